/**
 * A worksheet around its cells: everything before and after `<sheetData>`, in the order the format demands. The library writes only
 * the cells; its own frame loses hidden empty rows, several ranges of one rule, scopes of names and more.
 */
import type { SheetModel } from "../model";
import { paperNumbers } from "../papers";
import { main, relationship, x14 } from "./namespaces";
import { rangeText, cellText } from "../../xlsx/cellReference";
import { argb } from "./styleWrite";
import { declaration, element, escapedText, flag, textOf, type XmlNode } from "../../xlsx/xml";

/** Children of a worksheet after its cells, ECMA-376 part 1, 18.3.1.99. */
export const tailOrder =
  `sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells
phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks
customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF picture oleObjects controls webPublishItems
tableParts extLst`.split(/\s+/);

/** Markup by element name; conditional formats are several elements under one name. */
export type Fragments = Partial<Record<string, string>>;

/** Replaces what stands before and after the cells of a worksheet the library wrote. `keep` names elements of its own to leave in. */
export function framed(xml: string, head: string, tail: Fragments, keep: readonly string[]): string {
  const empty = xml.indexOf("<sheetData/>");
  const start = empty >= 0 ? empty : xml.indexOf("<sheetData>");
  const end = empty >= 0 ? empty + "<sheetData/>".length : xml.indexOf("</sheetData>") + "</sheetData>".length;
  const after = xml.slice(end, xml.lastIndexOf("</worksheet>"));
  const kept: Fragments = {};
  for (const [markup, one, other] of after.matchAll(/<(\w+)\b[^>]*\/>|<(\w+)\b[^>]*>[\s\S]*?<\/\2>/g)) {
    const name = one ?? other ?? "";
    if (keep.includes(name)) kept[name] = markup;
  }
  const parts = tailOrder.map((name) => tail[name] ?? kept[name] ?? "");
  const cells = xml.slice(start, end).replace(/(<row r="\d+") ht="1" hidden="1"/g, '$1 hidden="1"');
  const root = `<worksheet xmlns="${main}" xmlns:r="${relationship}" xmlns:x14="${x14}">`;
  return `${declaration}${root}${head}${cells}${parts.join("")}</worksheet>`;
}

/** Everything before the cells: tab colour, fit to page, used area, view with frozen panes and gridlines, column widths. */
export function sheetHead(sheet: SheetModel, active: boolean): string {
  const { page } = sheet;
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  const color = sheet.tabColor === undefined || sheet.tabColor === "" ? "" : element("tabColor", { rgb: argb(sheet.tabColor) });
  const fit = fits ? element("pageSetUpPr", { fitToPage: true }) : "";
  const view = element(
    "sheetView",
    { showGridLines: sheet.showGridlines ? undefined : false, tabSelected: active ? true : undefined, workbookViewId: 0 },
    pane(sheet),
  );
  return [
    color + fit === "" ? "" : element("sheetPr", {}, color, fit),
    element("dimension", { ref: usedArea(sheet) }),
    element("sheetViews", {}, view),
    element("sheetFormatPr", { defaultRowHeight: 15 }),
    columns(sheet),
  ].join("");
}

function usedArea(sheet: SheetModel): string {
  const rows = Object.entries(sheet.rows).filter(([, columns]) => Object.keys(columns).length > 0);
  const numbers = rows.map(([row]) => Number(row));
  if (numbers.length === 0) return "A1";
  let left = Infinity;
  let right = 0;
  for (const [, cells] of rows) {
    for (const column of Object.keys(cells)) {
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  const top = numbers.reduce((a, b) => Math.min(a, b));
  const bottom = numbers.reduce((a, b) => Math.max(a, b));
  return rangeText({ row: top, column: left, lastRow: bottom, lastColumn: right });
}

function pane({ frozenRows, frozenColumns }: SheetModel): string {
  if (frozenRows <= 0 && frozenColumns <= 0) return "";
  const activePane = frozenRows <= 0 ? "topRight" : frozenColumns <= 0 ? "bottomLeft" : "bottomRight";
  const attributes = {
    xSplit: frozenColumns > 0 ? frozenColumns : undefined,
    ySplit: frozenRows > 0 ? frozenRows : undefined,
    topLeftCell: cellText(Math.max(0, frozenRows), Math.max(0, frozenColumns)),
    activePane,
    state: "frozen",
  };
  return element("pane", attributes) + element("selection", { pane: activePane });
}

/** Points in one unit of the format, a digit of Calibri 11: seven pixels at 96 to the inch. */
export const pointsPerCharacter = (7 * 72) / 96;

function columns(sheet: SheetModel): string {
  const hidden = new Set(sheet.hiddenColumns);
  const indexes = [...new Set([...Object.keys(sheet.columnWidths).map(Number), ...hidden])].sort((a, b) => a - b);
  if (indexes.length === 0) return "";
  const runs: { min: number; max: number; points: number | undefined; hidden: boolean }[] = [];
  for (const index of indexes) {
    const points = sheet.columnWidths[index];
    const last = runs[runs.length - 1];
    if (last !== undefined && last.max === index - 1 && last.points === points && last.hidden === hidden.has(index)) last.max = index;
    else runs.push({ min: index, max: index, points, hidden: hidden.has(index) });
  }
  const cols = runs.map((run) =>
    element("col", {
      min: run.min + 1,
      max: run.max + 1,
      width: Number(((run.points ?? 48) / pointsPerCharacter).toFixed(8)),
      hidden: run.hidden ? true : undefined,
      customWidth: run.points === undefined ? undefined : true,
    }),
  );
  return element("cols", {}, ...cols);
}

export function mergesOf(sheet: SheetModel): string {
  const cells = sheet.merges.map((area) => element("mergeCell", { ref: rangeText(area) }));
  return cells.length === 0 ? "" : element("mergeCells", { count: cells.length }, ...cells);
}

/** Link targets within the workbook begin with `#`. `relate` gives the relationship id of an address outside. */
export function hyperlinksOf(sheet: SheetModel, relate: (target: string) => string): string {
  const links = sheet.hyperlinks.map(({ row, column, target, tip }) =>
    element("hyperlink", {
      ref: cellText(row, column),
      ...(target.startsWith("#") ? { location: target.slice(1) } : { "r:id": relate(target) }),
      tooltip: tip === undefined || tip === "" ? undefined : escapedText(tip),
    }),
  );
  return links.length === 0 ? "" : element("hyperlinks", {}, ...links);
}

export function pageSetupOf({ page }: SheetModel): string {
  const fits = page.fitToWidth !== undefined || page.fitToHeight !== undefined;
  const paper = page.paper === undefined ? undefined : paperNumbers[page.paper];
  const { blackAndWhite, draftMode: draft } = page;
  const isUsual = !fits && page.orientation === "portrait" && paper === undefined && page.scale === undefined && !blackAndWhite && !draft;
  if (isUsual) return "";
  return element("pageSetup", {
    paperSize: paper,
    scale: fits ? undefined : page.scale,
    orientation: page.orientation,
    fitToWidth: fits ? (page.fitToWidth ?? 0) : undefined,
    fitToHeight: fits ? (page.fitToHeight ?? 0) : undefined,
    blackAndWhite,
    draft,
  });
}

/** Manual breaks before rows, each over the whole width; a break's id is the number of the row that it follows. */
export function rowBreaksOf({ page: { rowBreaks = [] } }: SheetModel): string {
  if (rowBreaks.length === 0) return "";
  const breaks = rowBreaks.map((row) => element("brk", { id: row, max: 16_383, man: true }));
  return element("rowBreaks", { count: breaks.length, manualBreakCount: breaks.length }, ...breaks);
}

const pointsPerInch = 72;

/** Margins in inches; undefined for those of a new sheet, which the library writes. */
export function pageMarginsOf({ page: { margins } }: SheetModel): string | undefined {
  if (margins === undefined) return undefined;
  const inches = (points: number) => Number((points / pointsPerInch).toFixed(6));
  const { left, right, top, bottom } = margins;
  const sides = { left: inches(left), right: inches(right), top: inches(top), bottom: inches(bottom) };
  return element("pageMargins", { ...sides, header: 0.3, footer: 0.3 });
}

export function printOptionsOf({ page }: SheetModel): string {
  const { centerHorizontally, centerVertically, printHeadings, printGridlines } = page;
  const options = {
    horizontalCentered: centerHorizontally,
    verticalCentered: centerVertically,
    headings: printHeadings,
    gridLines: printGridlines,
  };
  return Object.values(options).includes(true) ? element("printOptions", options) : "";
}

export function headerFooterOf({ page: { header, footer } }: SheetModel): string {
  const part = (tag: string, text: string | undefined) =>
    text === undefined || text === "" ? "" : element(tag, {}, textOf(escapedText(text)));
  const parts = part("oddHeader", header) + part("oddFooter", footer);
  return parts === "" ? "" : element("headerFooter", {}, parts);
}

/** Options of Excel's API -> attributes, where "0" means allowed. */
const allowed: Readonly<Record<string, string>> = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
};

export function protectionOf({ protection: { on, options = {} } }: SheetModel): string {
  if (!on) return "";
  const given = Object.entries(allowed).flatMap(([option, attribute]) => (options[option] === true ? [[attribute, false] as const] : []));
  const selection = options["selectionMode"];
  return element("sheetProtection", {
    sheet: true,
    objects: options["allowEditObjects"] === true ? undefined : true,
    scenarios: options["allowEditScenarios"] === true ? undefined : true,
    ...Object.fromEntries(given),
    selectLockedCells: selection === "None" || selection === "Unlocked" ? true : undefined,
    selectUnlockedCells: selection === "None" ? true : undefined,
  });
}

/** Protection of a sheet; options that forbid, which is Excel's default, are left out. */
export function readProtection(node: XmlNode | undefined): SheetModel["protection"] {
  if (node === undefined || !flag(node, "sheet")) return { on: false };
  const options: Record<string, boolean | string> = {};
  for (const [option, attribute] of Object.entries(allowed)) if (!flag(node, attribute, true)) options[option] = true;
  if (!flag(node, "objects")) options["allowEditObjects"] = true;
  if (!flag(node, "scenarios")) options["allowEditScenarios"] = true;
  if (flag(node, "selectUnlockedCells")) options["selectionMode"] = "None";
  else if (flag(node, "selectLockedCells")) options["selectionMode"] = "Unlocked";
  return { on: true, ...(Object.keys(options).length === 0 ? {} : { options }) };
}
