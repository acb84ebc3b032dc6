import type { ChartModel, ChartTextModel } from "../../chartModel";
import type { Book } from "../book";
import { HostObject, invalidArgument, itemNotFound } from "../objects";

/** Where the parts of a chart (title, axes, series ...) read and write: one chart of the document, found anew each time. */
export class ChartHandle {
  constructor(
    readonly book: Book,
    readonly sheetId: string,
    readonly chartId: string,
  ) {}

  /** The chart as it is now; ItemNotFound once it was deleted. */
  get model(): ChartModel {
    const chart = this.book.document.charts.find(this.sheetId, this.chartId);
    if (!chart) throw itemNotFound();
    return chart;
  }

  change(change: (chart: ChartModel) => ChartModel): void {
    this.book.document.charts.change(this.sheetId, this.chartId, change(this.model));
  }
}

/** A part of a chart. */
export abstract class ChartPart extends HostObject {
  constructor(protected readonly chart: ChartHandle) {
    super(chart.book);
  }
}

/** One value somewhere inside a chart: how to read it and how to put a new one. */
export interface Lens<Value> {
  get(): Value;
  set(value: Value): void;
}

export type TextLens = Lens<ChartTextModel | undefined>;
export type ColorLens = Lens<string | undefined>;

/** Checks of what an add-in assigns; the wire carries any JSON. */
export function asText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalidArgument();
}

export function asBoolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** A finite number between the limits. */
export function asNumber(value: unknown, least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY): number {
  if (typeof value !== "number" || !Number.isFinite(value) || value < least || value > most) throw invalidArgument();
  return value;
}

/** One of the words of a table, turned into the model's word. */
export function asOneOf<Word>(value: unknown, words: Readonly<Record<string, Word>>): Word {
  const word = typeof value === "string" && Object.hasOwn(words, value) ? words[value] : undefined;
  if (word === undefined) throw invalidArgument();
  return word;
}

/** The other way round: the API's word for the model's. */
export function wordFor<Word>(value: Word, words: Readonly<Record<string, Word>>): string {
  return Object.keys(words).find((word) => words[word] === value) ?? "";
}
