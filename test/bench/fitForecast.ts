import { resolve } from "node:path";
import { regularSeries } from "../../src/calc/forecast/forecast";
import { readHistory } from "../../src/calc/forecast/history";
import { months, quarters } from "../../src/calc/forecast/structural/beliefs";
import { fitBeliefs, type Sample } from "./fitBeliefs";
import { usualTable } from "../../src/calc/forecast/calibration";
import { fitShape, missedBy, type LengthGroup } from "./fitShape";
import { fitShares } from "./fitShares";
import { seasonalScale } from "./forecastScores";
import { readSets, type BenchSeries, type BenchSet } from "./forecastSets";

const usage = "npm run fit:forecast -- --data <folder> [--steps 40] [--every 1] [--shape]";

/** The last so many periods of each history that are fitted on, none for all of it, and the periods ahead of a cut one. */
const plans = {
  months: { period: 12, kind: months, cuts: [13, 15, 18, 24, 36, 48, null], ahead: 12, units: { smape: 15, mase: 0.9 } },
  quarters: { period: 4, kind: quarters, cuts: [5, 8, 12, 16, 20, null], ahead: 8, units: { smape: 12, mase: 1.3 } },
} as const;
/** The whole history counts twice. */
const wholeWeight = 2;

/** The history as AUTO's regular route sees it; null where AUTO takes another route. */
function regularHistory(cells: readonly number[], period: number): Float64Array | null {
  const history = readHistory(cells, period);
  const usual = history.constant ? null : regularSeries(history, period)?.map((value) => value * history.unit);
  return !usual || usual.every((value) => value === usual[0]) ? null : usual;
}

function sampleOf({ train, test, period }: BenchSeries, cut: number | null, ahead: number): Sample[] {
  const scale = seasonalScale(train, period);
  const history = regularHistory(cut === null ? train : train.slice(-cut), period);
  if (!history || !(scale > 0)) return [];
  return [{ history, actual: cut === null ? test : test.slice(0, ahead), scale, period, weight: cut === null ? wholeWeight : 1 }];
}

/** How much the monthly sets count for the shape: as in the sample that decides. Others (older ones) not at all. */
const shapeWeights: readonly (readonly [set: RegExp, weight: number])[] = [
  [/^m3_/, 10],
  [/^hospital_/, 3],
  [/^tourism_/, 3],
];

/** Months that histories are cut to for the shape; the whole ones count by the years that they have. */
const shapeCuts = [6, 8, 10, 12, 13, 15, 18, 24, 30, 36, 48, 60] as const;
const wholeYears = [1.5, 4, 6, 9, 12];

/** The shape of the distribution, at the lengths of its table and by noise. */
function fitShapes(sets: readonly BenchSet[]): void {
  const samplesAt = (cut: number | null) =>
    sets.flatMap(({ name, series }) => {
      const [, weight] = shapeWeights.find(([set]) => set.test(name)) ?? [];
      const monthly = series.filter(({ period, train }) => period === 12 && train.length >= (cut ?? 0));
      return weight === undefined
        ? []
        : monthly.flatMap((one) => sampleOf(one, cut, 12).map((sample) => ({ ...sample, weight: weight / monthly.length })));
    });
  const cut = shapeCuts.map((months): LengthGroup => ({ years: months / 12, missed: missedBy(samplesAt(months)) }));
  const whole = samplesAt(null);
  const nearest = ({ history }: Sample) => wholeYears.filter((years) => history.length / 12 >= years).at(-1);
  const wholes = wholeYears.map((years): LengthGroup => ({ years, missed: missedBy(whole.filter((sample) => nearest(sample) === years)) }));
  const { byYears, calmer, rougher } = fitShape([...cut, ...wholes.filter(({ missed }) => missed.length > 0)], usualTable);
  for (const row of [...byYears, calmer, rougher]) console.log("shape", row.map((value) => value.toFixed(3)).join(" "));
}

function main(): void {
  const words = process.argv.slice(2);
  const option = (name: string, fallback: string) => (words.includes(name) ? (words[words.indexOf(name) + 1] ?? fallback) : fallback);
  const steps = Number(option("--steps", "40"));
  const every = Number(option("--every", "1"));
  if (!words.includes("--data")) throw new Error(usage);
  const sets = readSets(resolve(option("--data", ""))).filter(({ intermittent }) => !intermittent);
  fitShapes(sets);
  if (words.includes("--shape")) return;
  const all = sets.flatMap(({ series }) => series.filter((_, i) => i % every === 0));
  for (const [name, { period, kind, cuts, ahead, units }] of Object.entries(plans)) {
    const series = all.filter((one) => one.period === period);
    const samples = cuts.flatMap((cut) => series.flatMap((one) => sampleOf(one, cut, ahead)));
    console.error(`${name}: ${series.length} series, ${samples.length} histories`);
    const beliefs = fitBeliefs(kind, samples, units, steps);
    console.log(
      name,
      JSON.stringify(beliefs, (_, value: unknown) => (typeof value === "number" ? Number(value.toFixed(2)) : value)),
    );
    if (period === 12) {
      const whole = series.flatMap((one) => [...sampleOf(one, null, ahead), ...sampleOf(one, 48, ahead)]);
      console.log("shares", JSON.stringify(fitShares(whole, { smape: 16, mase: 1.1 }, 120)));
    }
  }
}

main();
