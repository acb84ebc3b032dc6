/** Conditional formats by text, by rank, and those that Excel offers ready made: what they say, and which cells they colour. */
import type { MeantRule } from "../../model";
import { formulaFor } from "../../host/formats/meantRules";
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});
const range = (context: Excel.RequestContext, address: string) => context.workbook.worksheets.getItem("Sheet1").getRange(address);

/** Which of the cells A1:A8 a rule colours: its formula, worked out by the engine for each cell. */
async function coloured(meant: MeantRule, cells: readonly unknown[]): Promise<number[]> {
  const formula = formulaFor(meant, [{ row: 0, column: 0, lastRow: cells.length - 1, lastColumn: 0 }]);
  return session.run(async (context) => {
    range(context, "A1:A20").clear();
    range(context, `A1:A${cells.length}`).formulas = session.local(cells.map((cell) => [cell]));
    range(context, "B1").formulas = session.local([[formula]]);
    await context.sync();
    range(context, `B1:B${cells.length}`).copyFrom("B1");
    const result = range(context, `B1:B${cells.length}`).load("values");
    await context.sync();
    return (result.values as unknown[][]).flatMap(([value], index) => (value === true ? [index + 1] : []));
  });
}

const words = ["Stock", "out of stock", "", "stocks", "none"];
const numbers = [1, 2, 3, 4, 10, "", "text", 10];

it.each<[string, MeantRule, readonly unknown[], number[]]>([
  ["contains, whatever its case", { kind: "ContainsText", operator: "Contains", text: "stock" }, words, [1, 2, 4]],
  ["does not contain", { kind: "ContainsText", operator: "NotContains", text: "stock" }, words, [3, 5]],
  ["begins with", { kind: "ContainsText", operator: "BeginsWith", text: "stock" }, words, [1, 4]],
  ["ends with", { kind: "ContainsText", operator: "EndsWith", text: "stock" }, words, [1, 2]],
  ["the largest two, with ties", { kind: "TopBottom", type: "TopItems", rank: 2 }, numbers, [5, 8]],
  ["the smallest two", { kind: "TopBottom", type: "BottomItems", rank: 2 }, numbers, [1, 2]],
  // 50 % of six numbers are three.
  ["the upper half", { kind: "TopBottom", type: "TopPercent", rank: 50 }, numbers, [4, 5, 8]],
  ["at least one, however small the share", { kind: "TopBottom", type: "BottomPercent", rank: 1 }, numbers, [1]],
  // The mean of 1, 2, 3, 4, 10, 10 is 5.
  ["above average", { kind: "PresetCriteria", criterion: "AboveAverage" }, numbers, [5, 8]],
  ["one deviation below average: under 5 - 3.65", { kind: "PresetCriteria", criterion: "OneStdDevBelowAverage" }, numbers, [1]],
  ["duplicates", { kind: "PresetCriteria", criterion: "DuplicateValues" }, numbers, [5, 8]],
  ["unique values", { kind: "PresetCriteria", criterion: "UniqueValues" }, [1, 1, 2], [3]],
  ["blanks", { kind: "PresetCriteria", criterion: "Blanks" }, ["a", "", " ", 0], [2, 3]],
  ["errors", { kind: "PresetCriteria", criterion: "Errors" }, ["=1/0", 1], [1]],
  ["days of today and tomorrow only", { kind: "PresetCriteria", criterion: "Tomorrow" }, ["=TODAY()", "=TODAY()+1", "=TODAY()+2", ""], [2]],
  [
    "the last seven days, today included",
    { kind: "PresetCriteria", criterion: "LastSevenDays" },
    ["=TODAY()", "=TODAY()-6", "=TODAY()-7"],
    [1, 2],
  ],
])("%s", async (_, meant, cells, expected) => {
  expect(await coloured(meant, cells)).toEqual(expected);
});

it("are what the add-in asked for, with their look, also after the workbook was kept and loaded", async () => {
  await session.run(async (context) => {
    const cells = range(context, "D1:D9");
    const text = cells.conditionalFormats.add("ContainsText");
    text.textComparison.format.font.color = "#FF0000";
    text.textComparison.rule = session.local({ operator: "Contains", text: "late" });
    const top = cells.conditionalFormats.add("TopBottom");
    top.topBottom.format.fill.color = "#00FF00";
    top.topBottom.rule = session.local({ rank: 3, type: "TopItems" });
    const preset = cells.conditionalFormats.add("PresetCriteria");
    preset.preset.rule = session.local({ criterion: "AboveAverage" });
    await context.sync();
  });
  await session.host.document.load(await session.host.document.capture());
  const read = await session.run(async (context) => {
    const { conditionalFormats } = range(context, "D1");
    conditionalFormats.load("items/type");
    await context.sync();
    const [preset, top, text] = conditionalFormats.items;
    if (!preset || !top || !text) throw new Error("Three formats were added.");
    preset.preset.load("rule");
    top.topBottom.load("rule");
    top.topBottom.format.fill.load("color");
    text.textComparison.load("rule");
    const none = text.customOrNullObject.load("isNullObject");
    await context.sync();
    return [
      [preset.type, preset.preset.rule.criterion],
      [top.type, top.topBottom.rule.rank, top.topBottom.rule.type, top.topBottom.format.fill.color],
      [text.type, text.textComparison.rule.operator, text.textComparison.rule.text, none.isNullObject],
    ];
  });
  expect(read).toEqual([
    ["PresetCriteria", "AboveAverage"],
    ["TopBottom", 3, "TopItems", "#00FF00"],
    ["ContainsText", "Contains", "late", true],
  ]);
  const refused = (rule: unknown) =>
    session.codeOf(
      (context) => void (range(context, "D1").conditionalFormats.add("TopBottom").topBottom.rule = session.local(rule) as never),
    );
  expect(await refused({ rank: 0, type: "TopItems" })).toBe("InvalidArgument");
  expect(await refused({ rank: 101, type: "TopPercent" })).toBe("InvalidArgument");
});
