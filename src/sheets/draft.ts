import { relativeRef, type Area } from "../language/references";
import type { Language } from "../language/text";
import { narrowSpace } from "../language/typography";
import { withAddin } from "./withAddin";
import type {
  Blueprint,
  CardChart,
  CellContent,
  CellLook,
  ChartBlueprint,
  ConditionalRule,
  Meaning,
  TabKind,
  TypedGrid,
} from "./blueprint";

/** A text as a formula holds it. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Sentence and expressions in turn: what stands between two `{places}` is quoted, each place is the expression given for it. */
const parts = (sentence: string, expressions: Readonly<Record<string, string>>): string[] =>
  sentence.split(/\{(\w+)\}/).map((part, index) => (index % 2 === 1 ? (expressions[part] ?? '""') : quoted(part)));

/** A sentence as a formula: its `{places}` are filled by the expressions given for them. */
export const sentenceFormula = (sentence: string, expressions: Readonly<Record<string, string>>): string =>
  parts(sentence, expressions)
    .filter((part, index) => index % 2 === 1 || part !== '""')
    .join("&");

/** The same, with an empty text where a sentence begins or ends with a place: a number alone stays a text. */
export const sentenceWithGaps = (sentence: string, expressions: Readonly<Record<string, string>>): string =>
  parts(sentence, expressions).join("&");

/** The content of a cell that calculates. */
export const formula = (text: string): { formula: string } => ({ formula: text });

/** A number format as the language writes it: French puts a narrow no-break space before the percent sign. */
export function formatIn(language: Language, numberFormat: string): string {
  return language === "fr" ? numberFormat.replaceAll("%", `"${narrowSpace}"%`) : numberFormat;
}

/** Name of the title cell of a sheet, to which links lead. */
export const titleOf = (mark: `Sop${string}`): `Sop${string}` => `${mark}Title`;

/** Collects a sheet piece by piece and gives the blueprint. */
export class SheetDraft {
  private readonly cells: CellContent[][] = [];
  private readonly rest: Omit<Blueprint, "cells" | "mark" | "title" | "inputs" | "grids">;
  private readonly inputNames: `Sop${string}`[] = [];
  private readonly typedGrids: TypedGrid[] = [];

  constructor(
    private readonly mark: `Sop${string}`,
    private readonly sheetTitle: string,
    readonly language: Language,
    { tab = "answer", hidden }: { tab?: TabKind; hidden?: true } = {},
  ) {
    this.rest = {
      tab,
      ...(hidden && { hidden }),
      looks: [],
      formats: [],
      alignments: [],
      wraps: [],
      merges: [],
      widths: [],
      heights: [],
      freeze: { rows: 2, columns: 0 },
      conditional: [],
      charts: [],
      cardCharts: [],
      names: [],
      lists: [],
      prompts: [],
      links: [],
      printTitleRows: 2,
    };
  }

  put(row: number, column: number, content: CellContent): Area {
    const line = (this.cells[row] ??= []);
    line[column] = content;
    return { row, column, rows: 1, columns: 1 };
  }

  putRow(row: number, column: number, contents: readonly CellContent[]): Area {
    contents.forEach((content, index) => this.put(row, column + index, content));
    return { row, column, rows: 1, columns: contents.length };
  }

  putColumn(row: number, column: number, contents: readonly CellContent[]): Area {
    contents.forEach((content, index) => this.put(row + index, column, content));
    return { row, column, rows: contents.length, columns: 1 };
  }

  look(area: Area, look: CellLook): this {
    this.rest.looks.push({ area, look });
    return this;
  }

  format(area: Area, numberFormat: string): this {
    this.rest.formats.push({ area, numberFormat: formatIn(this.language, numberFormat) });
    return this;
  }

  align(area: Area, horizontal: "Left" | "Center" | "Right"): this {
    this.rest.alignments.push({ area, horizontal });
    return this;
  }

  wrap(area: Area): this {
    this.rest.wraps.push(area);
    return this;
  }

  merge(area: Area): this {
    this.rest.merges.push(area);
    return this;
  }

  widths(points: readonly number[]): this {
    this.rest.widths.length = 0;
    for (const width of points) this.rest.widths.push(width);
    return this;
  }

  /** The last column that ends within so many points from the left, by the widths given before. */
  lastColumnWithin(points: number): number {
    let end = 0;
    const beyond = this.rest.widths.findIndex((width) => (end += width) > points);
    return Math.max(0, (beyond < 0 ? this.rest.widths.length : beyond) - 1);
  }

  height(row: number, rows: number, points: number): this {
    this.rest.heights.push({ row, rows, points });
    return this;
  }

  /** Rows repeated on every printed page: the headers of a table that may run over several, instead of title and question. */
  printTitles(from: number, rows: number): this {
    this.rest.printTitlesFrom = from;
    this.rest.printTitleRows = rows;
    return this;
  }

  freeze(rows: number, columns: number): this {
    this.rest.freeze = { rows, columns };
    return this;
  }

  rule(area: Area, rule: ConditionalRule): this {
    this.rest.conditional.push({ area, rule });
    return this;
  }

  chart(chart: ChartBlueprint): this {
    const { numberFormat } = chart;
    this.rest.charts.push(numberFormat === undefined ? chart : { ...chart, numberFormat: formatIn(this.language, numberFormat) });
    return this;
  }

  cardChart(chart: CardChart): this {
    this.rest.cardCharts.push({ ...chart, numberFormat: formatIn(this.language, chart.numberFormat) });
    return this;
  }

  /** What is printed, on one page. */
  printOnOnePage(area: Area): this {
    this.rest.printArea = { ...area, onePage: true };
    this.rest.printTitleRows = 0;
    return this;
  }

  /** What is printed of a review, one page wide or in pages: its first rows and columns. Workings below and further right are to be looked up. */
  printFirst(rows: number, columns: number, pages?: Omit<NonNullable<Blueprint["pages"]>, "area">): this {
    const area = { row: 0, column: 0, rows, columns };
    if (pages === undefined) this.rest.printArea = { ...area, onePage: false };
    else this.rest.pages = { ...pages, area };
    return this;
  }

  name(name: `Sop${string}`, area: Area): this {
    this.rest.names.push({ name, area });
    return this;
  }

  prompt(area: Area, title: string, message: string): this {
    this.rest.prompts.push({ area, title, message });
    return this;
  }

  /**
   * A cell a person may change: blue on pale yellow, named, kept by a rebuild, with an optional list to choose from. It may be
   * several columns wide.
   */
  input(
    row: number,
    column: number,
    name: `Sop${string}`,
    content: CellContent,
    options: { format: string; items?: Area | string[]; title: string; help: string; columns?: number; look?: CellLook },
  ): Area {
    const area = this.put(row, column, content);
    const shown = { ...area, columns: options.columns ?? 1 };
    if (shown.columns > 1) this.merge(shown);
    const numeric = !["@", "General"].includes(options.format);
    this.look(shown, options.look ?? "input")
      .format(area, options.format)
      .align(area, numeric && options.look !== "cardTarget" ? "Right" : "Left")
      .name(name, area)
      .prompt(area, options.title, options.help);
    this.inputNames.push(name);
    const { items } = options;
    if (items && (!Array.isArray(items) || items.length > 0)) this.rest.lists.push({ area, items, strict: false });
    return area;
  }

  /** An area that people type numbers into; blue on pale yellow, named, and kept by a rebuild. */
  grid(grid: TypedGrid): this {
    this.typedGrids.push(grid);
    return this.look(grid.area, "input").align(grid.area, "Right").name(grid.name, grid.area);
  }

  /** Words to choose from; others are refused where the list is `strict`. */
  list(area: Area, items: string[], strict: boolean): this {
    this.rest.lists.push({ area, items, strict });
    return this;
  }

  /** A cell that leads to a defined name, e.g. to the title of another sheet (see `titleOf`). */
  link(row: number, column: number, text: string, target: `Sop${string}`, tip: string): this {
    this.rest.links.push({ cell: { row, column }, target, text, tip });
    return this.look(this.put(row, column, text), "link");
  }

  /** The same for a cell that calculates what it says. */
  linkSaying(row: number, column: number, text: string, target: `Sop${string}`, tip: string): this {
    this.rest.links.push({ cell: { row, column }, target, text: null, tip });
    this.put(row, column, formula(text));
    return this;
  }

  /** Title in A1 and the question that the sheet answers. */
  heading(title: string, question: string): this {
    const area = this.put(0, 0, title);
    return this.name(titleOf(this.mark), area)
      .look(area, "title")
      .look(this.put(1, 0, question), "answer")
      .height(0, 1, 26);
  }

  /** Colours the words of an area by the sign that they begin with. `first` refers to its first cell, where a wider area is coloured. */
  signs(area: Area, meanings: Readonly<Record<string, Meaning>>, first = relativeRef(area.row, area.column)): this {
    for (const [sign, meaning] of Object.entries(meanings))
      this.rule(area, { kind: "formula", formula: `=LEFT(${first},1)="${sign}"`, meaning });
    return this;
  }

  /** The answer of today in one sentence, in row 3, where it stays in sight. */
  headline(sentence: string, name: `Sop${string}`): this {
    const area = this.put(2, 0, formula(withAddin(sentence, this.language)));
    return this.look(area, "headline").name(name, area).height(2, 1, 20);
  }

  /** What stands in place of the answer while nothing can be worked out. */
  headlineText(sentence: string): this {
    return this.look(this.put(2, 0, sentence), "headline").height(2, 1, 20);
  }

  build(): Blueprint {
    const height = this.cells.length;
    const ends = [
      ...this.rest.charts.map(({ place }) => place),
      ...this.rest.cardCharts.map(({ place }) => place),
      ...this.rest.names.map(({ area }) => area),
      ...this.rest.looks.map(({ area }) => area),
      ...this.rest.formats.map(({ area }) => area),
    ];
    const rows = ends.reduce((most, area) => Math.max(most, area.row + area.rows), height);
    const filled = Array.from(this.cells).reduce((most, line) => Math.max(most, line?.length ?? 0), this.rest.widths.length);
    const columns = ends.reduce((most, area) => Math.max(most, area.column + area.columns), filled);
    const cells = Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => this.cells[row]?.[column] ?? null),
    );
    const grids = this.typedGrids.length === 0 ? {} : { grids: this.typedGrids };
    return { mark: this.mark, title: this.sheetTitle, cells, inputs: this.inputNames, ...grids, ...this.rest };
  }
}
