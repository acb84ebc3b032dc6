/**
 * A company of three people runs its cycles in one workbook, three panes at a time, by everything that a person may ask of it, chosen at
 * random: whatever the order of their requests, nothing that somebody was told is written is lost or there twice, what was refused is not
 * there, the data that was collected stays as it is, and every frozen version verifies. A campaign tries 1,000 intentions, every run a few.
 */
import * as catalogue from "../../../src/cycle/catalogue";
import type { IntentionId } from "../../../src/cycle/services";
import { addMonths } from "../../../src/calendar/months";
import type { AnyRow, TableContract } from "../../../src/domain/tables/defineTable";
import { filledIn } from "../../../src/language/text";
import { seededChance } from "../../../src/samples/chance";
import { workbookMessages } from "../../../src/workbook/messages";
import { casesOf } from "../../support/campaign";
import { january, threeFamilies } from "../../support/threeFamilies";
import { openTwoPanes, type TwoPanes } from "../../support/twoPanes";
import { peopleActs } from "./peopleActs";
import { drawing, leftOut, planActs } from "./planActs";
import type { Asked, Made, Maker, Pane, Scene, TableId } from "./scene";

type Kind = Exclude<IntentionId, keyof typeof leftOut>;
const acts: Readonly<Record<Kind, Maker>> = { ...peopleActs, ...planActs };
const kinds = Object.keys(acts) as Kind[];

it("does everything that can be asked of a workbook, or says why not", () => {
  expect([...kinds, ...Object.keys(leftOut)].sort()).toEqual(Object.keys(catalogue).sort());
});

const people = ["Ann", "Ben", "Cléo"] as const;
const intentions = casesOf(1000, 21);
/** Acts between two cycles: what opens and closes them is asked once in so many. */
const aCycle = Math.min(100, intentions - 6);
/** What the people collect and nobody changes: hours follow a scenario that is adopted. */
const collected = ["SopFamilies", "SopDemand", "SopStock", "SopResources", "SopRouting"];

let three: TwoPanes;
const all = () => Object.entries(three.excel.addin.contracts) as [TableId, TableContract][];

/** Every table with its rows; journal and hashes are the add-in's own notes. */
async function readAll(): Promise<Map<string, readonly AnyRow[]>> {
  const read = new Map<string, readonly AnyRow[]>();
  for (const [, table] of all())
    if (table.bookkeeping !== true) read.set(table.name, ((await three.excel.addin.readTable(table as never)).rows ?? []) as AnyRow[]);
  return read;
}

beforeAll(async () => {
  three = await openTwoPanes(3);
  const { addin } = three.excel;
  const tables = threeFamilies();
  // Sales sees more than the plan, a supplier is late and a line is too short: there is something to settle and to answer.
  tables["SopForecasts"]?.push(
    ...[0, 1, 2].map((count) => ({ Family: "Alpha", Period: addMonths(january, count), Source: "sales", Quantity: 1600 })),
  );
  tables["SopSupply"] = ["P1", "P2", "P3"].map((Order) => ({
    ...{
      Order,
      Supplier: "Acme",
      Item: "Board",
      "Ordered date": january - 60,
      "Promised date": january - 40,
      "Received date": january - 20,
    },
    ...{ Ordered: 10, Received: 10 },
  }));
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).map((row) => (row["Resource"] === "Line 1" ? { ...row, Hours: 100 } : row));
  const contracts = all().map(([, table]) => table);
  const changes = Object.entries(tables).map(([name, said]) => {
    const table = contracts.find((contract) => contract.name === name);
    if (table === undefined) throw new Error(`No table ${name}.`);
    const rows = said.map((row) => Object.fromEntries(table.columns.map((column) => [column.name, row[column.name] ?? null])));
    return { kind: "rows" as const, table: table as never, rows: three.excel.local(rows), mode: "replace" as const };
  });
  await addin.applyChanges({ intention: filledIn({ en: "Three families", fr: "Trois familles" }), changes }, { language: "en" });
  await addin.run("buildReviews", {}, { language: "en" });
  const options = { language: "en" as const, today: january + 20 };
  await addin.run("openCycle", { cycle: january }, options);
  for (const person of people) await addin.run("addPerson", { person, role: "sales", email: "", deputy: "" }, options);
  await addin.run("prepareMeetings", { cycle: january }, options);
  await addin.run("findRisks", {}, options);
  await addin.run("proposePlan", { way: "follow" }, options);
  await three.excel.engine.calculation.settle();
}, 240_000);
afterAll(() => three.close());

interface Told extends Asked {
  kind: Kind;
  mark: string;
  round: number;
}

/** In how many rows of each table the words of an act stand. */
const placesOf = (tables: ReadonlyMap<string, readonly AnyRow[]>, mark: string): Record<string, number> => {
  const holds = (row: AnyRow): boolean => Object.values(row).some((cell) => typeof cell === "string" && cell.includes(mark));
  const counts = [...tables].map(([name, rows]) => [name, rows.filter(holds).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
};

it("loses and doubles nothing, whatever three people do at the same time", async () => {
  const chance = seededChance(20_261_130);
  const pick = (below: number): number => Math.floor(chance() * below);
  const one = <T>(some: readonly T[]): T | undefined => some[pick(some.length)];
  const counts = new Map(kinds.map((kind): [Kind, Record<string, number>] => [kind, {}]));
  let tables = await readAll();
  const start = tables;
  let kept: Told[] = [];
  let asked = 0;
  let sinceCycle = 0;
  let due = 0;
  for (let round = 0; asked < intentions; round++) {
    const cycle = Math.max(...(tables.get("SopCycles") ?? []).map((row) => Number(row["Cycle"])));
    const isOver = (tables.get("SopCycles") ?? []).every(
      (row) => row["Cycle"] !== cycle || row["Step"] !== "evaluate" || row["Status"] === "done",
    );
    const told: Told[] = [];
    for (const [at, by] of people.entries()) {
      const mark = `w${round}x${at}.`;
      const scene: Scene = {
        ...{ excel: three.excel, today: cycle + 20, cycle, by, pane: three.panes[at] as Pane, mark, pick, one },
        rows: (table) => tables.get(three.excel.addin.contracts[table].name) ?? [],
      };
      const isDue = ++sinceCycle >= aCycle;
      if (isDue) sinceCycle = 0;
      // A close opens the next cycle with its meetings; now and then somebody opens it before, by hand and without any.
      const isEarly = isDue && ++due % 3 === 0;
      for (let made: Made; !made;) {
        const kind = isDue ? (isOver || isEarly ? "openCycle" : "closeCycle") : (one(kinds) as Kind);
        if (!isDue && (kind === "openCycle" || kind === "closeCycle") && pick(30) > 0) continue;
        if (drawing.has(kind) && pick(4) > 0) continue;
        made = await acts[kind](scene);
        if (made) told.push({ ...made, kind, mark, round });
      }
    }
    await three.excel.engine.calculation.settle();
    const endings = await three.together(
      told.map(({ run }) => run),
      (waiting) => ({ pane: one(waiting) ?? 0 }),
    );
    asked += told.length;
    three.later(120);
    await three.excel.engine.calculation.settle();
    tables = await readAll();
    const done = told.filter((_, at) => endings[at] === "ok");
    told.forEach(({ kind, mark }, at) => {
      const ending = endings[at] ?? "";
      const count: Record<string, number> = counts.get(kind) ?? {};
      counts.set(kind, { ...count, [ending]: (count[ending] ?? 0) + 1 });
      expect([kind, "ok", ...Object.keys(workbookMessages)]).toContain(ending);
      if (ending !== "ok") expect({ kind, mark, ending, places: placesOf(tables, mark) }).toEqual({ kind, mark, ending, places: {} });
    });
    // What was said stays, unless something was said of the same thing since, or in this round by somebody else.
    const isReplaced = (was: Told): boolean =>
      done.some(
        (act) => act !== was && [act.about, act.also].some((about) => about !== undefined && was.about?.startsWith(about) === true),
      );
    const found = [...kept, ...done.filter((act) => act.kept !== undefined)].map((act) => ({ act, places: placesOf(tables, act.mark) }));
    const isThere = ({ kept: where }: Told, places: Record<string, number>): boolean =>
      where === undefined || where === "often" ? Object.keys(places).length > 0 : (places[where] ?? 0) > 0;
    const lost = found
      .filter(({ act, places }) => !isThere(act, places) && !isReplaced(act))
      .map(({ act }) => [act.kind, act.mark, act.about]);
    const doubled = found
      .filter(({ act, places }) => act.kept !== undefined && act.kept !== "often" && (places[act.kept] ?? 0) > 1)
      .map(({ act }) => [act.kind, act.mark]);
    expect({ round, told: told.map(({ kind }) => kind), endings, lost, doubled }).toEqual({
      ...{ round, told: told.map(({ kind }) => kind), endings, lost: [], doubled: [] },
    });
    kept = found.filter(({ act, places }) => isThere(act, places)).map(({ act }) => act);
  }
  console.info(`${asked} intentions, ${kept.length} words kept: ${JSON.stringify(Object.fromEntries(counts))}`);

  for (const name of collected) expect([name, tables.get(name)]).toEqual([name, start.get(name)]);
  for (const [, table] of all()) {
    const names = (tables.get(table.name) ?? []).map((row) => JSON.stringify(table.key.map((column) => row[column])));
    if (table.key.length > 0) expect([table.name, names.filter((name, at) => names.indexOf(name) !== at)]).toEqual([table.name, []]);
  }
  const { addin } = three.excel;
  expect(await addin.pendingWrites()).toEqual([]);
  // What somebody typed into a frozen version and was not put back is found, cell by cell, and can be put back.
  for (const { putBack } of (await addin.checkFrozen("en"))?.changes ?? [])
    if (putBack !== null) await addin.run("putBackFrozen", putBack, { language: "en", today: january + 20 });
  expect((await addin.checkFrozen("en"))?.changes.filter(({ isNotice }) => !isNotice) ?? []).toEqual([]);
  if (intentions >= 1000) expect(kinds.filter((kind) => (counts.get(kind)?.["ok"] ?? 0) === 0)).toEqual([]);
}, 7_200_000);
