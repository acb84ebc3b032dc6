import { fieldsOf, wordAmong } from "../safeJson";
import type { WarehouseAsked } from "./warehouseQuestion";

/** A query longer than this is not remembered: a cell holds 32,767 characters, and people look at the sheet of settings. */
export const longestAsked = 4_000;
const longestName = 200;
const mostFigures = 50;

const nameRead = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" && value.length <= longestName ? value : undefined;

/** What an engine was asked before, as it was kept; undefined for anything that is none. */
export function askedRead(value: unknown): WarehouseAsked | undefined {
  const fields = fieldsOf(value);
  const from = wordAmong(fields.get("from"), ["table", "query"]);
  const [text, list] = [fields.get("text"), fields.get("figures")];
  const [name, day, zone, since, until] = ["name", "day", "zone", "since", "until"].map((field) => nameRead(fields.get(field)));
  if (from === undefined || typeof text !== "string" || text.length > longestAsked || name === undefined || day === undefined)
    return undefined;
  if (!Array.isArray(list) || list.length === 0 || list.length > mostFigures) return undefined;
  const figures = list.flatMap((figure: unknown) => nameRead(figure) ?? []);
  if (figures.length !== list.length) return undefined;
  return { from, text, name, day, figures, ...(zone && { zone }), ...(since && { since }), ...(until && { until }) };
}
