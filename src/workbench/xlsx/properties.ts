/** Document properties: the two fixed sets (core, extended) and the custom ones. */
import type { WorkbookModel } from "../model";
import * as namespaces from "./namespaces";
import { childrenOf, element, escapedText, textOf, unescapedText, type XmlNode } from "../../xlsx/xml";

/** Property of Excel's API -> element of docProps/core.xml. */
const core: Readonly<Record<string, string>> = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
  revisionNumber: "cp:revision",
  contentStatus: "cp:contentStatus",
  creationDate: "dcterms:created",
  lastSaveTime: "dcterms:modified",
};
const extended: Readonly<Record<string, string>> = { manager: "Manager", company: "Company" };

/** What the fixed sets can hold; the rest travels with the add-in's state. */
export const isFixedProperty = (key: string, value: string) =>
  Object.hasOwn(extended, key) || (Object.hasOwn(core, key) && (!isDate(core[key] ?? "") || isTimestamp(value)));

const isDate = (name: string) => name.startsWith("dcterms:");
const isTimestamp = (text: string) => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(text);

export function writeCoreProperties(properties: Readonly<Record<string, string>>): string {
  const parts = Object.entries(core).flatMap(([key, name]) => {
    const value = properties[key];
    if (value === undefined || value === "" || (isDate(name) && !isTimestamp(value))) return [];
    return [element(name, isDate(name) ? { "xsi:type": "dcterms:W3CDTF" } : {}, textOf(isDate(name) ? value : escapedText(value)))];
  });
  const spaces = {
    "xmlns:cp": namespaces.coreProperties,
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:dcterms": "http://purl.org/dc/terms/",
    "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
  };
  return element("cp:coreProperties", spaces, ...parts);
}

/** "Microsoft Excel" is what makes LibreOffice keep the cached texts of formulas it cannot compute. */
export function writeExtendedProperties(properties: Readonly<Record<string, string>>): string {
  const own = ["manager", "company"].flatMap((key) => {
    const value = properties[key];
    return value === undefined || value === "" ? [] : [element(extended[key] ?? key, {}, textOf(escapedText(value)))];
  });
  return element(
    "Properties",
    { xmlns: namespaces.extendedProperties },
    element("Application", {}, "Microsoft Excel"),
    ...own,
    element("AppVersion", {}, "16.0300"),
  );
}

/** docProps/custom.xml, "" when there are none. */
export function writeCustomProperties(properties: WorkbookModel["customProperties"]): string {
  const entries = Object.entries(properties);
  if (entries.length === 0) return "";
  const format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
  const nodes = entries.map(([name, value], index) => element("property", { fmtid: format, pid: index + 2, name }, typedValue(value)));
  return element("Properties", { xmlns: namespaces.customProperties, "xmlns:vt": namespaces.propertyTypes }, ...nodes);
}

function typedValue(value: string | number | boolean): string {
  if (typeof value === "string") return element("vt:lpwstr", {}, textOf(escapedText(value)));
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31;
  return whole ? element("vt:i4", {}, String(value)) : element("vt:r8", {}, String(Number.isFinite(value) ? value : 0));
}

export function readProperties(coreNode: XmlNode | undefined, extendedNode: XmlNode | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  const take = (table: Readonly<Record<string, string>>, node: XmlNode | undefined) => {
    for (const [key, name] of Object.entries(table)) {
      const [first] = childrenOf(node, name.slice(name.indexOf(":") + 1));
      if (first !== undefined && first.text !== "") found[key] = unescapedText(first.text);
    }
  };
  take(core, coreNode);
  take(extended, extendedNode);
  return found;
}

export function readCustomProperties(node: XmlNode | undefined): WorkbookModel["customProperties"] {
  const found: WorkbookModel["customProperties"] = {};
  for (const property of childrenOf(node, "property")) {
    const [typed] = property.children;
    const name = property.attributes["name"];
    if (typed === undefined || name === undefined) continue;
    if (/^(?:i[1248]|ui[1248]|int|uint|r[48]|decimal)$/.test(typed.name)) found[name] = Number(typed.text);
    else if (typed.name === "bool") found[name] = ["true", "1"].includes(typed.text.trim().toLowerCase());
    else found[name] = unescapedText(typed.text);
  }
  return found;
}
