/**
 * What Excel hands to a function, told apart by what it says of itself.
 *
 * - Numbers, texts, TRUE, FALSE, null and undefined are values; an array is a range (rows of values).
 * - Formatted numbers, entities, pictures, errors in cells and `CustomFunctions.Error` are objects that name their kind in `type`, and
 *   most of them bring a plain value in `basicValue`.
 * - Excel's invocation, which it appends to the arguments of every call, has neither: it brings `functionName`, `address`, `setResult`.
 */

/** The value of a cell without what Excel wraps around it: a currency, an entity or an error is an object that holds it. */
export function plainValue(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

/**
 * Whether an argument can have come from cells. Excel keeps its list of arguments for up to a day after an update, and until then puts
 * its invocation where a new optional argument stands: what no cell can hold, nobody has given.
 */
export function canComeFromCells(raw: unknown): boolean {
  if (typeof raw === "function") return false;
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) return true;
  return ("type" in raw && typeof raw.type === "string") || "basicValue" in raw;
}
