/**
 * Settings of the add-in, where Excel keeps them: in the web-extension part that belongs to it, beside the parts of other add-ins, which
 * stay as they are. Excel writes a value as JSON; both of its interfaces for settings read and write the one list.
 */
import type { WebExtensionModel, WorkbookModel } from "../model";
import { FileError } from "../../xlsx/fileError";
import type { Parts } from "../../xlsx/parts";
import { child, childrenOf, declaration, element, parseXml, type XmlNode } from "../../xlsx/xml";
import { inUtf8, jsonText } from "./customParts";
import type { Dropped } from "./fileMessages";
import { officeRelationship, relationship, taskpanes, types, webExtension } from "./namespaces";
import type { WrittenParts } from "./writtenParts";

/** The add-in that runs in this room: the id of its manifest. */
export const addinId = "6f1f8b0e-2f0b-4c58-9d4b-3c6f0a7d51c2";

const folder = "xl/webextensions";
/** A pane that stays closed until somebody opens it. */
const closedPane = { dockstate: "right", visibility: "0", width: "350", row: "1" };

const docking: ReadonlySet<string> = new Set(["dockstate", "visibility", "width", "row", "locked"]);

/** As Excel refers to an add-in that was loaded by hand from its manifest. */
const ownPart = element(
  "we:webextension",
  { "xmlns:we": webExtension, id: `{${addinId.toUpperCase()}}` },
  element("we:reference", { id: addinId, version: "0.1.0.0", store: "developer", storeType: "Registry" }),
  element("we:alternateReferences"),
  element("we:properties"),
  element("we:bindings"),
  element("we:snapshot", { "xmlns:r": relationship }),
);

/** An element of a part as its text holds it, whatever its prefix. */
const inText = (name: string): RegExp => new RegExp(`<([\\w.-]+:)?${name}(?=[\\s/>])(?:[^>]*/>|[^>]*>[\\s\\S]*?</\\1${name}\\s*>)`);

/** Adds the part of the add-in, where it has settings or the file had one, and those of others. */
export function writeWebExtensions(parts: WrittenParts, { settings, webExtensions = [] }: WorkbookModel): void {
  const hasOwn = webExtensions.some(({ own }) => own === true);
  const isNew = !hasOwn && Object.keys(settings).length > 0;
  const all: WebExtensionModel[] = [...webExtensions, ...(isNew ? [{ xml: ownPart, pane: closedPane, own: true as const }] : [])];
  if (all.length === 0) return;
  const list = `${folder}/taskpanes.xml`;
  const panes = all.map(({ xml, pane, own }, index) => {
    const part = `${folder}/webextension${index + 1}.xml`;
    parts.set(part, own === true ? withSettings(xml, settings) : xml, types.webExtension);
    const reference = element("wetp:webextensionref", {
      "xmlns:r": relationship,
      "r:id": parts.relate(list, `${officeRelationship}/webextension`, part),
    });
    return element("wetp:taskpane", pane, reference);
  });
  parts.set(list, element("wetp:taskpanes", { "xmlns:wetp": taskpanes }, ...panes), types.taskpanes);
  parts.relate("", `${officeRelationship}/webextensiontaskpanes`, list);
}

function withSettings(xml: string, settings: WorkbookModel["settings"]): string {
  return xml.replace(inText("properties"), (_, prefix: string | undefined = "") =>
    element(
      `${prefix}properties`,
      {},
      ...Object.entries(settings).map(([name, value]) => element(`${prefix}property`, { name, value: jsonText(value) })),
    ),
  );
}

/** Reads the parts; one that is no XML is told, and stops nothing. */
export function readWebExtensions(parts: Parts, dropped: Dropped): Pick<WorkbookModel, "settings" | "webExtensions"> {
  const found: WebExtensionModel[] = [];
  let settings: WorkbookModel["settings"] = {};
  for (const { kind, target } of parts.relationshipsOf("")) {
    if (kind !== "webextensiontaskpanes") continue;
    for (const { part, pane } of panesIn(parts, target, dropped)) {
      const read = readable(part, dropped, () => {
        const text = parts.text(part);
        return text === undefined ? undefined : { text, root: parseXml(text, part) };
      });
      if (read === undefined) continue;
      const isOwn = isOfAddin(read.root) && !found.some(({ own }) => own);
      if (isOwn) settings = settingsIn(read.root);
      found.push({ xml: kept(read.text, read.root, isOwn, dropped), pane, ...(isOwn && { own: true }) });
    }
  }
  const told = found.filter((one) => !isUsual(one));
  return { settings, ...(told.length > 0 && { webExtensions: told }) };
}

/** What would be written anyway. */
const isUsual = ({ xml, pane }: WebExtensionModel): boolean =>
  xml === declaration + ownPart && JSON.stringify(pane) === JSON.stringify(closedPane);

/** Where each pane is docked, and the part that says whose it is. */
function panesIn(parts: Parts, list: string, dropped: Dropped): { part: string; pane: Record<string, string> }[] {
  const root = readable(list, dropped, () => parts.xml(list));
  const related = new Map(parts.relationshipsOf(list).map(({ id, target }) => [id, target]));
  return childrenOf(root, "taskpane").flatMap((node) => {
    const reference = child(node, "webextensionref")?.attributes;
    const part = related.get(reference?.["r:id"] ?? reference?.["id"] ?? "");
    const pane = Object.entries(node.attributes).filter(([name]) => docking.has(name));
    return part === undefined ? [] : [{ part, pane: Object.fromEntries(pane) }];
  });
}

function readable<T>(part: string, dropped: Dropped, read: () => T): T | undefined {
  try {
    return read();
  } catch (failure) {
    if (!(failure instanceof FileError)) throw failure;
    dropped.add("damagedPart", part);
    return undefined;
  }
}

function isOfAddin(root: XmlNode): boolean {
  const references = [...childrenOf(root, "reference"), ...childrenOf(child(root, "alternateReferences"), "reference")];
  return references.some(({ attributes }) => (attributes["id"] ?? "").replace(/[{}]/g, "").toLowerCase() === addinId);
}

function settingsIn(root: XmlNode): Record<string, unknown> {
  const all = childrenOf(child(root, "properties"), "property").map(({ attributes }) => attributes);
  return Object.fromEntries(all.map(({ name = "", value = "" }) => [name, valueIn(value)]));
}

/** A value that is no JSON was written by no Excel; it is kept as the text that it is. */
function valueIn(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The part without what a workbook here has no place for: cells that it is bound to, and the picture of its pane. */
function kept(text: string, root: XmlNode, isOwn: boolean, dropped: Dropped): string {
  const bound = childrenOf(child(root, "bindings"), "binding").length;
  if (bound > 0) dropped.add("binding", "", bound);
  const emptied = (from: string, name: string) =>
    from.replace(inText(name), (_, prefix: string | undefined = "") => element(`${prefix}${name}`));
  const free = emptied(inUtf8(text), "bindings");
  const plain = child(root, "snapshot")?.attributes["embed"] === undefined ? free : emptied(free, "snapshot");
  if (!isOwn) return plain;
  // The place of the settings; they are in the model.
  if (child(root, "properties") !== undefined) return emptied(plain, "properties");
  const before = inText(child(root, "alternateReferences") === undefined ? "reference" : "alternateReferences");
  return plain.replace(before, (found, prefix: string | undefined = "") => found + element(`${prefix}properties`));
}
