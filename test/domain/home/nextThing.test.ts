/**
 * The one next thing of a person, and what is new to them, by hand from the list of learn.md: late data, a meeting today, a signature, an
 * action within three working days, the field, the step that is theirs, a poll, nothing. 5 April 2027 is a Monday; no holiday counts.
 */
import { serialOf } from "../../../src/calendar/days";
import { happenedIn, newTo, type HappenedRows } from "../../../src/domain/home/happened";
import { nextThing, type HomeFacts } from "../../../src/domain/home/nextThing";
import { nextInWords } from "../../../src/domain/home/nextWords";

const april = (day: number) => serialOf(2027, 4, day);
const today = april(5);
const step = (Step: string, Status: string, Owner: string | null) =>
  ({ Cycle: april(1), Start: null, Step, Status, Owner, Due: april(7), Done: null, Note: null }) as HomeFacts["steps"][number];
const people = [
  { Person: "Agathe", Role: "coordinator", "E-mail": null, Deputy: null, Signs: null },
  { Person: "Benoît", Role: "production", "E-mail": null, Deputy: null, Signs: null },
  { Person: "Solène", Role: "sales", "E-mail": null, Deputy: null, Signs: null },
] as HomeFacts["people"];
const nothing: HomeFacts = {
  ...{
    people,
    steps: [],
    unclosed: [],
    meetings: [],
    attendance: [],
    signatures: [],
    version: "V2027-04.1",
    actions: [],
    feedback: [],
    comments: [],
  },
  ...{ polls: [], votes: [], procedures: [], owed: [], holidays: new Set(), today },
};
const meeting = (Date: number, Status = "planned") =>
  ({
    ...{ Meeting: "Demand review Apr 2027", Cycle: april(1), Kind: "demand review", Date, Start: null, Minutes: 60, Chair: null },
    ...{ Objectives: null, Place: null, Status, Reason: null, Summary: null },
  }) as HomeFacts["meetings"][number];
const invited = [{ Meeting: "Demand review Apr 2027", Person: "benoît ", Invited: "required", Attended: null }] as HomeFacts["attendance"];
const remark = (changes: object = {}) =>
  ({
    ...{
      Feedback: "F1",
      Date: april(1),
      Department: "production",
      Author: "Driss",
      Kind: "problem",
      Severity: "normal",
      Text: "Film tears",
    },
    ...{ Family: null, Order: null, Due: april(15), Disposition: null, Reason: null, "Decided by": null, "Decided on": null },
    ...{ Until: null, Action: null, "First answer": null, ...changes },
  }) as HomeFacts["feedback"][number];
const action = (Due: number) =>
  ({
    ...{ Action: "A3", Decision: "D1", What: "Order film", Owner: "Benoît", Department: "production", Due, Status: "open" },
    ...{ Done: null, Result: null },
  }) as HomeFacts["actions"][number];
const poll = {
  Poll: "P1",
  Question: "Overtime?",
  Choices: "Yes\nNo",
  "Asked by": "Agathe",
  Opened: april(1),
  Closes: april(6),
  Meeting: null,
} as const;
const openPoll = { ...poll, Invited: null, Result: null } as HomeFacts["polls"][number];
const procedure = (next: number | null, changes: object = {}) =>
  ({
    ...{ Procedure: "P1", Title: "Collect the data", Aim: null, "Cycle step": "collect", Owner: "benoît", Version: "1.0" },
    ...{ Status: "approved", "Review every": 12, "Next review": next, ...changes },
  }) as HomeFacts["procedures"][number];
const receipts = { title: { en: "Supply history", fr: "Historique d'achat" }, owner: "Benoît", due: april(2) };
const kindFor = (person: string, facts: Partial<HomeFacts>) => nextThing({ ...nothing, ...facts }, person).kind;

it("is the first that is true, in the order in which others wait", () => {
  const all: Partial<HomeFacts> = {
    owed: [receipts],
    meetings: [meeting(today)],
    attendance: invited,
    steps: [
      step("collect", "done", null),
      step("analyse", "done", null),
      step("coordinate", "done", null),
      step("validate", "in progress", "Benoît"),
    ],
    actions: [action(april(8))],
    feedback: [remark()],
    polls: [openPoll],
    procedures: [procedure(april(20))],
  };
  const told: string[] = [];
  const gone = ["owed", "meetings", "signatures", "actions", "feedback", "steps", "polls", "procedures"] as const;
  let left: Partial<HomeFacts> = all;
  for (const key of gone) {
    told.push(kindFor("Benoît", left));
    left =
      key === "signatures"
        ? {
            ...left,
            signatures: [
              { Version: "V2027-04.1", Role: "production", Person: "Benoît", Date: today, Choice: "agrees", Remark: null, Plan: "x" },
            ] as HomeFacts["signatures"],
          }
        : { ...left, [key]: [] };
  }
  told.push(kindFor("Benoît", left));
  expect(told).toEqual(["data", "meeting", "sign", "action", "feedback", "step", "poll", "review", "nothing"]);
});

it("asks whoever owns a procedure for its review from 30 days before its day on", () => {
  // 30 days after 5 April is 5 May.
  expect([serialOf(2027, 5, 5), serialOf(2027, 5, 6), null].map((day) => kindFor("Benoît", { procedures: [procedure(day)] }))).toEqual([
    "review",
    "nothing",
    "review",
  ]);
  expect(kindFor("Benoît", { procedures: [procedure(april(1), { Status: "retired" })] })).toBe("nothing");
  expect(kindFor("Benoît", { procedures: [procedure(null, { Status: "draft" })] })).toBe("nothing");
  // One in force whose day was cleared would never be heard of again; beside one with a day it is counted.
  const undated = nextThing({ ...nothing, procedures: [procedure(null), procedure(null)] }, "Benoît");
  expect(undated).toMatchObject({ kind: "review", count: 2, due: null, late: true });
  expect([nextInWords(undated, "en"), nextInWords(undated, "fr")].map((text) => text.replace(/[\u00A0\u202F]/g, " "))).toEqual([
    expect.stringMatching(/^2 procedures have no review date, among them “.+”\.$/),
    expect.stringMatching(/^2 procédures sans date de revue, dont « .+ »\.$/),
  ]);
  expect(nextThing({ ...nothing, procedures: [procedure(null), procedure(april(4))] }, "Benoît")).toMatchObject({
    count: 2,
    due: april(4),
  });
  expect(nextThing({ ...nothing, procedures: [procedure(april(20)), procedure(april(4), { Title: "Analyse" })] }, "Benoît")).toEqual({
    ...{ kind: "review", title: "Analyse", count: 2, due: april(4), late: true },
  });
  // On its day it is not late yet.
  expect(nextThing({ ...nothing, procedures: [procedure(today)] }, "Benoît")).toMatchObject({ due: today, late: false });
});

it("takes the review of a procedure to whom it names, by name or by what they do, and to the coordinator where it names nobody", () => {
  const asked = (Owner: string | null, there = people) =>
    ["Agathe", "Benoît", "Solène"].filter(
      (who) => kindFor(who, { procedures: [procedure(april(20), { Owner })], people: there }) === "review",
    );
  expect([asked("SOLÈNE"), asked("commerce"), asked("sales"), asked(null), asked(" ")]).toEqual([
    ["Solène"],
    ["Solène"],
    ["Solène"],
    ["Agathe"],
    ["Agathe"],
  ]);
  // Nobody has the role that it names.
  expect(asked("finance")).toEqual(["Agathe"]);
  // A person that People does not list is named all the same.
  expect(asked("Driss")).toEqual([]);
});

it("lets the earlier of a review and the own step come first, but nothing before a step that is late", () => {
  const kind = (stepDue: number | null, review: number) =>
    kindFor("Benoît", { steps: [{ ...step("analyse", "in progress", "Benoît"), Due: stepDue }], procedures: [procedure(review)] });
  expect([kind(april(7), april(20)), kind(april(7), april(6)), kind(april(7), april(1))]).toEqual(["step", "review", "review"]);
  expect([kind(april(2), april(1)), kind(null, april(20)), kind(null, april(1))]).toEqual(["step", "step", "review"]);
  // A poll waits for others, too: it comes before a review that still has time, and after one that has none left.
  const polled = (review: number) => kindFor("Benoît", { polls: [openPoll], procedures: [procedure(review)] });
  expect([polled(april(20)), polled(april(4))]).toEqual(["poll", "review"]);
  // One that names nobody, as in an earlier version, waits for whoever takes part; one that names others does not.
  const named = (Invited: string | null) => kindFor("Benoît", { polls: [{ ...openPoll, Invited }] });
  expect([named(null), named("Agathe\nbenoît"), named("Agathe")]).toEqual(["poll", "poll", "nothing"]);
});

it("leaves alone what is not theirs, not due, or done", () => {
  expect(kindFor("Solène", { owed: [receipts] })).toBe("nothing");
  expect(kindFor("Benoît", { owed: [{ ...receipts, due: today }] })).toBe("nothing");
  expect(kindFor("Benoît", { owed: [{ ...receipts, due: null }] })).toBe("nothing");
  expect(kindFor("Benoît", { owed: null })).toBe("nothing");
  expect(kindFor("Benoît", { meetings: [meeting(today, "held")], attendance: invited })).toBe("nothing");
  // Three working days after Monday the 5th is Thursday the 8th.
  expect(kindFor("Benoît", { actions: [action(april(8))] })).toBe("action");
  expect(kindFor("Benoît", { actions: [action(april(9))] })).toBe("nothing");
  expect(
    kindFor("Benoît", {
      polls: [openPoll],
      votes: [{ Poll: "P1", Person: "BENOÎT", Choice: "Yes", At: april(2), Remark: null }] as HomeFacts["votes"],
    }),
  ).toBe("nothing");
  expect(kindFor("Benoît", { steps: [step("collect", "in progress", "Agathe"), step("analyse", "to do", "Benoît")] })).toBe("nothing");
});

it("takes what the field says to the role that answers it, and to the coordinator where nobody has that role", () => {
  expect(["Agathe", "Benoît", "Solène"].map((who) => kindFor(who, { feedback: [remark()] }))).toEqual(["nothing", "feedback", "nothing"]);
  const dispute = [remark({ Kind: "dispute", Department: "logistics" })];
  expect(["Agathe", "Benoît", "Solène"].map((who) => kindFor(who, { feedback: dispute }))).toEqual(["nothing", "nothing", "feedback"]);
  expect(kindFor("Agathe", { feedback: dispute, people: people.slice(0, 2) })).toBe("feedback");
  expect(kindFor("Agathe", { feedback: [remark({ Kind: "idea" })] })).toBe("feedback");
});

it("asks for the end of an earlier cycle that nobody has closed, before the step that runs now", () => {
  const march = { ...step("evaluate", "to do", "Solène"), Cycle: serialOf(2027, 3), Due: serialOf(2027, 3, 26) };
  const facts = { unclosed: [march], steps: [step("collect", "in progress", "Solène")] };
  expect(nextThing({ ...nothing, ...facts }, "solène")).toEqual({ kind: "step", step: "evaluate", due: serialOf(2027, 3, 26), late: true });
  expect(kindFor("Benoît", facts)).toBe("nothing");
});

it("takes a step that nobody owns to the coordinator, and one that names a role to whoever has it", () => {
  const asked = (Owner: string | null) =>
    ["Agathe", "Benoît", "Solène"].filter((who) => kindFor(who, { steps: [step("collect", "in progress", Owner)] }) === "step");
  expect([asked(null), asked(" "), asked("commerce"), asked("finance"), asked("benoît"), asked("Driss")]).toEqual([
    ...[["Agathe"], ["Agathe"], ["Solène"], ["Agathe"], ["Benoît"], []],
  ]);
});

it("takes what the field says to somebody who stands in People twice, for either role", () => {
  const twice = [...people, { ...people[2], Role: "production" }] as HomeFacts["people"];
  const dispute = remark({ Kind: "dispute", Department: "logistics" });
  expect([remark(), dispute].map((said) => kindFor("Solène", { feedback: [said], people: twice }))).toEqual(["feedback", "feedback"]);
});

it("names the remark that is late before one that was put off until today", () => {
  // Given earlier, so that it would have been due earlier; its new day is today. The other was due on 2 April.
  const putOff = remark({ Feedback: "F2", Due: april(1), Disposition: "deferred", Until: today });
  expect(nextThing({ ...nothing, feedback: [putOff, remark({ Due: april(2) })] }, "Benoît")).toEqual({
    ...{ kind: "feedback", count: 2, due: april(2), late: true },
  });
});

it("says it in both languages", () => {
  const words = (facts: Partial<HomeFacts>, language: "en" | "fr" = "en") =>
    nextInWords(nextThing({ ...nothing, ...facts }, "Benoît"), language);
  expect(words({ owed: [receipts] })).toBe("Your data is late: Supply history, due 2 Apr 2027.");
  expect(words({ owed: [receipts, { ...receipts, due: april(3) }, { ...receipts, due: april(4) }] })).toBe(
    "Your data is late: Supply history and 2 more, due from 2 Apr 2027.",
  );
  expect(words({ actions: [action(april(1))] }, "fr")).toBe("A3 est en retard, attendue le 01/04/2027\u202f: Order film");
  expect(words({ meetings: [meeting(april(11))], attendance: invited }, "fr")).toBe(
    "Rien pour vous aujourd'hui. Prochain\u202f: Demand review Apr 2027, 11/04/2027.",
  );
  expect(words({ procedures: [procedure(april(20))] })).toBe("Procedure “Collect the data” is to be looked at again by 20 Apr 2027.");
  expect(words({ procedures: [procedure(april(4))] }, "fr")).toBe(
    "Procédure «\u202fCollect the data\u202f»\u202f: revue en retard, attendue le 04/04/2027.",
  );
  expect(words({ procedures: [procedure(april(20)), procedure(april(21)), procedure(april(4))] })).toBe(
    "3 procedures are to be looked at again, the first late since 4 Apr 2027: “Collect the data”.",
  );
  expect(words({ procedures: [procedure(april(20)), procedure(april(21))] })).toBe(
    "2 procedures are to be looked at again, the first by 20 Apr 2027: “Collect the data”.",
  );
  expect(words({ steps: [step("analyse", "in progress", "Benoît")] })).toBe("Analyse and anticipate is yours: due 7 Apr 2027.");
});

describe("what is new", () => {
  const rows: HappenedRows = {
    ...{ versions: [], actions: [], comments: [], polls: [openPoll], cycles: [step("collect", "done", null)], readings: [] },
    decisions: [
      { Decision: "D7", Question: "?", Chosen: "Overtime", "Decided by": "Agathe", Date: april(2) } as HappenedRows["decisions"][number],
      { Decision: "D8", Question: "?", Chosen: null, "Decided by": null, Date: null } as HappenedRows["decisions"][number],
    ],
    meetings: [meeting(april(4), "held"), meeting(april(20), "held")],
    feedback: [
      remark({ Disposition: "rejected", Reason: "No film left", "Decided by": "Benoît", "Decided on": april(5), Author: "Solène" }),
    ],
  };
  const words = (person: string, seen: readonly string[] = []) =>
    newTo(person, happenedIn(rows, { today, person, cadence: "month" }), new Set(seen)).map((one) => one.words("en"));

  it("comes by what matters, without a person's own doing and without days ahead", () => {
    expect(words("Solène")).toEqual([
      "Your remark F1 was answered: rejected, No film left",
      "D7 decided: Overtime",
      "Demand review Apr 2027 held",
      "New poll: Overtime?",
    ]);
    expect(words("Agathe")).toEqual([
      "Demand review Apr 2027 held",
      "Remark F1 answered: rejected",
      "New remark from the field, F1: Film tears",
    ]);
  });

  it("does not come twice, and comes again where it is another thing", () => {
    const keys = newTo("Solène", happenedIn(rows, { today, person: "Solène", cadence: "month" }), new Set()).map(({ key }) => key);
    expect(words("Solène", keys)).toEqual([]);
    const answeredAgain = {
      ...rows,
      feedback: [remark({ Disposition: "accepted", Reason: "Found", "Decided by": "Benoît", "Decided on": april(5), Author: "Solène" })],
    };
    expect(newTo("Solène", happenedIn(answeredAgain, { today, person: "Solène", cadence: "month" }), new Set(keys))).toHaveLength(1);
  });

  it("tells the author of a comment what was answered, and nobody else", () => {
    const comment = (Closed: number | null, Answer: string | null) =>
      ({
        ...{ Comment: "C2", Place: "P1", Family: null, Period: null, Measure: null, Text: "Too late", Author: "Solène", Date: april(1) },
        ...{ Answer, "Answered by": Closed === null ? null : "Agathe", Closed },
      }) as HappenedRows["comments"][number];
    const told = (person: string, row: HappenedRows["comments"][number]) =>
      newTo(person, happenedIn({ ...rows, comments: [row] }, { today, person, cadence: "month" }), new Set())
        .flatMap(({ words: said }) => [said("en"), said("fr")])
        .filter((said) => /comment/.test(said))
        .map((said) => said.replace(/\s/g, " "));
    const answered = comment(april(4), "Day 2 from May on");
    expect(told("solène", answered)).toEqual([
      "Your comment C2 was answered: Day 2 from May on",
      "Réponse à votre commentaire C2 : Day 2 from May on",
    ]);
    expect(told("Benoît", answered)).toEqual(["New comment by Solène: Too late", "Nouveau commentaire de Solène : Too late"]);
    expect([told("Solène", comment(null, null)), told("Agathe", answered)]).toEqual([
      [],
      ["New comment by Solène: Too late", "Nouveau commentaire de Solène : Too late"],
    ]);
  });

  it("begins with the last quarter", () => {
    // 92 days before 5 April 2027 is 3 January.
    const old = {
      ...rows,
      decisions: [3, 4].map((day) => ({
        ...rows.decisions[0],
        Decision: `D${day}`,
        Date: serialOf(2027, 1, day),
      })) as HappenedRows["decisions"],
    };
    expect(
      happenedIn(old, { today, person: "x", cadence: "month" })
        .filter(({ kind }) => kind === "decision")
        .map(({ day }) => day),
    ).toEqual([serialOf(2027, 1, 4)]);
  });
});
