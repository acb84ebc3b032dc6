/** The last step of a cycle as the pane shows it: what is open, what goes along, and the debriefs of this cycle and of the one before. */
import { smallestOf } from "../../calc/extremes";
import { formatDate, formatPeriod } from "../../calendar/format";
import { waiting } from "../../domain/feedback/feedbackRules";
import { closePointWords } from "../../domain/learn/closeMessages";
import { cyclesOld, type CarriedKind } from "../../domain/learn/closing";
import { debriefBefore, debriefOf } from "../../domain/learn/debriefRules";
import { stepsOf } from "../../domain/procedures/procedureRules";
import type { Bucket } from "../../calendar/periods";
import type { OldFigure } from "../../domain/learn/oldFigures";
import { formatNumber } from "../../language/format";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { readForCollect } from "../collect/readForCollect";
import type { KpiReading } from "../reviews/readOverview";
import { riskNameIn } from "../risks/riskAtHand";
import { todaySerial } from "../today";
import { effectsBoard, noEffects, type EffectsBoard } from "./effectsBoard";
import { debriefItem, type DebriefItem } from "./debriefItem";
import { readOutcome, type Outcome } from "./readOutcome";
import { readOldFigures } from "./readOldFigures";
import { readForClosing, type ClosingReading } from "./readForClosing";

export interface CarriedItem {
  kind: CarriedKind;
  /** Its number, or its name in the person's language. */
  item: string;
  words: string;
  /** How many cycles it has been in: 1 in its first; null where nobody knows. */
  cycles: number | null;
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
  /** Figures that were typed some cycles ago and still count, in words. */
  oldFigures: string[];
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
    carried: carriedIn(reading, cycle, language),
    oldFigures: await oldFiguresIn(cycle, reading.collect.settings.bucket, language),
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
  oldFigures: [],
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

const oldWords = {
  demand: { en: "Demand ({family}, {period}): {figure}", fr: "Demande ({family}, {period}) : {figure}" },
  production: { en: "Production ({family}, {period}): {figure}", fr: "Production ({family}, {period}) : {figure}" },
  instead: { en: " instead of {before}", fr: " au lieu de {before}" },
  typed: { en: " · {by}{day}", fr: " · {by}{day}" },
} as const satisfies Record<string, Text>;

/** The typed figures that are asked about, those of demand first. */
async function oldFiguresIn(cycle: number, bucket: Bucket, language: Language): Promise<string[]> {
  const old = await readOldFigures(cycle);
  const say = (text: Text, places: Record<string, string>): string => fill(inLanguage(text, language), places);
  const told = ({ family, period, figure, before, author, day }: OldFigure, kind: "demand" | "production"): string => {
    const shown = { family, period: formatPeriod(period, language, bucket), figure: formatNumber(figure, language) };
    const by = author === null ? "" : `${author}, `;
    return [
      say(oldWords[kind], shown),
      before === null ? "" : say(oldWords.instead, { before: formatNumber(before, language) }),
      say(oldWords.typed, { by, day: formatDate(day, language) }),
    ].join("");
  };
  return [...old.demand.map((one) => told(one, "demand")), ...old.production.map((one) => told(one, "production"))];
}

/** What would go along now, the oldest first and what nobody knows the age of last, by the names that their tables say in a language. */
function carriedIn({ open, goesAlong, collect }: ClosingReading, cycle: number, language: Language): CarriedItem[] {
  const cycles = collect.cycles.map((row) => row.Cycle);
  return open
    .map(({ kind, item, words }, place) => ({
      ...{ kind, words, cycles: cyclesOld(goesAlong[place]?.Since ?? null, cycles, cycle) },
      item: kind === "risk" ? riskNameIn(item, language) : item,
    }))
    .sort((a, b) => (b.cycles ?? 0) - (a.cycles ?? 0));
}

function namesIn({ people, debrief, collect }: ClosingReading, language: Language): string[] {
  const names = [...people.map((row) => row.Person), ...debrief.map((row) => row.Author), ...collect.cycles.map((row) => row.Owner ?? "")];
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ""))].sort((a, b) => a.localeCompare(b, language));
}
