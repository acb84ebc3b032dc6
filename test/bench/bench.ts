/**
 * How fast the product is, on this machine, now: `npm run bench`, or `npm run bench -- --json <file>` to keep the figures. With
 * `--against <folder>` of another build of the project, what a typed cell and an import of the same rows cost is measured beside that.
 *
 * The real page runs in a real browser (see test/e2e/browser.ts for which). Every job is measured beside a named peer in the same
 * run, since a machine's speed and load change from hour to hour: the ratio is what to compare, the milliseconds only what a person
 * waits. Figures are medians. The table says the goal where there is one, and the exit code stays 0: a busy machine is no failure.
 *
 * Peers: the spreadsheet engine alone for what passes through Office's API, native formulas for ours, and for imports the least that
 * any import must do: `Papa.parse` of the file and one write of its cells straight into the engine.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startWorkbench } from "../../src/workbench/server/workbench";
import { launchBrowser, type LaunchedBrowser } from "../e2e/browser";
import { bundleSizes } from "./bundles";
import { calculationJobs } from "./calculation";
import { typingJob } from "./forecastTyping";
import { importedAgainJobs } from "./importedAgain";
import { importJob } from "./imports";
import { largeJob } from "./large";
import { startJob } from "./starting";
import { sampleJobs } from "./sampleBuild";
import { shown, type Measured } from "./measure";

const root = resolve(__dirname, "../..");

/** What else can be measured, each by a program of its own because it takes longer. */
const others = [
  { file: "functions.ts", command: "npx tsx test/bench/functions.ts" },
  { file: "optimise.ts", command: "npx tsx test/bench/optimise.ts" },
  { file: "planning.ts", command: "npx tsx test/bench/planning.ts" },
  { file: "freeze.ts", command: "npx tsx test/bench/freeze.ts" },
  { file: "importedWhole.ts", command: "npx tsx test/bench/importedWhole.ts" },
  { file: "importSlices.ts", command: "npx tsx test/bench/importSlices.ts" },
  { file: "forecast.ts", command: "npm run bench:forecast" },
];

interface Options {
  json?: string;
  against?: string;
}

function optionsOf(args: readonly string[]): Options {
  const [flag, value, ...rest] = args;
  if (flag === undefined) return {};
  if ((flag !== "--json" && flag !== "--against") || value === undefined)
    throw new Error("Usage: npm run bench [-- --json <file>] [-- --against <folder of another build>]");
  return { ...optionsOf(rest), ...(flag === "--json" ? { json: value } : { against: resolve(value) }) };
}

const load = (): string =>
  loadavg()
    .map((average) => average.toFixed(1))
    .join(" ");

async function inBrowser(url: string, browser: LaunchedBrowser): Promise<Measured[]> {
  const found: Measured[] = [];
  const sections = [startJob, calculationJobs, sampleJobs, importJob, largeJob];
  for (const section of sections) {
    const before = performance.now();
    const results = await section(browser, url);
    found.push(...results);
    for (const result of results) console.log(shown(result));
    console.error(`  (${section.name}: ${((performance.now() - before) / 1000).toFixed(0)} s, load average ${load()})`);
  }
  return found;
}

async function main(): Promise<void> {
  const { json, against } = optionsOf(process.argv.slice(2));
  console.log(`Load average at the start: ${load()}`);
  console.log(shown({ job: "job", ours: "ours", peer: "peer", ratio: "ratio", goal: "goal" }));
  const server = await startWorkbench({ port: 0 });
  const results: Measured[] = [];
  try {
    const browser = await launchBrowser();
    try {
      results.push(...(await inBrowser(server.url, browser)));
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
  const alone = [...importedAgainJobs(root, against), ...(against === undefined ? [] : [typingJob(root, against)])];
  results.push(...alone);
  for (const result of alone) console.log(shown(result));
  const folder = mkdtempSync(join(tmpdir(), "sop-bench-"));
  try {
    const sizes = await bundleSizes(root, folder);
    results.push(...sizes);
    for (const size of sizes) console.log(shown(size));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`Load average at the end: ${load()}`);
  for (const { file, command } of others) if (existsSync(join(__dirname, file))) console.log(`More: ${command}`);
  if (json !== undefined) {
    const version = (JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { version: string }).version;
    writeFileSync(json, `${JSON.stringify({ version, loadAverage: loadavg(), results }, null, 2)}\n`);
  }
}

void main().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
