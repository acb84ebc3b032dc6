/**
 * What one typed demand cell costs the functions of the demand review: every one of them is asked again about all families, as Excel
 * does. Each build answers with its own functions.
 */
import { buildSync } from "esbuild";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { performance } from "node:perf_hooks";
import type * as functionCatalogue from "../../src/functions/catalogue";
import type * as functionRuntime from "../../src/functions/runtime";
import { median, timed, type Measured } from "./measure";

/** Families and months of the table that cells are typed into, and of the one whose first calculation is promised. */
const large = { families: 1_000, months: 60 };
const usual = { families: 200, months: 36 };
const ahead = 12;
const typedCells = 5;

type Rows = (number | string | null)[][];
type Build = Pick<typeof functionCatalogue, "catalogue"> & Pick<typeof functionRuntime, "evaluate">;

/** The functions of a build, with a memory of their own. */
function loaded(root: string): Build {
  const folder = mkdtempSync(join(tmpdir(), "sop-functions-"));
  const outfile = join(folder, "functions.cjs");
  const [catalogue, runtime] = ["catalogue", "runtime"].map((name) => JSON.stringify(resolve(root, "src/functions", name)));
  buildSync({
    stdin: { contents: `export { catalogue } from ${catalogue}; export { evaluate } from ${runtime};`, resolveDir: root },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    // A folder without an installation of its own takes our packages.
    nodePaths: [resolve(__dirname, "../../node_modules")],
    outfile,
  });
  try {
    return createRequire(outfile)(outfile) as Build;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Histories of families with a season, a trend and noise of 20 %, the same at every run. */
function histories({ families, months }: typeof large): number[][] {
  let state = 12_345;
  const chance = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return Array.from({ length: families }, (_, family) =>
    Array.from({ length: months }, (__, t) =>
      Math.round((100 + family + t) * (1 + 0.3 * Math.sin((t * Math.PI) / 6)) * (0.8 + 0.4 * chance())),
    ),
  );
}

/** Milliseconds of everything that the demand review asks of the functions when one cell of the history has changed. */
function recalculated({ catalogue, evaluate }: Build, history: Rows, family: number): number {
  const start = performance.now();
  const ask = (id: string, ...given: unknown[]): Rows | null => {
    const definition = catalogue.find((one) => one.id === id);
    return definition ? (evaluate(definition, given) as Rows) : null;
  };
  const last = (count: number) => history.map((row) => row.slice(-count));
  const baseline = ask("FORECAST", history, ahead, ahead, "AUTO") ?? [];
  ask("FORECASTMETHOD", history, ahead);
  for (const level of [0.1, 0.9]) ask("FORECAST", [history[family]], ahead, ahead, "AUTO", level);
  const record = ask("FORECASTBACKTEST", history, ahead, 3, ahead, "AUTO");
  if (record) {
    ask("FORECASTACCURACY", record, last(ahead), "WAPE", "ROW");
    ask("FORECASTBIAS", record, last(ahead), "ROW");
    const lastYear = history.map((row) => row.slice(-2 * ahead, -ahead));
    ask("FORECASTACCURACY", lastYear, last(ahead), "WAPE", "ROW");
  }
  ask("CONSENSUS", [baseline.flat()], [[1]]);
  return performance.now() - start;
}

/** One build: what a typed cell costs it, in milliseconds, and what the first calculation did. */
interface Typed {
  name: string;
  times: number[];
  first: number;
}

/** Types into one cell after the other, in our build and in the other one by turns. */
function typedInto(root: string, against: string | undefined): Typed[] {
  const builds = [{ name: "SOP.FORECAST", build: loaded(root) }, ...(against ? [{ name: against, build: loaded(against) }] : [])];
  const runs = builds.map((one) => ({ ...one, history: histories(large), times: [] as number[], first: 0 }));
  for (const run of runs) run.first = recalculated(run.build, run.history, 0);
  for (let typed = 1; typed <= typedCells; typed++)
    for (const run of runs) {
      const row = run.history[37 * typed]!;
      row[large.months - typed] = row[large.months - typed]! + 5;
      run.times.push(recalculated(run.build, run.history, 37 * typed));
    }
  return runs;
}

/** Says what the whole table costs at first, and what a typed cell costs each build. */
export function reportTyping(root: string, against: string | undefined): void {
  const { families, months } = large;
  const build = loaded(root);
  const before = process.cpuUsage();
  const whole = recalculated(build, histories(usual), 0) / 1000;
  const busy = process.cpuUsage(before).user / 1e6;
  console.log(`\nThe demand review of ${usual.families} families x ${usual.months} months, every function, for the first time`);
  console.log(`  ${whole.toFixed(2)} s, ${busy.toFixed(2)} s of processor time (goal: 2 s)`);
  console.log(`\nOne demand cell typed, ${families} families x ${months} months: every function of the demand review asked again`);
  for (const { name, times, first } of typedInto(root, against))
    console.log(`  ${name.padEnd(30)}${median(times).toFixed(0).padStart(7)} ms a cell; ${(first / 1000).toFixed(2)} s the first time`);
  if (!against) console.log("  Beside another build of the project: --against <its folder>");
}

/** The same as a line of the table of all measurements, beside another build. */
export function typingJob(root: string, against: string): Measured {
  const [ours, theirs] = typedInto(root, against);
  const job = `one demand cell typed, ${large.families} families x ${large.months} months`;
  return timed(job, ours?.times ?? [], { name: `the build in ${basename(against)}`, times: theirs?.times ?? [] }, "< 0.4 s");
}
