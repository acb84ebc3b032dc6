/**
 * Files of millions of order lines, summed to family and month as the pane does it: `npm run build && npm run bench:lines`, with
 * `--lines 10000000` (usual: 1,000,000) and `--rounds 5` (usual: 3). The worker of the build runs in a browser; beside it, in turns, a bare reader that
 * only counts line ends, and, where `npm i --no-save @duckdb/node-api` was run before, DuckDB's native engine on one thread, which also
 * writes the Parquet files. All sums are compared with those of the generator, in whole cents.
 *
 * Goals: at most 8 times the bare reader for CSV and 2 times for Parquet, at most 300 MB (400 MB for Parquet with groups of a million
 * lines), the page never blocked above 100 ms, a million lines in 2 s.
 */
import { createReadStream, existsSync, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import type { LinesQuestion, LinesReport } from "../../src/import/lines/linesQuestion";
import { launchBrowser, type LaunchedBrowser } from "../e2e/browser";
import { duckDb, type DuckDb } from "./duckDb";
import { lineHeaders, writeLines, type Truth } from "./lineFiles";
import { median, milliseconds } from "./measure";

const root = resolve(__dirname, "../..");
const folder = join(root, ".cache/lines");
const { values } = parseArgs({ options: { lines: { type: "string" }, rounds: { type: "string" } } });
const lines = Number(values.lines ?? 1_000_000);
const rounds = Number(values.rounds ?? 3);

/** Counts line ends in slices of 4 MB, the next one asked for before the current one is looked at. */
const bareReader = `onmessage = async ({ data: { file } }) => {
  const size = 4_000_000;
  const slice = (start) => file.slice(start, start + size).arrayBuffer();
  let next = slice(0), lines = 0;
  for (let start = 0; start < file.size; start += size) {
    const bytes = new Uint8Array(await next);
    next = slice(start + size);
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
  }
  postMessage({ kind: "report", report: { lines } });
};`;

/** A page with nothing on it, the scripts of the build, and the bare reader. */
function serve(): Promise<{ url: string; close(): void }> {
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").slice(1);
    const type = extname(name) === ".js" ? "text/javascript" : "text/html";
    response.setHeader("Content-Type", type);
    if (name === "bare.js") return response.end(bareReader);
    const path = join(root, "dist", name);
    if (type === "text/javascript" && existsSync(path)) return createReadStream(path).pipe(response);
    return response.end('<!doctype html><title>Lines</title><input type="file" id="asked"><input type="file" id="bare">');
  });
  return new Promise((done) =>
    server.listen(0, "127.0.0.1", () =>
      done({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }),
    ),
  );
}

interface Run {
  time: number;
  /** The longest time that the page's own thread did not come to its turn. */
  gap: number;
  report: LinesReport;
}

/** One file through one worker: ours, or the bare reader. */
const runIn = (page: Page, which: "asked" | "bare", question: LinesQuestion): Promise<Run> =>
  page.evaluate(
    async ({ which: id, question: asked }) => {
      const file = document.querySelector<HTMLInputElement>(`#${id}`)?.files?.[0];
      let gap = 0;
      let last = performance.now();
      const turn = setInterval(() => {
        gap = Math.max(gap, performance.now() - last - 5);
        last = performance.now();
      }, 5);
      const worker = new Worker(id === "asked" ? "lines.js" : "bare.js");
      const from = performance.now();
      const report = await new Promise<LinesReport>((done, fail) => {
        worker.onmessage = ({ data }) =>
          data.kind === "report" ? done(data.report) : data.kind === "progress" ? undefined : fail(new Error(JSON.stringify(data)));
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage({ file, question: asked });
      });
      clearInterval(turn);
      worker.terminate();
      return { time: performance.now() - from, gap, report };
    },
    { which, question },
  );

/** Megabytes that the processes of the page hold at most while `work` runs, looked at from outside. */
async function peakOf<Result>(pids: readonly number[], work: () => Promise<Result>): Promise<[Result, number]> {
  let most = 0;
  const look = setInterval(() => {
    for (const pid of pids) {
      const path = `/proc/${pid}/status`;
      const kilobytes = existsSync(path) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(path, "utf8"))?.[1] ?? 0) : 0;
      most = Math.max(most, kilobytes / 1024);
    }
  }, 40);
  try {
    return [await work(), most];
  } finally {
    clearInterval(look);
  }
}

/** The processes of the browser's pages. */
async function pagesOf({ browser }: LaunchedBrowser): Promise<number[]> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return processInfo.filter(({ type }) => type === "renderer").map(({ id }) => id);
}

function wrongSums({ sums }: LinesReport, truth: Truth): number {
  const cents = (value: number | null | undefined) => Math.round((value ?? NaN) * 100);
  const wrong = sums.filter(({ name, period, figures: [ordered, shipped], lines: count }) => {
    const known = truth.get(`${name}\u0000${period}`);
    return known === undefined || cents(ordered) !== known.ordered || cents(shipped) !== known.shipped || count !== known.lines;
  });
  return wrong.length + Math.abs(sums.length - truth.size);
}

interface Job {
  name: string;
  path: string;
  form: "us" | "french";
  isParquet: boolean;
  peak: number;
}

const questionOf = ({ form, isParquet }: Job): LinesQuestion => ({
  ...(isParquet ? {} : { text: { encoding: "utf-8", delimiter: form === "us" ? "," : ";", headerRecords: 1 } }),
  headers: [...lineHeaders],
  name: 0,
  day: 4,
  figures: [6, 7],
  dateOrder: "dayFirst",
  decimalMark: form === "us" ? "point" : "comma",
  bucket: "month",
});

/** The files, made once for each number of lines. */
async function files(peer: DuckDb | undefined): Promise<{ jobs: Job[]; truth: Truth }> {
  const path = (name: string) => join(folder, `${lines}-${name}`);
  const truth = writeLines(path("us.csv"), lines, "us");
  writeLines(path("french.csv"), lines, "french");
  const csv = (["us", "french"] as const).map((form): Job => ({
    name: `CSV, ${form}`,
    path: path(`${form}.csv`),
    form,
    isParquet: false,
    peak: 300,
  }));
  if (peer === undefined) return { jobs: csv, truth };
  const groups = [
    { name: "Parquet, Snappy", size: 122_880, codec: "snappy", peak: 300 },
    { name: "Parquet, groups of a million", size: 1_050_000, codec: "snappy", peak: 400 },
    { name: "Parquet, Zstandard", size: 122_880, codec: "zstd", peak: 300 },
  ];
  const jobs: Job[] = [];
  for (const { name, size, codec, peak } of groups) {
    const file = path(`${size}-${codec}.parquet`);
    await peer.writeParquet(path("us.csv"), file, size, codec);
    jobs.push({ name, path: file, form: "us", isParquet: true, peak });
  }
  return { jobs: [...csv, ...jobs], truth };
}

async function main(): Promise<void> {
  if (!existsSync(join(root, "dist/lines.js"))) throw new Error("Build first: npm run build.");
  const peer = await duckDb();
  const { jobs, truth } = await files(peer);
  const browser = await launchBrowser();
  const server = await serve();
  console.log(`${lines.toLocaleString("en")} lines, ${truth.size} sums, medians of ${rounds} rounds\n`);
  for (const job of jobs) {
    const { page, context } = await browser.newPage();
    await page.goto(server.url);
    const pids = await pagesOf(browser);
    await page.setInputFiles("#asked", job.path);
    // The bare reader reads the same lines as text.
    await page.setInputFiles("#bare", job.isParquet ? jobs[0]!.path : job.path);
    const times = { ours: [] as number[], bare: [] as number[], peer: [] as number[] };
    const gaps: number[] = [];
    let peak = 0;
    let wrong = 0;
    for (let round = 0; round < rounds; round++) {
      times.bare.push((await runIn(page, "bare", questionOf(job))).time);
      const [run, most] = await peakOf(pids, () => runIn(page, "asked", questionOf(job)));
      times.ours.push(run.time);
      gaps.push(run.gap);
      peak = Math.max(peak, most);
      wrong += wrongSums(run.report, truth);
      if (peer) times.peer.push(await peer.timeOf(job.path, job.form, job.isParquet));
    }
    await context.close();
    const [ours, bare] = [median(times.ours), median(times.bare)];
    const limit = job.isParquet ? 2 : 8;
    const beside = peer ? `; DuckDB ${milliseconds(median(times.peer))}, ratio ${(ours / median(times.peer)).toFixed(1)}` : "";
    console.log(
      `${job.name} (${Math.round(statSync(job.path).size / 1e6)} MB): ${milliseconds(ours)}; bare reader ${milliseconds(bare)}, ratio ${(ours / bare).toFixed(1)} (goal ${limit})${beside}`,
    );
    console.log(
      `  most memory ${Math.round(peak)} MB (goal ${job.peak}); page blocked at most ${Math.round(median(gaps))} ms (goal 100); wrong sums ${wrong}`,
    );
  }
  if (peer === undefined) console.log("DuckDB is not there, so no Parquet: npm i --no-save @duckdb/node-api@1.5.6-r.1");
  server.close();
  await browser.close();
}

void main();
