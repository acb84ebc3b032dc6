/** What a person has put onto a drawing is told from what was drawn, whatever rows and columns came or went since. */
import fc from "fast-check";
import type { Blueprint, CellContent } from "../../src/sheets/blueprint";
import { cellsFilled, layDown, linesIn } from "../../src/workbook/drawing/drawnCells";

const blueprint = (cells: CellContent[][], inputs: { name: `Sop${string}`; row: number; column: number }[] = []): Blueprint =>
  ({
    cells,
    inputs: inputs.map(({ name }) => name),
    names: inputs.map(({ name, row, column }) => ({ name, area: { row, column, rows: 1, columns: 1 } })),
    links: [],
  }) as unknown as Blueprint;
const formula = { formula: "=A1" };
const drawn = (): CellContent[][] => [
  ["Load", null, null, null],
  [null, "Jan 2026", "Feb", 46023],
  ["Paint", formula, formula, null],
  ["Press", formula, 12.5, null],
];
const kept = (cells = drawn(), inputs?: Parameters<typeof blueprint>[1]) => linesIn(cellsFilled(blueprint(cells, inputs)));
const shown = (): unknown[][] =>
  drawn().map((line) => line.map((cell) => (cell === null ? "" : typeof cell === "object" ? cell.formula : cell)));
const typedIn = (formulas: unknown[][], lines = kept()): string[] => {
  const laid = layDown(lines, formulas);
  return formulas.flatMap((line, row) => line.flatMap((_, column) => (laid.isTyped(row, column) ? [`${row},${column}`] : [])));
};
const changed = (row: number, column: number, content: unknown): unknown[][] => {
  const formulas = shown();
  formulas[row]?.splice(column, 1, content);
  return formulas;
};

it("takes nothing that was drawn for a person's, also where formulas are spelt anew or a text became a number", () => {
  expect(typedIn(shown())).toEqual([]);
  expect(typedIn(changed(2, 1, "=A2"))).toEqual([]);
  expect(typedIn(changed(2, 1, "=Stock!$B$7:C9"))).toEqual([]);
  expect(typedIn(changed(1, 1, 46023))).toEqual([]);
  expect(typedIn(changed(3, 2, ""))).toEqual([]);
});

it.each([
  ["in a blank cell", 2, 3, "Ask Ann"],
  ["over a formula", 2, 1, 7],
  ["over a formula, as a text", 2, 1, "7 pieces"],
  ["over a text", 0, 0, "Load of the plant"],
  ["over a formula, as another formula", 2, 1, "=A1*1.1"],
  ["over a formula, as one of a person's own", 2, 2, "=SUM(A1:A9)"],
  ["over a text, as a number", 1, 2, 7],
  ["over a text, as a formula", 0, 0, "=1+1"],
  ["over a number", 3, 2, 13],
  ["over a number, as a text", 1, 3, "January"],
])("finds what is typed %s", (_, row, column, content) => {
  expect(typedIn(changed(row, column, content))).toEqual([`${row},${column}`]);
});

it("leaves inputs to the person", () => {
  const lines = kept(drawn(), [{ name: "SopTarget", row: 3, column: 2 }]);
  expect(typedIn(changed(3, 2, 99), lines)).toEqual([]);
});

it("knows of a drawing of an earlier version only which cells were filled", () => {
  const lines = linesIn(JSON.stringify([["10", 2]]));
  expect(
    typedIn(
      [
        ["Load", ""],
        [5, "mine"],
      ],
      lines,
    ),
  ).toEqual(["1,1"]);
});

it("takes formulas for Excel's where most of them differ, and for anybody's where the drawing of an earlier version kept none", () => {
  const many = Array.from({ length: 12 }, (_, row): CellContent[] => [{ formula: `=A${row}` }]);
  const shownAs = (formula: (row: number) => string) => many.map((_, row) => [formula(row)]);
  const lines = kept(many);
  expect(
    typedIn(
      shownAs((row) => `=PLUS(A${row})`),
      lines,
    ),
  ).toEqual([]);
  expect(
    typedIn(
      shownAs((row) => (row < 3 ? "=7*8" : `=A${row + 4}`)),
      lines,
    ),
  ).toEqual(["0,0", "1,0", "2,0"]);
  const earlier = linesIn(JSON.stringify({ lines: [["2", 1]], marks: [""] }));
  expect(typedIn([["=7*8"]], earlier)).toEqual([]);
});

it("finds the one note where both rows and columns have come or gone, and takes nothing else for a person's", () => {
  // Every row and every column differs from the others, so that there is one way to place them.
  const cells: CellContent[][] = Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 7 }, (__, column) => ((row * 5 + column * 3 + row * column * column) % 4 === 0 ? null : `c${row}${column}`)),
  );
  const lines = kept(cells);
  const places = (most: number) => fc.array(fc.nat(most), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.boolean(),
      places(8),
      fc.boolean(),
      places(6),
      fc.nat(8),
      fc.nat(6),
      (moreRows, rows, moreColumns, columns, row, column) => {
        const formulas: unknown[][] = cells.map((line) => line.map((cell) => cell ?? ""));
        if (formulas[row]?.[column] === "") formulas[row]?.splice(column, 1, "Ask Ann");
        for (const at of rows)
          if (moreRows)
            formulas.splice(
              at,
              0,
              Array.from({ length: 7 }, () => ""),
            );
          else formulas.splice(at % formulas.length, 1);
        for (const at of columns)
          for (const line of formulas) line.splice(Math.min(at, line.length - 1), moreColumns ? 0 : 1, ...(moreColumns ? [""] : []));
        const notes = formulas.flatMap((line, down) => line.flatMap((cell, right) => (cell === "Ask Ann" ? [`${down},${right}`] : [])));
        expect(typedIn(formulas, lines)).toEqual(expect.arrayContaining(notes));
      },
    ),
    { numRuns: 500 },
  );
  // Where nobody has typed, nothing is found.
  const moved: unknown[][] = cells.map((line) => line.map((cell) => cell ?? ""));
  moved.splice(
    4,
    0,
    Array.from({ length: 7 }, () => ""),
  );
  for (const line of moved) line.splice(2, 0, "");
  expect(typedIn(moved, lines)).toEqual([]);
});

it("finds the one note, wherever a row or a column is inserted or deleted", () => {
  // Every row and every column differs from the others, so that there is one way to place them.
  const cells: CellContent[][] = Array.from({ length: 6 }, (_, row) =>
    Array.from({ length: 6 }, (__, column) => ((row * 7 + column * 3 + row * column) % 4 === 0 ? null : `c${row}${column}`)),
  );
  const lines = kept(cells);
  const place = fc.nat(5);
  fc.assert(
    fc.property(
      place,
      fc.constantFrom("insert row", "delete row", "insert column", "delete column"),
      place,
      place,
      (at, what, row, column) => {
        const formulas: unknown[][] = cells.map((line) => line.map((cell) => cell ?? ""));
        const isBlank = formulas[row]?.[column] === "";
        if (isBlank) formulas[row]?.splice(column, 1, "Ask Ann");
        if (what === "insert row")
          formulas.splice(
            at,
            0,
            Array.from({ length: 6 }, () => ""),
          );
        if (what === "delete row") formulas.splice(at, 1);
        if (what === "insert column") for (const line of formulas) line.splice(at, 0, "");
        if (what === "delete column") for (const line of formulas) line.splice(at, 1);
        const isThere = formulas.some((line) => line.includes("Ask Ann"));
        const found = typedIn(formulas, lines);
        expect(found.some((key) => formulas[Number(key[0])]?.[Number(key[2])] === "Ask Ann")).toBe(isThere);
      },
    ),
    { numRuns: 300 },
  );
});
