/** Periods of a fiscal year in lists, headers and titles; months worked out by hand on a calendar. */
import { serialOf } from "../../src/calendar/days";
import { fiscalYearsFrom, type FiscalYears } from "../../src/calendar/fiscal";
import { noAnswers } from "../../src/import/chosenPlan";
import { namedFiscal } from "../../src/import/fiscalText";
import { figuresOf, readFile, reasonsOf } from "./reading";
import { noContext } from "./grids";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;
/** FY27 is April 2026 to March 2027. */
const april: FiscalYears = { start: 4, namedBy: "end", weeks: "445" };
const company = { ...noContext, fiscal: april };

describe("a period of a fiscal year", () => {
  it.each([
    ["FY27 P03", "Jun 2026"],
    ["FY2027-P3", "Jun 2026"],
    ["FY27 03", "Jun 2026"],
    ["Ex27 P12", "Mar 2027"],
    ["Exercice 2026/2027 P03", "Jun 2026"],
    ["Exercice 2026/27 M03", "Jun 2026"],
    ["P03 FY27", "Jun 2026"],
    ["P03 2027", "Jun 2026"],
    ["2027P01", "Apr 2026"],
    ["003.2027", "Jun 2026"],
    ["012/2027", "Mar 2027"],
    ["2027003", "Jun 2026"],
  ])("%s is %s in a year that ends in March 2027", (text, month) => {
    const read = readFile(lines("Family;Period;Quantity", `Alpha;${text};5`, "Beta;2026-03;7"), { kind: "demand" }, company);
    expect([figuresOf(read), reasonsOf(read)]).toEqual([[`Alpha ${month} 5`, "Beta Mar 2026 7"], []]);
  });

  it("of a year named by its beginning is a year later, but both years written say which it is", () => {
    const read = readFile(
      lines("Family;Period;Quantity", "Alpha;FY27 P03;5", "Alpha;Exercice 2026/2027 P04;6"),
      { kind: "demand" },
      { ...noContext, fiscal: { ...april, namedBy: "start" } },
    );
    expect(figuresOf(read)).toEqual(["Alpha Jun 2027 5", "Alpha Jul 2026 6"]);
  });

  it.each(["FY27 P13", "013.2027", "FY27 P00", "Exercice 2026/2029 P03"])("%s is listed: no month of the year", (text) => {
    const read = readFile(lines("Family;Period;Quantity", `Alpha;${text};5`, "Alpha;2026-03;7"), { kind: "demand" }, company);
    expect([figuresOf(read), reasonsOf(read)]).toEqual([["Alpha Mar 2026 7"], ["2 fiscalNotMonth"]]);
  });

  it("is what plain numbers are under a title that says so", () => {
    const rows = lines("Family;Exercice;Quantity", "Alpha;03.2027;5", "Alpha;2027-04;6");
    const chosen = {
      Period: { source: { from: "column" as const, column: 1 }, score: 1, reason: { code: "chosen" as const, values: {} } },
    };
    expect(figuresOf(readFile(rows, { kind: "demand", chosen }, company))).toEqual(["Alpha Jun 2026 5", "Alpha Jul 2026 6"]);
  });

  it("stands in two columns, year and period", () => {
    const read = readFile(lines("Family;Fiscal year;Period;Quantity", "Alpha;2027;3;5", "Alpha;2027;4;6"), { kind: "demand" }, company);
    expect(figuresOf(read)).toEqual(["Alpha Jun 2026 5", "Alpha Jul 2026 6"]);
  });

  it("runs across", () => {
    const read = readFile(lines("Family;FY27 P01;FY27 P02;FY27 P12", "Alpha;1;2;3"), { kind: "demand" }, company);
    expect(figuresOf(read)).toEqual(["Alpha Apr 2026 1", "Alpha May 2026 2", "Alpha Mar 2027 3"]);
  });

  it("gives months below a title its year", () => {
    const read = readFile(lines("Budget FY2027 - Q3;;;", "Family;Oct;Nov;Jan", "Alpha;1;2;3"), { kind: "demand" }, company);
    expect(figuresOf(read)).toEqual(["Alpha Oct 2026 1", "Alpha Nov 2026 2", "Alpha Jan 2027 3"]);
  });

  it("is a week where the plan is by week, and a month is none", () => {
    const byWeek = { ...company, bucket: "week" as const };
    const read = readFile(lines("Family;Period;Quantity", "Alpha;FY27 P02 W1;5", "Alpha;FY27 P02;6"), { kind: "demand" }, byWeek);
    // 4 April 2026 lies in the week of 30 March; the fifth week after it begins on 27 April.
    expect(read.result.rows).toEqual([{ Family: "Alpha", Period: serialOf(2026, 4, 27), Quantity: 5 }]);
    expect(reasonsOf(read)).toEqual(["3 monthNotWeek"]);
  });
});

describe("a company that has not said when its year begins", () => {
  const rows = lines("Family;Period;Quantity", "Alpha;FY27 P03;5");

  it("is asked, and its answer is enough for all periods", () => {
    const open = readFile(rows, { kind: "demand" });
    expect(open.questions).toContainEqual({ code: "fiscal", text: "FY27 P03", year: 2027 });
    expect(reasonsOf(open)).toEqual(["2 fiscalNotMonth"]);
    const fiscal = fiscalYearsFrom(serialOf(2026, 4), 2027, "445");
    const answered = readFile(rows, { kind: "demand", answers: { ...noAnswers, ...(fiscal && { fiscal }) } });
    expect(figuresOf(answered)).toEqual(["Alpha Jun 2026 5"]);
  });

  it("is asked for periods that run across", () => {
    const { questions } = readFile(lines("Family;FY27 P01;FY27 P02", "Alpha;1;2"), { kind: "demand" });
    expect(questions.filter(({ code }) => code === "fiscal")).toEqual([{ code: "fiscal", text: "FY27 P01", year: 2027 }]);
  });

  it("is not asked where no text names such a period", () => {
    const { questions } = readFile(lines("Family;Period;Quantity", "Alpha;2026-03;5"), { kind: "demand" });
    expect(questions.map(({ code }) => code)).not.toContain("fiscal");
  });
});

describe("texts that are none", () => {
  it.each(["2027-03", "P3", "FX27 P03", "EXP 27", "27 P03", "Q1 2027", "2027013456", ""])("%s", (text) => {
    expect(namedFiscal(text)).toBeUndefined();
  });
});
