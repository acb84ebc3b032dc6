/** The tables that are collected for a cycle, as their declarations say. */
import { tables, type CatalogueTable, type ShortName } from "../tables/catalogue";
import type { CollectRule, TableContract } from "../tables/defineTable";
import { collectKinds, type CollectKindId } from "./kinds";

export type CollectTable = Extract<CatalogueTable, { collected: CollectRule }>["name"];

/** Any of the collected tables. */
export type CollectedContract = TableContract & { readonly name: CollectTable; readonly collected: CollectRule };

/** The kinds of data that a person can bring in, by the name that sheets, pane and import share: `demand` for SopDemand. */
export type DatasetKindId = ShortName<CollectTable>;

const isCollected = (table: TableContract): table is CollectedContract => table.collected !== undefined;

const kindPlace = ({ kind }: CollectRule): number => collectKinds.findIndex(({ id }) => id === kind);

/** In the order in which they are shown: by kind, then by place. */
const inOrder: readonly CollectedContract[] = tables
  .filter(isCollected)
  .sort((a, b) => kindPlace(a.collected) - kindPlace(b.collected) || a.collected.place - b.collected.place);

export const collectTables = Object.fromEntries(inOrder.map((table) => [table.name, table])) as Readonly<
  Record<CollectTable, CollectedContract>
>;

export const collectTableNames: readonly CollectTable[] = inOrder.map(({ name }) => name);

/** The tables of a kind, in order. */
export const tablesOfKind = (kind: CollectKindId): CollectTable[] =>
  inOrder.filter(({ collected }) => collected.kind === kind).map(({ name }) => name);

/** The tables in the order of SopInputs: first what has already happened, last what people still have to think about. */
export const owedTables: readonly CollectedContract[] = [...inOrder].sort((a, b) => a.collected.owed.place - b.collected.owed.place);
