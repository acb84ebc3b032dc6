import { IOtherFormulaManagerService } from "@univerjs/engine-formula";
import type { Context } from "../../engine/context";
import { open } from "./open";

test("a workbook that is closed leaves no formula of its conditional formats behind", async () => {
  const session = open();
  const { engine } = session;
  const { injector } = (engine as unknown as { context: Context }).context;
  const formulas = (): number =>
    Object.values(injector.get(IOtherFormulaManagerService).getOtherFormulaData())
      .flatMap((book) => Object.values(book ?? {}))
      .reduce((sum, sheet) => sum + Object.keys(sheet ?? {}).length, 0);
  const empty = await engine.capture();
  for (let round = 0; round < 3; round++) {
    session.put("A1", [[1], [2], [3]]);
    const { sheetId, ...range } = session.area("A1:A3");
    engine.addConditionalFormat(sheetId, {
      id: `rule ${round}`,
      ranges: [range],
      stopIfTrue: false,
      rule: { type: "custom", formula: "=A1>1", style: { fill: "#FF0000" } },
    });
    const withRule = await engine.capture();
    await engine.load(withRule);
    await engine.calculation.settle();
    expect(formulas()).toBe(1);
    await engine.load(empty);
    expect(formulas()).toBe(0);
  }
});
