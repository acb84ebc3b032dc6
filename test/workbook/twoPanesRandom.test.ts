/**
 * Two people do what people do in one workbook, their requests in any order; now and then one of them is cut off, an answer is lost, a
 * pane sleeps for long, or somebody types, sorts or deletes a row. Nothing is lost, nobody is told a wrong outcome, and whatever is left
 * open has a way out.
 */
import fc from "fast-check";
import type { WorkbookModel } from "../../src/workbench/model";
import { casesOf } from "../support/campaign";
import { endingOf, openTwoPanes, type Ending, type Fate, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
const starts: Record<string, WorkbookModel> = {};
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const standing = [row("A", 1), row("B", 2), row("C", 3)];
/** What each write changes, and what it adds: pane 0, pane 1, and one that was there before. */
const coming = [
  [row("A", 10), row("X", 7)],
  [row("B", 20), row("Y", 8)],
  [row("C", 30), row("Z", 9)],
] as const;

type Pane = TwoPanes["panes"][number];
const pane = (at: number) => two.panes[at] as Pane;
const home = () => two.excel.addin;
const append = (addin: Pane, write: number) =>
  addin.writeTable(addin.contracts.sopDemand, coming[write] ?? [], { mode: "append", language: "en", intention: `import ${write}` });

/** What somebody does in a pane. */
const acts = {
  import: (at: number) => append(pane(at), at),
  undo: async (at: number) => {
    const entry = (await pane(at).readHistory()).find(({ undoable, intention }) => undoable && intention !== "start");
    if (entry !== undefined) await pane(at).undoEntry(entry, "en");
  },
  restore: async (at: number) => {
    const [open] = await pane(at).pendingWrites();
    if (open !== undefined) await pane(at).restore(open.id);
  },
  finish: async (at: number) => {
    const [open] = await pane(at).pendingWrites();
    if (open !== undefined) await pane(at).finish(open.id);
  },
  leave: async (at: number) => {
    const [open] = await pane(at).pendingWrites();
    if (open !== undefined) await pane(at).leaveAsIs(open.id);
  },
} as const;
type ActName = keyof typeof acts;

/** What somebody does in the grid meanwhile. */
const edits = {
  types: (table: Excel.Table) => void (table.getDataBodyRange().getCell(0, 2).values = two.excel.local([[77]])),
  sorts: (table: Excel.Table) => table.sort.apply(two.excel.local([{ key: 0, ascending: false }])),
  "adds a row": (table: Excel.Table) => void table.rows.add(undefined, two.excel.local([["M", 46023, 5]])),
} as const;
type EditName = keyof typeof edits;

interface Story {
  start: "clean" | "half" | "done";
  first: ActName;
  second: ActName;
  /** Whose request comes, over and over. */
  order: boolean[];
  /** At this request of both together something happens; one thing a story, since a person who types at the very moment a pane dies is lost. */
  at: number;
  event: { kind: "edit"; edit: EditName } | { kind: "fate"; fate: Fate | "dies" } | { kind: "sleeps" };
  /** How Home settles what is left open. */
  settles: "restore" | "finish" | "leave";
}

const act = fc.constantFrom<ActName>("import", "import", "undo", "restore", "finish", "leave");
const story: fc.Arbitrary<Story> = fc.record({
  start: fc.constantFrom("clean", "half", "done"),
  first: act,
  second: act,
  order: fc.array(fc.boolean(), { minLength: 8, maxLength: 40 }),
  at: fc.nat(40),
  event: fc.oneof(
    fc.record({ kind: fc.constant("edit" as const), edit: fc.constantFrom<EditName>("types", "sorts", "adds a row") }),
    fc.record({ kind: fc.constant("fate" as const), fate: fc.constantFrom<Fate | "dies">("refused", "answer lost", "dies") }),
    fc.record({ kind: fc.constant("sleeps" as const) }),
  ),
  settles: fc.constantFrom("restore", "finish", "leave"),
});

beforeAll(async () => {
  two = await openTwoPanes(3);
  const { writeTable, contracts } = home();
  await writeTable(contracts.sopDemand, standing, { mode: "replace", language: "en", intention: "start" });
  starts["clean"] = await two.excel.host.document.capture();
  const { dispatcher } = two.excel.host;
  const begun = dispatcher.writingSyncs;
  const stop = dispatcher.failAt({ when: ({ writingSync, index }) => writingSync >= begun + 6 && index === 0, code: "GeneralException" });
  await endingOf(append(home(), 2));
  stop();
  starts["half"] = await two.excel.host.document.capture();
  await two.excel.host.document.load(starts["clean"]);
  await append(home(), 2);
  starts["done"] = await two.excel.host.document.capture();
}, 120_000);
afterAll(() => two.close());

/** The outcomes after which nothing of a write may be in the workbook, unless Home says that it is open. */
const nothingWritten = new Set<Ending>(["busy", "changedMeanwhile", "unfinished", "typedMeanwhile", "excel", "rearranged", "missingTable"]);

/** Lives a story, and tells what was wrong at its end. */
async function wrongIn({ start, first, second, order, at, event, settles }: Story): Promise<string[]> {
  await two.excel.host.document.load(starts[start] as WorkbookModel);
  two.later(3600);
  const { writeTable: _write, ...addin } = home();
  let sent = 0;
  let dead: number | undefined;
  const endings = await two.together([() => acts[first](0), () => acts[second](1)], async (waiting) => {
    const wanted = order[sent % order.length] === true ? 1 : 0;
    const turn = waiting.includes(wanted) ? wanted : (waiting[0] ?? 0);
    const isTime = sent++ === at;
    if (isTime && event.kind === "sleeps") two.later(20 * 60);
    if (isTime && event.kind === "edit")
      await two.excel.run(async (context) => {
        edits[event.edit](context.workbook.tables.getItem("SopDemand"));
        await context.sync();
      });
    if (isTime && event.kind === "fate" && event.fate === "dies") dead = turn;
    if (turn === dead) return { pane: turn, fate: "refused" };
    return { pane: turn, fate: isTime && event.kind === "fate" && event.fate !== "dies" ? event.fate : "carried out" };
  });
  const wrong: string[] = [];
  const openBefore = new Set((await addin.pendingWrites()).map(({ intention }) => intention));
  two.later(3600);
  for (const open of await addin.pendingWrites()) {
    if (settles !== "leave") await endingOf(addin[settles](open.id, true));
    if ((await addin.pendingWrites()).some(({ id }) => id === open.id)) await addin.leaveAsIs(open.id);
  }
  const open = await addin.pendingWrites();
  if (open.length > 0) wrong.push(`no way out of ${open.map(({ intention }) => intention).join()}`);

  const rows = (await addin.readTable(addin.contracts.sopDemand)).rows;
  const quantities = new Map(rows.map(({ Family, Quantity }) => [Family, Quantity]));
  for (const family of ["A", "B", "C"])
    if (rows.filter(({ Family }) => Family === family).length !== 1)
      wrong.push(`${family} is there ${rows.filter(({ Family }) => Family === family).length} times`);
  if (event.kind === "edit" && event.edit === "adds a row" && sent > at && !quantities.has("M"))
    wrong.push("the row that somebody added is gone");

  const journal = await addin.readTable(addin.contracts.sopJournal);
  const stateOf = (intention: string) => journal.rows.find(({ Intention, State }) => Intention === intention && State !== "taken")?.State;
  const history = await addin.readHistory();
  const typed = event.kind === "edit" && event.edit === "types";
  coming.forEach(([changed, added], write) => {
    const name = `import ${write}`;
    const entry = history.find(({ intention }) => intention === name);
    const isUncertain = [name, `Undo: ${name}`].some((one) => stateOf(one) === "left");
    const there = [
      typed && changed.Family === "A" ? undefined : quantities.get(changed.Family) === changed.Quantity,
      quantities.has(added.Family),
    ];
    const whole = there.every((one) => one !== false);
    const none = there.every((one) => one !== true);
    if (!isUncertain && entry?.state === "done" && !whole) wrong.push(`${name} is done and not whole`);
    if (!isUncertain && entry?.state !== "done" && !none)
      wrong.push(`${name} is ${stateOf(name) ?? "not in the journal"} (${entry?.state ?? ""}) and there`);
    const told = write < 2 && [first, second][write] === "import" ? endings[write] : undefined;
    if (told === "ok" && !["done", "undone"].includes(entry?.state ?? "") && entry?.state !== "left")
      wrong.push(`${name}: told ok, ${stateOf(name) ?? "no row"}`);
    if (told !== undefined && nothingWritten.has(told) && !openBefore.has(name) && entry?.state === "done")
      wrong.push(`${name}: told ${told}, and it is done`);
  });
  return wrong.length === 0
    ? []
    : [...wrong, `ended ${endings.join()}; ${rows.map(({ Family, Quantity }) => `${Family} ${Quantity}`).join(", ")}`];
}

interface ThreeWrite {
  /** Whose request comes, over and over. */
  order: number[];
  /** Nobody dies where this is 3. */
  dies: number;
  at: number;
  settles: "restore" | "finish";
}
const threeWrite: fc.Arbitrary<ThreeWrite> = fc.record({
  order: fc.array(fc.nat(2), { minLength: 9, maxLength: 60 }),
  dies: fc.nat(3),
  at: fc.nat(60),
  settles: fc.constantFrom("restore", "finish"),
});

/** Three people import into one table at the same time, and one may die: what is wrong at the end. */
async function wrongOfThree({ order, dies, at, settles }: ThreeWrite): Promise<string[]> {
  await two.excel.host.document.load(starts["clean"] as WorkbookModel);
  two.later(3600);
  let sent = 0;
  const endings = await two.together(
    [0, 1, 2].map((write) => () => append(pane(write), write)),
    (waiting) => {
      const wanted = order[sent % order.length] ?? 0;
      const turn = waiting.includes(wanted) ? wanted : (waiting[sent % waiting.length] ?? 0);
      return { pane: turn, fate: sent++ >= at && turn === dies ? "refused" : "carried out" };
    },
  );
  two.later(3600);
  for (const open of await home().pendingWrites()) await endingOf(home()[settles](open.id, true));
  const open = await home().pendingWrites();
  const { rows } = await home().readTable(home().contracts.sopDemand);
  const quantities = new Map(rows.map(({ Family, Quantity }) => [Family, Quantity]));
  const history = await home().readHistory();
  const wrong = coming.flatMap(([changed, added], write) => {
    const isDone = history.some(({ intention, state }) => intention === `import ${write}` && state === "done");
    const there = [quantities.get(changed.Family) === changed.Quantity, quantities.has(added.Family)];
    return [
      ...(there.some((one) => one !== isDone) ? [`import ${write} is ${isDone ? "" : "not "}done, and there: ${there.join()}`] : []),
      ...(endings[write] === "ok" && !isDone ? [`import ${write} was told ok`] : []),
    ];
  });
  if (open.length > 0) wrong.push(`${open.length} are open`);
  if (rows.length !== quantities.size) wrong.push("a family is there twice");
  if (!endings.includes("ok") && dies === 3) wrong.push("nobody could write");
  return wrong.length === 0 ? [] : [...wrong, endings.join()];
}

it("W W W: three write into one table at once, one of them may die: each write is wholly there or not at all, and its writer is told which", async () => {
  await fc.assert(
    fc.asyncProperty(threeWrite, async (one) => {
      expect(await wrongOfThree(one)).toEqual([]);
    }),
    { numRuns: casesOf(200, 12), seed: 20261129, endOnFailure: false },
  );
}, 1_800_000);

it("whatever two people do at the same time", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (one) => {
      expect(await wrongIn(one)).toEqual([]);
    }),
    { numRuns: casesOf(200, 40), seed: 20261129, endOnFailure: false },
  );
}, 900_000);
