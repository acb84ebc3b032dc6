import type { Bucket } from "../../calendar/periods";

/** Where a company's own engine holds lines: a table, or what a query gives. */
export interface WarehouseSource {
  from: "table" | "query";
  /** The name of the table, also as `database.table`, or the text of the query. */
  text: string;
}

/** What a person asked of the engine, by names of columns, as it is remembered for the next time. Never who asked. */
export interface WarehouseAsked extends WarehouseSource {
  /** The column whose names the sums are for. */
  name: string;
  /** The column whose months or weeks they are for. */
  day: string;
  figures: readonly string[];
  /** The time zone whose days count, where the column holds moments. */
  zone?: string;
  /** The first and the last day that count, as 2026-01-31. */
  since?: string;
  until?: string;
}

/** What a column holds, as far as sums are concerned. */
export type WarehouseKind = "day" | "moment" | "whole" | "decimal" | "float" | "name" | "none";

export interface WarehouseColumn {
  name: string;
  /** As the engine writes it. */
  type: string;
  kind: WarehouseKind;
  mayBeNull: boolean;
  /** The time zone that its type names. */
  zone?: string;
}

/** One sum for each name and period, by the columns that hold them. */
export interface WarehouseQuestion {
  source: WarehouseSource;
  /** All columns of the source: what a sum is called must be none of their names. */
  columns: readonly WarehouseColumn[];
  name: WarehouseColumn;
  day: WarehouseColumn;
  figures: readonly WarehouseColumn[];
  zone?: string;
  since?: string;
  until?: string;
  bucket: Bucket;
}

/** Rows that a preview asks for. */
export const mostPreviewed = 100;

/** What keeps the engine from answering; `text` is what it said itself. */
export type WarehouseRefusal =
  /** No answer at all; a browser shows a refused sign-in in the same way where the engine adds no CORS headers to it. */
  | { code: "unreachable" }
  | { code: "wrongPassword" }
  | { code: "notAllowed"; text: string }
  /** The account may change data or settings, or it may ask other addresses. */
  | { code: "notReadOnly"; user: string }
  /** Sums without the lines of nodes that do not answer, and no word about it. */
  | { code: "skipsShards"; user: string }
  | { code: "unknownTable"; name: string }
  | { code: "missingColumn"; column: string }
  | { code: "badQuery"; text: string }
  | { code: "shardDown" }
  | { code: "otherShard"; text: string }
  | { code: "slow"; seconds: number; stopped: "yes" | "unknown" }
  | { code: "serverTime" }
  | { code: "tooManySums"; most: number }
  | { code: "tooManyRows" }
  | { code: "tooMuchRead" }
  | { code: "tooMuchMemory" }
  | { code: "busy" }
  | { code: "wrongType"; column: string; type: string; asked: "day" | "figure" | "name" }
  | { code: "noDay" }
  | { code: "noFigure" }
  | { code: "wrongZone"; zone: string }
  | { code: "wrongDay"; day: string }
  | { code: "overflow"; column: string }
  | { code: "cutAnswer" }
  | { code: "other"; text: string };

export class WarehouseRefused extends Error {
  constructor(readonly why: WarehouseRefusal) {
    super(why.code);
    this.name = "WarehouseRefused";
  }
}
