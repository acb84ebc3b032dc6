/**
 * Workbooks of the sample stories with their reviews, for tests that begin where loading a sample ends: it takes seconds, and opening
 * what it left a moment. What it left is kept below `.cache` until a line of the sources changes; `test/cycle/samples` and
 * `test/cycle/sample` load the stories themselves.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Language } from "../../src/language/text";
import type { SampleId } from "../../src/samples/all";
import type { WorkbookModel } from "../../src/workbench/model";
import type { ExcelSession } from "./excelSession";

const root = resolve(__dirname, "../..");
const folder = join(root, ".cache/samples");

const filesOf = (path: string): string[] =>
  statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => filesOf(join(path, name))) : [path];

/** Of every source and of the versions of the packages: whatever could make another workbook. */
function stateOfSources(): string {
  const hash = createHash("sha256");
  for (const path of [...filesOf(join(root, "src")).sort(), join(root, "package-lock.json")]) hash.update(path).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

/** Opens a story with its reviews in a workbook that holds nothing yet, as "Try the sample" leaves it. */
export async function openSample(excel: ExcelSession, sample: SampleId, language: Language): Promise<void> {
  const name = `${sample}-${language}-`;
  const path = join(folder, `${name}${stateOfSources()}.json`);
  const kept = keptModel(path);
  if (kept !== undefined) return excel.host.document.load(kept);
  await excel.addin.run("loadSample", { sample }, { language });
  await excel.engine.calculation.settle();
  keep(path, name, await excel.host.document.capture());
}

function keptModel(path: string): WorkbookModel | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as WorkbookModel;
  } catch {
    // Never kept, or of other sources.
    return undefined;
  }
}

/** In place whole, since another worker may look for it, and without those of earlier sources. */
function keep(path: string, name: string, model: WorkbookModel): void {
  mkdirSync(folder, { recursive: true });
  for (const earlier of readdirSync(folder).filter((file) => file.startsWith(name) && file.endsWith(".json")))
    rmSync(join(folder, earlier), { force: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(model));
  renameSync(`${path}.${process.pid}`, path);
}
