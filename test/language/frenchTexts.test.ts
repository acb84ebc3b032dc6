/** No English word stands in a French text: of tables, lists, sheets, the pane, messages. */
import { englishIn, englishWords, textsOf } from "../support/englishWords";

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
