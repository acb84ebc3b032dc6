/** No English word stands in a French text: of tables, lists, sheets, the pane, messages, the help of functions. */
import { catalogue } from "../../src/functions/catalogue";
import { englishIn, englishInHelp, englishWords, textsOf } from "../support/englishWords";

it("knows the words of the English texts", () => {
  for (const word of ["family", "quantity", "open", "the", "overload", "late"]) expect(englishWords.has(word)).toBe(true);
  expect(englishWords.size).toBeGreaterThan(900);
  expect(englishIn("La famille est open")).toEqual(["open"]);
  expect(englishIn("Dépend de =SOP.FORECAST et de SopDemand")).toEqual([]);
});

it("has none in a French text", () => {
  const french = textsOf("fr");
  expect(french.length).toBeGreaterThan(1_000);
  expect(french.flatMap(({ file, text }) => englishIn(text).map((word) => `${file}: ${word} in "${text}"`))).toEqual([]);
});

/** Every French text below a part of a function's declaration; the books that it cites keep their titles. */
function frenchIn(part: object, path: string): { at: string; text: string }[] {
  if ("fr" in part && typeof part.fr === "string") return [{ at: path, text: part.fr }];
  return Object.entries(part).flatMap(([key, inner]: [string, unknown]) =>
    key === "source" || typeof inner !== "object" || inner === null ? [] : frenchIn(inner, `${path}.${key}`),
  );
}

it("has none in the help of a function", () => {
  const help = catalogue.flatMap((definition) => frenchIn(definition, definition.id));
  expect(help.length).toBeGreaterThan(500);
  expect(englishInHelp("ALL donne un nombre by row")).toEqual(["by", "row"]);
  expect(help.flatMap(({ at, text }) => englishInHelp(text).map((word) => `${at}: ${word} in "${text}"`))).toEqual([]);
});
