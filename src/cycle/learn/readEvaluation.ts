/** The last step of a cycle as the pane shows it: what is open, what goes along, and the debriefs of this cycle and of the one before. */
import { smallestOf } from "../../calc/extremes";
import { formatDate, formatPeriod } from "../../calendar/format";
import { waiting } from "../../domain/feedback/feedbackRules";
import { closePointWords } from "../../domain/learn/closeMessages";
import { cyclesOld, sinceOf, type CarriedKind } from "../../domain/learn/closing";
import { debriefBefore, debriefOf } from "../../domain/learn/debriefRules";
import { stepsOf } from "../../domain/procedures/procedureRules";
import type { Language } from "../../language/text";
import { readForCollect } from "../collect/readForCollect";
import type { KpiReading } from "../reviews/readOverview";
import { todaySerial } from "../today";
import { effectsBoard, noEffects, type EffectsBoard } from "./effectsBoard";
import { debriefItem, type DebriefItem } from "./debriefItem";
import { readOutcome, type Outcome } from "./readOutcome";
import { readForClosing, type ClosingReading } from "./readForClosing";

export interface CarriedItem {
  kind: CarriedKind;
  item: string;
  words: string;
  /** How many cycles it has been in: 1 in its first. */
  cycles: number;
}

export interface EvaluationBoard {
  /** Null where no cycle is open. */
  cycle: number | null;
  cycleName: string | null;
  isClosed: boolean;
  /** The day it was closed; null while it is open. */
  closedOn: string | null;
  /** The cycle that closing opens; null where a later one is open already. */
  nextName: string | null;
  points: { open: boolean; words: string }[];
  carried: CarriedItem[];
  kpis: KpiReading[];
  /** What the last closed periods say of plan and forecasts. */
  outcome: Outcome;
  debrief: DebriefItem[];
  /** The debrief of the cycle before. */
  lastDebrief: DebriefItem[];
  procedures: { name: string; title: string; steps: { step: number; text: string }[] }[];
  people: string[];
  /** Feedback that waits for an answer. */
  unanswered: number;
  /** Decisions, and what came of them. */
  effects: EffectsBoard;
  sheet: string | null;
}

/** Reads it. Writes nothing. Fails with `unreadableRow`. */
export async function readEvaluation(language: Language, today = todaySerial()): Promise<EvaluationBoard> {
  const { period: latest, cycles } = await readForCollect();
  if (latest === null) return nothing;
  // A cycle that was not closed in time comes first.
  const open = cycles.filter((row) => row.Step === "evaluate" && row.Status !== "done").map((row) => row.Cycle);
  const cycle = open.length === 0 ? latest : smallestOf(open);
  const reading = await readForClosing(cycle, language, today);
  const { last, cadence, points, next, nextCadence, debrief, feedback } = reading;
  const closedOn = last?.Status === "done" && last.Done !== null ? formatDate(last.Done, language) : null;
  return {
    cycle,
    cycleName: formatPeriod(cycle, language, cadence),
    isClosed: last?.Status === "done",
    closedOn,
    nextName: next === null ? null : formatPeriod(next, language, nextCadence),
    points: points.map((point) => ({ open: point.open, words: closePointWords(point, language) })),
    carried: carriedIn(reading, cycle),
    kpis: reading.kpis,
    outcome: await readOutcome(language, today),
    debrief: debriefOf(debrief, cycle).map((row) => debriefItem(reading.procedures, row, language)),
    lastDebrief: debriefBefore(debrief, cycle).map((row) => debriefItem(reading.procedures, row, language)),
    procedures: reading.procedures
      .filter((row) => row.Status !== "retired")
      .map((row) => ({
        name: row.Procedure,
        title: row.Title,
        steps: stepsOf(reading.procedureSteps, row.Procedure).map(({ Step: step, Text: text }) => ({ step, text })),
      })),
    people: namesIn(reading, language),
    unanswered: waiting(feedback, today).length,
    effects: effectsBoard(reading.effects, reading.decisions, { language, bucket: reading.collect.settings.bucket, today }),
    sheet: reading.sheet,
  };
}

const nothing: EvaluationBoard = {
  cycle: null,
  cycleName: null,
  isClosed: false,
  closedOn: null,
  nextName: null,
  points: [],
  carried: [],
  kpis: [],
  outcome: { state: "noVersion", lines: [], advice: [] },
  debrief: [],
  lastDebrief: [],
  procedures: [],
  people: [],
  unanswered: 0,
  effects: noEffects,
  sheet: null,
};

/** What would go along now, the oldest first. */
function carriedIn({ open, carried, collect }: ClosingReading, cycle: number): CarriedItem[] {
  const since = sinceOf(carried);
  const cycles = collect.cycles.map((row) => row.Cycle);
  return open
    .map(({ kind, item, words }) => ({ kind, item, words, cycles: cyclesOld(since(kind, item), cycles, cycle) }))
    .sort((a, b) => b.cycles - a.cycles);
}

function namesIn({ people, debrief, collect }: ClosingReading, language: Language): string[] {
  const names = [...people.map((row) => row.Person), ...debrief.map((row) => row.Author), ...collect.cycles.map((row) => row.Owner ?? "")];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].sort((a, b) => a.localeCompare(b, language));
}
