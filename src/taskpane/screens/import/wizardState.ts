import { createContext, useContext, type Dispatch } from "react";
import type { ImportOutcome } from "../../../cycle/import/importDataset";
import type { DatasetKindId } from "../../../domain/collect/collectTables";
import { chosenPlan, noAnswers, type Answers } from "../../../import/chosenPlan";
import { fingerprintOf } from "../../../import/importMemory";
import type { LinesLook } from "../../../import/lines/lookAtLines";
import type { ImportPlan, MappedColumn } from "../../../import/plan";
import { isReadAgain, likelyKind, type UnderstoodSource } from "../../../import/understoodSource";
import type { WarehouseAsked } from "../../../import/warehouse/warehouseQuestion";
import type { WriteMode } from "../../../domain/tables/planTableWrite";

export type Step = "where" | "lines" | "engine" | "what" | "which" | "write" | "done";
export type SourceChoice = "selection" | "table" | "csv" | "engine";

/** An unfinished import of before the page was loaded again: its choices are here, its data has to be read again. */
export interface KeptSource {
  fingerprint: string;
  step: Step;
  /** Names of the files that were chosen; none for cells of the workbook. */
  files: readonly string[];
}

/** A file with more lines than a sheet holds, and what a look at it says. */
export interface LongFile {
  file: File;
  look: LinesLook;
}

/** Everything entered in the wizard. Going back loses none of it; another source or kind starts the later steps afresh. */
export interface WizardState {
  step: Step;
  choice: SourceChoice;
  tableId: string;
  /** Files not yet imported, the current one first. */
  files: readonly File[];
  /** The file whose lines are added up before anything else. */
  long?: LongFile;
  /** What the company's engine was asked, or is to be asked again; never by whom. */
  asked?: WarehouseAsked;
  /** The kind of data that is brought in again from the engine. */
  again?: DatasetKindId;
  source?: UnderstoodSource;
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
  /** Something of the current file was imported: it is no longer among `files`. */
  isFileDone?: boolean;
}

export type WizardEvent =
  | { type: "choiceMade"; choice: SourceChoice }
  | { type: "tableChosen"; tableId: string }
  /** `instead`: files chosen before whose place they take. */
  | { type: "filesAdded"; files: readonly File[]; instead: readonly File[] }
  | { type: "fileRemoved"; index: number }
  | { type: "filesSorted"; files: readonly File[] }
  | { type: "sourceRead"; source: UnderstoodSource }
  | { type: "longFileFound"; long: LongFile }
  /** The company's engine is to be asked: anew, or what it was asked before. */
  | { type: "engineOpened"; again?: { asked: WarehouseAsked; kind: DatasetKindId } }
  | { type: "engineSummed"; source: UnderstoodSource; asked: WarehouseAsked }
  /** A remembered import read again, from a file or a table: as last time, and straight to what it would write. */
  | { type: "refreshed"; source: UnderstoodSource; kind: DatasetKindId; choice: SourceChoice; tableId?: string; files: readonly File[] }
  | { type: "kindChosen"; kind: DatasetKindId }
  | { type: "columnChosen"; input: string; column: MappedColumn | null }
  | { type: "valueTyped"; input: string; text: string; column: MappedColumn | null }
  | { type: "answered"; answers: Partial<Answers> }
  | { type: "modeChosen"; mode: WriteMode }
  | { type: "lastTimeChosen"; asLastTime: boolean }
  | { type: "rememberChosen"; remember: boolean }
  | { type: "went"; step: Step }
  | { type: "imported"; outcome: ImportOutcome; name: string }
  | { type: "restarted" }
  | { type: "movedOn" };

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

/** The unit of figures was said of the column before, not of another one. */
function withoutUnit(answers: Answers, input: string): Answers {
  const { factors = {}, ...others } = answers;
  return { ...others, factors: Object.fromEntries(Object.entries(factors).filter(([name]) => name !== input)) };
}

/** A file whose lines are added up first; what was read before is no longer the source. */
function withLongFile({ source: _, ...state }: WizardState, long: LongFile): WizardState {
  return { ...state, choice: "csv", step: "lines", long, files: [long.file, ...state.files.filter((file) => file !== long.file)] };
}

/** A source that was read, and what it could be. */
function withSource(state: WizardState, source: UnderstoodSource): WizardState {
  // The same source read again, perhaps corrected meanwhile: what was chosen for its columns still holds.
  if (state.source && isReadAgain(state.source, source)) return { ...state, step: "what", source };
  const { kept, ...others } = state;
  if (kept !== undefined && state.kind !== undefined && kept.fingerprint === fingerprintOf(source.understanding.layout))
    return { ...others, step: kept.step, source };
  const kind = likelyKind(source);
  // Another sheet of a file is no other file.
  const isSameFile = source.choice !== undefined && source.choice.book === state.source?.choice?.book;
  const isFileDone = isSameFile && state.isFileDone === true;
  return { ...others, ...afresh, step: "what", source, importedKinds: [], isFileDone, ...(kind && { kind }) };
}

/** A remembered import with the source of today. */
function withSourceAgain(read: Omit<Extract<WizardEvent, { type: "refreshed" }>, "type">): WizardState {
  const { source, kind, choice, files, tableId = "" } = read;
  // Other headers than last time: the person looks at them first.
  const step = source.memories.has(kind) ? "write" : "what";
  return { ...firstState, step, choice, tableId, files, source, kind: step === "write" ? kind : (likelyKind(source) ?? kind) };
}

/** What an event makes of the entries. */
export function wizardReducer(state: WizardState, event: WizardEvent): WizardState {
  switch (event.type) {
    case "choiceMade":
      return { ...state, choice: event.choice };
    case "tableChosen":
      return { ...state, tableId: event.tableId };
    case "filesAdded":
      return { ...state, choice: "csv", files: [...state.files.filter((file) => !event.instead.includes(file)), ...event.files] };
    case "fileRemoved":
      return { ...state, files: state.files.filter((_, index) => index !== event.index) };
    case "filesSorted":
      return { ...state, files: event.files };
    case "longFileFound":
      return withLongFile(state, event.long);
    case "engineOpened":
      return event.again === undefined
        ? { ...state, choice: "engine", step: "engine" }
        : { ...firstState, choice: "engine", step: "engine", asked: event.again.asked, again: event.again.kind };
    case "engineSummed": {
      const { source, asked } = event;
      if (state.again === undefined) return { ...withSource(state, source), asked };
      return { ...withSourceAgain({ source, kind: state.again, choice: "engine", files: [] }), asked };
    }
    case "sourceRead":
      return withSource(state, event.source);
    case "refreshed":
      return withSourceAgain(event);
    case "kindChosen":
      return event.kind === state.kind ? state : { ...state, ...afresh, kind: event.kind };
    case "columnChosen":
      return { ...state, chosen: { ...state.chosen, [event.input]: event.column }, answers: withoutUnit(state.answers, event.input) };
    case "valueTyped":
      return { ...state, typed: { ...state.typed, [event.input]: event.text }, chosen: { ...state.chosen, [event.input]: event.column } };
    case "answered":
      return {
        ...state,
        answers: {
          ...state.answers,
          ...event.answers,
          dateOrders: { ...state.answers.dateOrders, ...event.answers.dateOrders },
          factors: { ...state.answers.factors, ...event.answers.factors },
          picks: { ...state.answers.picks, ...event.answers.picks },
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
      // The file is done with its first import; a further kind or sheet of it takes no other file away.
      const files = state.choice === "csv" && state.isFileDone !== true ? state.files.slice(1) : state.files;
      return {
        ...state,
        step: "done",
        files,
        isFileDone: true,
        outcome: { ...event.outcome, kind: state.kind, name: event.name },
        importedKinds: [...state.importedKinds, state.kind],
      };
    }
    case "restarted":
      return { ...firstState, choice: state.choice, files: state.files };
    case "movedOn":
      return state.step === "done" && state.files.length === 0 ? { ...firstState, choice: state.choice } : state;
  }
}

/** The plan that the entries of the wizard stand for; none before a source and a kind are chosen. */
export function enteredPlan({
  source,
  kind,
  ...choices
}: Pick<WizardState, "source" | "kind" | "chosen" | "answers" | "asLastTime">): ImportPlan | undefined {
  return source === undefined || kind === undefined ? undefined : chosenPlan(source, { kind, ...choices });
}

export interface Wizard {
  state: WizardState;
  dispatch: Dispatch<WizardEvent>;
}

export const WizardContext = createContext<Wizard | undefined>(undefined);

/** The entries of the import wizard and the way to change them. */
export function useWizard(): Wizard {
  const wizard = useContext(WizardContext);
  if (wizard === undefined) throw new Error("A step of the import is drawn outside of the pane.");
  return wizard;
}
