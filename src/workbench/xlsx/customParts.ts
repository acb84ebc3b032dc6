/**
 * Custom XML parts: those of the add-in, and one of this room that carries the properties the file format has no place for, as JSON in
 * the text of an element.
 */
import type { WorkbookModel } from "../model";
import { customXml, relationship, types, workbookState } from "./namespaces";
import type { Parts } from "../../xlsx/parts";
import { FileError } from "../../xlsx/fileError";
import type { Dropped } from "./fileMessages";
import type { WrittenParts } from "./writtenParts";
import { isFixedProperty } from "./properties";
import { child, element, parseXml, textOf, type XmlNode } from "../../xlsx/xml";

type State = Pick<WorkbookModel, "properties">;

const workbookPart = "xl/workbook.xml";
const guid = /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i;

/** Adds a part for each of the add-in's and one for the state, where there is any. */
export function writeCustomParts(parts: WrittenParts, model: WorkbookModel): void {
  const properties = Object.fromEntries(Object.entries(model.properties).filter(([key, value]) => !isFixedProperty(key, value)));
  const isKept = Object.keys(properties).length > 0;
  const all = [...model.customXmlParts, ...(isKept ? [{ id: "", xml: stateXml({ properties }) }] : [])];
  all.forEach(({ id, xml }, index) => {
    const number = index + 1;
    const item = `customXml/item${number}.xml`;
    const description = `customXml/itemProps${number}.xml`;
    parts.setVerbatim(item, xml);
    const itemId = guid.test(id) ? id : `{50500000-0000-4000-8000-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
    const root = element("ds:datastoreItem", { "ds:itemID": itemId, "xmlns:ds": customXml }, element("ds:schemaRefs"));
    parts.set(description, root, types.customXmlProperties);
    parts.relate(workbookPart, `${relationship}/customXml`, item);
    parts.relate(item, `${relationship}/customXmlProps`, description);
  });
}

const stateXml = (state: State) =>
  element("state", { xmlns: workbookState }, ...Object.entries(state).map(([name, values]) => element(name, {}, textOf(jsonText(values)))));

/** JSON escapes what XML cannot hold, but for two characters. */
export const jsonText = (value: unknown) =>
  JSON.stringify(value).replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);

export interface ReadCustomParts extends State {
  customXmlParts: WorkbookModel["customXmlParts"];
}

/** Reads the custom parts; one that is no XML is another program's and stops nothing. */
export function readCustomParts(parts: Parts, workbook: string, dropped: Dropped): ReadCustomParts {
  const found: ReadCustomParts = { customXmlParts: [], properties: {} };
  const related = parts.relationshipsOf(workbook).filter(({ kind, external }) => kind === "customXml" && !external);
  // LibreOffice keeps the parts and loses the relationships.
  const lonely = parts.paths().filter((path) => /^customXml\/item\d+\.xml$/i.test(path));
  for (const target of new Set([...related.map((relation) => relation.target), ...lonely])) {
    try {
      const xml = parts.text(target);
      if (xml === undefined) continue;
      const root = parseXml(xml, target);
      if (root.name === "state" && root.attributes["xmlns"] === workbookState) Object.assign(found, stateOf(root));
      else found.customXmlParts.push({ id: idOf(parts, target), xml: inUtf8(xml) });
    } catch (failure) {
      if (!(failure instanceof FileError)) throw failure;
      dropped.add("damagedPart", target);
    }
  }
  return found;
}

/** Parts are written in UTF-8: Excel itself writes those of Power Query in UTF-16. */
export const inUtf8 = (xml: string): string => xml.replace(/^(<\?xml[^>]*\bencoding\s*=\s*)(["'])utf-16\w*\2/i, "$1$2utf-8$2");

function idOf(parts: Parts, item: string): string {
  const description = parts.relationshipsOf(item).find(({ kind }) => kind === "customXmlProps");
  const root = description === undefined ? undefined : parts.xml(description.target);
  return root?.attributes["itemID"] ?? item;
}

function stateOf(root: XmlNode): State {
  const value: unknown = JSON.parse(child(root, "properties")?.text ?? "{}");
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  const texts = entries.flatMap(([key, one]) => (typeof one === "string" ? [[key, one] as const] : []));
  return { properties: Object.fromEntries(texts) };
}
