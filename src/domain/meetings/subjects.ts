/**
 * What a meeting may have to speak of: open questions, risks nobody looks after, contributors who disagree,
 * severe feedback, comments on figures, polls that are closed; each meeting its own.
 */
import { formatPeriods } from "../../calendar/format";
import type { Bucket } from "../../calendar/periods";
import { formatNumber } from "../../language/format";
import { isSameName, nameKey } from "../../language/sameName";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { consensusSource, sourceName } from "../analyse/forecastSources";
import { sentenceOf } from "../analyse/riskMessages";
import type { RiskRow } from "../analyse/sopRisks";
import { answersOf, isOpen } from "../decisions/decisionRules";
import { figureWords } from "../comments/commentRules";
import type { CommentRow, Measure } from "../comments/sopComments";
import type { DecisionRow } from "../decisions/sopDecisions";
import type { FeedbackRow } from "../feedback/sopFeedback";
import { resultWords } from "../polls/pollMessages";
import type { Tally } from "../polls/pollRules";
import type { PollRow } from "../polls/sopPolls";
import { gapToSettle, gapWords, type BudgetGap, type UnknownGap } from "./budgetGap";
import { firstOfEach, namesIn, planReference, referenceOf } from "./divergenceNames";
import { furthestOpen, type Divergence } from "./divergences";
import { planDivergenceWords, type PlanDivergence } from "./planDivergences";
import { subjectMinutes, type Subject } from "./fillAgenda";
import type { MeetingKind } from "./meetingTemplates";
import type { MeetingRow } from "./sopMeetings";

export interface SubjectSources {
  decisions: readonly DecisionRow[];
  risks: readonly RiskRow[];
  divergences: readonly Divergence[];
  /** What the plan cannot deliver, and what it makes otherwise than was frozen last. */
  planDivergences: readonly PlanDivergence[];
  /** References of divergences that were put to a decision which is open, or was taken in this cycle. */
  settled: readonly string[];
  /** Severe feedback of the field that waits for an answer. */
  feedback: readonly FeedbackRow[];
  /** Polls that are closed and were spoken of in no meeting yet. */
  polls: readonly ClosedPoll[];
  /** Comments on figures that are not closed. */
  comments: readonly CommentRow[];
  /** The plan against the budget; null where there is nothing to compare. */
  budgetGap: BudgetGap | UnknownGap | null;
  currency: string;
  bucket: Bucket;
}

/** A closed poll, and what it came to. */
export interface ClosedPoll {
  poll: PollRow;
  tally: Tally;
}

const words = {
  more: {
    en: "{family}, {when}: {source} expects {units} more than the consensus",
    fr: "{family}, {when} : la prévision « {source} » dépasse de {units} le consensus",
  },
  less: {
    en: "{family}, {when}: {source} expects {units} less than the consensus",
    fr: "{family}, {when} : la prévision « {source} » est inférieure de {units} au consensus",
  },
  answer: { en: "{source}: {units}", fr: "{source} : {units}" },
  apart: {
    en: "{family}, {when}: {source} expects {units} more than {against}",
    fr: "{family}, {when} : la prévision « {source} » dépasse de {units} celle de « {against} »",
  },
  comment: { en: "{name} · {figure}: {text}", fr: "{name} · {figure} : {text}" },
} satisfies Record<string, Text>;

/** The meeting that subjects are looked for. */
type SubjectsFor = Pick<MeetingRow, "Kind" | "Meeting">;

/** Kinds of risks that a review settles; a meeting that is not listed looks at all of them. */
const risksOf: Partial<Record<MeetingKind, readonly string[]>> = {
  "demand review": ["forecast"],
  "supply review": ["overload", "shortage", "surplus", "supplier"],
};

/**
 * The subjects of a meeting. The executive meeting only chooses between answers that are prepared; a question without any goes no
 * further than the meeting before it. A risk that somebody looks after, that is accepted or that waits for a decision is no subject.
 */
export function subjectsOf({ Kind, Meeting: meeting }: SubjectsFor, sources: SubjectSources, language: Language): Subject[] {
  const kind = Kind as MeetingKind;
  const decisions = kind === "demand review" || kind === "supply review" ? [] : sources.decisions.filter(isOpen);
  const prepared = kind === "executive S&OP" ? decisions.filter((row) => answersOf(row).length > 0) : decisions;
  const isAskedAlready = askedIn(sources);
  const divergences = furthestOpen(sources.divergences, (found) => isAskedAlready(referenceOf(found)));
  const open = allDivergences({ ...sources, divergences }, language);
  const ofPlan = firstOfEach(sources.planDivergences.map((found) => [planReference(found), found]));
  const kinds = risksOf[kind];
  const risks =
    kind === "executive S&OP" ? [] : sources.risks.filter((row) => row.Status === "open" && (kinds?.includes(row.Kind) ?? true));
  return [
    ...decisionSubjects(prepared, sources, language),
    ...open.filter(({ reference }) => !isAskedAlready(reference) && settlesSubject(kind, reference, ofPlan.has(nameKey(reference)))),
    ...risks.map((row): Subject => ({
      kind: "risk",
      reference: row.Risk,
      words: sentenceOf(row),
      value: row.Value,
      minutes: subjectMinutes.risk,
      presenter: row.Owner,
    })),
    ...(kind === "executive S&OP" ? [] : sources.feedback).map((row): Subject => ({
      kind: "feedback",
      reference: row.Feedback,
      words: `${row.Feedback} · ${row.Text}`,
      value: null,
      minutes: subjectMinutes.feedback,
      presenter: row.Author,
    })),
    ...sources.comments
      .filter(({ Measure: measure }) => reviewsOf[(measure ?? "demand") as Measure].includes(kind))
      .map((row): Subject => ({
        kind: "comment",
        reference: row.Comment,
        words: fill(inLanguage(words.comment, language), {
          ...{ name: row.Comment, figure: figureWords(row, sources.bucket, language), text: row.Text },
        }),
        value: null,
        minutes: subjectMinutes.comment,
        presenter: row.Author,
      })),
    ...sources.polls.filter(({ poll }) => isPollOf(poll, kind, meeting)).map((closed): Subject => pollSubject(closed, language)),
  ];
}

/** The meeting that owns a measure; one short meeting a week owns them all. */
const reviewsOf: Readonly<Record<Measure, readonly MeetingKind[]>> = {
  demand: ["demand review", "weekly S&OP"],
  production: ["supply review", "weekly S&OP"],
  load: ["supply review", "weekly S&OP"],
  stock: ["supply review", "weekly S&OP"],
  money: ["pre-S&OP", "weekly S&OP"],
};

/** Contributors who disagree are no subject for those who look at capacity, nor for those who only choose. */
export const settlesDivergences = (kind: string): boolean => kind !== "supply review" && kind !== "executive S&OP";

/** The meetings that speak of the gap to the budget. */
export const settlesGap = (kind: string): boolean => kind === "pre-S&OP" || kind === "weekly S&OP";

/** A poll belongs to the meeting it names; one that names none to all but the executive meeting. */
const isPollOf = ({ Meeting: named }: PollRow, kind: MeetingKind, meeting: string): boolean =>
  named === null ? kind !== "executive S&OP" : isSameName(named, meeting);

const pollSubject = ({ poll, tally }: ClosedPoll, language: Language): Subject => ({
  kind: "poll",
  reference: poll.Poll,
  words: `${poll.Poll} · ${poll.Question} ${resultWords(tally, language)}`,
  value: null,
  minutes: subjectMinutes.poll,
  presenter: poll["Asked by"],
});

/** Tells the divergence that a decision was asked for, as it is now; undefined where it was asked for none, or where it is gone. */
export function divergenceFinder(
  sources: SubjectSources,
  language: Language,
): (row: Partial<Pick<DecisionRow, "Divergence">>) => Subject | undefined {
  const differing = differingIn(sources, language);
  const namesOf = namesIn(sources.divergences);
  // Its own name before one by which earlier versions knew another.
  const found = firstOfEach([
    ...differing.map((one) => [one.reference, one] as const),
    ...differing.flatMap((one) => namesOf(one.reference).map((name) => [name, one] as const)),
  ]);
  return ({ Divergence: asked }) => found.get(nameKey(asked))?.subject();
}

function decisionSubjects(decisions: readonly DecisionRow[], sources: SubjectSources, language: Language): Subject[] {
  if (decisions.length === 0) return [];
  const divergenceOf = divergenceFinder(sources, language);
  const risks = firstOfEach(sources.risks.map((row) => [row.Risk, row]));
  return decisions.map((row) => {
    const risk = risks.get(nameKey(row.Risk));
    return {
      kind: "decision",
      reference: row.Decision,
      words: `${row.Decision} · ${row.Question}`,
      // Worth what lies between the two now.
      value: risk?.Value ?? divergenceOf(row)?.value ?? null,
      minutes: answersOf(row).length > 0 ? subjectMinutes.decision : subjectMinutes.openDecision,
      presenter: risk?.Owner ?? null,
    };
  });
}

/** The meetings that speak of what the plan cannot deliver, and of what it makes otherwise than was frozen last. */
export const settlesPlan = (kind: string): boolean => kind === "supply review" || settlesGap(kind);

const budgetReference = "budget";

/** What the plan makes is a matter for those who look at capacity, and for those who settle what can be settled. */
function settlesSubject(kind: string, reference: string | null, isOfPlan: boolean): boolean {
  if (reference === budgetReference) return settlesGap(kind);
  return isOfPlan ? settlesPlan(kind) : settlesDivergences(kind);
}

const planSubject = (found: PlanDivergence, bucket: Bucket, language: Language): Subject => ({
  kind: "divergence",
  reference: planReference(found),
  words: planDivergenceWords(found, bucket, language),
  value: found.value,
  minutes: subjectMinutes.divergence,
  presenter: null,
});

/** Something that differs by its name; put into words only where somebody speaks of it. */
interface Differing {
  reference: string | null;
  subject: () => Subject;
}

const differingIn = (sources: SubjectSources, language: Language): Differing[] => [
  ...sources.divergences.map((found): Differing => ({
    reference: referenceOf(found),
    subject: () => divergenceSubject(found, sources.bucket, language),
  })),
  ...gapSubject(sources, language).map((subject): Differing => ({ reference: subject.reference, subject: () => subject })),
  ...sources.planDivergences.map((found): Differing => ({
    reference: planReference(found),
    subject: () => planSubject(found, sources.bucket, language),
  })),
];

/** Everything that differs, whether it was put to a decision or not. */
export const allDivergences = (sources: SubjectSources, language: Language): Subject[] =>
  differingIn(sources, language).map(({ subject }) => subject());

/** The figures between which a disagreement is settled, as answers; none where it is about more than one figure. */
export function answersTo(reference: string, { divergences }: SubjectSources, language: Language): string[] {
  const found = divergences.find((one) => isSameName(referenceOf(one), reference));
  if (found === undefined) return [];
  const names = [found.source, found.against ?? consensusSource].map((source) => sourceName(source, language));
  const figures = found.totals.map((units) => formatNumber(units, language, { most: 0 }));
  return names.map((source, place) => fill(inLanguage(words.answer, language), { source, units: figures[place] ?? "" }));
}

/** Tells whether a divergence was put to a decision that is open, or was taken in this cycle. */
function askedIn({ divergences, settled }: SubjectSources): (reference: string | null) => boolean {
  const namesOf = namesIn(divergences);
  const asked = firstOfEach(settled.map((name) => [name, true]));
  return (reference) => namesOf(reference).some((name) => asked.has(nameKey(name)));
}

/** The same of a single one. */
export const isAsked = (reference: string | null, sources: SubjectSources): boolean => askedIn(sources)(reference);

/** The gap to the budget, where it is large enough to be spoken of. */
function gapSubject({ budgetGap, currency }: SubjectSources, language: Language): Subject[] {
  const found = budgetGap === null || "families" in budgetGap ? null : gapToSettle(budgetGap);
  if (found === null || budgetGap === null || "families" in budgetGap) return [];
  return [
    {
      kind: "divergence",
      reference: budgetReference,
      words: gapWords(budgetGap.months, found, currency, language),
      value: Math.abs(found.bridge.gap),
      minutes: subjectMinutes.divergence,
      presenter: null,
    },
  ];
}

function divergenceSubject(found: Divergence, bucket: Bucket, language: Language): Subject {
  const { family, source, against, units, value, periods } = found;
  return {
    kind: "divergence",
    reference: referenceOf(found),
    words: fill(inLanguage(against !== null ? words.apart : units > 0 ? words.more : words.less, language), {
      family,
      source: sourceName(source, language),
      against: against === null ? "" : sourceName(against, language),
      units: formatNumber(Math.abs(units), language, { most: 0 }),
      when: formatPeriods(periods, language, bucket),
    }),
    value,
    minutes: subjectMinutes.divergence,
    presenter: null,
  };
}
