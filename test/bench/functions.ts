import { performance } from "node:perf_hooks";
import { create, all } from "mathjs";
import { linearRegression, mean, standardDeviation } from "simple-statistics";
import { kpi as ownKpi } from "../../src/calc/planning/kpi";
import { engagement as attendance } from "../../src/calc/engagement/engagement";
import { durationStatistic, quantile as ourQuantile } from "../../src/calc/service/durationStatistic";
import { xyz as xyzClasses } from "../../src/calc/inventory/xyz";
import { catalogue } from "../../src/functions/catalogue";
import { type FunctionDefinition } from "../../src/functions/defineFunction";
import { evaluate } from "../../src/functions/runtime";

/**
 * Calls per second of every function over a table of 1,000 items and 24 months, the share of the time that reading the arguments takes,
 * and how the same arithmetic compares with mathjs and simple-statistics in the same run.
 */

const items = 1000;
const months = 24;
type Cell = number | string | null;

const cells = (rows: number, columns: number, value: (row: number, column: number) => Cell): Cell[][] =>
  Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => value(row, column)));
const amount = (row: number, column: number): number => 100 + ((row * 7 + column * 13) % 50);
const block = cells(items, months, amount);
const other = cells(items, months, (row, column) => amount(column, row));
const ratios = cells(items, months, (row, column) => 0.9 + ((row + column) % 10) / 100);
const column = cells(items, 1, amount);
const unitShares = cells(items, 1, () => 1 / items);
const row = cells(1, months, amount);
const days = cells(items, months, (r, c) => 46_000 + ((r + c) % 400));
const names = cells(items, months, (r, c) => `N${(r * months + c) % 40}`);

/** Arguments that are not the whole table, by function and argument: scalars, columns, and one line for functions of one series. */
const special: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  FORECAST: { history: block.slice(0, 20) },
  FORECASTMETHOD: { history: block.slice(0, 20) },
  FORECASTBAND: { history: row },
  SEASONALITY: { history: row },
  OUTLIERS: { history: row },
  PINBALLLOSS: { quantile: 0.9 },
  CONSENSUSWEIGHTS: { actual: row },
  DISAGGREGATE: { total: row, proportions: column },
  CAPACITY: { hoursPerDay: 8 },
  LOAD: { hoursPerUnit: cells(items, 20, (r, c) => ((r + c) % 7) / 10) },
  BOTTLENECK: { names: cells(items, 1, (r) => `R${r}`) },
  CPOF: { hoursPerUnit: column, shares: unitShares },
  OEE: { availability: ratios, performance: ratios, quality: ratios },
  PROJECTEDSTOCK: { opening: column },
  STOCKCOVER: { stock: column },
  SAFETYSTOCK: { serviceLevel: ratios },
  EXCESSSTOCK: { stock: column, coverTarget: 2.5 },
  STOCKADJUSTED: { minimum: 90, maximum: 130 },
  NETREQUIREMENTS: { opening: 100 },
  PROJECTEDAVAILABLE: { onHand: 100 },
  ATP: { onHand: 100 },
  LOTSIZE: { demand: row, setupCost: 500, holdingCost: 2 },
  ONTIMERATE: { promised: days, actual: days },
  OTIF: { promised: days, actual: days },
  LEADTIME: { start: days, end: days },
  DELAY: { promised: days, actual: days },
  PERFECTORDER: { rates: ratios },
  COSTSPLIT: { categories: names },
  COSTALLOCATE: { cost: 1000 },
  PLANVALUE: { unitValues: column },
  KPI: { expression: "100 * n1 / (n2 + 1)", names: cells(40, 1, (r) => `n${r}`), values: cells(40, 1, amount) },
  READABILITY: { text: "Vérifier la quantité commandée. Préparer la livraison demandée. ".repeat(20) },
};

function argumentsOf({ id, args }: FunctionDefinition): unknown[] {
  let ranges = 0;
  return Object.entries(args).map(([key, arg]) => {
    const given = special[id]?.[key];
    if (given !== undefined) return given;
    if (arg.optional) return null;
    return ranges++ % 2 === 0 ? block : other;
  });
}

/** Milliseconds of one run: the median of at least five, for about a third of a second. */
function milliseconds(work: () => unknown): number {
  work();
  const runs: number[] = [];
  const end = performance.now() + 300;
  while (runs.length < 5 || performance.now() < end) {
    const start = performance.now();
    work();
    runs.push(performance.now() - start);
  }
  runs.sort((one, two) => one - two);
  return runs[Math.floor(runs.length / 2)] ?? 0;
}

const padded = (text: string, width: number): string => text.padStart(width);

console.log(`${"function".padEnd(20)}${padded("calls/s", 12)}${padded("ms/call", 10)}${padded("reading", 10)}`);
const shares: number[] = [];
for (const definition of catalogue) {
  const raw = argumentsOf(definition);
  const whole = milliseconds(() => evaluate(definition, raw));
  const reading = milliseconds(() => Object.entries(definition.args).map(([key, arg], position) => arg.decode(raw[position], key)));
  const share = reading / whole;
  shares.push(share);
  console.log(
    `${definition.id.padEnd(20)}${padded((1000 / whole).toFixed(0), 12)}${padded(whole.toFixed(3), 10)}${padded(`${(100 * share).toFixed(0)}%`, 10)}`,
  );
}
const below = shares.filter((share) => share < 0.5).length;
console.log(`Reading takes less than half of the time in ${below} of ${shares.length} functions.`);

const sample = Array.from({ length: items * months }, (_, index) => amount(index, index % 31));
const few = sample.slice(0, months);
const math = create(all ?? {});
const scope = { a: 3, b: 4, c: 5 };
const formula = "if(a > b, a / b, max(a, b) ^ 2 + c)";

/** The same result both ways, checked before it is timed. */
const comparisons: readonly { what: string; ours: () => number; theirs: () => number; peer: string }[] = [
  { what: "mean of 24,000", peer: "simple-statistics", ours: () => durationStatistic(sample, "MEAN"), theirs: () => mean(sample) },
  {
    what: "90th percentile of 24,000",
    peer: "mathjs",
    ours: () => ourQuantile(sample, 0.9),
    theirs: () => Number(math.quantileSeq(sample, 0.9)),
  },
  {
    what: "slope of 24",
    peer: "simple-statistics",
    ours: () =>
      Number(
        attendance(
          few.map(() => 1),
          few,
        ).slope,
      ),
    theirs: () => linearRegression(few.map((value, index) => [index, value])).m,
  },
  {
    what: "variation of 24,000",
    peer: "simple-statistics",
    ours: () => Number(xyzClasses([sample], 0.2, 1)[0]?.[0] === "X"),
    theirs: () => Number(standardDeviation(sample) / mean(sample) <= 0.2),
  },
  {
    what: "a formula, read and evaluated",
    peer: "mathjs",
    ours: () => ownKpi(formula, ["a", "b", "c"], [3, 4, 5]),
    theirs: () =>
      Number(math.evaluate(formula.replace("if(a > b, a / b, max(a, b) ^ 2 + c)", "a > b ? a / b : max(a, b) ^ 2 + c"), { ...scope })),
  },
];
console.log(`\n${"the same arithmetic".padEnd(32)}${padded("ours ms", 12)}${padded("theirs ms", 12)}${padded("times as fast", 15)}  peer`);
for (const { what, ours, theirs, peer } of comparisons) {
  if (Math.abs(ours() - theirs()) > 1e-9 * Math.max(1, Math.abs(theirs()))) throw new Error(`${what}: ${ours()} and ${theirs()} differ`);
  const [mine, peers] = [milliseconds(ours), milliseconds(theirs)];
  console.log(
    `${what.padEnd(32)}${padded(mine.toFixed(4), 12)}${padded(peers.toFixed(4), 12)}${padded((peers / mine).toFixed(2), 15)}  ${peer}`,
  );
}
