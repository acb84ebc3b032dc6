/** Does the plan follow the world: is it thought about anew, are agendas and procedures alive, how long does an answer take. */
import { isoOf } from "../../calendar/days";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { workingDaysBetween, type Holidays } from "../../calendar/workingDays";
import { nameKey } from "../../language/sameName";
import type { Text } from "../../language/text";
import { happenedIn } from "../evaluate/happened";
import { lastBefore } from "../evaluate/frozenStair";
import type { DemandRow } from "../collect/sopDemand";
import { firstAnswerOf } from "../feedback/feedbackRules";
import type { FeedbackRow } from "../feedback/sopFeedback";
import type { PlanRow } from "../freeze/sopPlans";
import type { VersionRow } from "../freeze/sopVersions";
import type { AgendaRow } from "../meetings/sopAgenda";
import { meetingKinds, meetingKindsInFrench } from "../meetings/meetingTemplates";
import { rolesInFrench } from "../meetings/roles";
import { actsOn, archivedSteps, hasNoReview } from "../procedures/procedureRules";
import type { ProcedureVersionRow } from "../procedures/sopProcedureVersions";
import type { ProcedureRow } from "../procedures/sopProcedures";
import type { ReadingRow } from "../procedures/sopReadings";
import type { PersonRow } from "../meetings/sopPeople";
import { comparedVersions } from "./judges";
import { heldOf, type MeetingFacts } from "./engagementSignals";
import { names, percent, say, word } from "./sentences";
import { raised, silent, unknown, type Signal } from "./signal";

export const flexibilityBounds = { copied: 0.95, wape: 0.1, agenda: 0.8, median: 10, open: 15, days: 30 } as const;

export interface PlanFacts {
  versions: readonly VersionRow[];
  plans: readonly PlanRow[];
  demand: readonly DemandRow[];
  today: number;
  bucket: Bucket;
}

const keyOf = (row: { Family: string; Period: number }): string => `${nameKey(row.Family)}\t${row.Period}`;

/** F1: the demand of the plan is that of the cycle before, although the last closed period was far off. */
export function planCopied({ versions, plans, demand, today, bucket }: PlanFacts): Signal {
  const needs = say({
    en: "needs two frozen versions and a closed period that both speak of",
    fr: "il faut deux versions gelées et une période close qu'elles couvrent",
  });
  const compared = comparedVersions(versions, bucket);
  if (compared === undefined) return unknown("F1", needs);
  const { now, before } = compared;
  const of = (version: string): Map<string, number> =>
    new Map(plans.flatMap((row) => (row.Version === version && row.Demand !== null ? [[keyOf(row), row.Demand] as const] : [])));
  const [was, is] = [of(before.Version), of(now.Version)];
  const common = [...is].filter(([key]) => was.has(key) && Number(key.split("\t")[1]) > now.Cycle);
  const calendar = calendarOf(bucket);
  const closed = calendar.add(calendar.periodOf(today), -1);
  const judge = lastBefore(versions, closed);
  const expected = judge === undefined ? new Map<string, number>() : of(judge.Version);
  const sold = demand.filter((row) => row.Period === closed && expected.has(keyOf(row)));
  // What a family without its demand, or with two, missed the plan by is not known.
  const actual = happenedIn(sold);
  const unsold = plans.filter(
    (row) => row.Version === judge?.Version && row.Period === closed && (row.Demand ?? 0) > 0 && actual(row.Family, closed) === undefined,
  );
  const missed = sold.map((row) => ({
    family: row.Family,
    miss: Math.abs((expected.get(keyOf(row)) ?? 0) - row.Quantity),
    sold: row.Quantity,
  }));
  const total = missed.reduce((sum, one) => sum + one.sold, 0);
  if (common.length === 0) return unknown("F1", needs);
  if (unsold.length > 0)
    return unknown(
      "F1",
      say(
        {
          en: "needs the demand of the last closed period, once each, of {names}",
          fr: "il faut la demande de la dernière période close, une seule fois chacune, pour {names}",
        },
        { names: names(unsold.map(({ Family }) => Family)) },
      ),
    );
  if (total <= 0) return unknown("F1", needs);
  const same = common.filter(([key, quantity]) => was.get(key) === quantity).length / common.length;
  const wape = missed.reduce((sum, { miss }) => sum + miss, 0) / total;
  const text = {
    en: "{same} of the demand figures are those of {version}; last period's error was {wape}",
    fr: "{same} des chiffres de demande sont ceux de {version} ; l'erreur de la dernière période était de {wape}",
  };
  const evidence = [say(text, { same: percent(same, 2), version: before.Version, wape: percent(wape, 1) })];
  if (same < flexibilityBounds.copied || wape <= flexibilityBounds.wape) return silent("F1", evidence);
  const worst = missed.sort((a, b) => b.miss - a.miss).filter(({ miss, sold: units }) => miss > flexibilityBounds.wape * units);
  const families = worst.map(({ family }) => family);
  return raised("F1", { size: Math.round(100 * wape), causes: families, evidence, about: { families: names(families) } });
}

/** Kinds of points that every agenda has. */
const fixed: ReadonlySet<string> = new Set(["actions", "results", "close"]);

/** F2: three meetings of a kind had the same subjects. */
export function agendaUnchanged({ meetings, agenda }: MeetingFacts): Signal {
  const subjectsOf = (meeting: string): Map<string, AgendaRow> =>
    new Map(
      agenda
        .filter((row) => nameKey(row.Meeting) === nameKey(meeting) && !fixed.has(row.Kind))
        .map((row) => [row.Reference === null ? `free ${nameKey(row.Subject)}` : `${row.Kind} ${nameKey(row.Reference)}`, row]),
    );
  const known = meetingKinds
    .map((kind) => ({
      kind,
      subjects: heldOf(meetings, kind)
        .slice(-3)
        .map(({ Meeting: name }) => subjectsOf(name)),
    }))
    .filter(({ subjects }) => subjects.length === 3 && subjects.every(({ size }) => size > 0));
  if (known.length === 0)
    return unknown(
      "F2",
      say({ en: "needs three held meetings of a kind with subjects", fr: "il faut trois réunions tenues d'un type, avec des sujets" }),
    );
  const told = known.map(({ kind, subjects }) => {
    const [last = new Map<string, AgendaRow>(), ...others] = [...subjects].reverse();
    const same = [...last].filter(([key]) => others.every((one) => one.has(key)));
    return { kind, same, share: same.length / last.size };
  });
  const bad = told.filter(({ share }) => share >= flexibilityBounds.agenda);
  if (bad.length === 0) return silent("F2");
  const text = { en: "{kind}: the same three times running: {subjects}", fr: "{kind} : les mêmes trois fois de suite : {subjects}" };
  return raised("F2", {
    size: bad.reduce((sum, { same }) => sum + same.length, 0),
    causes: bad.flatMap(({ kind, same }) =>
      same.map(([, { Reference: reference, Subject: subject }]) => `${kind}: ${reference ?? subject}`),
    ),
    evidence: bad.map(({ kind, same }) =>
      say(text, { kind: word(kind, meetingKindsInFrench), subjects: names(same.map(([, { Subject: subject }]) => subject)) }),
    ),
  });
}

/** F3: working days from severe feedback to its first answer. */
export function slowToReplan(feedback: readonly FeedbackRow[], today: number, holidays: Holidays): Signal {
  const severe = feedback.filter((row) => row.Severity === "severe").sort((a, b) => a.Date - b.Date);
  const days = (row: FeedbackRow): number => workingDaysBetween(row.Date, firstAnswerOf(row) ?? today, holidays);
  const open = severe.filter((row) => row.Disposition === null);
  const answered = severe.filter((row) => firstAnswerOf(row) !== null).slice(-5);
  const waits = open.filter((row) => days(row) > flexibilityBounds.open);
  const sorted = answered.map(days).sort((a, b) => a - b);
  const middle = ((sorted[Math.floor((sorted.length - 1) / 2)] ?? 0) + (sorted[Math.ceil((sorted.length - 1) / 2)] ?? 0)) / 2;
  const isSlow = answered.length >= 3 && middle > flexibilityBounds.median;
  const openWords = waits.map((row) =>
    say(
      { en: "{name} has been open for {days} working days", fr: "{name} est ouvert depuis {days} jours ouvrés" },
      { name: row.Feedback, days: days(row) },
    ),
  );
  const middleWords = say(
    { en: "working days to an answer, in the middle: {days}", fr: "jours ouvrés avant une réponse, en médiane : {days}" },
    { days: middle },
  );
  // What is open gets older every day: an answer rests until more is.
  if (waits.length > 0 || isSlow) {
    const slow = isSlow ? answered.filter((row) => days(row) > flexibilityBounds.median) : [];
    return raised("F3", {
      size: waits.length + (isSlow ? middle : 0),
      causes: [...slow, ...waits].map((row) => row.Feedback),
      evidence: [...(isSlow ? [middleWords] : []), ...openWords],
    });
  }
  if (answered.length < 3 && open.length === 0)
    return unknown("F3", say({ en: "needs three severe remarks with their answer", fr: "il faut trois retours graves avec leur réponse" }));
  return silent("F3", answered.length < 3 ? [] : [middleWords]);
}

export interface ProcedureFacts {
  procedures: readonly ProcedureRow[];
  archive: readonly ProcedureVersionRow[];
  readings: readonly ReadingRow[];
  people: readonly PersonRow[];
  today: number;
}

const roleIds: ReadonlyMap<string, string> = new Map(
  Object.entries(rolesInFrench).flatMap(([id, french]) => [[id, id] as const, [nameKey(french), id] as const]),
);

const notArchived: Text = {
  en: "“{title}”: version {version} is not in the archive, and who has read it is not known",
  fr: "« {title} » : la version {version} n'est pas dans l'archive, et nul ne sait qui l'a lue",
};

const noReview: Text = {
  en: "“{title}”: no review date, so whether its review is late is not known",
  fr: "« {title} » : sans date de revue, on ne sait pas si elle est en retard",
};

/** F4: a review long past its day, or a version in force that a role it names has not read. */
export function proceduresAsleep({ procedures, archive, readings, people, today }: ProcedureFacts): Signal {
  const living = procedures.filter((row) => row.Status !== "retired");
  if (living.length === 0) return unknown("F4", say({ en: "needs a written procedure", fr: "il faut une procédure écrite" }));
  const overdue = living.filter((row) => row["Next review"] !== null && today - row["Next review"] > flexibilityBounds.days);
  const undated = living.filter(hasNoReview).map((row) => say(noReview, { title: row.Title }));
  const inForce = living.filter((row) => row.Status === "approved");
  const unread = inForce.flatMap((row) => {
    const steps = archivedSteps(archive, row.Procedure, row.Version);
    const approved = steps[0]?.Date;
    if (approved === undefined || today - approved <= flexibilityBounds.days) return [];
    const named = new Set(steps.flatMap(({ Role: role }) => role.split(",").flatMap((one) => roleIds.get(nameKey(one)) ?? [])));
    const readers = new Set(actsOn(readings, archive, row.Procedure, row.Version).map((read) => nameKey(read.Person)));
    const roles = [...named].filter((role) => {
      const of = people.filter((person) => person.Role === role);
      return of.length > 0 && !of.some((person) => readers.has(nameKey(person.Person)));
    });
    return roles.length === 0 ? [] : [{ row, roles }];
  });
  // Who read a text that the archive does not have is not known, nor since when it is in force.
  const gone = inForce
    .filter((row) => archivedSteps(archive, row.Procedure, row.Version).length === 0)
    .map((row) => say(notArchived, { title: row.Title, version: row.Version }));
  const doubts = [...undated, ...gone];
  if (overdue.length === 0 && unread.length === 0)
    return doubts[0] === undefined ? silent("F4") : { ...unknown("F4", doubts[0]), evidence: doubts };
  const late = { en: "“{title}”: review due for more than 30 days", fr: "« {title} » : revue attendue depuis plus de 30 jours" };
  const notRead = { en: "“{title}”: not read by {roles}", fr: "« {title} » : pas lue par {roles}" };
  return raised("F4", {
    size: overdue.length + unread.length,
    causes: [
      ...overdue.map((row) => `${row.Procedure}: ${isoOf(row["Next review"] ?? 0)}`),
      ...unread.flatMap(({ row, roles }) => roles.map((role) => `${row.Procedure} ${row.Version}: ${role}`)),
    ],
    evidence: [
      ...overdue.map((row) => say(late, { title: row.Title })),
      ...unread.map(({ row, roles }) => say(notRead, { title: row.Title, roles: names(roles.map((role) => word(role, rolesInFrench))) })),
      ...doubts,
    ],
    about: { title: say({ en: "{title}", fr: "{title}" }, { title: (overdue[0] ?? unread[0]?.row)?.Title ?? "" }) },
  });
}
