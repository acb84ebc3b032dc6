/** The rows of an agenda: subjects in their order between what opens a meeting and what ends it. */
import { largestOf } from "../../calc/extremes";
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language, type Text } from "../../language/text";
import { fillAgenda, fixedMinutes, minutesForAll, type Filled, type Subject } from "./fillAgenda";
import type { AgendaRow } from "./sopAgenda";

export const fixedPoints = {
  actions: { en: "Actions: what was done since last time, what is late", fr: "Actions : faites depuis la dernière fois, en retard" },
  results: { en: "Results that need something done", fr: "Résultats qui appellent une action" },
  close: { en: "Close: decisions read back, actions, next date", fr: "Clôture : relecture des décisions, actions, prochaine date" },
} satisfies Record<keyof typeof fixedMinutes, Text>;

/** The points that a person put on an agenda. */
export const freePoints = (written: readonly AgendaRow[]): Subject[] =>
  written
    .filter(({ Kind: kind }) => kind === "free")
    .map((row) => ({
      kind: "free",
      reference: row.Reference,
      words: row.Subject,
      value: row.Value,
      minutes: row.Minutes,
      presenter: row.Presenter,
    }));

/** What every meeting has and what a person put there is written anew each time. */
const isSubject = ({ Kind: kind }: AgendaRow): boolean => kind !== "free" && !(kind in fixedPoints);

const wasSaid = ({ Outcome: outcome, Notes: notes }: AgendaRow): boolean => outcome !== null || notes !== null;

/** What would stand on an agenda now. */
export interface AgendaNow extends Filled {
  /** Points whose subject is gone and that stay as they are all the same: something was said of them, or their decision was taken. */
  settled: AgendaRow[];
  /** Length of the meeting, in quarters of an hour, into which all of it fits. */
  minutesForAll: number;
}

/**
 * An agenda built again, for a meeting of so many minutes: a person's own points and those of which something was said stay, and the rest is
 * filled with what is worth most. `taken` are decisions that were taken.
 */
export function agendaNow(written: readonly AgendaRow[], found: readonly Subject[], taken: readonly string[], minutes: number): AgendaNow {
  const subjects = [...freePoints(written), ...found];
  const settled = written.filter(
    (row) =>
      isSubject(row) &&
      !subjects.some((subject) => isSamePoint(row, subject)) &&
      (wasSaid(row) || (row.Kind === "decision" && taken.some((name) => isSameName(name, row.Reference)))),
  );
  const kept = subjects.filter((subject) => subject.kind === "free" || written.some((row) => wasSaid(row) && isSamePoint(row, subject)));
  const spent = settled.reduce((sum, row) => sum + row.Minutes, 0);
  const filled = fillAgenda(subjects, minutes - spent, kept);
  return { ...filled, settled, minutesForAll: minutesForAll(filled, spent) };
}

/** The agenda as it is written. What was said of a point, and what came of it, stays with it. */
export function agendaRows(
  meeting: string,
  { items, settled }: Pick<AgendaNow, "items" | "settled">,
  written: readonly AgendaRow[],
  language: Language,
): AgendaRow[] {
  const fixed = (kind: keyof typeof fixedMinutes): Omit<AgendaRow, "Item"> => ({
    ...blankPoint,
    Meeting: meeting,
    Subject: inLanguage(fixedPoints[kind], language),
    Kind: kind,
    Minutes: fixedMinutes[kind],
    ...saidOf(written.find((row) => row.Kind === kind)),
  });
  const points = items.map((item) => ({
    ...blankPoint,
    Meeting: meeting,
    Subject: item.words,
    Kind: item.kind,
    Reference: item.reference,
    Value: item.value,
    Minutes: item.minutes,
    Presenter: item.presenter,
    ...saidOf(written.find((row) => isSamePoint(row, item))),
  }));
  return [fixed("actions"), fixed("results"), ...settled, ...points, fixed("close")].map((row, index) => ({ ...row, Item: index + 1 }));
}

export const blankPoint = { Reference: null, Value: null, Presenter: null, Outcome: null, Notes: null };

const saidOf = (row: AgendaRow | undefined): Partial<Pick<AgendaRow, "Outcome" | "Notes" | "Presenter">> =>
  row === undefined ? {} : { Outcome: row.Outcome, Notes: row.Notes, ...(row.Presenter === null ? {} : { Presenter: row.Presenter }) };

/** A point is known by what it is about; a person's own one by its words. What every meeting has is there once. */
export const isSamePoint = (
  row: Pick<AgendaRow, "Kind" | "Subject" | "Reference">,
  item: { kind: string; reference: string | null; words: string },
): boolean =>
  row.Kind === item.kind &&
  (row.Kind in fixedPoints ||
    (item.reference === null ? isSameName(row.Subject, item.words) : row.Reference !== null && isSameName(row.Reference, item.reference)));

/** What was said of a point in a meeting, by what it is about: its place changes where somebody builds the agenda again. */
export interface PointSaid {
  kind: string;
  reference: string | null;
  subject: string;
  outcome: AgendaRow["Outcome"];
  notes: string;
}

/** The rows of an agenda of which something was said; a point that was taken off meanwhile stands at its end. */
export function pointsSaid(written: readonly AgendaRow[], meeting: string, points: readonly PointSaid[]): AgendaRow[] {
  const isOf = (row: AgendaRow, { kind, reference, subject }: PointSaid): boolean => isSamePoint(row, { kind, reference, words: subject });
  const said = (row: AgendaRow, { outcome, notes }: PointSaid): AgendaRow => ({
    ...row,
    Outcome: outcome,
    Notes: notes.trim() === "" ? row.Notes : notes.trim(),
  });
  const last = largestOf(
    written.map((row) => row.Item),
    0,
  );
  const gone = points.filter((point) => !written.some((row) => isOf(row, point)) && (point.outcome !== null || point.notes.trim() !== ""));
  return [
    // Of two points that are the same one, the last was said last.
    ...written.flatMap((row) => {
      const point = points.filter((one) => isOf(row, one)).at(-1);
      return point === undefined ? [] : [said(row, point)];
    }),
    ...gone.map((point, index) => {
      const { kind, reference, subject } = point;
      const row = { ...blankPoint, Meeting: meeting, Item: last + index + 1, Kind: kind, Reference: reference, Subject: subject };
      return said({ ...row, Minutes: 0 }, point);
    }),
  ];
}
