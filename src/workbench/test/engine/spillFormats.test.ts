import { ConditionalFormattingService } from "@univerjs/sheets-conditional-formatting";
import type { Context } from "../../engine/context";
import type { ConditionalRuleModel } from "../../model";
import { open } from "./open";

/** What the engine draws for a cell beyond its own style: the colours of its rules. */
function drawn({ engine, area }: ReturnType<typeof open>, address: string) {
  const { context } = engine as unknown as { context: Context };
  const { sheetId, row, column } = area(address);
  return context.injector.get(ConditionalFormattingService).composeStyle(context.unitId, sheetId, row, column);
}

const format = (session: ReturnType<typeof open>, address: string, rule: ConditionalRuleModel) => {
  const { sheetId, ...range } = session.area(address);
  session.engine.addConditionalFormat(sheetId, { id: rule.type, ranges: [range], stopIfTrue: false, rule });
};

const settled = async ({ engine }: ReturnType<typeof open>) => {
  await engine.calculation.settle();
  // Rules are judged again 100 ms after what they look at has changed.
  await new Promise((done) => setTimeout(done, 250));
  await engine.calculation.settle();
};

const heatMap: ConditionalRuleModel = {
  type: "colorScale",
  points: [
    { kind: "min", color: "#000000" },
    { kind: "max", color: "#FFFFFF" },
  ],
};

test("a colour scale colours every cell of a spill and follows its values", async () => {
  const session = open();
  session.put("A1", [[1], [2], [3]]);
  session.put("C1", [["=A1:A3*10"]]);
  format(session, "C1:C5", heatMap);
  await settled(session);
  expect(["C1", "C2", "C3", "C4"].map((address) => drawn(session, address)?.style?.bg?.rgb ?? "none")).toEqual([
    "rgb(0,0,0)",
    "rgb(128,128,128)",
    "rgb(255,255,255)",
    "none",
  ]);
  session.put("A2", [[3]]);
  await settled(session);
  expect(drawn(session, "C2")?.style?.bg?.rgb).toBe("rgb(255,255,255)");
});

test("cells that a spill has left lose their colour", async () => {
  const session = open();
  session.put("A1", [[3]]);
  session.put("C1", [["=SEQUENCE(A1)"]]);
  format(session, "C1:C5", heatMap);
  await settled(session);
  expect(drawn(session, "C3")?.style?.bg?.rgb).toBe("rgb(255,255,255)");
  session.put("A1", [[2]]);
  await settled(session);
  expect(drawn(session, "C3")?.style?.bg).toBeUndefined();
  expect(drawn(session, "C2")?.style?.bg?.rgb).toBe("rgb(255,255,255)");
});

test("bars with automatic ends, comparisons and formulas judge spilled cells", async () => {
  const session = open();
  session.put("A1", [[1], [2], [4]]);
  session.put("C1", [["=A1:A3*10"]]);
  format(session, "C1:C3", {
    type: "dataBar",
    min: { kind: "automatic" },
    max: { kind: "automatic" },
    color: "#00FF00",
    gradient: false,
    showValue: true,
  });
  format(session, "C1:C3", { type: "cellValue", operator: "greaterThan", formula1: "15", style: { fill: "#FF0000" } });
  format(session, "C1:C3", { type: "custom", formula: "=C1>30", style: { bold: true } });
  await settled(session);
  // Excel's automatic ends include zero: 0 to 40.
  expect(["C1", "C2", "C3"].map((address) => drawn(session, address)?.dataBar?.value)).toEqual([25, 50, 100]);
  expect(["C1", "C2", "C3"].map((address) => drawn(session, address)?.style?.bg?.rgb?.toUpperCase())).toEqual([
    undefined,
    "#FF0000",
    "#FF0000",
  ]);
  expect(["C1", "C2", "C3"].map((address) => drawn(session, address)?.style?.bl)).toEqual([undefined, undefined, 1]);
  session.put("A2", [[3.5]]);
  await settled(session);
  expect(drawn(session, "C2")?.style?.bl).toBe(1);
});
