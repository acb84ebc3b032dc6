/**
 * Workbooks that tests begin with. Building one takes seconds and opening what was built a moment, so what was built is kept below `.cache`
 * until a line of the sources, or of what the tests build with, changes, or the day does.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkbookModel } from "../../src/workbench/model";
import type { ExcelSession } from "./excelSession";

const root = resolve(__dirname, "../..");
const folder = join(root, ".cache/workbooks");

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

let known: string | undefined;

/** Of every source, of the helpers of tests, of the versions of the packages and of the day: whatever could make another workbook. */
function state(): string {
  if (known !== undefined) return known;
  const hash = createHash("sha256").update(new Date().toDateString());
  const files = [...filesOf(join(root, "src")), ...filesOf(__dirname)].sort();
  for (const path of [...files, join(root, "package-lock.json")]) hash.update(path).update(readFileSync(path));
  return (known = hash.digest("hex").slice(0, 16));
}

/**
 * Opens in a workbook that holds nothing yet what `build` makes there.
 *
 * @param content everything that `build` makes it of, besides the sources
 */
export async function openKept(excel: ExcelSession, content: unknown, build: () => Promise<unknown>): Promise<void> {
  let made: WorkbookModel | undefined;
  const model = await kept(content, async () => {
    await build();
    await excel.engine.calculation.settle();
    return (made = await excel.host.document.capture());
  });
  if (made === undefined) await excel.host.document.load(model);
}

/** What `make` made of this content before, or makes now. */
async function kept(content: unknown, make: () => Promise<WorkbookModel>): Promise<WorkbookModel> {
  const name = createHash("sha256").update(JSON.stringify(content, spelled)).digest("hex").slice(0, 16);
  const path = join(folder, `${state()}-${name}.json`);
  const found = keptAt(path);
  if (found !== undefined) return found;
  const made = await make();
  keep(path, made);
  return made;
}

/** Numbers that JSON has no word for must not look like a blank. */
const spelled = (_key: string, value: unknown): unknown => (typeof value === "number" && !Number.isFinite(value) ? [`${value}`] : value);

function keptAt(path: string): WorkbookModel | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as WorkbookModel;
  } catch {
    // Never kept, or of other sources.
    return undefined;
  }
}

/** In place whole, since another worker may look for it, and without those of other sources. */
function keep(path: string, made: WorkbookModel): void {
  mkdirSync(folder, { recursive: true });
  for (const earlier of readdirSync(folder).filter((file) => !file.startsWith(state()))) rmSync(join(folder, earlier), { force: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(made));
  renameSync(`${path}.${process.pid}`, path);
}
