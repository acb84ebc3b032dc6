/**
 * How long the page is held up while 200,000 rows are planned into a table that holds them already: the longest piece of work between two
 * breaks, in milliseconds of processor time. Each build plans with its own rooms; one of before there were breaks does it in one piece.
 */
import { buildSync } from "esbuild";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { timed, type Measured } from "./measure";

const rows = 200_000;
/** Processor time after which the page gets its turn, as the add-in does it. */
const slice = 40;

type Work = Generator<unknown, unknown, void>;
interface Rooms {
  tables: { name: string }[];
  planRows(contract: unknown, state: unknown, change: { rows: readonly unknown[]; mode: "append" | "replace" }): unknown;
  invertPatch(patch: unknown, content: unknown): unknown;
  invertPatchInParts?(patch: unknown, content: unknown, formats: unknown[]): Work;
}

/** The rooms of a build that plan a write, wherever it keeps them. */
function loaded(root: string): Rooms {
  const folder = mkdtempSync(join(tmpdir(), "sop-planning-"));
  const outfile = join(folder, "planning.cjs");
  const from = (...names: string[]) =>
    JSON.stringify(names.map((name) => resolve(root, "src", name)).find((name) => existsSync(`${name}.ts`)) ?? names[0]);
  const rooms = [
    from("workbook/writing/planning/planRows", "workbook/planRows"),
    from("workbook/writing/tablePatch", "workbook/tablePatch"),
    from("domain/tables/catalogue", "domain/tables/all"),
  ];
  buildSync({
    stdin: { contents: rooms.map((room) => `export * from ${room};`).join("\n"), resolveDir: root },
    bundle: true,
    platform: "node",
    format: "cjs",
    target: "es2022",
    // A folder without an installation of its own takes our packages.
    nodePaths: [resolve(__dirname, "../../node_modules")],
    outfile,
  });
  try {
    return createRequire(outfile)(outfile) as Rooms;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds of processor time of this program so far: what else the machine does meanwhile is not counted. */
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const isWork = (made: unknown): made is Work => typeof (made as Work | undefined)?.next === "function";

/** Does a piece of work, or one that can be interrupted, and tells the longest piece. */
function longestPiece(make: () => unknown): { longest: number; result: unknown } {
  let start = spent();
  const made = make();
  if (!isWork(made)) return { longest: spent() - start, result: made };
  let longest = 0;
  for (;;) {
    const step = made.next();
    const took = spent() - start;
    longest = Math.max(longest, took);
    if (step.done) return { longest, result: step.value };
    if (took >= slice) start = spent();
  }
}

const lines = (more: number) =>
  Array.from({ length: rows }, (_, row) => [`Famille ${row % 400}`, 46023 + Math.floor(row / 400), row + more]);

/** Longest piece of planning the same rows again with other quantities, and of the way back. */
function planned({ tables, planRows, invertPatch, invertPatchInParts }: Rooms, mode: "append" | "replace"): number {
  const headers = ["Family", "Period", "Quantity"];
  const [inputs, contract] = [lines(0), tables.find(({ name }) => name === "SopDemand")];
  const area = { row: 3, column: 0, rows: rows + 1, columns: headers.length };
  const state = {
    table: "SopDemand",
    sheet: "Demand",
    headers,
    inputs,
    values: inputs,
    formulas: inputs,
    below: Infinity,
    area,
    firstRow: 5,
  };
  const incoming = lines(1).map(([Family, Period, Quantity]) => ({ Family, Period, Quantity }));
  const plan = longestPiece(() => planRows(contract, state, { rows: incoming, mode }));
  const patch = (plan.result as { patch?: unknown }).patch ?? plan.result;
  const back = longestPiece(() => (invertPatchInParts ? invertPatchInParts(patch, state, []) : invertPatch(patch, state)));
  return Math.max(plan.longest, back.longest);
}

/** A line for each way of importing, beside another build where there is one. */
export function importedAgainJobs(root: string, against: string | undefined): Measured[] {
  const [ours, theirs] = [loaded(root), against === undefined ? undefined : loaded(against)];
  return (["append", "replace"] as const).map((mode) => {
    const job = `200,000 rows imported again (${mode}): longest piece of planning`;
    const own = planned(ours, mode);
    const peer = { name: `the build in ${basename(against ?? "")}`, times: theirs === undefined ? [] : [planned(theirs, mode)] };
    if (theirs !== undefined) return timed(job, [own], peer, "<= 300 ms");
    return { ...timed(job, [own], { name: "", times: [own] }), peer: "", ratio: "", goal: "<= 300 ms" };
  });
}
