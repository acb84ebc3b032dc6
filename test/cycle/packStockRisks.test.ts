/** The risks on the stock page of a pack: one whose value nobody knows stands where the median does, and what has no room is counted. */
import { stockPage } from "../../src/cycle/pack/figurePages";
import type { PackReading } from "../../src/cycle/pack/packReading";
import { serialOf } from "../../src/calendar/days";
import { settingsOf } from "../../src/domain/settings/readSettings";
import { fill, inLanguage, type Language, type Text } from "../../src/language/text";
import { stockCells } from "../../src/sheets/stockReview/stockCells";
import { supplyCells } from "../../src/sheets/supplyReview/supplyCells";

/** The lines of the page where the list has shortages of these values, in its order. */
function linesWith(values: readonly (number | null)[], language: Language): readonly string[] {
  const cell = (line: unknown[]) => ({ values: [line], text: [line.map(String)] });
  const risks = values.map((Value, place) => ({
    ...{ Risk: `shortage · F${place}`, Kind: "shortage", "Family or Resource": `F${place}`, Status: "open", Owner: null, Size: 9 },
    ...{ Period: null, Value, Detail: `F${place}: runs out. Value: units x price.` },
  }));
  const pack = {
    ...{ language, reading: { risks, settings: settingsOf([]), sources: { comments: [] } } },
    cells: {
      [supplyCells.periods]: cell([serialOf(2027, 1), serialOf(2027, 2)]),
      [supplyCells.families]: cell(["F0"]),
      [stockCells.projected]: cell([-9, -9]),
    },
    say: (text: Text, said = {}) => fill(inLanguage(text, language), said),
  } as unknown as PackReading;
  const page = stockPage(pack);
  return "lines" in page ? page.lines : [];
}

it("leave none out for an unknown value: of 900, 700, 500, 300 and 100 the median is 500, and two unknown follow it", () => {
  expect(linesWith([100, null, 300, 900, null, 500, 700], "en")).toEqual([
    "Risks, the dearest first:",
    expect.stringMatching(/^- F3: runs out · .*900/),
    expect.stringMatching(/^- F6: runs out · .*700/),
    expect.stringMatching(/^- F5: runs out · .*500/),
    "- F1: runs out · value not known",
    "- F4: runs out · value not known",
    "- and 2 more",
  ]);
  expect(linesWith([100, null, 300, 900, null, 500, 700], "fr").slice(-2)).toEqual([
    "- F4: runs out · valeur non connue",
    "- et 2 de plus",
  ]);
});

it("say of no more where there are five", () => {
  expect(linesWith([5, 4, 3, 2, 1], "en").at(-1)).toMatch(/^- F4: runs out/);
});
