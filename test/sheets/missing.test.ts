/** What the dashboard says is missing, read again for the pane. */
import { stillMissing } from "../../src/cycle/reviews/stillMissing";
import { missingOf } from "../../src/sheets/missing";

it.each([
  [
    "○ Stock by family at the end of a month or week: cover and coming shortages would then show.",
    "○ Forecasts: coming periods could then be planned, and the accuracy of forecasts measured.",
  ],
  [
    "○ Stock par famille en fin de mois ou de semaine : la couverture et les ruptures à venir apparaîtraient alors.",
    "○ Prévisions : les périodes à venir pourraient alors être planifiées et la fiabilité des prévisions mesurée.",
  ],
])("is no longer missing once it has come, although the sheet still says so: %s", (stock, forecasts) => {
  const lines = [stock, forecasts].map((line) => line.replace(/ :/g, "\u202f:"));
  expect(lines.every((line) => missingOf(line) !== undefined)).toBe(true);
  expect(stillMissing(lines, []).map(({ kind }) => kind)).toEqual(["stock", "forecasts"]);
  expect(stillMissing(lines, [{ id: "SopStock" }]).map(({ kind }) => kind)).toEqual(["forecasts"]);
});
