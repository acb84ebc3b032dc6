/** Files that were read wrongly without a word (cases I8 to I12, I17): periods. Right values are those of the cases. */
import { figuresOf, readFile, reasonsOf } from "./reading";
import { noContext } from "./grids";

const lines = (...rows: string[]) => `${rows.join("\r\n")}\r\n`;

describe("a word before a number and a year", () => {
  it.each([
    ["KW 05/2026", "weekNotMonth"],
    ["Semaine 05/2026", "weekNotMonth"],
    ["Week 7/2026", "weekNotMonth"],
    ["Trimestre 3/2027", "quarterNotMonth"],
    ["1T27", "quarterNotMonth"],
    ["Trim. 1 2027", "quarterNotMonth"],
    ["FY 3/2027", "fiscalNotMonth"],
    ["P03 2026", "fiscalNotMonth"],
    ["FY27 P03", "fiscalNotMonth"],
    ["003.2026", "fiscalNotMonth"],
    ["2026003", "fiscalNotMonth"],
  ])("%s is listed as what it is", (text, code) => {
    const read = readFile(lines("Family;Period;Quantity", `Alpha;${text};5`, "Alpha;2026-03;7"), { kind: "demand" });
    expect([figuresOf(read), reasonsOf(read)]).toEqual([["Alpha Mar 2026 7"], [`2 ${code}`]]);
  });

  it("is dropped where it is a day of the week", () => {
    const read = readFile(lines("Family;Date;Quantity", "Alpha;lun. 12/01/2026;5", "Alpha;Monday, 16/02/2026;7"), { kind: "demand" });
    expect(figuresOf(read)).toEqual(["Alpha Jan 2026 5", "Alpha Feb 2026 7"]);
  });
});

describe("the title of a column", () => {
  it.each([
    ["Semaine", "202601", "weekNotMonth"],
    ["Semaine", "05.2026", "weekNotMonth"],
    ["Cal. year / week", "12.2026", "weekNotMonth"],
    ["Trimestre", "1.2026", "quarterNotMonth"],
    ["Trimestre", "20271", "quarterNotMonth"],
    ["Quarter", "2025-07-01", "quarterNotMonth"],
    ["Exercice", "01.2027", "fiscalNotMonth"],
  ])("%s says what %s is", (title, text, code) => {
    const read = readFile(lines(`Family;${title};Quantity`, `Alpha;${text};5`), {
      kind: "demand",
      chosen: { Period: { source: { from: "column", column: 1 }, score: 1, reason: { code: "chosen", values: {} } } },
    });
    expect([read.result.imported, reasonsOf(read)]).toEqual([0, [`2 ${code}`]]);
  });

  it("makes weeks of bare numbers where a company plans by week", () => {
    const read = readFile(lines("Family;Semaine;Quantity", "Alpha;202601;5"), { kind: "demand" }, { ...noContext, bucket: "week" });
    // 29 December 2025 is the Monday of the first ISO week of 2026.
    expect(read.result.rows).toEqual([{ Family: "Alpha", Period: 46_020, Quantity: 5 }]);
  });

  it("does not keep codes of quarters from being told from days of 1955", () => {
    const read = readFile(lines("Family;Period;Quantity", "Alpha;20271;5", "Alpha;20272;6"), { kind: "demand" });
    expect(reasonsOf(read)).toEqual(["2 quarterNotMonth", "3 quarterNotMonth"]);
  });
});

describe("numbers of weeks", () => {
  it("are told by one above twelve in a column of months, and all are listed", () => {
    const read = readFile(lines("Family;Period;Quantity", "Alpha;202609;5", "Alpha;202614;6"), { kind: "demand" });
    expect(reasonsOf(read)).toEqual(["2 weekNotMonth", "3 weekNotMonth"]);
  });
});

describe("days as ledgers count them", () => {
  it.each([
    // 31 March is day 90 of 2026, 30 April day 120 (31 + 28 + 31 + 30).
    ["126090", "126120"],
    ["1260331", "1260430"],
  ])("are days in a column of dates: %s", (one, other) => {
    const read = readFile(lines("Family;Date;Quantity", `Alpha;${one};5`, `Alpha;${other};6`), { kind: "demand" });
    expect(figuresOf(read)).toEqual(["Alpha Mar 2026 5", "Alpha Apr 2026 6"]);
  });

  it.each(["126000", "126366", "1261331", "1260231", "226090", "12609", "0260331"])("are no days where no such day exists: %s", (text) => {
    const read = readFile(lines("Family;Date;Quantity", `Alpha;${text};5`, "Alpha;2026-01-05;6"), { kind: "demand" });
    expect([read.result.imported, read.result.rejected.map(({ row }) => row)]).toEqual([1, [2]]);
  });

  // 1 March 2026, 15 March 2012 (or 12 March 2015), 20 December 2026 as others write them: never days of 1901, 2020 and 2022.
  it.each(["010326", "120315", "122026"])("are not guessed where the digits are another day, too: %s", (text) => {
    const read = readFile(lines("Family;Date;Quantity", `Alpha;${text};5`, "Alpha;2026-01-05;6"), { kind: "demand" });
    expect([read.result.imported, read.result.rejected.map(({ row }) => row)]).toEqual([1, [2]]);
  });
});

describe("line ends", () => {
  it("of any kind end a record", () => {
    const read = readFile("Family,Month,Quantity\r\nA,2026-01,1\nB,2026-01,2\rC,2026-01,3\r\n", { kind: "demand" });
    expect(figuresOf(read)).toEqual(["A Jan 2026 1", "B Jan 2026 2", "C Jan 2026 3"]);
  });

  it("are not lost where a file is put together from two", () => {
    const rows = (first: number, count: number, end: string) =>
      Array.from({ length: count }, (_, row) => `F${first + row},2026-01,1${end}`).join("");
    const read = readFile(`Family,Month,Quantity\r\n${rows(0, 100, "\r\n")}${rows(100, 50, "\n")}`, { kind: "demand" });
    expect([read.result.records, read.result.imported]).toEqual([150, 150]);
  });
});
