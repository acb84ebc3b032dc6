/**
 * Somebody types on a sheet of ours, or into a table, at any moment while it is drawn again or taken away: what they typed is there
 * afterwards, and nobody is told a wrong outcome.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { isCampaign, placesOf } from "../support/campaign";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let base: WorkbookModel;
const home = () => two.excel.addin;
const pane = () => two.panes[0] as TwoPanes["panes"][number];
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const options = { mode: "append", language: "en" } as const;
const undoes = (intention: string) => async () => {
  const entry = (await pane().readHistory()).find((one) => one.intention === intention);
  if (entry === undefined) throw new Error(`There is no ${intention} to undo.`);
  const lost = await pane().undoEntry(entry, "en");
  if (lost.length > 0) throw Object.assign(new Error("asked"), { code: "asked" });
};

beforeAll(async () => {
  two = await openTwoPanes();
  const { writeTable, contracts, run } = home();
  await writeTable(contracts.sopForecasts, [{ ...row("Z", 5), Source: "sales", Author: null, Note: null }], {
    ...options,
    intention: "other data",
  });
  await writeTable(contracts.sopDemand, [row("A", 1), row("B", -2)], { ...options, intention: "import" });
  await run("drawDataChecks", {}, { language: "en", today: 46100 });
  base = await two.excel.host.document.capture();
}, 120_000);
afterAll(() => two.close());

/** The content of a cell, wherever its sheet is by now; undefined when the sheet is gone. */
const contentOf = (sheet: string, address: string) =>
  two.excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return undefined;
    const range = found.getRange(address);
    range.load("formulas");
    await context.sync();
    return range.formulas[0]?.[0] as unknown;
  });
/** Types a number; false when its sheet is gone by then. */
const type = (sheet: string, address: string) =>
  two.excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    found.load("name");
    await context.sync();
    if (found.isNullObject) return false;
    found.getRange(address).formulas = two.excel.local([[4711]]);
    await context.sync();
    return true;
  });

const drawsAgain = () => pane().run("drawDataChecks", {}, { language: "en", today: 46200 });

it.each([
  ["over a text of a sheet that is drawn again", drawsAgain, "Data checks", "A1"],
  ["into a blank cell of a sheet that is drawn again", drawsAgain, "Data checks", "C1"],
  ["beside a sheet that is taken away", undoes("Data checks"), "Data checks", "K3"],
  ["over a text of a sheet that is taken away", undoes("Data checks"), "Data checks", "A1"],
  ["into a table that is taken away", undoes("import"), "Demand", "C5"],
  ["below a table that is taken away", undoes("import"), "Demand", "B12"],
] as const)(
  "%s",
  async (_, work, sheet, address) => {
    let requests = 0;
    const start = async () => {
      await two.excel.host.document.load(base);
      two.later(3600);
    };
    await start();
    await two.together([work], () => {
      requests++;
      return { pane: 0 };
    });
    const lost: string[] = [];
    const ends = new Set<string>();
    for (const at of placesOf(requests, 8)) {
      await start();
      let [sent, typed] = [0, false];
      const [ending = ""] = await two.together([work], async () => {
        if (sent++ === at) typed = await type(sheet, address);
        return { pane: 0 };
      });
      ends.add(ending);
      const open = (await home().pendingWrites()).length;
      if ((typed && (await contentOf(sheet, address)) !== 4711) || open > 0)
        lost.push(`${at} of ${requests}: ${ending}, ${String(await contentOf(sheet, address))}, ${open} open`);
    }
    console.info([...ends].join());
    expect(lost).toEqual([]);
    if (isCampaign) expect(ends.size).toBeGreaterThan(1);
  },
  600_000,
);
