import { createContext, useContext, type Dispatch } from "react";
import type { ImportOutcome } from "../../../cycle/importDataset";
import { datasetKinds } from "../../../import/datasets";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import { weighColumns } from "../../../import/columns";
import type { DateOrder } from "../../../import/dateText";
import { fingerprintOf, memoriesFor, recallPlan, type ImportMemory } from "../../../import/memory";
import type { DecimalMark } from "../../../language/numberText";
import type { ImportContext, ImportPlan, MappedColumn, SameKey } from "../../../import/plan";
import { completePlan, guessKinds, proposePlan, understand, type KindGuess, type Understanding } from "../../../import/propose";
import type { SourceGrid } from "../../../import/source";
import type { WriteMode } from "../../../domain/tables/planTableWrite";

export type Step = "where" | "what" | "which" | "write" | "done";
export type SourceChoice = "selection" | "table" | "csv";

/** A source that was read and understood. */
export interface WizardSource {
  grid: SourceGrid;
  understanding: Understanding;
  guesses: KindGuess[];
  context: ImportContext;
  /** What was chosen for such a source before, by kind of data. */
  memories: ReadonlyMap<DatasetKindId, ImportMemory>;
}

/** An unfinished import of before the page was loaded again: its choices are here, its data has to be read again. */
export interface KeptSource {
  fingerprint: string;
  step: Step;
  /** Names of the files that were chosen; none for cells of the workbook. */
  files: readonly string[];
}

/** What a person said beyond choosing columns; each answer stands until another source or kind is chosen. */
export interface Answers {
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalMarks: Readonly<Record<string, DecimalMark>>;
  sameKey?: SameKey;
  acceptUnknownFamilies?: boolean;
  year?: number;
  /** What the cells under months or names are. */
  figure?: string;
}

/** Everything entered in the wizard. Going back loses none of it; another source or kind starts the later steps afresh. */
export interface WizardState {
  step: Step;
  choice: SourceChoice;
  tableId: string;
  /** CSV files not yet imported, the current one first. */
  files: readonly File[];
  source?: WizardSource;
  kind?: DatasetKindId;
  /** Columns a person chose instead of the proposed ones; null for "not in this source". */
  chosen: Readonly<Record<string, MappedColumn | null>>;
  /** What was typed once for all rows, as typed, by input. */
  typed: Readonly<Record<string, string>>;
  answers: Answers;
  mode: WriteMode;
  /** Fill in what was chosen last time for such a source. */
  asLastTime: boolean;
  /** Keep the choices for next time. */
  remember: boolean;
  kept?: KeptSource;
  outcome?: ImportOutcome & { kind: DatasetKindId; name: string };
  /** Kinds already imported from the current source. */
  importedKinds: readonly DatasetKindId[];
}

export type WizardEvent =
  | { type: "choiceMade"; choice: SourceChoice }
  | { type: "tableChosen"; tableId: string }
  | { type: "filesAdded"; files: readonly File[] }
  | { type: "fileRemoved"; index: number }
  | { type: "filesSorted"; files: readonly File[] }
  | { type: "sourceRead"; source: WizardSource }
  | { type: "kindChosen"; kind: DatasetKindId }
  | { type: "columnChosen"; input: string; column: MappedColumn | null }
  | { type: "valueTyped"; input: string; text: string; column: MappedColumn | null }
  | { type: "answered"; answers: Partial<Answers> }
  | { type: "modeChosen"; mode: WriteMode }
  | { type: "lastTimeChosen"; asLastTime: boolean }
  | { type: "rememberChosen"; remember: boolean }
  | { type: "went"; step: Step }
  | { type: "imported"; outcome: ImportOutcome; name: string }
  | { type: "restarted" };

const noAnswers: Answers = { dateOrders: {}, decimalMarks: {} };

export const firstState: WizardState = {
  step: "where",
  choice: "selection",
  tableId: "",
  files: [],
  chosen: {},
  typed: {},
  answers: noAnswers,
  mode: "append",
  asLastTime: true,
  remember: true,
  importedKinds: [],
};

const afresh = { chosen: {}, typed: {}, answers: noAnswers, mode: "append", asLastTime: true } as const;

export function wizardReducer(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case "choiceMade":
      return { ...state, choice: event.choice };
    case "tableChosen":
      return { ...state, tableId: event.tableId };
    case "filesAdded":
      return { ...state, choice: "csv", files: [...state.files, ...event.files] };
    case "fileRemoved":
      return { ...state, files: state.files.filter((_, index) => index !== event.index) };
    case "filesSorted":
      return { ...state, files: event.files };
    case "sourceRead": {
      // The same source read again, perhaps corrected meanwhile: what was chosen for its columns still holds.
      if (state.source && sameShape(state.source, event.source)) return { ...state, step: "what", source: event.source };
      const { kept, ...others } = state;
      if (kept !== undefined && state.kind !== undefined && kept.fingerprint === fingerprintOf(event.source.understanding.layout))
        return { ...others, step: kept.step, source: event.source };
      const kind = likelyKind(event.source);
      return { ...others, ...afresh, step: "what", source: event.source, importedKinds: [], ...(kind && { kind }) };
    }
    case "kindChosen":
      return event.kind === state.kind ? state : { ...state, ...afresh, kind: event.kind };
    case "columnChosen":
      return { ...state, chosen: { ...state.chosen, [event.input]: event.column } };
    case "valueTyped":
      return { ...state, typed: { ...state.typed, [event.input]: event.text }, chosen: { ...state.chosen, [event.input]: event.column } };
    case "answered":
      return {
        ...state,
        answers: {
          ...state.answers,
          ...event.answers,
          dateOrders: { ...state.answers.dateOrders, ...event.answers.dateOrders },
          decimalMarks: { ...state.answers.decimalMarks, ...event.answers.decimalMarks },
        },
      };
    case "modeChosen":
      return { ...state, mode: event.mode };
    case "lastTimeChosen":
      return { ...state, ...afresh, mode: state.mode, asLastTime: event.asLastTime };
    case "rememberChosen":
      return { ...state, remember: event.remember };
    case "went":
      return { ...state, step: event.step };
    case "imported": {
      if (state.kind === undefined) return state;
      // The file is done with its first import; a further kind from it takes no other file away.
      const files = state.choice === "csv" && state.importedKinds.length === 0 ? state.files.slice(1) : state.files;
      return {
        ...state,
        step: "done",
        files,
        outcome: { ...event.outcome, kind: state.kind, name: event.name },
        importedKinds: [...state.importedKinds, state.kind],
      };
    }
    case "restarted":
      return { ...firstState, choice: state.choice, files: state.files };
  }
}

/** The kind the source was imported as before, else the likeliest one. */
export function likelyKind({ guesses, memories }: WizardSource): DatasetKindId | undefined {
  return guesses.find(({ kind }) => memories.has(kind))?.kind ?? [...memories.keys()][0] ?? guesses[0]?.kind;
}

function sameShape(before: WizardSource, after: WizardSource): boolean {
  const headers = (source: WizardSource) => source.understanding.layout.headers.join("\u0000");
  return before.grid.name === after.grid.name && before.grid.sheet === after.grid.sheet && headers(before) === headers(after);
}

type Entries = Pick<WizardState, "source" | "kind" | "chosen" | "answers" | "asLastTime">;

/** What is remembered for the source and kind, where a person wants it. */
export function memoryOf({ source, kind, asLastTime }: Omit<Entries, "chosen" | "answers">): ImportMemory | undefined {
  return asLastTime && kind !== undefined ? source?.memories.get(kind) : undefined;
}

/** The plan the wizard's entries stand for: the proposal or the choices of last time, the columns chosen instead, the answers. */
export function planOf({ source, kind, chosen, answers, asLastTime }: Entries): ImportPlan | undefined {
  if (source === undefined || kind === undefined) return undefined;
  const { understanding, context } = source;
  const memory = memoryOf({ source, kind, asLastTime });
  const proposed = memory
    ? recallPlan(understanding, answers.figure === undefined ? memory : { ...memory, figure: answers.figure }, context)
    : proposePlan(understanding, kind, context, answers.figure);
  const plan = Object.keys(chosen).length > 0 ? withChosen(source, proposed, chosen, answers, memory !== undefined) : proposed;
  const year = answers.year ?? plan.year;
  return {
    ...plan,
    dateOrders: { ...plan.dateOrders, ...answers.dateOrders },
    decimalMarks: { ...plan.decimalMarks, ...answers.decimalMarks },
    ...(answers.sameKey && { sameKey: answers.sameKey }),
    ...(answers.acceptUnknownFamilies !== undefined && { acceptUnknownFamilies: answers.acceptUnknownFamilies }),
    ...(year !== undefined && { year }),
  };
}

/** The proposal with other columns; formats are decided again, and what was remembered for the columns that stay still holds. */
function withChosen(
  { understanding, context }: WizardSource,
  proposed: ImportPlan,
  chosen: WizardState["chosen"],
  answers: Answers,
  isRemembered: boolean,
): ImportPlan {
  const mapping: Record<string, MappedColumn> = { ...proposed.mapping };
  for (const [input, column] of Object.entries(chosen)) {
    if (column) mapping[input] = column;
    else delete mapping[input];
  }
  const { kind, layout, figure } = proposed;
  const year = answers.year ?? proposed.year;
  const again = completePlan(
    understanding,
    { kind, layout, mapping, ...(figure !== undefined && { figure }), ...(year !== undefined && { year }) },
    context,
  );
  if (!isRemembered) return again;
  const staying = <Habit>(habits: Readonly<Record<string, Habit>>) =>
    Object.fromEntries(Object.entries(habits).filter(([input]) => chosen[input] === undefined));
  return {
    ...again,
    dateOrders: { ...staying(proposed.dateOrders), ...again.dateOrders },
    decimalMarks: { ...staying(proposed.decimalMarks), ...again.decimalMarks },
    sameKey: proposed.sameKey,
    acceptUnknownFamilies: proposed.acceptUnknownFamilies,
  };
}

/** Understands a source with breaks for the pane: columns of a long file take a while to be weighed. */
export function* understandInParts(grid: SourceGrid, context: ImportContext): Generator<number, WizardSource, void> {
  const understanding = understand(grid, context.bucket);
  yield 0;
  yield* weighColumns(grid, understanding.layout);
  const kinds = datasetKinds.map(({ id }) => id);
  return {
    grid,
    understanding,
    guesses: guessKinds(understanding, context),
    context,
    memories: memoriesFor(understanding.layout, kinds, context),
  };
}

export interface Wizard {
  state: WizardState;
  dispatch: Dispatch<WizardEvent>;
}

export const WizardContext = createContext<Wizard | undefined>(undefined);

export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === undefined) throw new Error("A step of the import is drawn outside of the pane.");
  return wizard;
}
