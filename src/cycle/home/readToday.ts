/** What Home says to the person who looks: the one next thing, who owes which data, and what has happened lately. */
import { smallestOf, largestOf } from "../../calc/extremes";
import { formatDate } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { owedTables } from "../../domain/collect/collectTables";
import { dueDay } from "../../domain/collect/dueDays";
import { sopInputs } from "../../domain/collect/sopInputs";
import { sopComments } from "../../domain/comments/sopComments";
import { sopActions } from "../../domain/decisions/sopActions";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopFeedback } from "../../domain/feedback/sopFeedback";
import { sopSignatures } from "../../domain/freeze/sopSignatures";
import { sopVersions } from "../../domain/freeze/sopVersions";
import { nextVersion } from "../../domain/freeze/versionNames";
import { happenedIn, newTo, type Happening } from "../../domain/home/happened";
import { nextThing, rolesOf, type HomeFacts, type NextThing, type OwedData } from "../../domain/home/nextThing";
import { nextInWords } from "../../domain/home/nextWords";
import { strayInWords, straysOf } from "../../domain/home/strays";
import type { Role } from "../../domain/meetings/roles";
import { sopAttendance } from "../../domain/meetings/sopAttendance";
import { sopMeetings } from "../../domain/meetings/sopMeetings";
import { sopPeople } from "../../domain/meetings/sopPeople";
import { sopPolls } from "../../domain/polls/sopPolls";
import { sopVotes } from "../../domain/polls/sopVotes";
import { sopProcedures } from "../../domain/procedures/sopProcedures";
import { sopReadings } from "../../domain/procedures/sopReadings";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { Settings } from "../../domain/settings/declarations";
import type { Step } from "../../domain/steps/cycleDates";
import { sopCycles } from "../../domain/steps/sopCycles";
import { isSameName } from "../../language/sameName";
import { inLanguage, type Language } from "../../language/text";
import { dashboardData } from "../../sheets/dashboard/dashboardData";
import { fingerprint } from "../../workbook/fingerprint";
import { readNamedCells } from "../../workbook/reading/readNamed";
import { isOwnWrite } from "../../workbook/writing/journal/ownWrites";
import { readHistory } from "../../workbook/writing/recovery/undo";
import { holidaysAround } from "../collect/readForCollect";
import { readRows } from "../readRows";
import { todaySerial } from "../today";

/** Tables whose rows say on which day something happened. */
const dated = [
  sopVersions,
  sopDecisions,
  sopActions,
  sopFeedback,
  sopComments,
  sopPolls,
  sopMeetings,
  sopCycles,
  sopReadings,
  sopAttendance,
  sopVotes,
  sopSignatures,
] as const;
const sources = [...dated, sopProcedures, sopPeople, sopInputs, sopSettings] as const;

export interface OwedShown {
  title: string;
  /** Empty where nobody is named. */
  owner: string;
  /** Null where no day is said. */
  due: string | null;
  late: boolean;
}

export interface TodayBoard {
  /** Tells this workbook from others. */
  book: string;
  /** What the person does, as People says; null where they do not stand there. */
  role: Role | null;
  /** Null where nobody is named: then it is everybody's. */
  next: { kind: NextThing["kind"]; words: string; step: Step | null } | null;
  /** What is awaited, late first, of how many kinds that somebody owes; null where no cycle is open, no sheet says it, or nothing is owed. */
  owed: { awaited: OwedShown[]; of: number } | null;
  /** What belongs to people who stand in People no more, in words; empty but for who coordinates. */
  strays: string[];
  /** What others did lately, what matters most first, each with what it is known again by. */
  happened: { key: string; words: string }[];
  /** Rows that cannot be read, with the sheet that they stand on: something may be missing because of them. */
  unread: { sheet: string; rows: number }[];
}

/** Reads it for a person by their name; empty for nobody in particular. Writes nothing. */
export async function readToday(language: Language, person: string, today = todaySerial()): Promise<TodayBoard> {
  const { rows, reads } = await readRows(sources);
  const settings = settingsOf(rows.SopSettings ?? []);
  const cycles = rows.SopCycles ?? [];
  const cycle = cycles.length === 0 ? null : largestOf(cycles.map((row) => row.Cycle));
  const holidays = new Set([...holidaysAround(settings, today), ...holidaysAround(settings, cycle ?? today)]);
  const versions = rows.SopVersions ?? [];
  const cadence = cycle === null ? settings.cadence : bucketOfPeriod(cycle, settings.cadence);
  const people = rows.SopPeople ?? [];
  const owed = cycle === null ? null : await readOwed(settings, cycle, holidays);
  const named = rows.SopInputs ?? [];
  const kinds = owedTables.filter(({ name }) => named.some((row) => isSameName(row.Kind, name))).length;
  const facts: HomeFacts = {
    people,
    steps: cycles.filter((row) => row.Cycle === cycle),
    unclosed: cycles
      .filter((row) => row.Step === "evaluate" && row.Status !== "done" && row.Cycle !== cycle)
      .sort((a, b) => a.Cycle - b.Cycle),
    meetings: rows.SopMeetings ?? [],
    attendance: rows.SopAttendance ?? [],
    signatures: rows.SopSignatures ?? [],
    version:
      cycle === null
        ? null
        : nextVersion(
            cycle,
            cadence,
            versions.map((row) => row.Version),
          ),
    actions: rows.SopActions ?? [],
    feedback: rows.SopFeedback ?? [],
    comments: rows.SopComments ?? [],
    polls: rows.SopPolls ?? [],
    votes: rows.SopVotes ?? [],
    procedures: rows.SopProcedures ?? [],
    owed,
    holidays,
    today,
  };
  const told = happenedIn(
    { ...facts, versions, decisions: rows.SopDecisions ?? [], cycles, readings: rows.SopReadings ?? [] },
    { today, person, cadence },
  );
  const next = person.trim() === "" ? null : nextThing(facts, person);
  return {
    book: fingerprint(`${settings.company}\t${cycles.length === 0 ? "" : smallestOf(cycles.map((row) => row.Cycle))}`),
    role: rolesOf(people, person)[0] ?? null,
    next: next && { kind: next.kind, words: nextInWords(next, language), step: next.kind === "step" ? next.step : null },
    // Where the list of who owes what names nothing, nothing is awaited: that does not mean that all is in.
    owed: owed && kinds > 0 ? { awaited: owedInWords(owed, today, language), of: kinds } : null,
    strays: straysOf(facts, person).map((stray) => strayInWords(stray, language)),
    happened: newTo(person, [...told, ...(await writesOfOthers(today))], new Set()).map(({ key, words }) => ({
      key,
      words: words(language),
    })),
    unread: Object.values(reads)
      .filter(({ unreadable }) => unreadable.length > 0)
      .map(({ sheet, unreadable }) => ({ sheet, rows: unreadable.length })),
  };
}

/** What is awaited, as the hidden sheet behind Home says it; null where that is not built, or has no answer. */
async function readOwed(settings: Settings, cycle: number, holidays: ReadonlySet<number>): Promise<OwedData[] | null> {
  const name = dashboardData.cells.owed;
  const cells = (await readNamedCells([name]))[name];
  if (cells === undefined || cells.values.length !== owedTables.length) return null;
  if (cells.values.some(([, , , awaited]) => typeof awaited !== "number")) return null;
  return owedTables.flatMap(({ title }, place): OwedData[] => {
    const [, owner, day, awaited] = cells.values[place] ?? [];
    if (awaited !== 1) return [];
    const isSaid = typeof day === "number" && day > 0 && day < unsaid;
    const due = isSaid ? dueDay(cycle, day, holidays, bucketOfPeriod(cycle, settings.cadence)) : null;
    return [{ title, owner: String(owner ?? "").trim(), due }];
  });
}

/** What the sheet says in place of a working day that nobody chose. */
const unsaid = 99;

function owedInWords(owed: readonly OwedData[], today: number, language: Language): OwedShown[] {
  return [...owed]
    .sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity))
    .map(({ title, owner, due }) => ({
      title: inLanguage(title, language),
      owner,
      due: due === null ? null : formatDate(due, language),
      late: due !== null && due < today,
    }));
}

/** Looked at in the journal at most. */
const mostWrites = 40;

/** Writes of other panes, as the journal names them, but for those whose rows tell it better; drawn sheets alone are no news. */
async function writesOfOthers(today: number): Promise<Happening[]> {
  const datedNames: readonly string[] = dated.map(({ name }) => name);
  return (await readHistory(mostWrites)).flatMap(({ id, time, intention, targets, state }): Happening[] => {
    const names = targets.flatMap(({ kind, name }) => (kind === "table" ? [name] : []));
    if (state !== "done" || names.length === 0 || isOwnWrite(id)) return [];
    if (names.some((name) => datedNames.some((known) => isSameName(known, name)))) return [];
    const day = todaySerial(new Date(time));
    return day > today ? [] : [{ key: `write\t${id}`, kind: "write", day, by: null, words: () => intention }];
  });
}
