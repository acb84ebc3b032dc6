/** Turns what a person asked for into acts, each with its way back, for the workbook as it is now. Writes nothing. */
import { languageForNew } from "../../../domain/tables/words";
import { inLanguage, type Language } from "../../../language/text";
import { asCellInput } from "../../cellText";
import { WorkbookError } from "../../errors";
import { inOrder } from "../../inOrder";
import { readTableStates, type TableState } from "../../reading/tableState";
import { freeSheetName } from "../../sheetNames";
import type { Act } from "../acts";
import type { Change } from "../changeSet";
import { contractOf } from "../contractOf";
import { sheetsOf, type BlueprintOf, type SheetSource } from "../redraw";
import { planAddColumns, planDropColumns } from "../tableColumns";
import { planOwnWords, planReword } from "../rewording";
import { planSpeak } from "../tableLanguage";
import { fitPatch } from "./fitPatch";
import { planCell, planNamedCell } from "./planCells";
import type { Planned } from "./planned";
import { planDrawnAgain, planSheet } from "./planSheets";
import { renewedFormulas } from "./planRows";
import { planNewColumns, planPatch, planRemoval, planTable, referencedTables, withWayBack } from "./planTables";
import { refuseUsedElsewhere } from "./usedElsewhere";
import { inWritingOrder, mergeRows, readSheetsAndTables, refuseLockedStructure } from "./writingOrder";

/** What is known of the workbook that acts are planned for. */
interface Ground {
  context: Excel.RequestContext;
  states: ReadonlyMap<string, TableState>;
  /** Names of the tables that exist or are planned already. */
  tables: Set<string>;
  /** The language that new tables are headed in: that of the others. */
  words: Language | undefined;
  /** A name for a new sheet that no other sheet has, not even one planned before it. */
  freeName(title: string): string;
}

/** Plans one thing after the other, then puts the acts into the order in which they are carried out. */
async function planAll<Wanted>(
  context: Excel.RequestContext,
  all: readonly Wanted[],
  tablesOf: (wanted: Wanted) => readonly string[],
  plan: (wanted: Wanted, ground: Ground) => Promise<Planned[]>,
  spoken?: Language,
): Promise<Planned[]> {
  const states = await readTableStates(context, all.flatMap(tablesOf));
  const there = await readSheetsAndTables(context);
  const names = [...there.sheets];
  const freeName = (title: string): string => {
    const name = freeSheetName(title, names);
    names.push(name);
    return name;
  };
  const ground = { context, states, tables: new Set(there.tables), words: spoken ?? there.language, freeName };
  const planned = (await inOrder(all, (wanted) => plan(wanted, ground))).flat();
  refuseLockedStructure(planned, there);
  return inWritingOrder(planned);
}

/** The acts for a set of changes, in the order in which they are carried out. */
export function planChanges(context: Excel.RequestContext, changes: readonly Change[], language: Language): Promise<Planned[]> {
  const merged = mergeRows(changes);
  const filled = new Set(merged.flatMap((change) => (change.kind === "rows" ? [change.table.name] : [])));
  return planAll(
    context,
    merged,
    (change) => ("table" in change ? [change.table.name] : []),
    (change, ground) => planChange(change, ground, filled, language),
    merged.find((change) => change.kind === "language")?.language,
  );
}

/** @param filled tables that get rows in the same set */
async function planChange(change: Change, ground: Ground, filled: ReadonlySet<string>, language: Language): Promise<Planned[]> {
  const { context, states, freeName } = ground;
  const state = "table" in change ? states.get(change.table.name) : undefined;
  switch (change.kind) {
    case "rows":
      return state === undefined ? planNewTables(change, ground, filled, language) : planPatch(context, change, state);
    case "columns":
      return [await planNewColumns(context, change, state)];
    case "formulas":
      return state === undefined ? [] : [await withWayBack(context, change.table, state, renewedFormulas(change.table, state))];
    case "language":
      return state === undefined ? [] : [planSpeak(change.table, state, change)];
    case "ownWords":
      return planOwnWords(context, change.language);
    case "removeTable":
      return planRemoval(change.table.name, state, language);
    case "sheet":
      return [await planSheet(context, change, freeName, language)];
    case "cell": {
      const { sheet, row, column, formula: value, expected } = change;
      return [await planCell(context, { kind: "cell", sheet, row, column, value }, expected)];
    }
    case "input":
      return [await planNamedCell(context, change.name, asCellInput(change.value))];
  }
}

/** A new table. Tables that its formula columns read come first: empty, unless another change of the set fills them. */
async function planNewTables(
  { table, rows }: Extract<Change, { kind: "rows" }>,
  { tables, words: spoken, freeName }: Ground,
  filled: ReadonlySet<string>,
  language: Language,
): Promise<Planned[]> {
  const words = languageForNew(spoken, language);
  const lacking = referencedTables(table, rows).filter(({ name }) => !tables.has(name) && !filled.has(name));
  for (const { name } of lacking) tables.add(name);
  const made = [...lacking.map((contract) => ({ contract, content: [] as typeof rows })), { contract: table, content: rows }];
  return inOrder(made, ({ contract, content }) =>
    planTable(contract, content, freeName(inLanguage(contract.title, language)), { language, words }),
  );
}

/** Plans acts that were kept earlier, to undo or redo something: each gets a new way back, from the workbook as it is now. */
export async function planActs(context: Excel.RequestContext, acts: readonly Act[], sheets: SheetSource): Promise<Planned[]> {
  const blueprintOf = sheetsOf(acts, sheets);
  const planned = await planAll(
    context,
    acts,
    (act) =>
      act.kind === "patch" ? [act.patch.table] : "columns" in act || act.kind === "dropTable" || act.kind === "speak" ? [act.table] : [],
    (act, ground) => planAct(act, ground, blueprintOf),
  );
  await refuseUsedElsewhere(context, planned);
  return planned;
}

async function planAct(act: Act, { context, states, freeName, words: spoken }: Ground, blueprintOf: BlueprintOf): Promise<Planned[]> {
  switch (act.kind) {
    case "patch": {
      const { table } = act.patch;
      const state = stateOf(states, table);
      return [await withWayBack(context, contractOf(table), state, fitPatch(act.patch, state))];
    }
    case "addColumns":
      return [await planAddColumns(context, contractOf(act.table), act.columns, stateOf(states, act.table))];
    case "dropColumns":
      return [planDropColumns(act, contractOf(act.table), stateOf(states, act.table))];
    case "makeTable":
      return [
        await planTable(contractOf(act.table), act.rows, freeName(act.sheet), {
          language: act.language,
          words: languageForNew(spoken, act.words ?? "en"),
        }),
      ];
    case "speak":
      return [planSpeak(contractOf(act.table), stateOf(states, act.table), act)];
    case "reword":
      return [await planReword(context, act)];
    case "dropTable":
      return planRemoval(act.table, states.get(act.table), "en");
    case "input":
      return [await planNamedCell(context, act.name, act.value)];
    case "cell":
      return [await planCell(context, act)];
    case "draw":
    case "redraw":
    case "dropSheet":
      return planDrawnAgain(context, act, blueprintOf);
  }
}

function stateOf(states: ReadonlyMap<string, TableState>, table: string): TableState {
  const state = states.get(table);
  if (state === undefined) throw new WorkbookError("missingTable", { table });
  return state;
}
