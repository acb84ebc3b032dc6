import type { WarehouseRefusal } from "./warehouseQuestion";

/** The number of an exception, in the words of all versions: `Code: 60, e.displayText() = ...` and `Code: 60. DB::Exception: ...`. */
const codeIn = (message: string): number | undefined => {
  const code = /Code: (\d+)/.exec(message)?.[1];
  return code === undefined ? undefined : Number(code);
};

/** What the engine said, without what surrounds it. */
function sentenceIn(message: string): string {
  const text = /DB::(?:Net)?Exception: (.*)/s.exec(message)?.[1] ?? message;
  return text
    .replace(/, e\.what\(\) = .*$/s, "")
    .replace(/\s+/g, " ")
    .replace(/ ?\([A-Z_]+\) ?(\(version .*)?$/, "")
    .trim()
    .slice(0, 300);
}

/** What is meant by the numbers of exceptions that have a sentence of their own. */
const known: readonly (readonly [readonly number[], (text: string) => WarehouseRefusal])[] = [
  [[192, 193, 194, 516], () => ({ code: "wrongPassword" })],
  [[164, 195, 291, 392, 497], (text) => ({ code: "notAllowed", text })],
  [[60, 81], (text) => ({ code: "unknownTable", name: quotedIn(text) })],
  [[8, 10, 16, 47, 352], (text) => ({ code: "missingColumn", column: quotedIn(text) })],
  [[62], (text) => ({ code: "badQuery", text })],
  [[209, 210, 279, 32, 519], () => ({ code: "shardDown" })],
  [[122, 171], (text) => ({ code: "otherShard", text })],
  [[159, 160], () => ({ code: "serverTime" })],
  [[396], () => ({ code: "tooManyRows" })],
  [[158, 307], () => ({ code: "tooMuchRead" })],
  [[241], () => ({ code: "tooMuchMemory" })],
  [[201, 202], () => ({ code: "busy" })],
];

/** The name that a sentence of the engine speaks of: `Unknown identifier: qty`, `Table default.x doesn't exist`. */
function quotedIn(text: string): string {
  const found =
    /Unknown (?:expression )?identifier:? [`']?([^`',]+?)[`']?(?: in scope| \(|;|,|\. |\.?$)/.exec(text) ??
    /There'?s no column [`']?([^`']+?)[`']?(?: in|$)/.exec(text) ??
    /(?:Table|Database) [`']?(.+?)[`']?(?: doesn't| does not|\.? Maybe|$)/.exec(text);
  return found?.[1]?.trim() ?? text;
}

/** What a failure of a request means; one that nobody foresaw is shown in the words of the engine. */
export function refusalOf(message: string): WarehouseRefusal {
  if (/Cannot load time zone|Unknown time ?zone|Invalid time zone/i.test(message))
    return { code: "wrongZone", zone: /time ?zone:? '?([\w/+-]+)/i.exec(message)?.[1] ?? "" };
  const code = codeIn(message);
  const text = sentenceIn(message);
  if (code === undefined) return { code: "other", text };
  return known.find(([codes]) => codes.includes(code))?.[1](text) ?? { code: "other", text: `${code}: ${text}` };
}
