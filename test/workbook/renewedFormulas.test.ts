/** The formulas of earlier versions become those of today when a workbook is brought up to date, and nothing else does. */
import { sopCapacity } from "../../src/domain/collect/sopCapacity";
import { sopPolls } from "../../src/domain/polls/sopPolls";
import { planUpgrade, schemaVersion } from "../../src/domain/tables/upgrade";
import type { TableState } from "../../src/workbook/reading/tableState";
import { renewedFormulas } from "../../src/workbook/writing/planning/planRows";

const hours = sopCapacity.columns[3];
const [old = ""] = hours.before.formulas;
const headers = ["Mine", "Resource", "Period", "Working days", "Hours"];
const state = (cells: readonly (string | number)[]): TableState => {
  const lines = cells.map((cell) => ["x", "Line 1", 46023, 20, cell]);
  return {
    ...{ table: "SopCapacity", sheet: "Capacity", headers, inputs: lines, values: lines, formulas: lines, below: Infinity },
    ...{ language: "en", shown: { headers, formulas: lines } },
    ...{ area: { row: 3, column: 0, rows: cells.length + 1, columns: 5 }, firstRow: 5, alone: true, formats: [], seen: "" },
  };
};

it("renews a formula however Excel spells it, and leaves hours that were typed and formulas of a person's own", () => {
  const spelt = old
    .replaceAll("[@[Working days]]", "SopCapacity[[#This Row],[Working days]]")
    .replaceAll("[@Resource]", "SopCapacity[[#This Row],[Resource]]")
    .replaceAll("XLOOKUP", "_xlfn.XLOOKUP");
  const patch = renewedFormulas(sopCapacity, state([old, spelt, 120, "=8*20", hours.formula, old.replace(",0,", ",1,"), old]));
  expect([patch.before, patch.after, patch.steps]).toEqual([7, 7, []]);
  expect(patch.writes).toEqual([
    { row: 0, columns: ["Hours"], cells: [[hours.formula], [hours.formula]] },
    { row: 6, columns: ["Hours"], cells: [[hours.formula]] },
  ]);
});

it("renews the count of a poll, too, where newer functions and the names of LET bear the prefixes of a file", () => {
  const result = sopPolls.columns[8];
  const [count = ""] = result.before.formulas;
  const spelt = count
    .replace("LET(m,", "_xlfn.LET(_xlpm.m,")
    .replaceAll("FILTER(", "_xlfn._xlws.FILTER(")
    .replaceAll("[@Choices]", "SopPolls[[#This Row],[Choices]]");
  const lines = [[spelt], [result.formula]];
  const patch = renewedFormulas(sopPolls, { ...state([]), table: "SopPolls", headers: ["Result"], inputs: lines });
  expect(patch.writes).toEqual([{ row: 0, columns: ["Result"], cells: [[result.formula]] }]);
});

it("is offered once, to workbooks of an earlier version that have the table", () => {
  const present = [{ name: "SopCapacity", headers: sopCapacity.columns.map(({ name }) => name) }];
  expect(planUpgrade(present, 5)).toMatchObject({ needed: true, formulas: [sopCapacity], columns: [] });
  expect(planUpgrade(present, schemaVersion)).toMatchObject({ needed: false, formulas: [] });
  expect(planUpgrade([{ name: "SopDemand", headers: [] }], 5).formulas).toEqual([]);
});
