/** Expected texts are what Excel shows with French and with English regional settings. */
import type { Context } from "../../engine/context";
import { createHeadlessEngine } from "../../engine/headless";
import { editedText, formulaInEnglish, typedInEnglish } from "../../engine/notation";
import type { Engine } from "../../engine/engine";

function shown(engine: Engine, value: number | boolean, numberFormat?: string): string {
  const cell = { sheetId: engine.activeSheet(), row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  engine.write(cell, [[{ value }]], "addin");
  if (numberFormat !== undefined) engine.setStyle(cell, { numberFormat });
  return engine.text(cell)[0]?.[0] ?? "";
}

const february2027 = 46419;

it.each([
  ["en-US", "33,638.5 units"],
  ["fr-FR", "33\u202f638,5 units"],
])("writes FIXED with the signs of the language (%s)", async (locale, text) => {
  const engine = createHeadlessEngine({ locale });
  const cell = { sheetId: engine.activeSheet(), row: 0, column: 0, lastRow: 0, lastColumn: 0 };
  engine.write(cell, [[{ formula: '=FIXED(33638.49,1)&" units"' }]], "addin");
  await engine.calculation.settle();
  expect(engine.read(cell)[0]?.[0]?.value).toBe(text);
  engine.dispose();
});

describe.each([
  ["en-US", ["79.7%", "1,234,568", "Feb 27", "0.333333333", "TRUE"]],
  ["fr-FR", ["79,7%", "1\u202f234\u202f568", "févr. 27", "0,333333333", "VRAI"]],
])("the displayed text of cells (%s)", (locale, [share, large, month, third, yes]) => {
  let engine: Engine;
  beforeEach(() => {
    engine = createHeadlessEngine({ locale });
  });
  afterEach(() => engine.dispose());

  it("has the decimal and grouping signs and the month names of the language", () => {
    expect(shown(engine, 0.797, "0.0%")).toBe(share);
    expect(shown(engine, 1234567.8, "#,##0")).toBe(large);
    expect(shown(engine, february2027, "mmm yy")).toBe(month);
  });

  it("follows the language where a cell has no format", () => {
    expect(shown(engine, 1 / 3)).toBe(third);
    expect(shown(engine, true)).toBe(yes);
  });
});

it.each([
  ["0,5", "0.5"],
  ["92,5 %", "92.5%"],
  ["92,5\u202f%", "92.5%"],
  ["1 234,5", "1234.5"],
  ["-3,25", "-3.25"],
  ["01/03/2026", "2026-03-01"],
  ["févr. 2027", "2027-02-01"],
])("what a French planner types, %s, is read as %s", (typed, read) => {
  expect(typedInEnglish(typed, "fr")).toBe(read);
});

it.each(["12.5", "Cartes 4 couches", "=SOMME(A1;B1)", "C1000"])("a text that is no French number is left as typed: %s", (typed) => {
  expect(typedInEnglish(typed, "fr")).toBeNull();
});

it("leaves English typing to the engine", () => {
  expect(typedInEnglish("0,5", "en")).toBeNull();
});

it.each([
  [0.925, "0%", "92,5%", "92.5%"],
  [0.07, "0.0%", "7%", "7%"],
  [1234.56789, "#,##0", "1234,56789", "1234.56789"],
  [february2027, "mmm yy", "01/02/2027", "2/1/2027"],
])("a cell of %p with the format %s is edited as %s in French and %s in English", (value, pattern, french, english) => {
  expect(editedText(value, pattern, "fr")).toBe(french);
  expect(editedText(value, pattern, "en")).toBe(english);
});

it("reads back what the editor of a French cell starts with", () => {
  for (const [value, pattern] of [
    [0.925, "0%"],
    [1234.5678, "#,##0"],
    [-0.25, "General"],
  ] as const)
    expect(typedInEnglish(editedText(value, pattern, "fr"), "fr")).toBe(editedText(value, pattern, "en"));
});

describe("a formula typed in French", () => {
  it.each([
    ["=SOP.LOAD(B2:D4;E2:F4)", "=SOP.LOAD(B2:D4,E2:F4)"],
    ["=SUM(1,5;2)", "=SUM(1.5,2)"],
    ["=1,5+A1", "=1.5+A1"],
    ['=IF(A1>0,5;"a;b,1";Plan[a,1;b])', '=IF(A1>0.5,"a;b,1",Plan[a,1;b])'],
    ["=SOP.CAPACITYGAP({20;20},B1:B2)", "=SOP.CAPACITYGAP({20;20},B1:B2)"],
    ["=SUM(1,2)", "=SUM(1,2)"],
  ])("%s is %s", (typed, english) => {
    expect(formulaInEnglish(typed, "fr")).toBe(english);
  });

  it("is left as it is in English", () => {
    expect(formulaInEnglish("=SUM({1;2},3)", "en")).toBe("=SUM({1;2},3)");
  });
});

it.each([
  [1.005, "0.00", "1.01"],
  [-1.005, "0.00", "-1.01"],
  [2.675, "0.00", "2.68"],
  [1.45, "0.0", "1.5"],
  [0.285, "0%", "29%"],
  [1234.565, "#,##0.00", "1,234.57"],
  [1.0049, "0.00", "1.00"],
])("rounds %d with %s to %s, in the grid and as text", (value, numberFormat, text) => {
  const engine = createHeadlessEngine();
  expect(shown(engine, value, numberFormat)).toBe(text);
  const { context } = engine as unknown as { context: Context };
  engine.read({ sheetId: engine.activeSheet(), row: 0, column: 0, lastRow: 0, lastColumn: 0 });
  expect(context.sheet(engine.activeSheet()).getCell(0, 0)?.v).toBe(text);
  engine.dispose();
});
