/**
 * Each signal of health raised, silent and unknown. Attendance, plan and contributors are the figures of the design's worked example; the
 * others are counted by hand on a calendar.
 */
import { serialOf } from "../../../src/calendar/days";
import { newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import type { ActionRow } from "../../../src/domain/decisions/sopActions";
import type { DecisionRow } from "../../../src/domain/decisions/sopDecisions";
import { stairFrom } from "../../../src/domain/evaluate/frozenStair";
import type { FeedbackRow } from "../../../src/domain/feedback/sopFeedback";
import { healthOf, restingAnswer, type HealthFacts } from "../../../src/domain/health/health";
import { judgingVersions } from "../../../src/domain/health/judges";
import { recentEffects, recentFrom } from "../../../src/domain/health/lately";
import type { AgendaRow } from "../../../src/domain/meetings/sopAgenda";
import { signalAdvice, type Signal, type SignalId } from "../../../src/domain/health/signal";
import type { HealthRow } from "../../../src/domain/health/sopHealth";
import { fill, inLanguage } from "../../../src/language/text";

const day = (month: number, date = 1): number => serialOf(2027, month, date);
const today = day(7, 12);
const facts = (changes: Partial<HealthFacts> = {}): HealthFacts => ({
  meetings: [],
  attendance: [],
  agenda: [],
  people: [],
  procedures: [],
  archive: [],
  readings: [],
  arrivals: [],
  feedback: [],
  actions: [],
  effects: [],
  versions: [],
  plans: [],
  forecasts: [],
  demand: [],
  polls: [],
  votes: [],
  decisions: [],
  dataFrozen: [],
  unread: 0,
  changed: [],
  cycles: [],
  cadence: "month",
  bucket: "month",
  holidays: new Set(),
  today,
  ...changes,
});
const signal = (id: SignalId, changes: Partial<HealthFacts> = {}): Signal => {
  const found = healthOf(facts(changes)).find((one) => one.id === id);
  if (found === undefined) throw new Error(`No ${id}.`);
  return found;
};
const state = (id: SignalId, changes: Partial<HealthFacts> = {}) => signal(id, changes).state;
const words = ({ evidence }: Signal, language: "en" | "fr" = "en") => evidence.map((sentence) => sentence(language).replace(/\s/g, " "));
const adviceOf = ({ id, about = {} }: Signal, language: "en" | "fr" = "en") =>
  fill(
    inLanguage(signalAdvice[id], language),
    Object.fromEntries(Object.entries(about).map(([name, said]) => [name, said(language)])),
  ).replace(/\s/g, " ");

const meeting = (Kind: string, month: number, Status = "held") => ({
  Meeting: `${Kind} ${month}`,
  Cycle: day(month),
  Kind,
  Date: day(month, 14),
  Start: null,
  Minutes: 60,
  Chair: null,
  Objectives: null,
  Place: null,
  Status,
  Reason: null,
  Summary: null,
});
const guests = (name: string, came: number, of = 8) =>
  Array.from({ length: of }, (_, place) => ({
    Meeting: name,
    Person: `P${place}`,
    Invited: "required",
    Attended: place < came ? "yes" : "no",
  }));
const attended = (...came: number[]): Partial<HealthFacts> => ({
  meetings: came.map((_, place) => meeting("supply review", place + 3)),
  attendance: came.flatMap((count, place) => guests(`supply review ${place + 3}`, count)),
});

it("is unknown of everything until there is something to tell it from, and says what is needed", () => {
  for (const one of healthOf(facts())) {
    expect([one.id, one.state]).toEqual([one.id, "unknown"]);
    expect(words(one)[0]).toMatch(/^needs /);
    expect(words(one, "fr")[0]).toMatch(/^il faut /);
  }
});

describe("engagement", () => {
  it("E1: 8 7 6 5 of 8 falls, for its slope and for its last two; 8 7 7 7 does not", () => {
    const falls = signal("E1", attended(8, 7, 6, 5));
    expect([falls.state, falls.size]).toEqual(["raised", 31]);
    expect(words(falls)).toEqual(["supply review: 100%, 88%, 75%, 63% of those who are needed came"]);
    expect(words(falls, "fr")).toEqual(["revue des capacités : 100 %, 88 %, 75 %, 63 % des personnes requises présentes"]);
    expect(state("E1", attended(8, 7, 7, 7))).toBe("silent");
    // The slope alone: 100, 100, 88, 70 % and a mean of 79 %; the last two alone: 69 % of two meetings.
    expect(state("E1", attended(8, 8, 7, 5))).toBe("raised");
    expect(state("E1", attended(6, 5))).toBe("raised");
    expect(state("E1", attended(8))).toBe("unknown");
    // Six of eight were looked for, and all of them came.
    const some = attended(6, 6);
    expect(
      state("E1", { ...some, attendance: some.attendance?.map((row) => (row.Attended === "no" ? { ...row, Attended: null } : row)) ?? [] }),
    ).toBe("silent");
    const nobodyNoted = attended(8, 7);
    expect(state("E1", { ...nobodyNoted, attendance: nobodyNoted.attendance?.map((row) => ({ ...row, Attended: null })) ?? [] })).toBe(
      "unknown",
    );
  });

  it("E2: general management away from two of three executive meetings, unless a deputy came", () => {
    const of = (...came: string[]): Partial<HealthFacts> => ({
      people: [{ Person: "Geneviève", Role: "general management", "E-mail": null, Deputy: null, Signs: null }],
      meetings: [4, 5, 6].map((month) => meeting("executive S&OP", month)),
      attendance: came.map((Attended, place) => ({
        Meeting: `executive S&OP ${place + 4}`,
        Person: "Geneviève",
        Invited: "required",
        Attended,
      })),
    });
    const away = signal("E2", of("yes", "no", "excused"));
    expect([away.state, words(away)]).toEqual([
      "raised",
      ["general management was not at the executive meetings of 14 May 2027, 14 Jun 2027"],
    ]);
    expect(away.causes).toEqual(["executive S&OP 5", "executive S&OP 6"]);
    expect(state("E2", of("yes", "no", "deputy"))).toBe("silent");
    expect(state("E2", of("no", "no"))).toBe("unknown");
    // Others were noted, and nobody looked for her.
    const others = of("yes", "yes", "yes").attendance?.map((row) => ({ ...row, Person: "Ann" })) ?? [];
    const notSeen = (all: Partial<HealthFacts>) => ({
      ...all,
      attendance: [...(all.attendance ?? []).map((row) => ({ ...row, Attended: null })), ...others],
    });
    expect(state("E2", notSeen(of("no", "no", "no")))).toBe("unknown");
    // She was called Geneviève Roux when she came, or somebody else had her place: who came is not who was absent.
    const renamed = of("yes", "yes", "yes").attendance?.map((row) => ({ ...row, Person: "Geneviève Roux" })) ?? [];
    expect(state("E2", { ...of(), attendance: renamed })).toBe("unknown");
    // Whoever came and is in People is no stranger: nobody of general management was there.
    const ann = { Person: "Ann", Role: "sales", "E-mail": null, Deputy: null, Signs: null };
    expect(state("E2", { ...of(), people: [...(of().people ?? []), ann], attendance: others })).toBe("raised");
  });

  it("E3: three in ten kinds late in two of three cycles, or one owner every time; names the kinds and no person", () => {
    const kinds = ["SopDemand", "SopStock", "SopForecasts", "SopSupply"];
    const of = (late: readonly (readonly number[])[]): Partial<HealthFacts> => ({
      arrivals: late.flatMap((places, cycle) =>
        kinds.map((Kind, place) => ({
          Cycle: day(cycle + 4),
          Kind,
          Owner: `Owner ${place}`,
          Due: day(cycle + 4, 5),
          Arrived: places.includes(place) ? (place === 3 ? null : day(cycle + 4, 6)) : day(cycle + 4, 5),
        })),
      ),
    });
    const often = signal("E3", of([[2, 3], [3], [0, 3]]));
    expect([often.state, often.size]).toEqual(["raised", 5]);
    expect(words(often)).toEqual([
      "late in the last three cycles: 50%, 25%, 50% of the kinds of data",
      "late most often: Supply, Forecasts and Demand",
      "the same owner each time",
    ]);
    expect(adviceOf(often)).toContain("Supply");
    expect(words(often).join()).not.toContain("Owner 3");
    expect(often.causes).toEqual(["SopSupply", "SopForecasts", "SopDemand"]);
    expect(state("E3", of([[3], [3], [3]]))).toBe("raised");
    expect(state("E3", of([[3], [2], [0, 1]]))).toBe("silent");
    expect(state("E3", of([[3], [3]]))).toBe("unknown");
    // In the middle of June one kind has come, late, and nobody knows yet of the others: June is judged once its data is frozen.
    const begun = of([[2, 3], [0], [3]]);
    const running = { ...begun, arrivals: (begun.arrivals ?? []).slice(0, 8).concat((begun.arrivals ?? []).slice(11)), today: day(6, 10) };
    const early = signal("E3", running);
    expect([early.state, words(early)]).toEqual(["unknown", ["needs three cycles with data received, over or with their data frozen"]]);
    expect(state("E3", { ...running, dataFrozen: [day(6)] })).toBe("raised");
    expect(state("E3", { ...begun, today: day(6, 10), dataFrozen: [day(6)] })).toBe("silent");
    // Frozen before its day, what has not come is not late yet.
    const soon = { ...of([[3], [3], [3]]), dataFrozen: [day(6)] };
    expect([state("E3", { ...soon, today: day(6, 5) }), state("E3", { ...soon, today: day(6, 6) })]).toEqual(["silent", "raised"]);
  });

  it("E4: three of eight voted in the last closed polls; half of them is enough, and an open poll does not count", () => {
    const poll = (number: number, Closes = day(6, number)) => ({
      Poll: `P${number}`,
      Question: "Overtime?",
      Choices: "Yes\nNo",
      "Asked by": "Ann",
      Opened: day(6, 1),
      Closes,
      Meeting: null,
      Invited: "Ann\nBen\nCleo\nDriss",
      Result: null,
    });
    const vote = (number: number, Person: string) => ({ Poll: `P${number}`, Person, Choice: "Yes", At: day(6, 1), Remark: null });
    const polls = [poll(1), poll(2), poll(9, today)];
    const few = signal("E4", { polls, votes: [vote(1, "Ann"), vote(1, "Ben"), vote(2, "Ann")] });
    expect([few.state, words(few)]).toEqual(["raised", ["38% voted in the last closed polls: P1 and P2"]]);
    // Two of four is half of them.
    expect(few.causes).toEqual(["P2"]);
    expect(state("E4", { polls, votes: [vote(1, "Ann"), vote(1, "Ben"), vote(2, "Ann"), vote(2, "Cleo")] })).toBe("silent");
    expect(state("E4", { polls: polls.slice(1) })).toBe("unknown");
    // Whom a poll asked that names nobody is not known, so nobody was silent there; the other two still count.
    const unnamed = { ...poll(3), Invited: null };
    const people = ["Ann", "Ben", "Cleo"].map((Person) => ({ Person, Role: "sales", "E-mail": null, Deputy: null, Signs: null }) as const);
    const old = signal("E4", { polls: [poll(1), unnamed], people });
    expect([old.state, words(old)]).toEqual(["unknown", ["needs two closed polls that name whom they asked"]]);
    const voted = [vote(1, "Ann"), vote(1, "Ben"), vote(2, "Ann"), vote(2, "Cleo")];
    expect(state("E4", { polls: [...polls, unnamed], votes: voted, people })).toBe("silent");
  });

  const point = (name: string, Kind: string, Subject: string, Outcome: string | null = null, Item = 1) => ({
    Meeting: name,
    Item,
    Subject,
    Kind,
    Reference: Kind === "free" ? null : Subject,
    Value: null,
    Minutes: 10,
    Presenter: null,
    Outcome,
    Notes: null,
  });
  const three = (kind: string) => [4, 5, 6].map((month) => meeting(kind, month));

  it("E5: three meetings with a question on each agenda and no decision", () => {
    const of = (...outcomes: (string | null)[]): Partial<HealthFacts> => ({
      meetings: three("pre-S&OP"),
      agenda: outcomes.map((outcome, place) => point(`pre-S&OP ${place + 4}`, "decision", "D1 · Overtime?", outcome)),
    });
    const talked = signal("E5", of("postponed", "noted", null));
    expect([talked.state, words(talked)]).toEqual(["raised", ["pre-S&OP: three meetings, no decision; open: D1 · Overtime?"]]);
    expect(talked.causes).toEqual(["pre-S&OP: D1 · Overtime?"]);
    expect(state("E5", of("postponed", "decided", null))).toBe("silent");
    expect(state("E5", of(null, null, null))).toBe("unknown");
    // Without a question there was nothing to decide.
    expect(state("E5", { ...of("postponed", "noted"), meetings: three("pre-S&OP") })).toBe("silent");
    expect(state("E5", { meetings: three("pre-S&OP").slice(1) })).toBe("unknown");
  });

  it("E5: a question that was decided on the day of its meeting was decided there, and one decided or withdrawn before is none", () => {
    const asked = (...outcomes: (string | null)[]) =>
      outcomes.map((outcome, place) => ({ ...point(`pre-S&OP ${place + 4}`, "decision", "D1 · Overtime?", outcome), Reference: "D1" }));
    const told = (agenda: AgendaRow[], changes: Partial<DecisionRow>) =>
      signal("E5", {
        ...{ meetings: three("pre-S&OP"), agenda },
        decisions: [newDecisionRow({ Decision: "d1 ", Question: "Overtime?", Chosen: "Yes", ...changes })],
      });
    const agenda = asked("postponed", "postponed", null);
    expect(told(agenda, { Chosen: null }).state).toBe("raised");
    expect(told(agenda, { Date: day(6, 14) }).state).toBe("silent");
    // On the day after the last of them all three had talked; between two of them, the last one had nothing left to decide.
    expect(told(agenda, { Date: day(6, 15) }).state).toBe("raised");
    expect(told(agenda, { Date: day(5, 20) }).state).toBe("silent");
    expect(told(agenda, { Withdrawn: day(6, 20), "Withdrawn by": "Ann" }).state).toBe("silent");
  });

  it("E6: two of the last three versions overridden", () => {
    const of = (...by: (string | null)[]): Partial<HealthFacts> => ({ versions: by.map((who, place) => version(place + 4, who)) });
    const anyhow = signal("E6", of("Ann", null, "Ann"));
    expect([anyhow.state, words(anyhow)]).toEqual(["raised", ["V2027-04: late", "V2027-06: late"]]);
    expect(state("E6", of("Ann", null, null))).toBe("silent");
    expect(state("E6", of("Ann", "Ann"))).toBe("unknown");
  });

  it("F2: four of five subjects the same in three meetings; a free point is known by its words", () => {
    const of = (...subjects: string[][]): Partial<HealthFacts> => ({
      meetings: three("demand review"),
      agenda: subjects.flatMap((all, place) => [
        point(`demand review ${place + 4}`, "actions", "Actions"),
        ...all.map((subject, item) => point(`demand review ${place + 4}`, subject.length > 2 ? "free" : "risk", subject, null, item + 2)),
      ]),
    });
    const same = ["R1", "R2", "R3", "The new warehouse"];
    const copied = signal("F2", of([...same, "R4"], same, [...same, "R9"]));
    expect([copied.state, copied.size]).toEqual(["raised", 4]);
    expect(copied.causes).toEqual(["demand review: R1", "demand review: R2", "demand review: R3", "demand review: The new warehouse"]);
    expect(words(copied)).toEqual(["demand review: the same three times running: R1, R2, R3 and 1 more"]);
    expect(state("F2", of(same, same, [...same.slice(1), "R8", "R9"]))).toBe("silent");
    expect(state("F2", of(same, same))).toBe("unknown");
  });
});

const version = (month: number, by: string | null = null) => ({
  Version: `V2027-0${month}`,
  Cycle: day(month),
  "Frozen by": "Solène",
  "Frozen on": day(month, 21),
  Rows: 1,
  Hash: "",
  Previous: "",
  "Overridden by": by,
  "Override reason": by === null ? null : "late",
});
const planRow = (name: string, Family: string, Period: number, Demand: number) =>
  ({
    Version: name,
    Family,
    Period,
    Row: 1,
    Demand,
    Production: null,
    Subcontracted: null,
    Stock: null,
    Revenue: null,
    Margin: null,
    Signed: "",
  }) as const;
const sold = (Family: string, Period: number, Quantity: number) => ({ Family, Period, Quantity, Note: null });

describe("flexibility", () => {
  it("F1: 23 of 24 figures are those of the version before and last month was 12 % off; silent at 6 %, and when the plan moved", () => {
    // Two families over twelve months from July; both versions speak of June, of which V2027-05 is judged.
    const of = (missed: number, moved = 1): Partial<HealthFacts> => ({
      versions: [version(5), version(6)],
      plans: ["V2027-05", "V2027-06"].flatMap((name, place) =>
        ["Tubs", "Sticks"].flatMap((family, row) => [
          planRow(name, family, day(6), 1000),
          ...Array.from({ length: 12 }, (_, month) =>
            planRow(name, family, serialOf(2027, 7 + month), 100 + (place === 1 && row === 0 && month < moved ? 5 : 0)),
          ),
        ]),
      ),
      demand: [sold("Tubs", day(6), 1000 + missed), sold("Sticks", day(6), 1000)],
    });
    // 2,000 planned; sold 1,000 + m and 1,000: the error is m / (2,000 + m).
    const copied = signal("F1", of((0.12 * 2000) / 0.88));
    expect(copied.state).toBe("raised");
    expect(words(copied)).toEqual(["95.83% of the demand figures are those of V2027-05; last period's error was 12%"]);
    expect(adviceOf(copied)).toBe("Look again at Tubs: the plan did not move and demand did.");
    expect(copied.causes).toEqual(["Tubs"]);
    expect(adviceOf(copied, "fr")).toBe("Revoir Tubs : le plan n'a pas bougé, la demande si.");
    expect(state("F1", of((0.06 * 2000) / 0.94))).toBe("silent");
    expect(state("F1", of((0.12 * 2000) / 0.88, 2))).toBe("silent");
    expect(state("F1", { ...of((0.12 * 2000) / 0.88), unread: 1 })).toBe("unknown");
    const changed = signal("F1", { ...of((0.12 * 2000) / 0.88), changed: ["V2027-05.1"] });
    expect([changed.state, words(changed), signal("T3", { changed: ["V2027-05.1"] }).state]).toEqual([
      "unknown",
      ["needs the frozen versions as they were signed; changed after freezing: V2027-05.1"],
      "unknown",
    ]);
    expect(state("F1", { ...of(300), versions: [version(6)] })).toBe("unknown");
    // What Tubs missed the plan by is not known where its month is not there, or twice; that Sticks is right says nothing of it.
    const well = of((0.06 * 2000) / 0.94);
    const [tubs, sticks] = well.demand ?? [];
    for (const demand of [[sticks], [tubs, tubs, sticks]].map((rows) => rows.flatMap((row) => (row === undefined ? [] : [row]))))
      expect(words(signal("F1", { ...well, demand }))).toEqual(["needs the demand of the last closed period, once each, of Tubs"]);
    // Nothing of June is in yet: what is missing is its demand, and not a version.
    expect(words(signal("F1", { ...well, demand: [] }))).toEqual([
      "needs the demand of the last closed period, once each, of Tubs and Sticks",
    ]);
    // Cycles of weeks, a plan of months: within July it stands as it is, and was made anew since June.
    const weekly = (name: string, Cycle: number) => ({ ...version(6), Version: name, Cycle, "Frozen on": Cycle + 2 });
    const weeks = [weekly("V2027-W26", day(6, 28)), weekly("V2027-W27", day(7, 5)), weekly("V2027-W28", day(7, 12))];
    const monthly = ["V2027-W26", "V2027-W27", "V2027-W28"].flatMap((name, place) =>
      Array.from({ length: 6 }, (_, month) => planRow(name, "Tubs", serialOf(2027, 8 + month), place === 0 ? 100 : 130)),
    );
    const july = { ...of(400), cadence: "week" as const, today: day(7, 16), versions: [version(5), ...weeks] };
    const [judged] = [(july.plans ?? []).filter((row) => row.Version === "V2027-05")];
    expect(words(signal("F1", { ...july, plans: [...judged, ...monthly] }))).toEqual([
      "0% of the demand figures are those of V2027-W26; last period's error was 16.7%",
    ]);
    // The second version of a cycle is like the first, which says nothing.
    const again = of((0.12 * 2000) / 0.88, 2);
    const second = { ...version(6), Version: "V2027-06.2", "Frozen on": day(6, 22) };
    const plans = (again.plans ?? []).flatMap((row) => (row.Version === "V2027-06" ? [row, { ...row, Version: "V2027-06.2" }] : [row]));
    expect(state("F1", { ...again, versions: [version(5), version(6), second], plans })).toBe("silent");
  });

  it("F3: twelve working days in the middle, or one open for sixteen", () => {
    const severe = (number: number, given: number, answered: number | null) =>
      remark({
        Feedback: `F${number}`,
        Severity: "severe",
        Date: given,
        Disposition: answered === null ? null : "rejected",
        "Decided on": answered,
      });
    // From Monday 3 May: the 19th is 12 working days later, the 5th 2.
    const slow = signal("F3", {
      feedback: [severe(1, day(5, 3), day(5, 19)), severe(2, day(5, 3), day(5, 19)), severe(3, day(5, 3), day(5, 5))],
    });
    expect([slow.state, slow.size, words(slow)]).toEqual(["raised", 12, ["working days to an answer, in the middle: 12"]]);
    expect(slow.causes).toEqual(["F1", "F2"]);
    expect(state("F3", { feedback: [1, 2, 3].map((number) => severe(number, day(5, 3), day(5, 5))) })).toBe("silent");
    // To Monday 12 July: from Friday 18 June 16 working days, from the Monday after 15.
    expect([
      signal("F3", { feedback: [severe(1, day(6, 18), null)] }).size,
      state("F3", { feedback: [severe(1, day(6, 21), null)] }),
    ]).toEqual([1, "silent"]);
    expect(state("F3", { feedback: [remark({})] })).toBe("unknown");
    // Put off after two working days, and settled on its day, 27 working days after the 3rd of May.
    const putOff = { "First answer": day(5, 5), Until: day(6, 9) };
    const back = [1, 2, 3].map((number) => ({ ...severe(number, day(5, 3), day(6, 9)), ...putOff }));
    expect(words(signal("F3", { feedback: back }))).toEqual(["working days to an answer, in the middle: 2"]);
    // Where the day of the first answer was not kept, how long it took is not known.
    expect(state("F3", { feedback: back.map((row) => ({ ...row, "First answer": null })) })).toBe("unknown");
  });

  it("F4: a review 31 days late, or a role of the text that has not read it", () => {
    const procedure = {
      Procedure: "P1",
      Title: "Collect",
      Aim: null,
      "Cycle step": null,
      Owner: null,
      Version: "1.0",
      Status: "approved",
      "Review every": 12,
    };
    const of = (review: number, reader: string | null = null, read = day(6, 20), person = "Ann"): Partial<HealthFacts> => ({
      procedures: [{ ...procedure, "Next review": review }],
      people: [{ Person: person, Role: "sales", "E-mail": null, Deputy: null, Signs: null }],
      archive: [
        {
          Procedure: "P1",
          Version: "1.0",
          Step: 1,
          Role: "commerce, coordinator",
          When: null,
          Text: "Give it.",
          Input: null,
          Output: null,
          Author: "Solène",
          Date: day(6, 11),
          Reason: "First",
        },
      ],
      readings: reader === null ? [] : [{ Procedure: "P1", Version: "1.0", Person: reader, Act: "read", Date: read }],
    });
    const late = signal("F4", of(today - 31, "Ann"));
    expect([late.state, words(late)]).toEqual(["raised", ["“Collect”: review due for more than 30 days"]]);
    expect(late.causes).toEqual(["P1: 2027-06-11"]);
    expect(state("F4", of(today - 30, "Ann"))).toBe("silent");
    const unread = signal("F4", of(today + 90));
    expect([words(unread), words(unread, "fr")]).toEqual([["“Collect”: not read by sales"], ["« Collect » : pas lue par commerce"]]);
    expect(unread.causes).toEqual(["P1 1.0: sales"]);
    // It was approved on 11 June: whoever read it on the 10th read the draft.
    expect([day(6, 10), day(6, 11)].map((read) => state("F4", of(today + 90, "Ann", read)))).toEqual(["raised", "silent"]);
    // Its rows are gone from the archive: nobody knows who read it, which is no silence; a late review is raised all the same.
    const gone = signal("F4", { ...of(today + 90, "Ann"), archive: [] });
    expect([gone.state, words(gone), words(gone, "fr")]).toEqual([
      "unknown",
      ["“Collect”: version 1.0 is not in the archive, and who has read it is not known"],
      ["« Collect » : la version 1.0 n'est pas dans l'archive, et nul ne sait qui l'a lue"],
    ]);
    const both = signal("F4", { ...of(today - 31, "Ann"), archive: [] });
    expect([both.state, words(both)]).toEqual(["raised", [...words(late), ...words(gone)]]);
    // Its day was cleared: nobody knows whether the review is late, which is no silence.
    const undated = signal("F4", { ...of(0, "Ann"), procedures: [{ ...procedure, "Next review": null }] });
    expect([undated.state, words(undated), words(undated, "fr")]).toEqual([
      "unknown",
      ["“Collect”: no review date, so whether its review is late is not known"],
      ["« Collect » : sans date de revue, on ne sait pas si elle est en retard"],
    ]);
    expect(state("F4", { ...of(0, "Ann"), procedures: [{ ...procedure, Status: "draft", "Next review": null }] })).toBe("silent");
  });
});

const remark = (changes: Partial<FeedbackRow>): FeedbackRow => ({
  Feedback: "F1",
  Date: day(6, 1),
  Department: "production",
  Author: "Ann",
  Kind: "problem",
  Severity: "normal",
  Text: "The label falls off",
  Family: null,
  Order: null,
  Due: day(6, 15),
  Disposition: null,
  Reason: null,
  "Decided by": null,
  "Decided on": null,
  Until: null,
  Action: null,
  "First answer": null,
  ...changes,
});

describe("the field", () => {
  it("T1: one severe or three of any past their day, or four of six answered in time", () => {
    const many = (count: number, changes: Partial<FeedbackRow> = {}) =>
      Array.from({ length: count }, (_, place) => remark({ Feedback: `F${place + 1}`, ...changes }));
    const late = signal("T1", { feedback: many(3) });
    expect([late.state, words(late)]).toEqual(["raised", ["past their day: F1, F2 and F3"]]);
    expect(adviceOf(late)).toBe("Answer what waits today (3), even with “no, because…”.");
    expect(state("T1", { feedback: many(2) })).toBe("silent");
    expect(state("T1", { feedback: many(1, { Severity: "severe" }) })).toBe("raised");
    const answered = (on: number) => ({ Disposition: "rejected", "Decided on": on });
    const slow = [...many(4, answered(day(6, 15))), ...many(2, answered(day(6, 16)))];
    expect(words(signal("T1", { feedback: slow }))).toEqual(["answered in time over three months: 67%"]);
    expect(signal("T1", { feedback: slow }).causes).toEqual(["F1 2027-06-15", "F2 2027-06-15"]);
    expect(adviceOf(signal("T1", { feedback: slow }), "fr")).toBe("Répondre à chaque retour dans son délai, même par « non, parce que… ».");
    const back = many(3, { Disposition: "deferred", "Decided on": day(6, 2), Until: day(7, 1) });
    expect(adviceOf(signal("T1", { feedback: back }))).toBe("Answer what waits today (3), even with “no, because…”.");
    expect(state("T1", { feedback: [...many(4, answered(day(6, 15))), ...many(1, answered(day(6, 16)))] })).toBe("silent");
  });

  it("T1: who puts a remark off in time and answers it on its day was in time; who breaks either day was not", () => {
    const of = (changes: Partial<FeedbackRow>) =>
      Array.from({ length: 5 }, (_, place) => remark({ Feedback: `F${place + 1}`, ...changes }));
    // Due on 15 June, put off on the 3rd until 12 July.
    const putOff = { "First answer": day(6, 3), Until: day(7, 12) };
    const settled = { ...putOff, Disposition: "rejected" };
    const inTime = signal("T1", { feedback: of({ ...settled, "Decided on": day(7, 12) }) });
    expect([inTime.state, words(inTime)]).toEqual(["silent", ["answered in time over three months: 100%"]]);
    expect(state("T1", { feedback: of({ ...settled, "Decided on": day(7, 13) }), today: day(7, 14) })).toBe("raised");
    expect(state("T1", { feedback: of({ ...settled, "First answer": day(6, 16), "Decided on": day(7, 12) }) })).toBe("raised");
    // Put off until a day to come: the first answer is all that was owed.
    expect(state("T1", { feedback: of({ ...putOff, Disposition: "deferred", "Decided on": day(6, 3), Until: day(9, 1) }) })).toBe("silent");
    // What was put off half a year ago is told by the day on which it came back.
    const old = { ...settled, Due: serialOf(2026, 12, 15), "First answer": serialOf(2026, 12, 20) };
    expect(words(signal("T1", { feedback: of({ ...old, "Decided on": day(7, 12) }) }))).toEqual([
      "answered in time over three months: 100%",
    ]);
    // Of an answer without its day nobody knows whether it was in time.
    const undated = signal("T1", { feedback: of({ Disposition: "rejected" }) });
    expect([undated.state, words(undated)]).toEqual(["silent", []]);
  });

  it("T2: nothing from production for two whole cycles; a service that the company has not is not asked", () => {
    const cycles = [4, 5, 6, 7].map((month) => day(month));
    const quiet = signal("T2", { cycles, feedback: [remark({ Date: day(4, 30) })] });
    expect([quiet.state, words(quiet, "fr")]).toEqual(["raised", ["rien depuis deux cycles de : production"]]);
    expect(state("T2", { cycles, feedback: [remark({ Date: day(5, 1) })] })).toBe("silent");
    const people = [{ Person: "Driss", Role: "logistics", "E-mail": null, Deputy: null, Signs: null }];
    expect(words(signal("T2", { cycles, people, feedback: [remark({ Date: day(5, 1) })] }))).toEqual([
      "nothing for two cycles from: logistics",
    ]);
    expect(state("T2", { cycles: cycles.slice(2) })).toBe("unknown");
  });

  it("T2: two weeks without a word are usual; by week it takes eight", () => {
    // Mondays from 10 May to 12 July; the eight weeks before the last of them begin on 17 May.
    const cycles = Array.from({ length: 10 }, (_, week) => day(5, 10) + 7 * week);
    const on = (Date: number) => signal("T2", { cycles, cadence: "week", bucket: "week", feedback: [remark({ Date })] });
    expect(on(day(6, 25)).state).toBe("silent");
    expect(on(day(5, 17)).state).toBe("silent");
    const quiet = on(day(5, 16));
    expect([words(quiet), words(quiet, "fr")]).toEqual([
      ["nothing for eight weeks from: production"],
      ["rien depuis huit semaines de : production"],
    ]);
    const few = signal("T2", { cycles: cycles.slice(3), cadence: "week" });
    expect([words(few), words(few, "fr")]).toEqual([
      ["needs eight weeks of cycles that are over"],
      ["il faut huit semaines de cycles achevés"],
    ]);
    // May and June were run by month, and July by week since: the week and June make no eight weeks, May does.
    const mixed = [day(5), day(6), day(7, 5)];
    expect(words(signal("T2", { cycles: mixed, cadence: "week", feedback: [remark({ Date: day(4, 30) })] }))).toEqual(words(quiet));
    expect(state("T2", { cycles: mixed.slice(1), cadence: "week" })).toBe("unknown");
  });

  const months = [4, 5, 6];
  const actual = { Tubs: [10200, 12800, 17600], Sticks: [8100, 14600, 16300] };
  const said: Readonly<Record<string, typeof actual>> = {
    sales: { Tubs: [10900, 14100, 18900], Sticks: [9000, 15500, 18700] },
    marketing: { Tubs: [9600, 12300, 17000], Sticks: [8300, 14300, 15900] },
    statistical: { Tubs: [9900, 12500, 16800], Sticks: [8000, 13700, 16200] },
  };
  /** Each month is judged by the version frozen the month before; what a later one says of it does not count. */
  const frozen = (sources: readonly string[]): Partial<HealthFacts> => ({
    versions: [3, 4, 5, 6].map((month) => version(month)),
    forecasts: sources.flatMap((Source) =>
      (["Tubs", "Sticks"] as const).flatMap((Family) =>
        months.flatMap((month, place) => [
          {
            Version: `V2027-0${month - 1}`,
            Source,
            Family,
            Period: day(month),
            Row: 1,
            Quantity: said[Source]?.[Family][place] ?? 0,
            Signed: "",
          },
          { Version: `V2027-0${month}`, Source, Family, Period: day(month), Row: 1, Quantity: 1, Signed: "" },
        ]),
      ),
    ),
    demand: (["Tubs", "Sticks"] as const).flatMap((family) =>
      months.map((month, place) => sold(family, day(month), actual[family][place] ?? 0)),
    ),
  });

  it("T3: sales made it worse three months running, over all and in Tubs; marketing did not", () => {
    const hurts = signal("T3", frozen(["statistical", "sales", "marketing"]));
    expect([hurts.state, hurts.size]).toEqual(["raised", 6]);
    expect(hurts.causes).toEqual(["sales", "sales: Tubs"]);
    expect(words(hurts)).toEqual(["sales: 6.3 points less accurate than the statistical forecast"]);
    expect(words(hurts, "fr")).toEqual(["ventes : moins juste de 6,3 points que la prévision statistique"]);
    expect(adviceOf(hurts)).toBe("Leave Tubs to the statistical forecast for three months, then compare.");
    expect(adviceOf(hurts, "fr")).toBe("Laisser Tubs à la prévision statistique trois mois, puis comparer.");
    expect(state("T3", frozen(["statistical", "marketing"]))).toBe("silent");
    expect(state("T3", frozen(["statistical"]))).toBe("unknown");
    const { periods } = stairFrom(facts(frozen(["statistical", "sales"])));
    expect(periods).toEqual(months.map((month) => day(month)));
    expect(state("T3", { ...frozen(["statistical", "sales"]), today: day(6, 20) })).toBe("unknown");
    // A month of Sticks that is not there, or that is there twice, could be the one that marketing made worse.
    const well = frozen(["statistical", "marketing"]);
    const gone = (well.demand ?? []).filter((row) => row.Family !== "Sticks" || row.Period !== day(5));
    const twice = [...(well.demand ?? []), sold("Sticks", day(5), 14600)];
    for (const demand of [gone, twice])
      expect(words(signal("T3", { ...well, demand }))).toEqual(["needs the demand of the last three closed periods, once each, of Sticks"]);
  });

  /** Tubs over three periods, each frozen ahead of itself: what was sold, what the statistical forecast said, and a step. */
  const threePeriods = (periods: readonly number[], Source: string, said: readonly number[]): Partial<HealthFacts> => ({
    versions: periods.map((one, place) => ({ ...version(1), Version: `V${place}`, Cycle: one, "Frozen on": one - 1 })),
    forecasts: periods.flatMap((Period, place) =>
      [["statistical", 1000] as const, [Source, said[place] ?? 0] as const].map(([step, Quantity]) => ({
        ...{ Version: `V${place}`, Source: step, Family: "Tubs", Period, Row: 1, Quantity, Signed: "" },
      })),
    ),
    demand: periods.map((one) => sold("Tubs", one, 1000)),
  });

  it("T3: says one point in the singular, and by week advises weeks", () => {
    // 10.4 of 1,000 in the middle is 1.04 points, shown as 1.
    const one = signal(
      "T3",
      threePeriods(
        months.map((month) => day(month)),
        "sales",
        [1010.4, 1010.4, 1010.4],
      ),
    );
    expect([words(one), words(one, "fr")]).toEqual([
      ["sales: 1 point less accurate than the statistical forecast"],
      ["ventes : moins juste de 1 point que la prévision statistique"],
    ]);
    const weeks = [day(6, 21), day(6, 28), day(7, 5)];
    const weekly = signal("T3", { ...threePeriods(weeks, "sales", [1015, 1015, 1015]), bucket: "week", cadence: "week" });
    expect(words(weekly, "fr")).toEqual(["ventes : moins juste de 1,5 point que la prévision statistique"]);
    expect([adviceOf(weekly), adviceOf(weekly, "fr")]).toEqual([
      "Leave Tubs to the statistical forecast for three weeks, then compare.",
      "Laisser Tubs à la prévision statistique trois semaines, puis comparer.",
    ]);
  });

  it("T3: names the consensus where the plan is worse than it", () => {
    const periods = months.map((month) => day(month));
    const well = threePeriods(periods, "consensus", [1000, 1000, 1000]);
    const plans = periods.map((one, place) => planRow(`V${place}`, "Tubs", one, 1050));
    const worse = signal("T3", { ...well, plans });
    expect(words(worse)).toEqual(["plan: 5 points less accurate than the consensus"]);
    expect([adviceOf(worse), adviceOf(worse, "fr")]).toEqual([
      "Leave Tubs to the consensus for three months, then compare.",
      "Laisser Tubs au consensus trois mois, puis comparer.",
    ]);
  });

  it("T3: three periods running are three in a row, up to the last or the one before it", () => {
    const all = threePeriods(
      [3, 4, 5, 6].map((month) => day(month)),
      "sales",
      [1100, 1100, 1100, 1100],
    );
    const without = (...gone: number[]) => ({ ...all, demand: (all.demand ?? []).filter((row) => !gone.includes(row.Period)) });
    expect(state("T3", all)).toBe("raised");
    // June is not in yet: March to May tell, and the versions that they are judged by are those that have to be as they were signed.
    expect(state("T3", without(day(6)))).toBe("raised");
    const judges = (given: Partial<HealthFacts>) => judgingVersions(facts(given)).map((row) => row.Version);
    expect(judges(all).sort()).toEqual(["V1", "V2", "V3"]);
    expect(judges(without(day(6))).sort()).toEqual(["V0", "V1", "V2", "V3"]);
    const hole = signal("T3", without(day(5)));
    expect([hole.state, words(hole), words(hole, "fr")]).toEqual([
      "unknown",
      ["needs three closed periods in a row with their demand and frozen forecasts; missing: May 2027"],
      ["il faut trois périodes closes de suite avec leur demande et des prévisions gelées ; il manque : mai 2027"],
    ]);
    expect(words(signal("T3", { ...all, today: day(10, 12) }))[0]).toContain("missing: Jul 2027 to Aug 2027");
  });

  it("T4: half of the decisions without effect, or three of ten actions late", () => {
    const effect = (decision: string, of: number) => ({ decision, effect: of, verdict: "partly" as const });
    const idle = signal("T4", { effects: [effect("D1", 0.1), effect("D2", 0.9)], cycles: [day(6)] });
    expect([idle.state, words(idle)]).toEqual(["raised", ["no effect: D1"]]);
    expect(idle.causes).toEqual(["D1"]);
    expect(state("T4", { effects: [effect("D1", 0.1), effect("D2", 0.9), effect("D3", 0.8)], cycles: [day(6)] })).toBe("silent");
    const action = (number: number, Done: number | null): ActionRow => ({
      Action: `A${number}`,
      Decision: null,
      What: "Call",
      Owner: "Ben",
      Department: null,
      Due: day(6, 15),
      Status: Done === null ? "open" : "done",
      Done,
      Result: null,
    });
    const late = signal("T4", {
      cycles: [day(6)],
      actions: [1, 2, 3, 4, 5].map((number) => action(number, number < 4 ? day(6, 15) : number === 4 ? day(6, 16) : null)),
    });
    expect([late.state, words(late)]).toEqual(["raised", ["2 of 5 actions late: A4 and A5"]]);
    expect(late.causes).toEqual(["A4", "A5"]);
    expect(
      state("T4", { cycles: [day(6)], actions: [1, 2, 3, 4, 5].map((number) => action(number, number < 5 ? day(6, 15) : null)) }),
    ).toBe("silent");
    expect(state("T4", { cycles: [day(6)], actions: [action(1, null)] })).toBe("unknown");
    const undated = [1, 2, 3, 4, 5].map((number) => ({ ...action(number, null), Status: "done" }));
    expect(state("T4", { cycles: [day(6)], actions: undated })).toBe("unknown");
    // What is still open counts however long ago it was due, and what was done lately however late it was.
    const long = { cycles: [5, 6, 7].map((month) => day(month)), holidays: new Set<number>() };
    const old = [1, 2, 3, 4, 5].map((number) => ({ ...action(number, null), Due: day(1, 15) }));
    expect(words(signal("T4", { ...long, actions: old }))).toEqual(["5 of 5 actions late: A1, A2, A3 and 2 more"]);
    const doneOn = (done: number) => old.map((row) => ({ ...row, Status: "done", Done: done }));
    expect(words(signal("T4", { ...long, actions: doneOn(day(5, 3)) }))).toEqual(["5 of 5 actions late: A1, A2, A3 and 2 more"]);
    expect(state("T4", { ...long, actions: doneOn(day(4, 30)) })).toBe("unknown");
    // One of six late raises nothing, and adds nothing to how bad the idle decisions are.
    const six = [1, 2, 3, 4, 5, 6].map((number) => action(number, number < 6 ? day(6, 15) : null));
    expect(signal("T4", { cycles: [day(6)], actions: six, effects: [effect("D1", 0.1), effect("D2", 0.9)] }).size).toBe(1);
    // Three weeks of cycles are less than an action takes: a quarter is looked back on.
    const weeks = [day(6, 28), day(7, 5), day(7, 12)];
    const may = [1, 2, 3, 4, 5].map((number) => ({ ...action(number, day(5, 20)), Due: day(5, 18) }));
    expect(state("T4", { cycles: weeks, cadence: "week", actions: may })).toBe("raised");
    expect(state("T4", { cycles: weeks, cadence: "week", actions: doneOn(day(4, 18)) })).toBe("unknown");
  });

  it("T4: asks what ended in the last three cycles, however long ago it was decided; of weeks, in the last quarter", () => {
    const measured = (Decision: string, From: number, To: number, effect: number | null) => ({
      ...{ row: { Decision, Measure: "other", Without: 100, Expected: 0, From, To, Measured: 90, By: "Ann" }, measure: "other" as const },
      ...{ measured: effect === null ? null : 90, isOpen: effect === null, effect, verdict: "no effect" as const },
      ...{ why: null, bucket: "month" as const },
    });
    // In July, cycles of May to July: April was over when May began, March when April did.
    const effects = [
      measured("D1", day(2), day(4), 0.1),
      measured("D2", day(1), day(3), 0.1),
      measured("D3", day(1), day(3), 0.9),
      measured("D3", day(4), day(6), 0.1),
      measured("D4", day(7), day(9), null),
    ];
    const from = recentFrom(
      [5, 6, 7, 3].map((month) => day(month)),
      { cadence: "month", today },
    );
    expect(from).toBe(day(5));
    // One figure of D3 ended lately: the others of it say what it did, too.
    expect(recentEffects(effects, from).map(({ row }) => `${row.Decision} ${row.To}`)).toEqual([
      `D1 ${day(4)}`,
      `D3 ${day(3)}`,
      `D3 ${day(6)}`,
      `D4 ${day(9)}`,
    ]);
    // Twelve weeks before Monday 12 July is 19 April: by then March was over, and April was not.
    const byWeek = recentFrom([day(6, 28), day(7, 5), day(7, 12)], { cadence: "week", today });
    expect(byWeek).toBe(day(4, 19));
    expect(recentEffects(effects, byWeek).map(({ row }) => row.Decision)).toEqual(["D1", "D3", "D3", "D4"]);
  });
});

describe("an answer", () => {
  const cycles = [4, 5, 6].map((month) => day(month));
  const given = (Signal: SignalId, { size, causes }: Pick<Signal, "size" | "causes">, changes: Partial<HealthRow> = {}): HealthRow => ({
    ...{ Signal, Cycle: day(6), State: "raised", Evidence: "", Size: size, Answer: "We know", By: "Ann", Causes: causes.join("\n") },
    ...changes,
  });
  const falls = signal("E1", attended(8, 7, 6, 5));
  const answer = given("E1", falls);

  it("lets a signal rest until it gets worse", () => {
    expect([falls.size, falls.causes]).toEqual([31, ["supply review"]]);
    expect(restingAnswer(falls, [answer], cycles)).toEqual(answer);
    expect(restingAnswer(falls, [{ ...answer, Size: 30 }], cycles)).toBeUndefined();
    expect(restingAnswer(falls, [{ ...answer, Answer: null }], cycles)).toBeUndefined();
    expect(restingAnswer(signal("E1", attended(8, 7, 7, 7)), [answer], cycles)).toBeUndefined();
  });

  it("holds for what it was given for, and for nothing else", () => {
    expect(restingAnswer(falls, [{ ...answer, Causes: "demand review\nSupply review " }], cycles)).toBeDefined();
    expect(restingAnswer(falls, [{ ...answer, Causes: "demand review", Size: 90 }], cycles)).toBeUndefined();
    // An answer of an earlier version does not say what it was about.
    expect(restingAnswer(falls, [{ ...answer, Causes: null }], cycles)).toBeUndefined();
  });

  it("holds for the cycle that it was given in and the two after", () => {
    const old = { ...answer, Cycle: day(4) };
    expect(restingAnswer(falls, [old], cycles)).toEqual(old);
    expect(restingAnswer(falls, [old], [...cycles, day(7)])).toBeUndefined();
    // The later of two answers counts.
    expect(restingAnswer(falls, [old, { ...answer, Size: 30 }], cycles)).toBeUndefined();
  });

  it("wakes for another late remark, another absence and another version, of as many as before", () => {
    const late = (Feedback: string, due: number) => signal("T1", { feedback: [remark({ Feedback, Severity: "severe", Due: due })] });
    const first = late("F1", day(6, 4));
    expect(first.causes).toEqual(["F1 2027-06-04"]);
    expect(restingAnswer(first, [given("T1", first)], cycles)).toBeDefined();
    expect(restingAnswer(late("F30", day(6, 4)), [given("T1", first)], cycles)).toBeUndefined();
    // The same remark, put off meanwhile and late once more.
    expect(restingAnswer(late("F1", day(7, 1)), [given("T1", first)], cycles)).toBeUndefined();

    const frozen = (...overridden: boolean[]) =>
      signal("E6", { versions: overridden.map((is, place) => version(place + 3, is ? "Ann" : null)) });
    const two = frozen(true, true, false);
    expect([two.size, two.causes]).toEqual([2, ["V2027-03", "V2027-04"]]);
    const [same, later] = [frozen(false, true, true, false), frozen(true, true, false, true)];
    expect([same.size, later.size]).toEqual([2, 2]);
    expect(restingAnswer(later, [given("E6", two)], cycles)).toBeUndefined();
  });

  it("is told of every raised signal by what is behind it", () => {
    const quiet = signal("T2", { cycles: [4, 5, 6, 7].map((month) => day(month)), feedback: [remark({ Date: day(4, 30) })] });
    expect(quiet.causes).toEqual(["production"]);
    for (const one of [falls, quiet]) expect(one.state === "raised" && one.causes.length > 0).toBe(true);
  });
});
