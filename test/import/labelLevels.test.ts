/** Labels of several levels in one column, as pivot tables in compact form have them: each level in a column, totals never counted twice. */
import { Workbook } from "@cj-tech-master/excelts";
import { serialOf } from "../../src/calendar/days";
import { chosenPlan, noAnswers } from "../../src/import/chosenPlan";
import { foldProblems } from "../../src/import/foldProblems";
import type { LevelsSaid } from "../../src/import/labelLevels";
import { explainNotice } from "../../src/import/noticeSentences";
import { openBook } from "../../src/import/openBook";
import { canBeRead, questionsOf } from "../../src/import/questions";
import { readLikelyPart } from "../../src/import/readBook";
import { understand } from "../../src/import/understand";
import { likelyKind, understandInParts, type UnderstoodSource } from "../../src/import/understoodSource";
import { explainProblem } from "../../src/import/problems";
import { csvGrid, noContext, readAllRows } from "./grids";
import { atOnce, figuresOf, fileOf, readFile, reasonsOf } from "./reading";

const levelsOf = (rows: string[][], said?: LevelsSaid) => understand(csvGrid(rows), "month", undefined, said).layout.levels;

/** The rows that a source gives, with how it was asked to be read. */
function read(source: UnderstoodSource) {
  const plan = chosenPlan(source, { kind: "demand", chosen: {}, answers: noAnswers, asLastTime: false });
  const result = readAllRows(source.understanding.grid, plan, noContext);
  expect(result.imported + result.rejected.length).toBe(result.records);
  return { plan, result, questions: questionsOf(source.understanding.grid, plan) };
}
const asSource = (text: string, said?: LevelsSaid) => atOnce(understandInParts(fileOf(text), noContext, undefined, undefined, said));

describe("a pivot table in compact form", () => {
  const pivots = {
    fr: "Étiquettes de lignes;Somme de Quantité\nCrèmes;2400\njanv. 2026;1100\nfévr. 2026;1300\nSorbets;450\njanv. 2026;450\nTotal général;2850\n",
    en: "Row Labels,Sum of Quantity\nCreams,2400\nJan 2026,1100\nFeb 2026,1300\nSorbets,450\nJan 2026,450\nGrand Total,2850\n",
  };

  it.each(["fr", "en"] as const)("of names and their months is read, and its totals are listed (%s)", (language) => {
    const file = readFile(pivots[language], { kind: "demand" });
    const cream = language === "fr" ? "Crèmes" : "Creams";
    expect(figuresOf(file)).toEqual([`${cream} Jan 2026 1100`, `${cream} Feb 2026 1300`, "Sorbets Jan 2026 450"]);
    expect(reasonsOf(file)).toEqual(["2 groupRow", "5 groupRow", "7 totalRow"]);
    const said = file.result.notices.map((notice) => explainNotice(notice, language));
    const path = language === "fr" ? "Crèmes › janv. 2026" : "Creams › Jan 2026";
    expect(said.find((text) => text.includes(path))).toMatch(
      language === "fr" ? /^Étiquettes de lignes.*2 étiquettes/ : /^Row Labels.*2 labels/,
    );
    const [group] = file.result.rejected;
    expect(group && explainProblem(group, language).reason).toContain(cream);
  });

  it("of regions, families and months has three levels", () => {
    const file = readFile(
      "Row Labels,Sum of Quantity\nNorth,15\nAlpha,9\nJan 2026,4\nFeb 2026,5\nBeta,6\nJan 2026,6\nSouth,7\nAlpha,7\nFeb 2026,7\n",
      { kind: "demand", chosen: { Family: { source: { from: "column", column: 2 }, score: 1, reason: { code: "chosen", values: {} } } } },
    );
    expect(file.plan.layout.headers).toEqual(["Row Labels (1)", "Sum of Quantity", "Row Labels", "Row Labels (3)"]);
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 4", "Alpha Feb 2026 12", "Beta Jan 2026 6"]);
    expect(reasonsOf(file)).toEqual(["2 groupRow", "3 groupRow", "6 groupRow", "8 groupRow", "9 groupRow"]);
  });

  it.each([
    [
      "a list",
      [
        ["Famille", "Mois", "Quantité"],
        ["A", "2026-01", "5"],
        ["B", "2026-02", "6"],
      ],
    ],
    [
      "names alone",
      [
        ["Étiquettes de lignes", "Quantité"],
        ["Crèmes", "5"],
        ["Sorbets", "6"],
      ],
    ],
    [
      "names of equal figures",
      [
        ["Famille", "Quantité"],
        ["A", "5"],
        ["B", "5"],
        ["C", "0"],
        ["D", "0"],
      ],
    ],
    [
      "months with a remark",
      [
        ["Mois", "Quantité"],
        ["2026-01", "5"],
        ["à revoir", "6"],
        ["2026-02", "7"],
      ],
    ],
    [
      "months across",
      [
        ["Famille", "2026-01", "2026-02"],
        ["A", "5", "6"],
        ["B", "7", "8"],
      ],
    ],
  ])("is not seen in %s", (_, rows) => {
    expect(levelsOf(rows)).toBeUndefined();
  });
});

describe("labels of two levels of names", () => {
  const sums =
    "Étiquettes de lignes;2026-01;2026-02\nNord;30;33\nAlpha;10;11\nBêta;20;22\nSud;12;14\nAlpha;5;6\nBêta;7;8\nTotal général;42;47\n";

  it("are asked about where only the sums tell them, and nothing is read until then", () => {
    const { questions, plan } = read(asSource(sums));
    expect(questions).toContainEqual({ code: "levels", header: "Étiquettes de lignes" });
    expect(canBeRead(questions)).toBe(false);
    expect(plan.layout.levels).toMatchObject({ said: undefined, isCertain: false, example: ["Nord", "Alpha"], count: 2 });
  });

  it("are added up below their groups where a person says so", () => {
    const { understanding } = asSource(sums, "levels");
    expect(understanding.layout.headers).toEqual(["Étiquettes de lignes (1)", "2026-01", "2026-02", "Étiquettes de lignes"]);
    const family = { source: { from: "column", column: 3 }, score: 1, reason: { code: "chosen", values: {} } } as const;
    const file = asSource(sums, "levels");
    const plan = chosenPlan(file, { kind: "demand", chosen: { Family: family }, answers: noAnswers, asLastTime: false });
    const result = readAllRows(file.understanding.grid, { ...plan, sameKey: "sum" }, noContext);
    expect(figuresOf({ result })).toEqual(["Alpha Jan 2026 15", "Alpha Feb 2026 17", "Bêta Jan 2026 27", "Bêta Feb 2026 30"]);
    expect(reasonsOf({ result })).toEqual(["2 groupRow", "2 groupRow", "5 groupRow", "5 groupRow", "8 totalRow", "8 totalRow"]);
  });

  it("are families like any other where a person says that every row counts", () => {
    const { plan, questions } = read(asSource(sums, "rows"));
    expect(plan.layout.headers).toEqual(["Étiquettes de lignes", "2026-01", "2026-02"]);
    expect(questions.some(({ code }) => code === "levels")).toBe(false);
  });

  it("are told by spaces before them where the figures agree, and a space by mistake makes none", () => {
    const spaced = "Famille;2026-01\nNord;30\n  Alpha;10\n  Bêta;20\nSud;12\n  Gamma;5\n  Delta;7\n";
    const file = readFile(spaced, { kind: "demand" });
    expect(figuresOf(file)).toEqual(["Alpha Jan 2026 10", "Bêta Jan 2026 20", "Gamma Jan 2026 5", "Delta Jan 2026 7"]);
    expect(reasonsOf(file)).toEqual(["2 groupRow", "5 groupRow"]);
    const slip = readFile("Famille;2026-01\nNord;30\n Alpha;10\nBêta;25\n", { kind: "demand" });
    expect(figuresOf(slip)).toEqual(["Nord Jan 2026 30", "Alpha Jan 2026 10", "Bêta Jan 2026 25"]);
    expect(canBeRead(slip.questions)).toBe(true);
  });
});

describe("a workbook file", () => {
  /** Rows of a sheet: how far each label is set to the right, the label and its figures. */
  async function written(
    header: string[],
    rows: [number, ...(string | number | Date)[]][],
    by: "style" | "outline",
    hasSumsBelow = false,
    figureIndent = 0,
  ) {
    const book = new Workbook();
    const sheet = book.addWorksheet("Pivot");
    sheet.addRow(header);
    for (const [indent, ...cells] of rows) {
      const row = sheet.addRow(cells);
      if (by === "style" && indent > 0) row.getCell(1).alignment = { horizontal: "left", indent };
      if (by === "outline" && indent > 0) row.outlineLevel = indent;
      if (figureIndent > 0) row.getCell(2).alignment = { horizontal: "right", indent: figureIndent };
    }
    if (by === "outline") sheet.properties.outlineProperties = { summaryBelow: hasSumsBelow, summaryRight: false };
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const source = atOnce(readLikelyPart("pivot.xlsx", await openBook(bytes), noContext));
    if (source === undefined) throw new Error("not read");
    return source;
  }
  const figures = ({ result }: ReturnType<typeof read>) => result.rows.map((row) => [row["Family"], row["Period"], row["Quantity"]]);

  it.each([
    ["fr", "Étiquettes de lignes", "Somme de Quantité", "janv.", "févr.", "Total général"],
    ["en", "Row Labels", "Sum of Quantity", "Jan", "Feb", "Grand Total"],
  ])("says by its styles what is below what: families, years and months (%s)", async (_, labels, sum, jan, feb, total) => {
    const rows: [number, ...(string | number)[]][] = [
      [0, "Alpha", 60],
      ...([
        [1, "2025", 30],
        [2, jan, 10],
        [2, feb, 20],
        [1, "2026", 30],
        [2, jan, 30],
      ] as [number, string, number][]),
      ...([
        [0, "Beta", 5],
        [1, "2026", 5],
        [2, feb, 5],
      ] as [number, string, number][]),
      [0, total, 65],
    ];
    const source = await written([labels, sum], rows, "style");
    expect(likelyKind(source)).toBe("demand");
    const file = read(source);
    expect(figures(file)).toEqual([
      ["Alpha", serialOf(2025, 1), 10],
      ["Alpha", serialOf(2025, 2), 20],
      ["Alpha", serialOf(2026, 1), 30],
      ["Beta", serialOf(2026, 2), 5],
    ]);
    expect(file.result.rejected.map(({ reason }) => reason.code)).toEqual([...Array<string>(5).fill("groupRow"), "totalRow"]);
    expect(file.result.rejected.map(({ text }) => text)).toEqual(["Alpha", "2025", "2026", "Beta", "2026", total]);
    // Hundreds of labels that group others are one line to read.
    expect(foldProblems(file.result.rejected).map(({ times }) => times)).toEqual([5, 1]);
  });

  it.each([
    ["above", false],
    ["below", true],
  ])("says by its outline what is %s what", async (_, isBelow) => {
    const groups = (
      [
        [
          "Nord",
          [
            ["Alpha", 10, 11],
            ["Beta", 20, 22],
          ],
        ],
        [
          "Sud",
          [
            ["Gamma", 5, 6],
            ["Delta", 7, 8],
          ],
        ],
      ] as const
    ).map(([name, parts]) => {
      const top: [number, ...(string | number)[]] = [0, name, parts[0][1] + parts[1][1], parts[0][2] + parts[1][2]];
      const below = parts.map((part): [number, ...(string | number)[]] => [1, ...part]);
      return isBelow ? [...below, top] : [top, ...below];
    });
    const file = read(await written(["Libellé", "2026-01", "2026-02"], groups.flat(), "outline", isBelow));
    const families = file.plan.layout.headers.indexOf("Libellé");
    expect(file.plan.layout.levels).toMatchObject({ said: "levels", isCertain: true });
    expect(families).toBe(3);
    expect(file.result.rejected.filter(({ reason }) => reason.code === "groupRow")).toHaveLength(4);
  });

  it.each(["(blank)", "(vide)"])("with a group called %s gives its months to nobody else", async (blank) => {
    const rows: [number, ...(string | number)[]][] = [
      [0, "Alpha", 10],
      [1, "2026-01", 10],
      [0, blank, 4],
      [1, "2026-02", 4],
    ];
    const file = read(await written(["Étiquettes de lignes", "Quantité"], rows, "style"));
    expect(figures(file)).toEqual([["Alpha", serialOf(2026, 1), 10]]);
    expect(file.result.rejected.map(({ reason }) => reason.code)).toEqual(["groupRow", "groupRow", "blankKey"]);
  });

  it("has an outline also where its figures are set to the right", async () => {
    const rows: [number, ...(string | number)[]][] = [
      [1, "Alpha", 10],
      [1, "Beta", 20],
      [0, "Nord", 30],
    ];
    const file = read(await written(["Libellé", "2026-01"], rows, "outline", true, 2));
    expect(figures(file)).toEqual([
      ["Alpha", serialOf(2026, 1), 10],
      ["Beta", serialOf(2026, 1), 20],
    ]);
  });

  it("is asked about where an upper row is no sum of those below, such as a part that is only named", async () => {
    const rows: [number, ...(string | number)[]][] = [
      [0, "Alpha", 100],
      [1, "export", 30],
      [0, "Beta", 50],
      [1, "export", 20],
    ];
    const { plan, questions } = read(await written(["Famille", "2026-01"], rows, "style"));
    expect(plan.layout.levels).toMatchObject({ said: undefined, isCertain: false });
    expect(canBeRead(questions)).toBe(false);
  });

  it("with every label set to the right alike has no levels", async () => {
    const source = await written(
      ["Famille", "2026-01"],
      [
        [1, "Alpha", 1],
        [1, "Beta", 2],
      ],
      "style",
    );
    expect(source.understanding.layout.levels).toBeUndefined();
  });
});
