/** A table that has the name of one of ours and was made by somebody for something else. */
import { nameKey } from "../../language/sameName";
import type { TableContract } from "./defineTable";

/**
 * True when a table of that name lacks most of the columns that ours cannot be without, and more than one of them: a table of ours may
 * have lost a column, or have it under another name; this one never was ours, and is its owner's to rename.
 */
export function isForeign({ columns }: TableContract, headers: readonly string[]): boolean {
  const there = new Set(headers.map(nameKey));
  const required = columns.filter((column) => column.required);
  const lacking = required.filter(({ name }) => !there.has(nameKey(name))).length;
  return lacking === required.length ? lacking > 0 : lacking > 1 && lacking > required.length / 2;
}
