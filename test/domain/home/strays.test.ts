/** What belongs to somebody who stands in People no more, by hand: who hears of it, and what is said. */
import { serialOf } from "../../../src/calendar/days";
import type { HomeFacts } from "../../../src/domain/home/nextThing";
import { strayInWords, straysOf } from "../../../src/domain/home/strays";

const april = (day: number) => serialOf(2027, 4, day);
const person = (Person: string, Role: string) => ({ Person, Role, "E-mail": null, Deputy: null, Signs: null });
const people = [person("Agathe", "coordinator"), person("Benoît", "production")];
const action = (Action: string, Owner: string, Due: number, Status = "open") =>
  ({ Action, Decision: null, What: `Task ${Action}`, Owner, Department: null, Due, Status, Done: null, Result: null }) as never;
const data = (title: string, owner: string, due: number | null) => ({ title: { en: title, fr: title }, owner, due });
const facts = (changes: Partial<HomeFacts>): HomeFacts => ({
  ...{ people, steps: [], unclosed: [], meetings: [], attendance: [], signatures: [], version: null, actions: [], feedback: [] },
  ...{ comments: [], polls: [], votes: [], procedures: [], owed: [], holidays: new Set<number>(), today: april(5), ...changes },
});
const words = (changes: Partial<HomeFacts>, who = "Agathe", language: "en" | "fr" = "en") =>
  straysOf(facts(changes), who).map((stray) => strayInWords(stray, language).replace(/\s/g, " "));

it("tells the coordinator of open actions and late data, owner by owner, with what to do", () => {
  const changes = {
    actions: [action("A3", "Paul", april(20)), action("A4", "benoît ", april(2)), action("A5", "PAUL", april(1), "done")],
    owed: [
      data("Stock", "paul", april(2)),
      data("Demand", "Zoé", april(4)),
      data("Routing", "Zoé", april(6)),
      data("Capacity", "Zoé", null),
    ],
  };
  const nobodyElse = "Write another owner into “Who owes what”";
  expect(words(changes)).toEqual([
    `Stock (late) and A3 (Task A3) belong to paul, who is not among the people. ${nobodyElse} and “Actions”, or add paul to “People”.`,
    `Demand (late) belongs to Zoé, who is not among the people. ${nobodyElse}, or add Zoé to “People”.`,
  ]);
  expect(words({ actions: changes.actions }, "agathe", "fr")).toEqual([
    "A3 (Task A3) : à Paul, qui n'est pas parmi les participants. Inscrire un autre responsable dans « Actions », ou ajouter Paul à « Participants ».",
  ]);
});

it("tells others only where nobody coordinates, and nobody while People is empty or nobody is named", () => {
  const actions = [action("A3", "Paul", april(20))];
  expect(words({ actions }, "Benoît")).toEqual([]);
  expect(words({ actions, people: [person("Benoît", "production")] }, "Benoît")).toHaveLength(1);
  expect(words({ actions, people: [] }, "Benoît")).toEqual([]);
  expect(words({ actions }, " ")).toEqual([]);
  // Who is not named owns nothing that could be given to somebody else, and no sheet may say what is awaited.
  expect(words({ owed: [data("Stock", "", april(2))] })).toEqual([]);
  expect(words({ owed: null })).toEqual([]);
});

it("tells of steps that are not done and of reviews that are near, also of what a role owns where it owns nothing", () => {
  const step = (Step: string, Owner: string | null, Status = "planned") => ({ Cycle: april(1), Step, Owner, Status }) as never;
  const procedure = (Procedure: string, Title: string, Owner: string | null, next: number, Status = "approved") =>
    ({ Procedure, Title, Owner, Status, Version: "1.0", "Next review": next }) as never;
  const changes = {
    unclosed: [step("evaluate", "Paul", "started")],
    steps: [step("collect", "Paul", "done"), step("analyse", "Paul"), step("coordinate", "logistics"), step("validate", null)],
    procedures: [
      procedure("P1", "Collecting", "Paul", april(7)),
      procedure("P2", "Deciding", "Paul", april(300)),
      procedure("P3", "Closing", "logistique", april(1)),
      procedure("P4", "Gone", "Zoé", april(1), "retired"),
    ],
  };
  const told = (sheets: string) => `who is not among the people. Write another owner into ${sheets}, or add Paul to “People”.`;
  expect(words(changes)).toEqual([
    "“Evaluate and adjust” (step), “Analyse and anticipate” (step) and P1 (Collecting) belong to Paul, " +
      told("“Cycles” and “Procedures”"),
  ]);
  expect(words({ steps: [step("analyse", "Paul")] }, "Agathe", "fr")).toEqual([
    "« Analyser et anticiper » (étape) : à Paul, qui n'est pas parmi les participants. Inscrire un autre responsable dans « Cycles », ou ajouter Paul à « Participants ».",
  ]);
});
