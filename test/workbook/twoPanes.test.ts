/**
 * Two people write in one workbook: their requests in any order, some of them cut off. Nothing is lost, nobody is told a wrong outcome,
 * and what is left open has a way out.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { placesOf } from "../support/campaign";
import { openTwoPanes, type Ending, type Turn, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let base: WorkbookModel;
let empty: WorkbookModel;
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const standing = [row("A", 1), row("B", 2), row("C", 3)];

/** What each pane writes: one row changed, one added. */
const coming = [
  [row("A", 10), row("X", 7)],
  [row("B", 20), row("Y", 8)],
] as const;
const append = (at: number) => () =>
  pane(at).writeTable(pane(at).contracts.sopDemand, coming[at] ?? [], { mode: "append", language: "en", intention: `import ${at}` });

beforeAll(async () => {
  two = await openTwoPanes();
  empty = await two.excel.host.document.capture();
  const { writeTable, contracts } = pane(0);
  await writeTable(contracts.sopDemand, standing, { mode: "replace", language: "en", intention: "start" });
  base = await two.excel.host.document.capture();
}, 120_000);
afterAll(() => two.close());
beforeEach(async () => {
  await two.excel.host.document.load(base);
  // The pen of the first write has been laid down long ago.
  two.later(3600);
});

const home = () => two.excel.addin;
const pane = (at: number) => two.panes[at] as TwoPanes["panes"][number];

/** Types into a cell of the sheet Demand; the first row of the table is row 5. */
const type = (address: string, value: string | number) =>
  two.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Demand").getRange(address).values = two.excel.local([[value]]);
    await context.sync();
  });
const rows = async () => (await home().readTable(home().contracts.sopDemand)).rows.map(({ Family, Quantity }) => `${Family} ${Quantity}`);
const settled = async (): Promise<string[]> => (await rows()).sort();
/** The rows when of these writes all is there, and of the others nothing. */
const withWrites = (written: readonly number[]): string[] => {
  const all = new Map(standing.map(({ Family, Quantity }) => [Family, Quantity]));
  for (const pane of written) for (const { Family, Quantity } of coming[pane] ?? []) all.set(Family, Quantity);
  return [...all].map(([family, quantity]) => `${family} ${quantity}`).sort();
};

/** Numbers of requests of an append, alone. */
async function requestsOf(at: number): Promise<number> {
  let count = 0;
  await two.together([at === 0 ? append(0) : async () => undefined, at === 1 ? append(1) : async () => undefined], (waiting) => {
    count++;
    return { pane: waiting[0] ?? 0 };
  });
  await two.excel.host.document.load(base);
  return count;
}

/** First so many requests of the first pane, then so many of the second, then all others, the first pane's before. */
const inTurn =
  (cut: number, other: number) =>
  (waiting: readonly number[], [a = 0, b = 0]: readonly number[]): Turn => {
    const wanted = a >= cut && b < other ? 1 : 0;
    return { pane: waiting.includes(wanted) ? wanted : (waiting[0] ?? 0) };
  };

/** Tries all pairs in a campaign, and a sample of them otherwise; tells which went wrong, and counts how they ended. */
async function pairs(
  [first, second]: readonly [number, number],
  works: readonly [() => Promise<unknown>, () => Promise<unknown>],
  { from = base, sample = 6 }: { from?: WorkbookModel; sample?: number },
  isRight: (endings: readonly Ending[], rows: readonly string[]) => boolean,
): Promise<string[]> {
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  for (const cut of placesOf(first, sample))
    for (const other of placesOf(second, sample)) {
      await two.excel.host.document.load(from);
      two.later(3600);
      const endings = await two.together(works, inTurn(cut, other));
      ends[endings.join()] = (ends[endings.join()] ?? 0) + 1;
      const is = await settled();
      const open = await home().pendingWrites();
      if (!isRight(endings, is) || open.length > 0)
        wrong.push(`${cut} of ${first}, ${other} of ${second}: ${endings.join()}, ${is.join("; ")}, ${open.length} open`);
    }
  console.info(told(ends, wrong));
  return wrong;
}

/** What a campaign reports: how many pairs were tried, how many ended wrong, and how the panes were told they ended. */
function told(ends: Readonly<Record<string, number>>, wrong: readonly string[]): string {
  const tried = Object.values(ends).reduce((sum, count) => sum + count, 0);
  return `tried ${tried}, wrong ${wrong.length}: ${JSON.stringify(ends)}`;
}

const isSame = (one: readonly string[], other: readonly string[]): boolean => JSON.stringify(one) === JSON.stringify(other);
const saidOk = (endings: readonly Ending[]): number[] => [0, 1].filter((pane) => endings[pane] === "ok");

it("A5c: two begin at once, at every pair of requests: each is told what became of it, and one at least writes", async () => {
  const lengths = [await requestsOf(0), await requestsOf(1)] as const;
  const wrong = await pairs(
    lengths,
    [append(0), append(1)],
    {},
    (endings, is) => saidOk(endings).length > 0 && isSame(is, withWrites(saidOk(endings))),
  );
  expect(wrong).toEqual([]);
}, 1_800_000);

it("A5c: so do the first two who ever write in a workbook: one makes the journal and the pen, the other finds them", async () => {
  const { contracts } = pane(1);
  const forecast = { ...row("Z", 5), Source: "sales", Author: null, Note: null };
  const works = [
    append(0),
    () => pane(1).writeTable(contracts.sopForecasts, [forecast], { mode: "append", language: "en", intention: "import 1" }),
  ] as const;
  const wrong = await pairs([14, 14], works, { from: empty, sample: 5 }, (endings, is) => {
    const [first] = endings;
    return saidOk(endings).length > 0 && isSame(is, first === "ok" ? ["A 10", "X 7"] : []);
  });
  expect(wrong).toEqual([]);
}, 1_800_000);

/** Somebody presses a button of Home, for whatever is open. */
const presses = (at: number, button: "restore" | "finish") => async () => {
  const { pendingWrites, restore, finish } = pane(at);
  const [open] = await pendingWrites();
  if (open !== undefined) await (button === "restore" ? restore : finish)(open.id, true);
};

it.each(["restore", "finish"] as const)(
  "A5a, A5b: %s while another writes is refused, at every request of the write",
  async (button) => {
    const ends: Ending[] = [];
    for (const cut of placesOf(await requestsOf(0), 9)) {
      await two.excel.host.document.load(base);
      two.later(3600);
      const endings = await two.together([append(0), presses(1, button)], inTurn(cut, 99));
      ends.push(endings.join());
      expect([cut, endings[0], await settled()]).toEqual([cut, "ok", withWrites([0])]);
    }
    // Before it has begun and after it has ended nothing is open.
    expect(new Set(ends)).toEqual(new Set(["ok,ok", "ok,busy"]));
  },
  1_800_000,
);

it.each([
  ["restore", []],
  ["finish", [0]],
] as const)(
  "A5a, A5b: %s of a write that has stood still for long is done, and its writer is told",
  async (button, written) => {
    const ends: Ending[] = [];
    for (const cut of placesOf(await requestsOf(0), 9)) {
      await two.excel.host.document.load(base);
      two.later(3600);
      const endings = await two.together([append(0), presses(1, button)], (waiting, sent) => {
        const turn = inTurn(cut, 99)(waiting, sent);
        if (turn.pane === 1 && sent[1] === 0) two.later(20 * 60);
        return turn;
      });
      ends.push(endings.join());
      const settledByOther = endings[0] === "takenOver";
      expect([cut, endings[1], await settled()]).toEqual([cut, "ok", withWrites(settledByOther ? written : [0])]);
      expect(await home().pendingWrites()).toEqual([]);
    }
    expect(new Set(ends)).toEqual(new Set(["ok,ok", "takenOver,ok"]));
  },
  1_800_000,
);

/** The write of the first pane is cut off after its rows are written, and its pane never comes back. */
async function halfWritten(): Promise<string> {
  await two.excel.host.document.load(base);
  two.later(3600);
  const begun = two.excel.host.dispatcher.writingSyncs;
  await two.together([append(0)], () => ({
    pane: 0,
    fate: two.excel.host.dispatcher.writingSyncs < begun + 5 ? "carried out" : "refused",
  }));
  two.later(3600);
  const [open] = await pane(1).pendingWrites();
  if (open === undefined) throw new Error("A write is open.");
  return open.id;
}

it("A5d: put back and finish at once, at every pair of requests: one of them does it", async () => {
  await halfWritten();
  const half = await two.excel.host.document.capture();
  const wrong = await pairs([16, 16], [presses(0, "restore"), presses(1, "finish")], { from: half }, (endings, is) => {
    const [back, on] = endings;
    const late: Ending[] = ["busy", "settledMeanwhile"];
    if (back === "ok" && late.includes(on ?? "")) return isSame(is, withWrites([]));
    if (on === "ok" && late.includes(back ?? "")) return isSame(is, withWrites([0]));
    // The second found nothing open any more.
    return isSame(endings, ["ok", "ok"]) && (isSame(is, withWrites([])) || isSame(is, withWrites([0])));
  });
  expect(wrong).toEqual([]);
}, 1_800_000);

it("two put the same write back at once, at every pair of requests: it is put back once", async () => {
  await halfWritten();
  const half = await two.excel.host.document.capture();
  const late: Ending[] = ["ok", "busy", "settledMeanwhile"];
  const wrong = await pairs([16, 16], [presses(0, "restore"), presses(1, "restore")], { from: half, sample: 4 }, (endings, is) => {
    return saidOk(endings).length > 0 && endings.every((ending) => late.includes(ending)) && isSame(is, withWrites([]));
  });
  expect(wrong).toEqual([]);
}, 1_800_000);

it("leaving a write as it is while it is running is refused, at every request of it, and it goes on", async () => {
  const leaves = async () => {
    const [open] = await pane(1).pendingWrites();
    if (open !== undefined) await pane(1).leaveAsIs(open.id);
  };
  const ends = new Set<Ending>();
  for (const cut of placesOf(await requestsOf(0), 6)) {
    await two.excel.host.document.load(base);
    two.later(3600);
    const endings = await two.together([append(0), leaves], inTurn(cut, 99));
    ends.add(endings.join());
    expect([cut, endings[0], await settled()]).toEqual([cut, "ok", withWrites([0])]);
  }
  expect(ends).toEqual(new Set(["ok,ok", "ok,busy"]));
}, 1_800_000);

it.each(["refused", "answer lost"] as const)(
  "a request of a write is %s, whichever it is: the write is wholly there or not at all, and its writer is told which",
  async (fate) => {
    const ends = new Set<boolean>();
    for (const at of placesOf(await requestsOf(0), 9)) {
      await two.excel.host.document.load(base);
      two.later(3600);
      const [ending = ""] = await two.together([append(0)], (_, [sent = 0]) => (sent === at ? { pane: 0, fate } : { pane: 0 }));
      ends.add(ending === "ok");
      const open = await home().pendingWrites();
      expect([at, await settled(), open]).toEqual([at, withWrites(ending === "ok" ? [0] : []), []]);
    }
    expect(ends).toEqual(new Set([true, false]));
  },
  1_800_000,
);

/** After a write of the first pane; undoing is asked by each pane for that write, whatever was written since. */
async function written(): Promise<{ from: WorkbookModel; undoes: (at: number) => () => Promise<unknown> }> {
  await append(0)();
  const from = await two.excel.host.document.capture();
  const [entry] = await home().readHistory();
  if (entry === undefined) throw new Error("There is a write to undo.");
  return { from, undoes: (at) => () => pane(at).undoEntry(entry, "en", true) };
}

it("two undo the same write at once, at every pair of requests: it is undone once", async () => {
  const { from, undoes } = await written();
  const wrong = await pairs([16, 16], [undoes(0), undoes(1)], { from, sample: 4 }, (endings, is) => {
    return saidOk(endings).length === 1 && isSame(is, withWrites([]));
  });
  expect(wrong).toEqual([]);
}, 1_800_000);

it("one undoes while the other writes into the same table, at every pair of requests: each is told what became of it", async () => {
  const { from, undoes } = await written();
  const wrong = await pairs([16, 16], [undoes(0), append(1)], { from, sample: 4 }, ([undone, added], is) => {
    const wanted = withWrites([...(undone === "ok" ? [] : [0]), ...(added === "ok" ? [1] : [])]);
    return (undone === "ok" || added === "ok") && isSame(is, wanted);
  });
  expect(wrong).toEqual([]);
}, 1_800_000);

it("A6: after a sort, neither putting back nor finishing guesses which row is which; leaving it is possible", async () => {
  for (const ascending of [true, false]) {
    const id = await halfWritten();
    await two.excel.run(async (context) => {
      context.workbook.tables.getItem("SopDemand").sort.apply(two.excel.local([{ key: 2, ascending }]));
      await context.sync();
    });
    const sorted = await rows();
    for (const act of ["restore", "finish"] as const)
      await expect(pane(1)[act](id, true)).rejects.toMatchObject({ code: "rearranged", detail: { table: "SopDemand" } });
    expect(await rows()).toEqual(sorted);
    await pane(1).leaveAsIs(id);
    expect(await pane(1).pendingWrites()).toEqual([]);
    expect((await pane(1).readHistory())[0]).toMatchObject({ intention: "import 0", state: "left", undoable: false });
    expect(await rows()).toEqual(sorted);
  }
});

it("A9: what somebody types while it is being written stays, whenever they type it, and the writer is told", async () => {
  const planned = 8;
  const ends = new Set<Ending>();
  for (let request = planned; request < (await requestsOf(0)); request++) {
    await two.excel.host.document.load(base);
    two.later(3600);
    const endings = await two.together([append(0)], async (_, [sent]) => {
      if (sent === request) await type("C5", 77);
      return { pane: 0 };
    });
    ends.add(endings[0] ?? "");
    const is = await settled();
    const wanted = withWrites(endings[0] === "ok" ? [0] : []).map((one) => (one.startsWith("A ") ? "A 77" : one));
    expect([request, is, await home().pendingWrites()]).toEqual([request, wanted, []]);
  }
  expect(ends).toEqual(new Set(["changedMeanwhile", "typedMeanwhile", "ok"]));
}, 300_000);

it("A2: a table that was deleted while a write of it is open cannot be finished nor put back; leaving it lets everybody write again", async () => {
  const id = await halfWritten();
  await two.excel.run(async (context) => {
    context.workbook.tables.getItem("SopDemand").worksheet.delete();
    await context.sync();
  });
  for (const act of ["restore", "finish"] as const)
    await expect(pane(1)[act](id, true)).rejects.toMatchObject({ code: "missingTable", detail: { table: "SopDemand" } });
  await expect(append(1)()).rejects.toMatchObject({ code: "unfinished" });
  await pane(1).leaveAsIs(id);
  await append(1)();
  expect(await settled()).toEqual(["B 20", "Y 8"]);
});

/** Both panes die: the first after so many requests, then the second. What is open is settled by a third person. */
async function bothCut(
  works: readonly [() => Promise<unknown>, () => Promise<unknown>],
  [cut, other]: readonly [number, number],
  { apart, settles }: { apart: boolean; settles: "restore" | "finish" },
): Promise<{ endings: Ending[]; open: number }> {
  await two.excel.host.document.load(base);
  two.later(3600);
  let isLater = false;
  const endings = await two.together(works, (waiting, [a = 0, b = 0]) => {
    const isFirst = a < cut && waiting.includes(0);
    if (!isFirst && apart && !isLater) {
      // The second one begins when the first has been dead for long.
      isLater = true;
      two.later(20 * 60);
    }
    if (isFirst) return { pane: 0 };
    if (b < other && waiting.includes(1)) return { pane: 1 };
    return { pane: waiting[0] ?? 0, fate: "refused" };
  });
  two.later(3600);
  for (const { id, restorable, finishable } of await home().pendingWrites())
    if (settles === "finish" && finishable) await home().finish(id);
    else if (restorable) await home().restore(id);
  return { endings, open: (await home().pendingWrites()).length };
}

it.each([
  ["one table, at the same time", "restore", false],
  ["one table, at the same time", "finish", false],
  ["two tables, one long after the other", "restore", true],
  ["two tables, one long after the other", "finish", true],
] as const)(
  "both panes are cut off, %s, at every pair of requests: after %s each write is wholly there or not at all",
  async (_, settles, apart) => {
    const { contracts } = pane(1);
    const forecast = { ...row("Z", 5), Source: "sales", Author: null, Note: null };
    const second = apart
      ? () => pane(1).writeTable(contracts.sopForecasts, [forecast], { mode: "append", language: "en", intention: "import 1" })
      : append(1);
    const lengths = [await requestsOf(0), await requestsOf(1)] as const;
    const wrong: string[] = [];
    const ends: Record<string, number> = {};
    for (const cut of placesOf(lengths[0], 4))
      for (const other of placesOf(lengths[1], 4)) {
        const { endings, open } = await bothCut([append(0), second], [cut, other], { apart, settles });
        ends[endings.join()] = (ends[endings.join()] ?? 0) + 1;
        const done = (await home().readHistory()).filter(({ state }) => state === "done").map(({ intention }) => intention);
        const written = [0, 1].filter((at) => done.includes(`import ${at}`));
        const is = await settled();
        const forecasts = (await home().readTable(contracts.sopForecasts)).rows.length;
        const isRight = isSame(is, withWrites(apart ? written.filter((at) => at === 0) : written));
        const isTold = saidOk(endings).every((at) => written.includes(at));
        if (!isRight || !isTold || open > 0 || (apart && forecasts !== (written.includes(1) ? 1 : 0)))
          wrong.push(`${cut}, ${other}: ${endings.join()}, done ${written.join()}, ${is.join("; ")}, ${forecasts} forecasts, ${open} open`);
      }
    console.info(told(ends, wrong));
    expect(wrong).toEqual([]);
  },
  1_800_000,
);
