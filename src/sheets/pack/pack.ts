/**
 * The pack of a meeting: one sheet of pages of 44 rows, values only, that prints the same on A4 and Letter and can be read where the
 * add-in is not. The last rows of a page are lines for notes, which stay when the pack is made again.
 */
import { columnName, type Area } from "../../language/references";
import type { Language, Text } from "../../language/text";
import { inLanguage } from "../../language/text";
import type { Blueprint } from "../blueprint";
import type { SopName } from "../defineSheet";
import { SheetDraft, titleOf } from "../draft";
import type { Pack, PackPage, PackTable } from "./packMaterial";

const words = {
  notes: { en: "Notes", fr: "Notes" },
  notesHelp: {
    en: "A line for your notes: it stays when the pack is made again.",
    fr: "Une ligne pour vos notes : elle reste quand le dossier est refait.",
  },
  goesOn: { en: "(continued)", fr: "(suite)" },
} satisfies Record<string, Text>;

/** Rows of a page: title, answer, content, and at its foot the notes. */
export const rowsOfPage = 44;
const content = { first: 3, last: 37 } as const;
const notes = { label: 39, first: 40, count: 4 } as const;

/** Columns of a page: a table on the left, a chart on the right. */
const columnsOfPage = 14;
const figures = 6;
const chartFrom = figures + 1;
/**
 * Points, 768 together. At 70 % they fit on both papers, and so do 44 rows; also where another font stands in for that of the workbook,
 * which makes columns up to a third wider.
 */
const widths = [176, ...Array.from({ length: figures + 1 }, () => 58), ...Array.from({ length: columnsOfPage - figures - 2 }, () => 31)];
const heights = { title: 24, answer: 18, row: 15 } as const;
const scale = 70;

/** Characters of a line beside a chart, of one across the page, and of the answer, whose letters are larger. */
const longestLine = { beside: 85, across: 130, answer: 105 } as const;
const chartRows = 18;
const leastChartRows = 9;

/** Draws the pack. */
export function drawPack({ mark, title, paper, header, pages }: Pack, language: Language): Blueprint {
  const draft = new SheetDraft(mark, title, language, { tab: "cycle" });
  draft.widths(widths).freeze(0, 0);
  const sheets = pages.flatMap((page) => inSheets(page, inLanguage(words.goesOn, language)));
  sheets.forEach((sheet, place) => putSheet(draft, mark, sheet, place * rowsOfPage));
  const area = { row: 0, column: 0, rows: sheets.length * rowsOfPage, columns: columnsOfPage };
  const breaks = sheets.slice(1).map((_, place) => (place + 1) * rowsOfPage);
  draft.name(titleOf(mark), { row: 0, column: 0, rows: 1, columns: 1 });
  return { ...draft.build(), pages: { area, breaks, paper, scale, header }, printTitleRows: 0 };
}

/** A line of a page as it is put on a sheet of paper. */
type Line =
  | { kind: "text"; text: string }
  | { kind: "heading"; table: PackTable }
  | { kind: "header"; table: PackTable }
  | { kind: "row"; table: PackTable; place: number };

interface PageSheet {
  page: PackPage;
  title: string;
  answer: string;
  /** By which the notes of this sheet of paper are kept. */
  notes: string;
  lines: Line[];
  /** The first of the page, which has its chart. */
  isFirst: boolean;
}

/** A page on as many sheets of paper as it needs; a table that goes on repeats its header. */
function inSheets(page: PackPage, goesOn: string): PageSheet[] {
  const longest = page.chart === undefined || page.chart.isBelow === true ? longestLine.across : longestLine.beside;
  // What a row has no room for goes on below: print would cut it off.
  const answer = oneLine(page.answer);
  const [first = "", ...more] = answer.length > longestLine.answer ? brokenAt(answer, longestLine.answer) : [answer];
  const texts = page.lines.flatMap((text) => text.split(/\r?\n/));
  const lines: Line[] = [
    ...[...more, ...texts].flatMap((text) => brokenAt(text, longest)).map((text): Line => ({ kind: "text", text })),
    ...page.tables.flatMap((table): Line[] => [
      { kind: "text", text: "" },
      { kind: "heading", table },
      { kind: "header", table },
      ...table.rows.map((_, place): Line => ({ kind: "row", table, place })),
    ]),
  ];
  const room = content.last - content.first + 1;
  const sheets: Line[][] = [[]];
  for (const line of lines) {
    const current = sheets[sheets.length - 1] ?? [];
    if (current.length < room) current.push(line);
    else sheets.push(line.kind === "row" ? [{ kind: "header", table: line.table }, line] : [line]);
  }
  return sheets.map((some, place) => ({
    page,
    title: place === 0 ? page.title : `${page.title} ${goesOn}`,
    answer: place === 0 ? first : "",
    // Apart from the number that a page may end with itself.
    notes: place === 0 ? page.id : `${page.id}_${place + 1}`,
    lines: some,
    isFirst: place === 0,
  }));
}

const oneLine = (text: string): string => text.replace(/\s*\r?\n\s*/g, " ");

/** A text in lines of so many characters, broken between words where it can be; what is indented stays so. */
function brokenAt(text: string, longest: number): string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  const lines = [indent];
  for (const word of text.trim().split(/ +/)) {
    const last = lines[lines.length - 1] ?? "";
    const longer = last.trim() === "" ? `${last}${word}` : `${last} ${word}`;
    if (longer.length > longest && last.trim() !== "") lines.push(`${indent}${word}`);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

function putSheet(draft: SheetDraft, mark: SopName, { page, title, answer, notes: kept, lines, isFirst }: PageSheet, top: number): void {
  draft.look(putText(draft, top, title), "title").look(putText(draft, top + 1, answer), "headline");
  draft
    .height(top, 1, heights.title)
    .height(top + 1, 1, heights.answer)
    .height(top + 2, rowsOfPage - 2, heights.row);
  const rows = new Map<PackTable, number>();
  lines.forEach((line, place) => {
    const row = top + content.first + place;
    if (line.kind === "text") {
      if (line.text !== "") putText(draft, row, line.text);
    } else if (line.kind === "heading") draft.look(putText(draft, row, line.table.heading), "section");
    else if (line.kind === "header") {
      putHeader(draft, line.table, row);
      rows.set(line.table, row);
    } else putRow(draft, line.table, line.place, row);
  });
  for (const [table, row] of rows) colour(draft, table, row, lines);
  if (isFirst) putChart(draft, mark, page, rows, top, lines);
  const language = draft.language;
  draft.look(draft.put(top + notes.label, 0, inLanguage(words.notes, language)), "listHead");
  for (let line = 0; line < notes.count; line++)
    draft.input(top + notes.first + line, 0, `${mark}${kept}${columnName(line)}`, null, {
      format: "@",
      title: inLanguage(words.notes, language),
      help: inLanguage(words.notesHelp, language),
      columns: columnsOfPage,
      look: "cardEnd",
    });
}

/** A text stays one: without its format, Excel takes "mars 2027" for a date. */
function putText(draft: SheetDraft, row: number, text: string): Area {
  const area = draft.put(row, 0, text);
  draft.format(area, "@");
  return area;
}

function putHeader(draft: SheetDraft, { columns }: PackTable, row: number): void {
  const area = draft.putRow(row, 0, columns);
  draft
    .look(area, "header")
    .format(area, "@")
    .align({ ...area, column: 1, columns: columns.length - 1 }, "Right");
}

function putRow(draft: SheetDraft, { rows }: PackTable, place: number, row: number): void {
  const line = rows[place];
  if (line === undefined) return;
  putText(draft, row, line.name);
  const area = draft.putRow(row, 1, line.figures);
  draft.look(area, "listText").align(area, "Right");
  if (typeof line.format === "string") draft.format(area, line.format);
  else line.format.forEach((format, place) => draft.format({ ...area, column: area.column + place, columns: 1 }, format));
}

/** The figures of a table that stand below its header on this sheet of paper. */
const areaBelow = (table: PackTable, header: number, lines: readonly Line[]) => ({
  row: header + 1,
  column: 1,
  rows: lines.filter((line) => line.kind === "row" && line.table === table).length,
  columns: table.columns.length - 1,
});

function colour(draft: SheetDraft, table: PackTable, header: number, lines: readonly Line[]): void {
  const area = areaBelow(table, header, lines);
  if (table.heat !== undefined && area.rows > 0) draft.rule(area, { kind: "heat", ...table.heat });
}

/** The chart of a page, over figures of the page itself; none where its table goes on to another sheet of paper. */
function putChart(
  draft: SheetDraft,
  mark: SopName,
  page: PackPage,
  rows: ReadonlyMap<PackTable, number>,
  top: number,
  lines: readonly Line[],
): void {
  const { chart } = page;
  const table = chart === undefined ? undefined : page.tables[chart.table];
  const header = table === undefined ? undefined : rows.get(table);
  if (chart === undefined || table === undefined || header === undefined) return;
  const area = areaBelow(table, header, lines);
  if (area.rows < table.rows.length || area.rows === 0) return;
  const { series } = chart;
  const { first, last } = content;
  // Below, it takes what is left of the page; a sliver of a chart says nothing.
  const start = chart.isBelow === true ? first + lines.length + 1 : first;
  const height = Math.min(chartRows, last - start + 1);
  if (height < leastChartRows) return;
  const left = chart.isBelow === true ? 0 : chartFrom;
  const unseen = (place: number) => (place === chart.unseen ? { unseen: true } : {});
  draft.chart({
    id: `${mark}Chart${page.id}`,
    type: chart.type,
    title: chart.title,
    categories: series.of === "rows" ? { ...area, row: header, rows: 1 } : { ...area, column: 0, columns: 1 },
    series:
      series.of === "rows"
        ? series.places.map((place) => ({ name: table.rows[place]?.name ?? "", values: { ...area, row: area.row + place, rows: 1 } }))
        : series.places.map((place) => ({
            name: table.columns[place + 1] ?? "",
            values: { ...area, column: 1 + place, columns: 1 },
            ...unseen(place),
          })),
    place: { row: top + start, column: left, rows: height, columns: columnsOfPage - left },
    ...(chart.minimum !== undefined && { minimum: chart.minimum }),
    ...(chart.numberFormat !== undefined && { numberFormat: chart.numberFormat }),
  });
}
