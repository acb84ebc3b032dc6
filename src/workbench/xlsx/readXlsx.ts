/**
 * An .xlsx file -> a workbook. Reads the parts itself: the library that writes cells loses rules, tooltips, properties and whole parts
 * when it loads a file. Runs in the browser, in a worker and in Node.
 */
import type { SheetModel, WorkbookModel } from "../model";
import type { Sentence } from "../../language/text";
import { readCustomParts } from "./customParts";
import { FileError } from "./fileError";
import { Dropped } from "./fileMessages";
import { readNames } from "./definedNames";
import { Parts } from "./parts";
import { readCustomProperties, readProperties } from "./properties";
import { readSheet, type SheetSource } from "./readSheet";
import { readSharedTexts } from "./readCells";
import { readStyles } from "./styleRead";
import { StyleList } from "./styleList";
import { child, childrenOf, descend, flag, numberOf, type XmlNode } from "./xml";

export interface OpenedWorkbook {
  model: WorkbookModel;
  /** What the file held that the model cannot keep, one line for each kind. Empty for a file this room wrote. */
  dropped: Sentence[];
}

/**
 * Opens a file. `fileName` becomes the workbook's name. Throws FileError for what is no .xlsx file, is encrypted, too large or damaged;
 * damage to a part that a workbook can do without (a chart, a note) is listed in `dropped` instead.
 */
export async function readXlsx(bytes: Uint8Array, fileName: string): Promise<OpenedWorkbook> {
  checkSignature(bytes);
  const parts = Parts.unzip(bytes);
  const root = parts.relationshipsOf("");
  const path = root.find(({ kind }) => kind === "officeDocument")?.target ?? "xl/workbook.xml";
  if (!parts.has("[Content_Types].xml") || !parts.has(path)) throw new FileError("notXlsx");
  const workbook = parts.xml(path);
  if (workbook?.name !== "workbook") throw new FileError("notXlsx");
  const dropped = new Dropped();
  const relations = parts.relationshipsOf(path);
  const partOf = (kind: string) => {
    const found = relations.find((relation) => relation.kind === kind && !relation.external);
    return found === undefined ? undefined : parts.xml(found.target);
  };
  reportParts(parts, path, dropped);
  const theme = partOf("theme");
  const styles = new StyleList();
  const listed = childrenOf(child(workbook, "sheets"), "sheet");
  const names = readNames(
    workbook,
    listed.map(({ attributes }) => attributes["name"] ?? ""),
  );
  const source: SheetSource = {
    parts,
    styles: readStyles(partOf("styles"), theme),
    theme,
    texts: readSharedTexts(partOf("sharedStrings")),
    date1904: flag(child(workbook, "workbookPr"), "date1904"),
    styleList: styles,
    dropped,
    count: { tables: 0, charts: 0 },
  };
  if (source.date1904) dropped.add("date1904");
  const sheets: SheetModel[] = [];
  const positions: number[] = [];
  listed.forEach((entry, index) => {
    const relation = relations.find(({ id }) => id === (entry.attributes["r:id"] ?? entry.attributes["id"]));
    if (relation === undefined) throw new FileError("damaged", { part: entry.attributes["name"] ?? path });
    if (relation.kind !== "worksheet") return dropped.add("sheetKind", entry.attributes["name"]);
    const sheet = readSheet(source, relation.target, sheets.length + 1, entry.attributes["name"] ?? "");
    positions.push(index);
    const state = entry.attributes["state"];
    sheets.push({
      ...sheet,
      visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
      page: { ...sheet.page, ...names.print.get(index) },
    });
  });
  if (sheets.length === 0) throw new FileError("damaged", { part: path });
  const { customXmlParts, settings, documentSettings, properties } = readCustomParts(parts, path);
  const propertyPart = (kind: string) => root.find((relation) => relation.kind === kind)?.target ?? "";
  return {
    model: {
      version: 1,
      name: fileName,
      activeSheet: activeSheet(workbook, sheets, positions),
      sheets,
      styles: styles.list,
      names: names.names,
      settings,
      documentSettings,
      customXmlParts,
      properties: {
        ...readProperties(parts.xml(propertyPart("core-properties")), parts.xml(propertyPart("extended-properties"))),
        ...properties,
      },
      customProperties: readCustomProperties(parts.xml(propertyPart("custom-properties"))),
      ...(flag(child(workbook, "calcPr"), "fullCalcOnLoad") ? { calculateFully: true } : {}),
    },
    dropped: dropped.list(),
  };
}

/** Tells a zip archive from Excel's older binary and from an encrypted file, both of which are OLE containers. */
function checkSignature(bytes: Uint8Array): void {
  const starts = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return;
  if (!starts(0xd0, 0xcf, 0x11, 0xe0)) throw new FileError("notXlsx");
  const marker = Array.from("EncryptedPackage").flatMap((letter) => [letter.charCodeAt(0), 0]);
  throw new FileError(contains(bytes, marker) ? "encrypted" : "oldXls");
}

function contains(bytes: Uint8Array, marker: readonly number[]): boolean {
  const [first = 0] = marker;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (marker.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

function activeSheet(workbook: XmlNode, sheets: readonly SheetModel[], positions: readonly number[]): string {
  const tab = numberOf(descend(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  const active = sheets[positions.indexOf(tab)];
  const shown = active?.visibility === "visible" ? active : sheets.find(({ visibility }) => visibility === "visible");
  return (shown ?? sheets[0])?.id ?? "";
}

/** Parts of the workbook as a whole that are not kept. */
function reportParts(parts: Parts, workbook: string, dropped: Dropped): void {
  for (const { kind } of parts.relationshipsOf(workbook)) {
    if (kind === "vbaProject") dropped.add("macro");
    if (kind === "externalLink") dropped.add("externalLink");
    if (kind === "connections") dropped.add("connection");
  }
  for (const { kind } of parts.relationshipsOf("")) if (kind === "webextensiontaskpanes") dropped.add("paneRuntime");
}
