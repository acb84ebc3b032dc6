/** The sheet "Data checks", drawn from what the tables hold now. */
import { checkData } from "../domain/collect/checks";
import { completenessOf } from "../domain/collect/completeness";
import type { CheckedTable, Finding } from "../domain/collect/findings";
import type { Gap } from "../domain/collect/gaps";
import { dataChecks } from "../sheets/dataChecks/dataChecks";
import { drawn } from "../sheets/defineSheet";
import type { CheckLine, FromChecks } from "../sheets/materials";
import { calendarOf, type Bucket } from "../calendar/periods";
import { explainFinding } from "../domain/collect/checkMessages";
import { explainGap } from "../domain/collect/gapMessages";
import { filledIn, inLanguage, type Language } from "../language/text";
import { showSheet } from "../workbook/showing/activate";
import { applyChanges } from "../workbook/writing/changes";
import type { ChangeSet } from "../workbook/writing/changeSet";
import { holidaysAround, readForCollect } from "./readForCollect";
import { todaySerial } from "./today";
import { formatDate } from "../calendar/format";
import { periodsOfTable } from "../domain/tables/periodsOfTable";
import { collectTables, type CollectTable } from "../domain/collect/collectTables";

/** Behind the reviews among the tabs. */
const tabPosition = 3;

/** What drawing the sheet writes. */
export async function planDataChecks(language: Language, asOf = todaySerial()): Promise<ChangeSet> {
  const blueprint = drawn(dataChecks, await readDataChecks(language, asOf), language);
  return {
    intention: filledIn({ en: "Data checks", fr: "Contrôles des données" }),
    changes: [{ kind: "sheet", blueprint, position: tabPosition }],
  };
}

/** Checks the tables as they are: findings and gaps in words, those that make results wrong first. Writes nothing. */
export async function readDataChecks(language: Language, asOf = todaySerial()): Promise<FromChecks> {
  const { rows, tables, unreadable, settings, period } = await readForCollect();
  const planned = period ?? calendarOf(settings.bucket).periodOf(asOf);
  const findings = checkData(tables, { today: asOf, period: planned, settings });
  const { gaps } = completenessOf(rows, { today: asOf, cycle: period, holidays: holidaysAround(settings, planned), unreadable });
  // Rows that cannot be read are told cell by cell among the findings.
  const lines = [
    ...findings.map((found) => findingLine(found, tables, language, settings.bucket)),
    ...gaps.filter(({ code }) => code !== "unreadable").map((missing) => gapLine(missing, tables, language, settings.bucket)),
  ].sort((a, b) => Number(b.critical) - Number(a.critical));
  return { bucket: settings.bucket, lines, day: formatDate(asOf, language) };
}

/** Draws the sheet, brings it to the front and gives its name. */
export async function openDataChecks(language: Language, asOf = todaySerial()): Promise<string> {
  const { sheets } = await applyChanges(await planDataChecks(language, asOf), { language });
  const [sheet = ""] = sheets;
  await showSheet(sheet);
  return sheet;
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
