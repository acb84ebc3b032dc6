import { figuresOf, readFile, understood, fileOf } from "./reading";

const pivot = [
  "Family;Month;Quantity",
  "Alpha;2026-01;5",
  ";2026-02;6",
  "Alpha Total;;11",
  "Beta;2026-01;7",
  ";2026-02;8",
  "Beta Total;;15",
  "Grand Total;;26",
].join("\n");

describe("labels that a pivot table writes once", () => {
  it("hold down to the next label, and the preview says so", () => {
    const read = readFile(pivot, { kind: "demand" });
    expect(figuresOf(read)).toEqual(["Alpha Jan 2026 5", "Alpha Feb 2026 6", "Beta Jan 2026 7", "Beta Feb 2026 8"]);
    expect(read.result.rejected.map(({ reason }) => reason.code)).toEqual(["totalRow", "totalRow", "totalRow"]);
    expect(read.result.notices.filter(({ code }) => code === "filledDown")).toEqual([
      { code: "filledDown", count: 2, row: 3, column: "Family", values: {} },
    ]);
  });

  it("hold beside months across too, in French", () => {
    const text = "Famille;Site;janv. 2026;févr. 2026\nAlpha;Nord;1;2\n;Sud;3;4\nBeta;Nord;5;6\n;Sud;7;8\n";
    const read = readFile(text, { kind: "demand" });
    expect(read.result.rejected).toEqual([]);
    expect(figuresOf(read)).toEqual(["Alpha Jan 2026 4", "Alpha Feb 2026 6", "Beta Jan 2026 12", "Beta Feb 2026 14"]);
  });

  it.each([
    [
      "a name that is missing in a list of names that come again",
      "Family;Month;Quantity\nAlpha;2026-01;5\n;2026-02;6\nAlpha;2026-03;7\nBeta;2026-01;8",
    ],
    ["a single group", "Family;Month;Quantity\nAlpha;2026-01;5\n;2026-02;6\n;2026-03;7"],
    ["the same month twice below a name", "Family;Month;Quantity\nAlpha;2026-01;5\n;2026-01;6\nBeta;2026-01;7\n;2026-02;8"],
    ["a row that has a figure only", "Family;Month;Quantity\nAlpha;2026-01;5\n;;6\nBeta;2026-01;7\n;2026-02;8"],
  ])("are not made up from %s", (_, text) => {
    const source = understood(fileOf(text));
    expect(source.grid.cells.map((row) => row[0]?.text)).toEqual(fileOf(text).cells.map((row) => row[0]?.text));
  });
});
