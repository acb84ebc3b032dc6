import { createContext, useContext, type Dispatch } from "react";
import type { ImportOutcome } from "../../../cycle/importDataset";
import type { DatasetKindId } from "../../../domain/datasets";
import type { DateOrder } from "../../../domain/import/dateText";
import type { DecimalMark } from "../../../domain/import/numberText";
import type { ImportContext, ImportPlan, MappedColumn, SameKey } from "../../../domain/import/plan";
import { completePlan, guessKinds, proposePlan, understand, type KindGuess, type Understanding } from "../../../domain/import/propose";
import type { SourceGrid } from "../../../domain/source";
import type { WriteMode } from "../../../domain/tableWrite";

export type Step = "where" | "what" | "which" | "write" | "done";
export type SourceChoice = "selection" | "table" | "csv";

/** A source that was read and understood. */
export interface WizardSource {
  grid: SourceGrid;
  understanding: Understanding;
  guesses: KindGuess[];
  context: ImportContext;
}

/** What a person said beyond choosing columns; each answer stands until another source or kind is chosen. */
export interface Answers {
  dateOrders: Readonly<Record<string, DateOrder>>;
  decimalMarks: Readonly<Record<string, DecimalMark>>;
  sameKey?: SameKey;
  acceptUnknownFamilies?: boolean;
  year?: number;
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
  importedKinds: [],
};

const afresh = { chosen: {}, typed: {}, answers: noAnswers, mode: "append" } as const;

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
      const kind = event.source.guesses[0]?.kind;
      return { ...state, ...afresh, step: "what", source: event.source, importedKinds: [], ...(kind && { kind }) };
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

function sameShape(before: WizardSource, after: WizardSource): boolean {
  const headers = (source: WizardSource) => source.understanding.layout.headers.join("\u0000");
  return before.grid.name === after.grid.name && before.grid.sheet === after.grid.sheet && headers(before) === headers(after);
}

/** The plan the wizard's entries stand for: the proposal, the columns chosen instead, and the answers. */
export function planOf({
  source,
  kind,
  chosen,
  answers,
}: Pick<WizardState, "source" | "kind" | "chosen" | "answers">): ImportPlan | undefined {
  if (source === undefined || kind === undefined) return undefined;
  const proposed = proposePlan(source.understanding, kind, source.context);
  const mapping: Record<string, MappedColumn> = { ...proposed.mapping };
  for (const [input, column] of Object.entries(chosen)) {
    if (column) mapping[input] = column;
    else delete mapping[input];
  }
  const year = answers.year ?? proposed.year;
  const changed = Object.keys(chosen).length > 0;
  const plan = changed
    ? completePlan(source.understanding, { kind, layout: proposed.layout, mapping, ...(year !== undefined && { year }) }, source.context)
    : proposed;
  return {
    ...plan,
    dateOrders: { ...plan.dateOrders, ...answers.dateOrders },
    decimalMarks: { ...plan.decimalMarks, ...answers.decimalMarks },
    ...(answers.sameKey && { sameKey: answers.sameKey }),
    ...(answers.acceptUnknownFamilies !== undefined && { acceptUnknownFamilies: answers.acceptUnknownFamilies }),
    ...(year !== undefined && { year }),
  };
}

export function understandSource(grid: SourceGrid, context: ImportContext): WizardSource {
  const understanding = understand(grid);
  return { grid, understanding, guesses: guessKinds(understanding, context), context };
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
