/** What checking the tables found, in words: the lines of the sheet "Data checks". */
import { formatDate } from "../../calendar/format";
import { calendarOf, type Bucket } from "../../calendar/periods";
import { explainFinding } from "../../domain/collect/checkMessages";
import { checkData } from "../../domain/collect/checks";
import { collectTables, type CollectTable } from "../../domain/collect/collectTables";
import { completenessOf } from "../../domain/collect/completeness";
import type { CheckedTable, Finding } from "../../domain/collect/findings";
import { explainGap } from "../../domain/collect/gapMessages";
import type { Gap } from "../../domain/collect/gaps";
import { periodsOfTable } from "../../domain/tables/periodsOfTable";
import { inLanguage, type Language } from "../../language/text";
import type { CheckLine, FromChecks } from "../../sheets/materials";
import { todaySerial } from "../today";
import { holidaysAround, readForCollect } from "./readForCollect";

/** Checks the tables as they are: findings and gaps in words, those that make results wrong first. Writes nothing. */
export async function readDataChecks(language: Language, asOf = todaySerial()): Promise<FromChecks> {
  const { rows, tables, unreadable, settings, period } = await readForCollect();
  const planned = period ?? calendarOf(settings.bucket).periodOf(asOf);
  const findings = checkData(tables, { today: asOf, period: planned, settings });
  const { gaps } = completenessOf(rows, { today: asOf, cycle: period, holidays: holidaysAround(settings, planned), unreadable });
  // Cells that cannot be read are among the findings already, one by one.
  const lines = [
    ...findings.map((found) => findingLine(found, tables, language, settings.bucket)),
    ...gaps.filter(({ code }) => code !== "unreadable").map((missing) => gapLine(missing, tables, language, settings.bucket)),
  ].sort((a, b) => Number(b.critical) - Number(a.critical));
  return { bucket: settings.bucket, lines, day: formatDate(asOf, language) };
}

const titleOf = (table: CollectTable, language: Language): string => inLanguage(collectTables[table].title, language);

function findingLine(found: Finding, tables: readonly CheckedTable[], language: Language, bucket: Bucket): CheckLine {
  const read = tables.find(({ table }) => table === found.table);
  const [row] = found.rows;
  return {
    critical: found.critical,
    data: titleOf(found.table, language),
    place: read === undefined || row === undefined ? null : { sheet: read.sheet, row, column: read.columns[found.column] ?? 0 },
    ...explainFinding(found, language, periodsOfTable(found.table, bucket).bucket),
  };
}

/** A gap has no cell to look at; its sentence says what is missing and, after the colon, what that does. */
function gapLine(missing: Gap, tables: readonly CheckedTable[], language: Language, bucket: Bucket): CheckLine {
  const title = titleOf(missing.table, language);
  const there = tables.some(({ table }) => table === missing.table);
  return {
    critical: missing.critical,
    data: title,
    place: null,
    what: explainGap(missing, title, language, periodsOfTable(missing.table, bucket).bucket),
    effect: "",
    fix: inLanguage(there ? addRows : bringIn, language).replace("{table}", title),
  };
}

const addRows = { en: "Add what is missing to {table}.", fr: "Compléter « {table} »." };
const bringIn = { en: "Import {table}.", fr: "Importer « {table} »." };
