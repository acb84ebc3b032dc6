/** Weeks, quarters and years in a company that plans by month: listed until a person says so, then put into months by Monday to Friday. */
import { serialOf } from "../../src/calendar/days";
import { mondayOfWeek } from "../../src/calendar/weeks";
import { noAnswers } from "../../src/import/chosenPlan";
import { explainNotice } from "../../src/import/noticeSentences";
import { likelyKind } from "../../src/import/understoodSource";
import { noContext } from "./grids";
import { figuresOf, readFile, reasonsOf } from "./reading";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;
const spreads = { ...noAnswers, spreads: true };
const asked = ({ questions }: ReturnType<typeof readFile>) => questions.map(({ code }) => code);

describe("weeks", () => {
  // The ISO week 2026-W05 is 26 January to 1 February: five working days of January. 2026-W14 is 30 March to 5 April: two and three.
  const file = lines("Family;Week;Quantity", "Alpha;2026-W05;50", "Alpha;2026-W06;40", "Alpha;2026-W14;10", "Beta;2026-W14;7");

  it("are listed and asked about first", () => {
    const read = readFile(file, { kind: "demand" });
    expect(read.result.imported).toBe(0);
    expect(read.questions).toEqual([{ code: "spread", unit: "week", text: "2026-W05", count: 0 }]);
  });

  it("are added up, and split over two months by Monday to Friday, whole figures into whole ones", () => {
    const read = readFile(file, { kind: "demand", answers: spreads });
    expect(figuresOf(read)).toEqual([
      "Alpha Jan 2026 50",
      "Alpha Feb 2026 40",
      "Alpha Mar 2026 4",
      "Alpha Apr 2026 6",
      "Beta Mar 2026 3",
      "Beta Apr 2026 4",
    ]);
    expect(read.result.imported).toBe(4);
    const [notice] = read.result.notices;
    expect(notice && explainNotice(notice, "en")).toBe(
      "4 figures of weeks (first: “2026-W05”, row 2) are added up into months; a week over two months is split by its days from Monday to Friday.",
    );
  });

  it("that run across are added up too, also without their year", () => {
    const years = readFile(lines("Family;2026-W05;2026-W06;2026-W14", "Alpha;50;40;10"), { kind: "demand", answers: spreads });
    expect(figuresOf(years)).toEqual(["Alpha Jan 2026 50", "Alpha Feb 2026 40", "Alpha Mar 2026 4", "Alpha Apr 2026 6"]);
    const none = readFile(lines("Family;W05;W06;W14", "Alpha;50;40;10"), { kind: "demand", answers: spreads });
    expect(asked(none)).toEqual(["year", "spread"]);
    const said = readFile(lines("Family;W05;W06;W14", "Alpha;50;40;10"), { kind: "demand", answers: { ...spreads, year: 2026 } });
    expect(figuresOf(said)).toEqual(figuresOf(years));
  });

  it("are not offered for stock, which is no sum", () => {
    const read = readFile(lines("Family;Week;Stock", "Alpha;2026-W05;50"), { kind: "stock", answers: spreads });
    expect([asked(read), reasonsOf(read)]).toEqual([[], ["2 weekNotMonth"]]);
  });
});

describe("weeks numbered otherwise", () => {
  // 1 January 2026 is a Thursday: ISO week 2 and the first Monday's week 1 begin on 5 January.
  it("are known by their Monday", () => {
    expect(mondayOfWeek("iso", 2026, 2)).toBe(serialOf(2026, 1, 5));
    expect(mondayOfWeek("firstMonday", 2026, 1)).toBe(serialOf(2026, 1, 5));
    expect(mondayOfWeek("firstMonday", 2026, 0)).toBe(serialOf(2025, 12, 29));
    expect(mondayOfWeek("firstDay", 2026, 1)).toBe(serialOf(2025, 12, 29));
    // 1 January 2027 is a Friday: it lies in the American week 1, and in ISO week 53 of 2026.
    expect(mondayOfWeek("firstDay", 2027, 1)).toBe(serialOf(2026, 12, 28));
    expect(mondayOfWeek("firstMonday", 2027, 0)).toBe(serialOf(2026, 12, 28));
    // 1 January 2024 is a Monday: there is no week 0.
    expect(mondayOfWeek("firstMonday", 2024, 0)).toBeUndefined();
    expect(mondayOfWeek("firstMonday", 2024, 1)).toBe(serialOf(2024, 1, 1));
  });

  it("are asked about where that makes another week, and read as a person says", () => {
    const file = lines("Family;Week;Quantity", "Alpha;2026-W05;50");
    const open = readFile(file, { kind: "demand", answers: spreads });
    expect(open.questions.find(({ code }) => code === "weeks")).toEqual({
      code: "weeks",
      text: "2026-W05",
      readings: [
        { numbering: "iso", monday: serialOf(2026, 1, 26) },
        { numbering: "firstMonday", monday: serialOf(2026, 2, 2) },
      ],
    });
    expect(figuresOf(readFile(file, { kind: "demand", answers: { ...spreads, weeks: "firstMonday" } }))).toEqual(["Alpha Feb 2026 50"]);
    const byWeek = { ...noContext, bucket: "week" as const };
    const weekly = readFile(file, { kind: "demand", answers: { ...noAnswers, weeks: "firstMonday" } }, byWeek);
    expect([asked(weekly), weekly.result.rows[0]?.["Period"]]).toEqual([["weeks"], serialOf(2026, 2, 2)]);
  });

  it("are asked about across too", () => {
    const byWeek = { ...noContext, bucket: "week" as const };
    const file = lines("Family;2026-W05;2026-W06", "Alpha;50;40");
    const read = (weeks?: "firstMonday") => readFile(file, { kind: "demand", answers: { ...noAnswers, ...(weeks && { weeks }) } }, byWeek);
    expect(asked(read())).toEqual(["weeks"]);
    expect(read().result.rows.map(({ Period }) => Period)).toEqual([serialOf(2026, 1, 26), serialOf(2026, 2, 2)]);
    expect(read("firstMonday").result.rows.map(({ Period }) => Period)).toEqual([serialOf(2026, 2, 2), serialOf(2026, 2, 9)]);
  });
});

describe("quarters", () => {
  // January, February and March 2026 have 22, 20 and 22 days from Monday to Friday.
  it.each(["2026-Q1", "T1 2026", "1er trimestre 2026", "1T26", "20261"])("%s is split into its three months", (text) => {
    const read = readFile(lines("Family;Period;Quantity", `Alpha;${text};640`), {
      kind: "demand",
      answers: spreads,
      chosen: { Period: { source: { from: "column", column: 1 }, score: 1, reason: { code: "chosen", values: {} } } },
    });
    expect(figuresOf(read)).toEqual(["Alpha Jan 2026 220", "Alpha Feb 2026 200", "Alpha Mar 2026 220"]);
  });

  it("that run across are split, and a real date under their title stands for the quarter that it lies in", () => {
    const across = readFile(lines("Famille;T1 2026;T2 2026", "Alpha;640;650"), { kind: "demand", answers: spreads });
    expect(figuresOf(across).slice(0, 3)).toEqual(["Alpha Jan 2026 220", "Alpha Feb 2026 200", "Alpha Mar 2026 220"]);
    expect(across.result.rows.reduce((sum, { Quantity }) => sum + Number(Quantity), 0)).toBe(1290);
    const dated = readFile(lines("Family;Quarter;Quantity", "Alpha;2026-01-01;640"), { kind: "demand", answers: spreads });
    expect(figuresOf(dated)).toEqual(["Alpha Jan 2026 220", "Alpha Feb 2026 200", "Alpha Mar 2026 220"]);
  });
});

describe("plain years across", () => {
  const file = lines("Family;2025;2026", "Alpha;261;522");

  it("are asked about and never taken for names or months", () => {
    const read = readFile(file, { kind: "demand" });
    expect(asked(read)).toEqual(["spread"]);
    expect(reasonsOf(read)).toEqual(["2 yearNotMonth", "2 yearNotMonth"]);
    expect(likelyKind(read.source)).not.toBe("routing");
  });

  it("are split into months, so that their sum stays what it was", () => {
    const read = readFile(file, { kind: "demand", answers: spreads });
    // 2025 has 261 days from Monday to Friday, 23 of them in January.
    expect([read.result.rows.length, figuresOf(read)[0]]).toEqual([24, "Alpha Jan 2025 23"]);
    expect(read.result.rows.reduce((sum, { Quantity }) => sum + Number(Quantity), 0)).toBe(783);
  });
});
