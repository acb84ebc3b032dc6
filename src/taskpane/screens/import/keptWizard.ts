/**
 * The choices of an unfinished import, kept while the page is loaded again: some hosts do so when the theme of Office changes. The
 * data itself is not kept; cells are read again, files are asked for.
 */
import { quarterWeeks, type FiscalYears, type QuarterWeeks } from "../../../calendar/fiscal";
import { weekNumberings } from "../../../calendar/weeks";
import type { Answers } from "../../../import/chosenPlan";
import { datasetKinds } from "../../../import/datasetKinds";
import { fingerprintOf } from "../../../import/importMemory";
import type { ColumnSource, MappedColumn } from "../../../import/plan";
import { askedRead } from "../../../import/warehouse/askedRead";
import { fieldsOf, fieldsRead, safeJson, wordAmong } from "../../../import/safeJson";
import { pageStorage } from "../../storages";
import { firstState, type KeptSource, type WizardState } from "./wizardState";

const place = "sop import";
const longest = 100_000;

/** Keeps the choices of an import that is under way, and whether it is on the screen; forgets those of a finished one. */
export function keepWizard(state: WizardState, isOpen: boolean): void {
  const { step, choice, tableId, kind, chosen, typed, answers, mode, asLastTime, remember, files, kept, source, asked } = state;
  const found: KeptSource | undefined = source
    ? { fingerprint: fingerprintOf(source.understanding.layout), step, files: choice === "csv" ? files.map(({ name }) => name) : [] }
    : kept;
  if (found === undefined || step === "done") return pageStorage.forget(place);
  const choices = { isOpen, choice, tableId, kind, chosen, typed, answers, mode, asLastTime, remember, asked, kept: found };
  // Where they cannot be kept the import goes on: only a page loaded again would begin afresh.
  pageStorage.keep(place, JSON.stringify(choices));
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const position = (value: unknown): number | undefined =>
  typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined;

function sourceRead(value: unknown): ColumnSource | undefined {
  const fields = fieldsOf(value);
  const from = wordAmong(fields.get("from"), ["column", "orderMonth", "constant", "monthHeader", "monthCell", "itemHeader", "itemCell"]);
  if (from === undefined) return undefined;
  if (from === "column" || from === "orderMonth") {
    const column = position(fields.get("column"));
    return column === undefined ? undefined : { from, column };
  }
  if (from !== "constant") return { from };
  const constant = fields.get("value");
  return typeof constant === "string" || (typeof constant === "number" && Number.isFinite(constant))
    ? { from, value: constant }
    : undefined;
}

function columnRead(value: unknown): MappedColumn | null | undefined {
  if (value === null) return null;
  const source = sourceRead(fieldsOf(value).get("source"));
  return source && { source, score: 1, reason: { code: source.from === "constant" ? "typed" : "chosen", values: {} } };
}

function fiscalRead(value: unknown): FiscalYears | undefined {
  const fields = fieldsOf(value);
  const start = position(fields.get("start"));
  const namedBy = wordAmong(fields.get("namedBy"), ["end", "start"]);
  const weeks = wordAmong(fields.get("weeks"), Object.keys(quarterWeeks) as QuarterWeeks[]);
  return start !== undefined && start >= 1 && start <= 12 && namedBy && weeks ? { start, namedBy, weeks } : undefined;
}

function answersRead(value: unknown): Answers {
  const fields = fieldsOf(value);
  const sameKey = wordAmong(fields.get("sameKey"), ["sum", "reject"]);
  const acceptUnknownFamilies = fields.get("acceptUnknownFamilies");
  const totalsAreNames = fields.get("totalsAreNames");
  const year = position(fields.get("year"));
  const firstMonth = position(fields.get("firstMonth"));
  const figure = text(fields.get("figure"));
  const fiscal = fiscalRead(fields.get("fiscal"));
  const spreads = fields.get("spreads");
  const weeks = wordAmong(fields.get("weeks"), weekNumberings);
  return {
    dateOrders: fieldsRead(fields.get("dateOrders"), (field) => wordAmong(field, ["dayFirst", "monthFirst"])),
    decimalMarks: fieldsRead(fields.get("decimalMarks"), (field) => wordAmong(field, ["point", "comma"])),
    ...(sameKey !== undefined && { sameKey }),
    ...(typeof acceptUnknownFamilies === "boolean" && { acceptUnknownFamilies }),
    factors: fieldsRead(fields.get("factors"), (field) => (typeof field === "number" && field > 0 ? field : undefined)),
    picks: fieldsRead(fields.get("picks"), text),
    ...(typeof totalsAreNames === "boolean" && { totalsAreNames }),
    ...(year !== undefined && { year }),
    ...(firstMonth !== undefined && { firstMonth }),
    ...(fiscal && { fiscal }),
    ...(typeof spreads === "boolean" && { spreads }),
    ...(weeks && { weeks }),
    ...(figure !== undefined && datasetKinds.some(({ figures }) => figures?.includes(figure)) && { figure }),
  };
}

/** The fields that were kept; none when nothing was, or when somebody else wrote there. */
function keptFields(): ReadonlyMap<string, unknown> {
  try {
    return fieldsOf(safeJson(pageStorage.read(place) ?? "", longest));
  } catch {
    return new Map();
  }
}

/** The wizard as the page left it, without its data; the first step of a new import when nothing was kept. */
export function restoreWizard(): WizardState {
  const fields = keptFields();
  const before = fieldsOf(fields.get("kept"));
  const kind = wordAmong(
    fields.get("kind"),
    datasetKinds.map(({ id }) => id),
  );
  const choice = wordAmong(fields.get("choice"), ["selection", "table", "csv", "engine"]);
  const step = wordAmong(before.get("step"), ["what", "which", "write"]);
  const fingerprint = text(before.get("fingerprint"));
  if (kind === undefined || choice === undefined || fingerprint === undefined) return firstState;
  const files = before.get("files");
  const asked = askedRead(fields.get("asked"));
  return {
    ...firstState,
    choice,
    tableId: text(fields.get("tableId")) ?? "",
    kind,
    ...(asked && { asked }),
    chosen: fieldsRead(fields.get("chosen"), columnRead),
    typed: fieldsRead(fields.get("typed"), text),
    answers: answersRead(fields.get("answers")),
    mode: wordAmong(fields.get("mode"), ["append", "replace"]) ?? "append",
    asLastTime: fields.get("asLastTime") !== false,
    remember: fields.get("remember") !== false,
    kept: {
      fingerprint,
      step: step ?? "what",
      files: Array.isArray(files) ? files.flatMap((name: unknown) => text(name) ?? []) : [],
    },
  };
}

/** True when an import was on the screen as the page was left. */
export function wasImporting(): boolean {
  return keptFields().get("isOpen") === true && restoreWizard().kept !== undefined;
}
