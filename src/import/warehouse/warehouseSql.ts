import { serialOfIsoDate } from "../../calendar/days";
import { mostSums } from "../lines/linesQuestion";
import { mostPreviewed, WarehouseRefused, type WarehouseColumn, type WarehouseQuestion, type WarehouseSource } from "./warehouseQuestion";
import { isDayColumn, isFigureColumn } from "./warehouseTypes";

/** A name of a table or a column, whatever is in it. */
export const quotedName = (name: string): string => `\`${name.replace(/[\\`]/g, "\\$&")}\``;

/** A text. Line ends and tabs may stand in it as they are. */
export const quotedText = (text: string): string => `'${text.replace(/[\\']/g, "\\$&")}'`;

/** A table as a person writes it: `orders`, `sales.orders`, or with backticks around a name that has a dot. */
function tableName(typed: string): string {
  const parts = [...typed.trim().matchAll(/`((?:[^`\\]|\\.)*)`|([^.`]+)/g)].map(
    ([, quoted, plain]) => quoted?.replace(/\\(.)/g, "$1") ?? plain?.trim() ?? "",
  );
  // A dot too many belongs to the name of the table.
  const [database, ...table] = parts;
  return [database ?? "", ...(table.length > 0 ? [table.join(".")] : [])].map(quotedName).join(".");
}

/** What stands behind FROM. A query ends with a line end, so that a comment in its last line does not take the bracket away. */
function fromSource({ from, text }: WarehouseSource): string {
  return from === "table" ? tableName(text) : `(\n${text.trim().replace(/;\s*$/, "")}\n)`;
}

/** Columns with their types; nothing of the data is read. */
export const describeSql = (source: WarehouseSource): string =>
  source.from === "table" ? `DESCRIBE TABLE ${tableName(source.text)}` : `SELECT * FROM ${fromSource(source)} LIMIT 0`;

export const previewSql = (source: WarehouseSource): string => `SELECT * FROM ${fromSource(source)} LIMIT ${mostPreviewed}`;

/** What the account may do; with `skip_unavailable_shards` the lines of a lost node are missing without a sign. */
export const accountSql = "SELECT name, value FROM system.settings WHERE name IN ('readonly', 'skip_unavailable_shards')";

export const killSql = (id: string): string => `KILL QUERY WHERE query_id = ${quotedText(id)}`;

/** Columns of an answer in their order; those of a figure repeat for each. */
export const answerColumns = { before: ["name", "period", "lines", "unread", "missing"], figure: ["sum", "known", "check"] } as const;

/** A day as the engine takes it, checked first: it makes 3 March of 31 February, and the zero date of 01/07/2026; its days end in 2105. */
function dayText(day: string): string {
  if (serialOfIsoDate(day) === null || !/^(19[7-9]|20)/.test(day)) throw new WarehouseRefused({ code: "wrongDay", day });
  return `toDate(${quotedText(day)})`;
}

/** The day of a line. A moment is the day that it is in the zone; the zero date that stands for no date is none. */
function dayOf({ day, zone }: WarehouseQuestion): string {
  const column = quotedName(day.name);
  if (day.kind === "day") return `nullIf(${column}, toDate(0))`;
  return `toDate(nullIf(${column}, toDateTime(0)), ${quotedText(zone ?? day.zone ?? "UTC")})`;
}

/** The days that count, compared as days: a moment against a day would compare seconds with days. */
function conditions(question: WarehouseQuestion): string[] {
  const { day, since, until, zone } = question;
  const column = quotedName(day.name);
  const value = day.kind === "day" ? column : `toDate(${column}, ${quotedText(zone ?? day.zone ?? "UTC")})`;
  return [
    ...(since === undefined ? [] : [`${value} >= ${dayText(since)}`]),
    ...(until === undefined ? [] : [`${value} <= ${dayText(until)}`]),
  ];
}

const together = (parts: readonly string[], word: "AND" | "OR"): string => parts.join(` ${word} `);

/** A line whose figure is no number (nan, inf) is in no sum, and a line without any figure neither, as in a file. */
function figureParts(figures: readonly WarehouseColumn[]) {
  const finite = figures.filter(({ kind }) => kind === "float").map(({ name }) => `ifNull(isFinite(${quotedName(name)}), 1)`);
  const isRead = finite.length === 0 ? undefined : together(finite, "AND");
  const mayAllBeNull = figures.every(({ mayBeNull }) => mayBeNull);
  const isMissing = mayAllBeNull
    ? together(
        figures.map(({ name }) => `isNull(${quotedName(name)})`),
        "AND",
      )
    : undefined;
  return { isRead, isMissing };
}

/** Sums as exact as the engine keeps them, as texts: numbers of an answer would pass through floating point. */
function sumsOf({ name, kind, mayBeNull }: WarehouseColumn, isRead: string | undefined): string[] {
  const column = quotedName(name);
  const sum = (value: string) => (isRead === undefined ? `sum(${value})` : `sumIf(${value}, ${isRead})`);
  const isKnown = mayBeNull ? `isNotNull(${column})` : "1";
  return [
    `toString(${sum(column)})`,
    `toString(countIf(${together([isKnown, ...(isRead === undefined ? [] : [isRead])], "AND")}))`,
    // Sums of whole numbers and decimals wrap around silently where they grow too large: this one only tells that.
    kind === "float" ? "''" : `toString(${sum(`toFloat64(${column})`)})`,
  ];
}

/** A beginning of names that no column has: an alias of a column's name would take its place. */
function freePrefix(columns: readonly WarehouseColumn[]): string {
  let prefix = "sop_";
  while (columns.some(({ name }) => name.toLowerCase().startsWith(prefix))) prefix += "_";
  return prefix;
}

/** A sum for each name and period, with the lines that are in none counted beside them. */
export function sumsSql(question: WarehouseQuestion): string {
  const { source, columns, name, day, figures, bucket } = question;
  for (const [column, asked, fits] of [
    [name, "name", name.kind !== "none"],
    [day, "day", isDayColumn(day)],
    ...figures.map((figure) => [figure, "figure", isFigureColumn(figure)] as const),
  ] as const)
    if (!fits) throw new WarehouseRefused({ code: "wrongType", column: column.name, type: column.type, asked });
  const prefix = freePrefix(columns);
  const { isRead, isMissing } = figureParts(figures);
  const dayValue = dayOf(question);
  const values = [
    `ifNull(toString(${quotedName(name.name)}), '')`,
    `toString(${bucket === "week" ? `toMonday(${dayValue})` : `toStartOfMonth(${dayValue})`})`,
    "toString(count())",
    isRead === undefined ? "'0'" : `toString(countIf(NOT (${isRead})))`,
    isMissing === undefined ? "'0'" : `toString(countIf(${isMissing}))`,
    ...figures.flatMap((figure) => sumsOf(figure, isRead)),
  ];
  const names = [
    ...answerColumns.before.map((one) => prefix + one),
    ...figures.flatMap((_, index) => answerColumns.figure.map((one) => `${prefix}${one}${index + 1}`)),
  ];
  const where = conditions(question);
  return [
    `SELECT\n  ${values.map((value, index) => `${value} AS ${names[index] ?? ""}`).join(",\n  ")}`,
    `FROM ${fromSource(source)}`,
    ...(where.length === 0 ? [] : [`WHERE ${together(where, "AND")}`]),
    `GROUP BY ${names[0] ?? ""}, ${names[1] ?? ""}`,
    `LIMIT ${mostSums + 1}`,
  ].join("\n");
}
