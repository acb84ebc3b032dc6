/** Periods across with words, two header rows, years of an exercise and numbers (cases I11, I12, I15, I16). */
import { serialOf } from "../../src/calendar/days";
import { noAnswers } from "../../src/import/chosenPlan";
import { datasetKinds } from "../../src/import/datasetKinds";
import { figuresOf, fileOf, readFile, reasonsOf, understood } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\n")}\n`;
const demand = (text: string, answers = {}) => readFile(text, { kind: "demand", answers: { ...noAnswers, ...answers } });

describe("weeks across where a company plans by month", () => {
  it("are told by one number above twelve, and every cell is listed as a week", () => {
    const weeks = ["202609", "202610", "202611", "202612", "202613", "202614"];
    const read = demand(lines(["Family", ...weeks].join(";"), "Alpha;1;2;3;4;5;6"));
    expect([read.result.records, reasonsOf(read)]).toEqual([6, weeks.map(() => "2 weekNotMonth")]);
  });

  it.each(["S9;S10;S11;S12", "2026-W09;2026-W10;2026-W11;2026-W12", "KW 9/2026;KW 10/2026;KW 11/2026;KW 12/2026"])(
    "are listed: %s",
    (header) => {
      const read = demand(lines(`Family;${header}`, "Alpha;1;2;3;4"));
      expect(reasonsOf(read)).toEqual(Array.from({ length: 4 }, () => "2 weekNotMonth"));
    },
  );
});

describe("the year of an exercise", () => {
  it.each([
    ["Exercice clos le 30/06/2027", "Juil;Août;Sept", 2026],
    ["Exercice clos le 30/06/2027", "Janv;Févr;Mars", 2027],
    ["Fiscal year ended 2027-09-30", "Oct;Nov;Dec", 2026],
  ])("is taken from the day on which it closes: %s over %s", (title, months, year) => {
    const read = demand(lines(`${title};;;`, `Famille;${months}`, "Alpha;1;2;3"));
    expect([read.plan.year, read.questions]).toEqual([year, []]);
  });

  it.each(["Budget FY2027 - Q1", "Exercice 2026/2027", "FY27", "Fiscal year 2027"])(
    "is asked where only the company knows it: %s",
    (title) => {
      const read = demand(lines(`${title};;;`, "Famille;Oct;Nov;Déc", "Alpha;1;2;3"));
      expect(read.questions).toEqual([{ code: "year" }]);
      expect(figuresOf(demand(lines(`${title};;;`, "Famille;Oct;Nov;Déc", "Alpha;1;2;3"), { year: 2026 }))).toEqual([
        "Alpha Oct 2026 1",
        "Alpha Nov 2026 2",
        "Alpha Dec 2026 3",
      ]);
    },
  );
});

describe("a year of each row beside months across", () => {
  it("is the year of its months", () => {
    const read = demand(lines("Famille;Année;Janv;Févr;Mars", "Alpha;2025;1;2;3", "Alpha;2026;4;5;6", "Beta;;7;8;9"));
    expect([read.questions, figuresOf(read)]).toEqual([
      [],
      ["Alpha Jan 2025 1", "Alpha Feb 2025 2", "Alpha Mar 2025 3", "Alpha Jan 2026 4", "Alpha Feb 2026 5", "Alpha Mar 2026 6"],
    ]);
    expect(reasonsOf(read)).toEqual(["4 missingPeriod", "4 missingPeriod", "4 missingPeriod"]);
  });

  it("tells rows apart that regions make finer", () => {
    const rows = ["Alpha;Nord;2025;1;2;3", "Alpha;Sud;2025;1;2;3", "Alpha;Nord;2026;4;5;6", "Alpha;Sud;2026;4;5;6"];
    const read = demand(lines("Famille;Région;Année;Janv;Févr;Mars", ...rows));
    expect(figuresOf(read).slice(0, 4)).toEqual(["Alpha Jan 2025 2", "Alpha Feb 2025 4", "Alpha Mar 2025 6", "Alpha Jan 2026 8"]);
  });

  it("is asked where it is the one of an exercise", () => {
    expect(demand(lines("Famille;Exercice;Oct;Nov;Déc", "Alpha;2027;1;2;3")).questions).toContainEqual({ code: "year" });
  });
});

describe("versions beside the months", () => {
  const right = ["Alpha Jan 2026 11", "Alpha Feb 2026 13"];
  it.each([
    ["in one header", lines("Famille;Jan budget;Jan réel;Fév budget;Fév réel", "Alpha;10;11;12;13")],
    ["before the month", lines("Famille;Budget 01/2026;Réel 01/2026;Budget 02/2026;Réel 02/2026", "Alpha;10;11;12;13")],
    ["under each month", lines(";Jan;;Fév;", "Famille;Budget;Réel;Budget;Réel", "Alpha;10;11;12;13")],
    ["under each month with its year", lines(";janv. 2026;;févr. 2026;", "Famille;Budget;Réel;Budget;Réel", "Alpha;10;11;12;13")],
    ["above the months", lines(";Budget;;Réel;", "Famille;Jan;Fév;Jan;Fév", "Alpha;10;12;11;13")],
    [
      "in a pivot of a program",
      lines("Mois;2026-01;2026-01;2026-02;2026-02", "Version;Budget;Réel;Budget;Réel", "Famille;;;;", "Alpha;10;11;12;13"),
    ],
  ])("are asked about %s", (_, text) => {
    const open = demand(text, { year: 2026 });
    const [pick] = open.questions.filter(({ code }) => code === "pick");
    expect(pick).toMatchObject({ code: "pick", column: -1, about: "version" });
    expect(pick?.code === "pick" && pick.words.map((word) => word.toLowerCase())).toEqual(["budget", "réel"]);
    const read = demand(text, { year: 2026, picks: { [-1]: "Réel" } });
    expect([read.questions, figuresOf(read), reasonsOf(read).map((reason) => reason.slice(2))]).toEqual([
      [],
      right,
      ["notChosen", "notChosen"],
    ]);
  });

  it("are no question where there is one", () => {
    const read = demand(lines("Famille;Ventes janv. 2026;Ventes févr. 2026;Total ventes", "Alpha;11;13;24"));
    expect([read.questions, figuresOf(read)]).toEqual([[], right]);
  });

  it("leave names alone that begin like months", () => {
    const read = readFile(lines("Mois;Jan Smith;May Lee", "2026-01;1;2"), { kind: "demand" });
    expect(figuresOf(read)).toEqual(["Jan Smith Jan 2026 1", "May Lee Jan 2026 2"]);
  });
});

describe("quarters and numbered periods across", () => {
  it("are listed where they are quarters", () => {
    const read = demand(lines("Famille;T1 2026;T2 2026;T3 2026;T4 2026", "Alpha;1;2;3;4"));
    expect(reasonsOf(read)).toEqual(Array.from({ length: 4 }, () => "2 quarterNotMonth"));
  });

  it("are months from the one that a person says", () => {
    const text = lines("Famille;P1;P2;P3", "Alpha;1;2;3");
    expect(demand(text).questions).toEqual([{ code: "firstMonth", header: "P1" }]);
    expect(figuresOf(demand(text, { firstMonth: serialOf(2026, 11) }))).toEqual([
      "Alpha Nov 2026 1",
      "Alpha Dec 2026 2",
      "Alpha Jan 2027 3",
    ]);
  });

  it("are listed where they are thirteen", () => {
    const numbers = Array.from({ length: 13 }, (_, number) => `P${number + 1}`);
    const read = demand(lines(["Famille", ...numbers].join(";"), ["Alpha", ...numbers.map(() => "5")].join(";")));
    expect(reasonsOf(read)).toEqual(numbers.map(() => "2 fiscalNotMonth"));
  });

  it.each(["Famille;Jan budget;Jan réel;Fév budget;Fév réel", "Famille;P1;P2;P3;P4", "Famille;T1 2026;T2 2026;T3 2026;T4 2026"])(
    "are never proposed as resources: %s",
    (header) => {
      const { guesses } = understood(fileOf(lines(header, "Alpha;1;2;3;4")));
      expect(guesses.map(({ kind }) => kind)).not.toContain("routing");
      expect(guesses.length).toBeGreaterThan(0);
    },
  );

  it("may be chosen as columns of any kind by hand", () => {
    for (const { id } of datasetKinds) {
      const { plan } = readFile(lines("Famille;T1 2026;T2 2026", "Alpha;1;2"), { kind: id });
      expect(plan.layout.headers).toHaveLength(3);
    }
  });
});
