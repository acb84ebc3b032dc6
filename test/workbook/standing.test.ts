/**
 * A second look at what a pane has written beside others: what they typed or wrote at the same moment comes in later, and may have taken
 * the place of it. A person who works alone is told nothing.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let base: WorkbookModel;
const pane = (at: number) => two.panes[at] as TwoPanes["panes"][number];
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const append = (at: number, intention: string, ...rows: ReturnType<typeof row>[]) =>
  pane(at).writeTable(pane(at).contracts.sopDemand, rows, { mode: "append", language: "en", intention });
const inTable = (name: string, work: (body: Excel.Range) => void) =>
  two.excel.run(async (context) => {
    work(context.workbook.tables.getItem(name).getDataBodyRange());
    await context.sync();
  });
const typed = () => inTable("SopDemand", (body) => void (body.getCell(0, 2).values = two.excel.local([[77]])));
/** As Excel does by itself where AutoSave is on: the stand-in never does. */
const save = () =>
  two.excel.run(async (context) => {
    context.workbook.isDirty = false;
    await context.sync();
  });
/** What the first pane finds, by what it wrote. */
const found = async () => {
  const { gone, unsaved } = await pane(0).readAfterWriting();
  return { gone: gone.map(({ intention, targets, differing }) => ({ intention, targets, differing })), unsaved };
};

beforeAll(async () => {
  two = await openTwoPanes();
  await append(0, "start", row("A", 1), row("B", 2));
  two.later(40);
  await pane(0).readAfterWriting();
  base = await two.excel.host.document.capture();
}, 120_000);
afterAll(() => two.close());
beforeEach(async () => {
  await two.excel.host.document.load(base);
  two.later(3600);
});

it("is silent where nobody else writes, whatever the person types", async () => {
  await append(0, "alone", row("A", 10));
  await typed();
  two.later(40);
  expect(await found()).toEqual({ gone: [], unsaved: false });
});

it("is silent where all that was written stands, also once the person works on", async () => {
  await append(1, "theirs", row("B", 20));
  await append(0, "mine", row("A", 10));
  await save();
  two.later(40);
  expect(await found()).toEqual({ gone: [], unsaved: false });
  await typed();
  two.later(40);
  expect((await found()).gone).toEqual([]);
});

it("names the rows that are not as it left them, half a minute after the write and not before, until a person knows", async () => {
  await append(1, "theirs", row("B", 20));
  await append(0, "mine", row("A", 10));
  await typed();
  await save();
  two.later(20);
  expect((await found()).gone).toEqual([]);
  two.later(20);
  const named = [
    {
      intention: "mine",
      targets: ["SopDemand"],
      differing: [{ kind: "row", table: "SopDemand", sheet: "Demand", row: 5, values: row("A", 77) }],
    },
  ];
  expect((await found()).gone).toEqual(named);
  two.later(600);
  expect((await found()).gone).toEqual(named);
  const [{ id } = { id: "" }] = (await pane(0).readAfterWriting()).gone;
  pane(0).knowGone(id);
  expect((await found()).gone).toEqual([]);
});

it("says so where the journal no longer has the write as done", async () => {
  await append(0, "mine", row("A", 10));
  const states = await two.excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopJournal").getDataBodyRange();
    body.load("values");
    await context.sync();
    return (body.values as unknown[][]).map(([, , intention]) => String(intention));
  });
  await inTable("SopJournal", (body) => void (body.getCell(states.indexOf("mine"), 6).values = two.excel.local([["restored"]])));
  two.later(40);
  expect((await found()).gone).toEqual([{ intention: "mine", targets: ["SopDemand"], differing: [] }]);
  const [{ id } = { id: "" }] = (await pane(0).readAfterWriting()).gone;
  pane(0).knowGone(id);
});

it("takes neither an undoing nor a later write of the same for a loss", async () => {
  await append(1, "theirs", row("B", 20));
  await append(0, "undone", row("A", 10));
  const [entry] = await pane(0).readHistory();
  if (entry === undefined) throw new Error("Nothing to undo.");
  await pane(0).undoEntry(entry, "en", true);
  await append(0, "first", row("A", 11));
  await append(1, "second", row("A", 12));
  await save();
  two.later(40);
  expect((await found()).gone).toEqual([]);
});

it("says that others see it after a save, only where somebody else writes and until it is saved", async () => {
  await append(0, "alone", row("A", 10));
  expect((await found()).unsaved).toBe(false);
  await append(1, "theirs", row("B", 20));
  await append(0, "mine", row("A", 11));
  expect((await found()).unsaved).toBe(true);
  await save();
  expect((await found()).unsaved).toBe(false);
});
