/** What three people see before they act: the rows of the workbook, and choices among them that are the same in every run. */
import type { IntentionId, RequestOf } from "../../../src/cycle/services";
import type { TableName } from "../../../src/domain/tables/catalogue";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import type { TwoPanes } from "../../support/twoPanes";

export type Pane = TwoPanes["panes"][number];
export type TableId = keyof Pane["contracts"];

export interface Scene {
  excel: TwoPanes["excel"];
  /** Rows as they were before anybody acted. */
  rows(table: TableId): readonly AnyRow[];
  today: number;
  /** The latest cycle. */
  cycle: number;
  /** Who acts, in whose pane, and words of this act alone. */
  by: string;
  pane: Pane;
  mark: string;
  pick(below: number): number;
  /** One of some, undefined where there is none. */
  one<T>(some: readonly T[]): T | undefined;
}

/** What is asked; where the words of the act are kept, they are told, and what a later act of the same would take their place of. */
export interface Asked {
  run(): Promise<unknown>;
  /** The words are found in the workbook afterwards: in one row of this table, or in many rows. Others may repeat them. */
  kept?: TableName | "often";
  /** What the act is about: what was said of it may give way to what is said later. */
  about?: string;
  /** What else it says something of. */
  also?: string;
}

/** Makes a request of what is seen; nothing where there is nothing to act upon. */
export type Maker = (scene: Scene) => Made | Promise<Made>;
export type Made = Asked | "" | undefined;

/** Asks for an intention as the pane of that person does. */
export const asking = <Id extends IntentionId>(
  { pane, today }: Scene,
  id: Id,
  request: RequestOf<Id>,
  rest: Omit<Asked, "run"> = {},
): Asked => ({
  run: () => pane.run(id, request, { language: "en", today }),
  ...rest,
});

/** The values of a column, of the rows that fit. */
export const valuesOf = (rows: readonly AnyRow[], column: string, fits: (row: AnyRow) => boolean = () => true): string[] =>
  rows.filter(fits).map((row) => String(row[column]));
