import type { Context } from "../../engine/context";
import { formulaDataSeam } from "../../engine/seams";
import { open } from "./open";

/** What the engine takes for the formulas of the active sheet. */
function formulas({ engine }: ReturnType<typeof open>) {
  const { context } = engine as unknown as { context: Context };
  engine.flush();
  const rows = formulaDataSeam(context.formulas).getSheetFormulaData(context.unitId, engine.activeSheet());
  return Object.entries(rows).flatMap(([row, line]) => Object.entries(line).map(([column, { f }]) => `${row},${column} ${f}`));
}

test("formulas are known after each change that brings, moves or removes them", async () => {
  const session = open();
  session.put("A1", [[1, "=A1*2"]]);
  expect(formulas(session)).toEqual(["0,1 =A1*2"]);
  session.put("A1", [[2]]);
  expect(formulas(session)).toEqual(["0,1 =A1*2"]);
  session.put("B2", [["=B1+1"]], "user");
  expect(formulas(session)).toEqual(["0,1 =A1*2", "1,1 =B1+1"]);
  session.engine.insert({ ...session.area("A1"), lastColumn: 16_383 }, "Down");
  expect(formulas(session)).toEqual(["1,1 =A2*2", "2,1 =B2+1"]);
  session.put("B2", [[5]]);
  expect(formulas(session)).toEqual(["2,1 =B2+1"]);
  session.engine.clear(session.area("B3"), "contents");
  expect(formulas(session)).toEqual([]);
  session.put("A2", [[7, "=A2"]]);
  expect(await session.value("B2")).toBe(7);
});

test("an edit beside large sheets does not look through their cells", async () => {
  const session = open();
  session.put("A1", [[1, "=A1*2"]]);
  session.engine.addSheet("Large");
  session.put(
    "Large!A1",
    Array.from({ length: 2_000 }, (_, row) => [row, row]),
  );
  await session.engine.calculation.settle();
  const { context } = session.engine as unknown as { context: Context };
  const matrix = context.sheet(session.area("Large!A1").sheetId).getCellMatrix();
  let looks = 0;
  const forValue = matrix.forValue.bind(matrix);
  matrix.forValue = (visit) => {
    looks++;
    return forValue(visit);
  };
  session.put("A1", [[4]]);
  expect(await session.value("B1")).toBe(8);
  expect(looks).toBe(0);
});
