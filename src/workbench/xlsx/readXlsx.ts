/**
 * An .xlsx file -> a workbook. Reads the parts itself: the library that writes cells loses rules, tooltips, properties and whole parts
 * when it loads a file. Runs in the browser, in a worker and in Node.
 */
import type { SheetModel, WorkbookModel } from "../model";
import type { Sentence } from "../../language/text";
import { readCustomParts } from "./customParts";
import { FileError } from "../../xlsx/fileError";
import { Dropped } from "./fileMessages";
import { tokensOf } from "./formula/tokens";
import { readNames } from "./definedNames";
import { openWorkbook } from "../../xlsx/openWorkbook";
import type { Parts } from "../../xlsx/parts";
import { readSharedTexts, type SharedText } from "../../xlsx/sharedTexts";
import { readCustomProperties, readProperties } from "./properties";
import { readSheet, type SheetSource } from "./readSheet";
import { readStyles } from "./styleRead";
import { StyleList } from "./styleList";
import { readWebExtensions } from "./webExtensions";
import { child, descend, flag, numberOf, type XmlNode } from "../../xlsx/xml";

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
  const { parts, path, workbook, sheets: listed, date1904, pathOf } = openWorkbook(bytes);
  const root = parts.relationshipsOf("");
  const dropped = new Dropped();
  const partOf = (kind: string) => parts.xml(pathOf(kind) ?? "");
  reportParts(parts, path, dropped);
  const theme = partOf("theme");
  const styles = new StyleList();
  const names = readNames(
    workbook,
    listed.map(({ name }) => name),
  );
  const source: SheetSource = {
    parts,
    styles: readStyles(partOf("styles"), theme),
    theme,
    texts: sharedTexts(parts, pathOf("sharedStrings")),
    date1904,
    styleList: styles,
    dropped,
    count: { tables: 0, charts: 0 },
  };
  if (source.date1904) dropped.add("date1904");
  const sheets: SheetModel[] = [];
  const positions: number[] = [];
  listed.forEach(({ name, path: part, kind, visibility }, index) => {
    if (kind !== "worksheet") return dropped.add("sheetKind", name);
    const sheet = readSheet(source, part, sheets.length + 1, name);
    positions.push(index);
    sheets.push({ ...sheet, visibility, page: { ...sheet.page, ...names.print.get(index) } });
  });
  if (sheets.length === 0) throw new FileError("damaged", { part: path });
  reportGoneTables(sheets, dropped);
  const { customXmlParts, properties } = readCustomParts(parts, path, dropped);
  const propertyPart = (kind: string) => root.find((relation) => relation.kind === kind)?.target ?? "";
  return {
    model: {
      version: 1,
      name: fileName,
      activeSheet: activeSheet(workbook, sheets, positions),
      sheets,
      styles: styles.list,
      names: names.names,
      ...readWebExtensions(parts, dropped),
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

function sharedTexts(parts: Parts, path: string | undefined): SharedText[] {
  if (path === undefined || !parts.has(path)) return [];
  const reading = readSharedTexts(parts, path);
  for (;;) {
    const step = reading.next();
    if (step.done === true) return step.value;
  }
}

function activeSheet(workbook: XmlNode, sheets: readonly SheetModel[], positions: readonly number[]): string {
  const tab = numberOf(descend(workbook, "bookViews", "workbookView"), "activeTab") ?? 0;
  const active = sheets[positions.indexOf(tab)];
  const shown = active?.visibility === "visible" ? active : sheets.find(({ visibility }) => visibility === "visible");
  return (shown ?? sheets[0])?.id ?? "";
}

/** Tables that formulas read and no sheet has: who opens the file would see #REF! or #NAME? at the next calculation, and not why. */
function reportGoneTables(sheets: readonly SheetModel[], dropped: Dropped): void {
  const there = new Set(sheets.flatMap(({ tables }) => tables.map(({ name }) => name.toLowerCase())));
  const formulas = new Set(sheets.flatMap(({ rows }) => Object.values(rows).flatMap((row) => Object.values(row).map(({ f }) => f ?? ""))));
  const gone = new Map<string, string>();
  for (const formula of formulas) {
    if (!formula.includes("[")) continue;
    const tokens = tokensOf(formula);
    tokens.forEach(({ kind, text }, index) => {
      const isTable = kind === "name" && tokens[index + 1]?.kind === "bracket";
      if (isTable && !there.has(text.toLowerCase())) gone.set(text.toLowerCase(), text);
    });
  }
  for (const name of gone.values()) dropped.add("goneTable", name);
}

/** Parts of the workbook as a whole that are not kept. */
function reportParts(parts: Parts, workbook: string, dropped: Dropped): void {
  for (const { kind } of parts.relationshipsOf(workbook)) {
    if (kind === "vbaProject") dropped.add("macro");
    if (kind === "externalLink") dropped.add("externalLink");
    if (kind === "connections") dropped.add("connection");
  }
}
