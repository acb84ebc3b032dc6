/**
 * Frozen versions after five years: `npx tsx test/bench/freeze.ts [versions families periods]`, 60 x 50 x 24 unless told. Prints how long
 * it takes to hash and check all of it, to read it out of a workbook and check it, to put a changed figure back, and to choose another
 * version in the comparison. Excel itself is not here: reading goes through office.js and the stand-in.
 */
import { serialOf } from "../../src/calendar/days";
import { checkVersions } from "../../src/domain/freeze/checkVersions";
import type { FrozenRow } from "../../src/domain/freeze/checkVersion";
import { hashOfVersion, lineOf, noHash, numberedRows } from "../../src/domain/freeze/frozenLines";
import type { VersionRow } from "../../src/domain/freeze/sopVersions";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { filledIn } from "../../src/language/text";
import { startExcel } from "../support/excelSession";

const [versions = 60, families = 50, periods = 24] = process.argv.slice(2).map(Number);

/** A plan as it is frozen every month, from 2027 on. */
function history(): { versions: VersionRow[]; rows: FrozenRow[] } {
  const found: { versions: VersionRow[]; rows: FrozenRow[] } = { versions: [], rows: [] };
  let previous = noHash;
  for (let index = 0; index < versions; index++) {
    const cycle = serialOf(2027, index + 1);
    const version = `V${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}.1`;
    const plan = Array.from({ length: families * periods }, (_, place): AnyRow => {
      const units = 1000 + ((place * 7919 + index * 104_729) % 9000);
      return {
        ...{ Version: version, Family: `Family ${String(Math.floor(place / periods)).padStart(3, "0")}` },
        ...{ Period: serialOf(2027, index + 1 + (place % periods)), Demand: units, Production: units + 50, Subcontracted: 0 },
        ...{ Stock: 5000 + units / 7, Revenue: units * 11.2, Margin: units * 4.5 },
      };
    });
    const rows = numberedRows(plan, []).plan;
    const hash = hashOfVersion(
      { version, cycle, previous },
      rows.map((row) => lineOf("SopPlans", row)),
    );
    const said = { "Frozen by": "Solène", "Frozen on": cycle + 21, "Overridden by": null, "Override reason": null };
    found.versions.push({ Version: version, Cycle: cycle, ...said, Rows: rows.length, Hash: hash, Previous: previous });
    found.rows.push(...rows.map((cells): FrozenRow => ({ table: "SopPlans", line: found.rows.length + 5, cells })));
    previous = hash;
  }
  return found;
}

async function timed<Result>(what: string, work: () => Result | Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`${what.padEnd(60)} ${(performance.now() - start).toFixed(0).padStart(7)} ms`);
  return result;
}

async function measure(): Promise<void> {
  console.log(`${versions} versions x ${families} families x ${periods} periods`);
  const all = await timed("number and hash every version", history);
  await timed("check every version, already read", () => {
    const work = checkVersions(all.versions, all.rows);
    for (;;) {
      const step = work.next();
      if (step.done === true) return step.value;
    }
  });
  const excel = await startExcel();
  const { contracts, applyChanges, checkFrozen, run } = excel.addin;
  const rows = (table: keyof typeof contracts, said: readonly AnyRow[]) => ({
    ...{ kind: "rows" as const, table: contracts[table], mode: "append" as const },
    rows: excel.local(said.map((row) => Object.fromEntries(contracts[table].columns.map(({ name }) => [name, row[name] ?? null])))),
  });
  const last = all.versions.at(-1)?.Version ?? "";
  const write = (said: readonly AnyRow[]) =>
    applyChanges({ intention: filledIn({ en: "Frozen", fr: "Gelé" }), changes: [rows("sopPlans", said)] }, { language: "en" });
  const plans = all.rows.map(({ cells }) => cells);
  await timed("write all versions but the last", () => write(plans.filter((row) => row["Version"] !== last)));
  await timed("write the last one, as a freeze does", () => write(plans.filter((row) => row["Version"] === last)));
  const changes = [rows("sopVersions", all.versions as unknown as AnyRow[])];
  await applyChanges({ intention: filledIn({ en: "Frozen", fr: "Gelé" }), changes }, { language: "en" });
  const state = await timed("read and check every version", () => checkFrozen("en"));
  console.log(`  ${state?.versions ?? 0} versions, ${state?.changes.length ?? 0} changes`);
  await excel.run(async (context) => {
    context.workbook.tables.getItem("SopPlans").getDataBodyRange().getCell(10, 5).values = excel.local([[1]]);
    await context.sync();
  });
  const changed = await timed("read and check with a changed figure", () => checkFrozen("en"));
  const [found] = changed?.changes ?? [];
  console.log(`  ${found?.words ?? "nothing found"}`);
  if (found?.putBack) {
    const back = excel.local(found.putBack);
    await timed("put it back", () => run("putBackFrozen", back, { language: "en" }));
  }
  await timed("draw the comparison", async () => {
    await run("compareVersions", {}, { language: "en" });
    await excel.engine.calculation.settle();
  });
  await timed("choose another version there", async () => {
    await excel.run(async (context) => {
      context.workbook.names.getItem("SopVersionsFrom").getRange().values = excel.local([[all.versions[0]?.Version]]);
      await context.sync();
    });
    await excel.engine.calculation.settle();
  });
  excel.close();
}

void measure();
