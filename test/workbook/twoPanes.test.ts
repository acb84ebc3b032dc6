/**
 * Two people write in one workbook: their requests in any order, some of them cut off. Nothing is lost, nobody is told a wrong outcome,
 * and what is left open has a way out.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { placesOf } from "../support/campaign";
import { openTwoPanes, type Turn, type TwoPanes } from "../support/twoPanes";

let two: TwoPanes;
let base: WorkbookModel;
const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
const standing = [row("A", 1), row("B", 2), row("C", 3)];

/** What each pane writes: one row changed, one added. */
const coming = [
  [row("A", 10), row("X", 7)],
  [row("B", 20), row("Y", 8)],
] as const;
const append = (pane: number) => () => {
  const { writeTable, contracts } = two.panes[pane] as TwoPanes["panes"][number];
  return writeTable(contracts.sopDemand, coming[pane] ?? [], { mode: "append", language: "en", intention: `import ${pane}` });
};

beforeAll(async () => {
  two = await openTwoPanes();
  const { writeTable, contracts } = two.panes[0] as TwoPanes["panes"][number];
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
const rows = async () => (await home().readTable(home().contracts.sopDemand)).rows.map(({ Family, Quantity }) => `${Family} ${Quantity}`);
const settled = async (): Promise<string[]> => (await rows()).sort();
/** The rows when of these writes all is there, and of the others nothing. */
const withWrites = (written: readonly number[]): string[] => {
  const all = new Map(standing.map(({ Family, Quantity }) => [Family, Quantity]));
  for (const pane of written) for (const { Family, Quantity } of coming[pane] ?? []) all.set(Family, Quantity);
  return [...all].map(([family, quantity]) => `${family} ${quantity}`).sort();
};

/** Numbers of requests of an append, alone. */
async function requestsOf(pane: number): Promise<number> {
  let count = 0;
  await two.together([pane === 0 ? append(0) : async () => undefined, pane === 1 ? append(1) : async () => undefined], (waiting) => {
    count++;
    return { pane: waiting[0] ?? 0 };
  });
  await two.excel.host.document.load(base);
  return count;
}

it("lets one after the other through, at every pair of requests, and tells each what became of it", async () => {
  const [first, second] = [await requestsOf(0), await requestsOf(1)];
  const wrong: string[] = [];
  const ends: Record<string, number> = {};
  for (const cut of placesOf(first, 6))
    for (const other of placesOf(second, 6)) {
      await two.excel.host.document.load(base);
      two.later(3600);
      // The first sends some requests, then the second some, then the first all others, then the second.
      const next = (waiting: readonly number[], sent: readonly number[]): Turn => {
        const [a = 0, b = 0] = sent;
        const wanted = a < cut ? 0 : b < other ? 1 : 0;
        return { pane: waiting.includes(wanted) ? wanted : (waiting[0] ?? 0) };
      };
      const endings = await two.together([append(0), append(1)], next);
      ends[endings.join()] = (ends[endings.join()] ?? 0) + 1;
      const written = [0, 1].filter((pane) => endings[pane] === "ok");
      const is = await settled();
      const open = await home().pendingWrites();
      if (JSON.stringify(is) !== JSON.stringify(withWrites(written)) || open.length > 0 || written.length === 0)
        wrong.push(`${cut} of ${first}, ${other} of ${second}: ${endings.join()}, ${is.join("; ")}, ${open.length} open`);
    }
  console.info(JSON.stringify(ends));
  expect(wrong).toEqual([]);
}, 900_000);
