import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { Context } from "../../engine/context";
import type { FunctionMetadata } from "../../engine/engine";
import type { ConditionalFormatModel, Rectangle } from "../../model";
import { open } from "./open";

const rule = (formula: string, range: Rectangle, id = "rule"): ConditionalFormatModel => ({
  id,
  ranges: [range],
  stopIfTrue: false,
  rule: { type: "custom", formula, style: { fill: "#FF0000" } },
});

test("a rule that is given another formula keeps its place, and leaves the old formula to nobody", async () => {
  const { engine, put, area } = open();
  const { injector } = (engine as unknown as { context: Context }).context;
  const formulas = () =>
    Object.values(injector.get(IOtherFormulaManagerService).getOtherFormulaData())
      .flatMap((book) => Object.values(book ?? {}))
      .flatMap((sheet) => Object.values(sheet ?? {}).map(({ f }) => f));
  put("A1", [[1], [2], [3]]);
  const { sheetId, ...range } = area("A1:A3");
  for (const id of ["first", "second", "third"]) engine.addConditionalFormat(sheetId, rule("=FALSE", range, id));
  engine.changeConditionalFormat(sheetId, "second", rule("=A1>1", range, "second"));
  engine.changeConditionalFormat(sheetId, "first", rule("=A1>2", range, "first"));
  const scale = { type: "colorScale" as const, points: [{ kind: "min" as const, color: "#00FF00" }] };
  engine.addConditionalFormat(sheetId, { ...rule("", range, "scale"), rule: scale });
  engine.changeConditionalFormat(sheetId, "scale", rule("=A1>3", range, "scale"));
  await engine.calculation.settle();
  expect(formulas().sort()).toEqual(["=A1>1", "=A1>2", "=A1>3", "=FALSE"]);
  expect(engine.conditionalFormats(sheetId).map(({ id }) => id)).toEqual(["first", "second", "third", "scale"]);
});

test("what a rule reads is calculated for the rule, not for the readers of cells near A1", async () => {
  const { engine, put, value, area } = open();
  let calls = 0;
  const count: FunctionMetadata = {
    id: "COUNT",
    name: "COUNT",
    description: "counts its calls",
    parameters: [{ name: "table", description: "any", type: "any", dimensionality: "matrix" }],
    result: { dimensionality: "matrix" },
  };
  engine.setFunctions("SOP", [count], () => ({ ok: true, value: ++calls }));
  put("A1", [[1], [2], [3]]);
  put("H1", [["=SOP.COUNT(A1:C4)"]]);
  const { sheetId, ...range } = area("D5:F8");
  engine.addConditionalFormat(sheetId, rule("=$J$1>0", range));
  await engine.calculation.settle();
  const before = calls;
  put("J1", [[5]]);
  await engine.calculation.settle();
  expect(calls).toBe(before);
  put("A2", [[5]]);
  expect(await value("H1")).toBe(before + 1);
});
