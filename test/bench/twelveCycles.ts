/**
 * Twelve cycles one after the other: `npx tsx test/bench/twelveCycles.ts [cycles] [sample] [language]`, 12 on the ice-cream story in English
 * unless told. Prints of each cycle the size of its file, the processor time to open it, to build the reviews, to freeze and to close, and
 * whether every frozen version still verifies; then how the last third grew over the first one. Excel itself is not here: files go through
 * the stand-in, which reads and writes them as the workbench does.
 */
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import { formatMonth } from "../../src/calendar/format";
import type { SampleId } from "../../src/samples/all";
import type { Language } from "../../src/language/text";
import { readXlsx } from "../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { startExcel } from "../support/excelSession";
import { bringMonth, runCycle, timed } from "../support/cycleByCycle";

const [count = "12", sample = "agriFood", language = "en"] = process.argv.slice(2);

interface Line {
  kilobytes: number;
  opening: number;
  building: number;
  freezing: number;
  closing: number;
}

const mean = (lines: readonly Line[], of: keyof Line): number => lines.reduce((sum, line) => sum + line[of], 0) / lines.length;

async function measure(cycles: number, story: SampleId, said: Language): Promise<void> {
  const excel = await startExcel();
  await excel.addin.run("loadSample", { sample: story }, { language: said });
  await excel.engine.calculation.settle();
  const lines: Line[] = [];
  console.log("cycle      file kB  open ms  build ms  freeze ms  close ms  versions  changed");
  for (let index = 0; index < cycles; index++) {
    const cycle = addMonths(serialOf(2027, 1), index);
    if (index > 0) await bringMonth(excel, cycle, said);
    const { building, freezing, closing } = await runCycle(excel, cycle, said);
    const bytes = await writeXlsx(await excel.host.document.capture());
    const opening = await timed(async () => {
      const { model } = await readXlsx(bytes, "cycle.xlsx");
      await excel.host.document.load(model);
      await excel.engine.calculation.settle();
    });
    const line = { kilobytes: bytes.length / 1024, opening, building, freezing, closing };
    lines.push(line);
    const found = await excel.addin.checkFrozen(said);
    const changed = (found?.changes ?? []).filter(({ isNotice }) => !isNotice);
    const figures = [line.kilobytes, line.opening, building, freezing, closing].map((value) => value.toFixed(0).padStart(9)).join("");
    console.log(
      `${formatMonth(cycle, said).padEnd(9)}${figures}${String(found?.versions ?? 0).padStart(10)}${String(changed.length).padStart(9)}`,
    );
    for (const { words } of changed.slice(0, 2)) console.log(`  ${words}`);
  }
  const third = Math.max(1, Math.floor(cycles / 3));
  const [first, last] = [lines.slice(0, third), lines.slice(-third)];
  // Linear growth over n cycles from the middle of the first third to that of the last: each step at most as large as the first ones.
  for (const of of ["kilobytes", "opening", "building", "freezing", "closing"] as const)
    console.log(`${of.padEnd(10)} last third over first third: ${(mean(last, of) / mean(first, of)).toFixed(2)}`);
  excel.close();
}

void measure(Number(count), sample as SampleId, language as Language);
