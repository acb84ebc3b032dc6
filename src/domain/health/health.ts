/** Every signal, in its group, and which of them rest because somebody answered. */
import type { Bucket } from "../../calendar/periods";
import type { Holidays } from "../../calendar/workingDays";
import { largestOf } from "../../calc/extremes";
import type { DemandRow } from "../collect/sopDemand";
import type { ActionRow } from "../decisions/sopActions";
import type { DecisionRow } from "../decisions/sopDecisions";
import type { Effect } from "../evaluate/effects";
import type { PollRow } from "../polls/sopPolls";
import type { VoteRow } from "../polls/sopVotes";
import { stairFrom } from "../evaluate/frozenStair";
import type { FeedbackRow } from "../feedback/sopFeedback";
import type { FrozenForecastRow } from "../freeze/sopFrozenForecasts";
import type { PlanRow } from "../freeze/sopPlans";
import type { VersionRow } from "../freeze/sopVersions";
import type { ArrivalRow } from "../learn/sopArrivals";
import { attendanceFalls, dataLate, decidersAbsent, frozenAnyhow, pollsEmpty, talkOnly, type MeetingFacts } from "./engagementSignals";
import { fieldSilent, fieldUnanswered, withoutEffect } from "./fieldSignals";
import { changesHurt } from "./forecastSignals";
import { agendaUnchanged, planCopied, proceduresAsleep, slowToReplan, type ProcedureFacts } from "./flexibilitySignals";
import { nameKey } from "../../language/sameName";
import { lastCycles, recentFrom } from "./lately";
import { names, say } from "./sentences";
import { unknown, type Signal } from "./signal";
import type { HealthRow } from "./sopHealth";

export interface HealthFacts extends MeetingFacts, Omit<ProcedureFacts, "people" | "today"> {
  arrivals: readonly ArrivalRow[];
  feedback: readonly FeedbackRow[];
  actions: readonly ActionRow[];
  effects: readonly ({ decision: string } & Effect)[];
  versions: readonly VersionRow[];
  plans: readonly PlanRow[];
  forecasts: readonly FrozenForecastRow[];
  demand: readonly DemandRow[];
  polls: readonly PollRow[];
  votes: readonly VoteRow[];
  /** Rows of frozen versions and of the demand that cannot be read: what is judged by them is not known then. */
  unread: number;
  /** Frozen versions that are looked at and are not as they were signed: what is judged by them is not known then, either. */
  changed: readonly string[];
  decisions: readonly DecisionRow[];
  /** Cycles whose data was frozen. */
  dataFrozen: readonly number[];
  /** Months or weeks in which cycles were run. */
  cycles: readonly number[];
  cadence: Bucket;
  bucket: Bucket;
  holidays: Holidays;
  today: number;
}

const unreadWords = say({
  en: "needs every row of the frozen versions and of the demand to be readable",
  fr: "il faut que chaque ligne des versions gelées et de la demande soit lisible",
});

const changedWords = (versions: readonly string[]) =>
  say(
    {
      en: "needs the frozen versions as they were signed; changed after freezing: {versions}",
      fr: "il faut les versions gelées telles qu'elles ont été signées ; modifiées après le gel : {versions}",
    },
    { versions: names(versions) },
  );

/** The signals in their order. */
export function healthOf(facts: HealthFacts): Signal[] {
  const { feedback, today, holidays, versions, unread, changed } = facts;
  const doubt = unread > 0 ? unreadWords : changed.length > 0 ? changedWords(changed) : undefined;
  const since = recentFrom(facts.cycles, facts);
  return [
    attendanceFalls(facts),
    decidersAbsent(facts),
    dataLate(facts.arrivals, facts),
    pollsEmpty(facts.polls, facts.votes, facts.today),
    talkOnly(facts),
    frozenAnyhow(versions),
    doubt !== undefined ? unknown("F1", doubt) : planCopied(facts),
    agendaUnchanged(facts),
    slowToReplan(feedback, today, holidays),
    proceduresAsleep(facts),
    fieldUnanswered(feedback, today),
    fieldSilent(feedback, facts),
    doubt !== undefined ? unknown("T3", doubt) : changesHurt(stairFrom(facts), facts),
    withoutEffect(facts.effects, facts.actions, { since, today }),
  ];
}

/** What is behind a signal as a row keeps it, one a line. */
export const causesOf = (causes: readonly string[]): string[] => causes.map((cause) => cause.replace(/\s+/g, " ").trim());

/**
 * The last answer to a raised signal; undefined where there is none, and where it holds no more: what is behind the signal was not there
 * when it was given, it has become worse, or the answer is older than the last three cycles.
 */
export function restingAnswer(
  { id, state, size, causes }: Signal,
  answers: readonly HealthRow[],
  cycles: readonly number[],
): HealthRow | undefined {
  const recent = new Set(lastCycles(cycles));
  const given = answers.filter((row) => row.Signal === id && recent.has(row.Cycle) && (row.Answer ?? "").trim() !== "");
  const latest = largestOf(
    given.map((row) => row.Cycle),
    0,
  );
  const last = given.find((row) => row.Cycle === latest);
  if (state !== "raised" || last === undefined || size > last.Size) return undefined;
  const known = new Set((last.Causes ?? "").split("\n").map(nameKey));
  return causesOf(causes).every((cause) => known.has(nameKey(cause))) ? last : undefined;
}
