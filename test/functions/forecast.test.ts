import { CalcError } from "../../src/calc/calcError";
import { catalogue } from "../../src/functions/catalogue";
import { type FunctionDefinition, type Result } from "../../src/functions/defineFunction";
import { explain } from "../../src/functions/explain";
import { evaluate } from "../../src/functions/runtime";
import type { Language } from "../../src/language/text";
import { refusalOf } from "../calc/refusals";

const definitionOf = (id: string): FunctionDefinition => {
  const found = catalogue.find((definition) => definition.id === id);
  if (!found) throw new Error(`no function ${id}`);
  return found;
};

const call = (id: string, ...raw: unknown[]): Result => evaluate(definitionOf(id), raw);
const rows = (result: Result): readonly (readonly unknown[])[] => {
  if (!Array.isArray(result)) throw new Error("expected rows");
  return result as readonly (readonly unknown[])[];
};
const sentence = (id: string, language: Language, ...raw: unknown[]) =>
  explain(
    definitionOf(id),
    refusalOf(() => call(id, ...raw)),
    language,
  );

/** Families with a season, as a planner's table holds them. */
const families = (count: number, months: number) =>
  Array.from({ length: count }, (_, item) =>
    Array.from({ length: months }, (__, t) =>
      Math.round((100 + item) * (1 + 0.3 * Math.sin((t * Math.PI) / 6)) + ((t * 37 + item * 11) % 17)),
    ),
  );

describe("SOP.FORECAST", () => {
  it("spills one row of twelve months a family when nothing else is given", () => {
    const spilled = rows(call("FORECAST", families(3, 36)));
    expect(spilled.map((row) => row.length)).toEqual([12, 12, 12]);
    expect(spilled.flat().every((value) => typeof value === "number" && value > 0)).toBe(true);
  });

  it("rises from prudence to ambition around expected demand", () => {
    const [history] = families(1, 36);
    const at = (quantile: number | null) => Number(rows(call("FORECAST", [history], 1, 12, "AUTO", quantile))[0]?.[0]);
    expect([at(0.1), at(0.5), at(0.9)]).toEqual([at(0.1), at(0.5), at(0.9)].sort((one, other) => one - other));
    // The middle lies at expected demand; a little above it where demand is calm, as here, or the season was seen a few times only.
    expect(at(0.5)).toBeGreaterThanOrEqual(at(null));
    expect(at(0.5) - at(null)).toBeLessThan(0.15 * (at(0.9) - at(null)));
  });

  it("reads methods in any case and says which there are", () => {
    const [history] = families(1, 36);
    expect(call("FORECAST", [history], 3, 12, "snaive")).toEqual(call("FORECAST", [history], 3, 12, "SNAIVE"));
    expect(sentence("FORECAST", "en", [history], 3, 12, "ARIMA")).toMatch(/AUTO, ETS, THETA, COMB, SES, HOLT/);
  });

  it("refuses a horizon beyond ten years and a text in the history, saying where", () => {
    expect(sentence("FORECAST", "fr", [[1, 2, 3]], 121)).toBe("horizon vaut 121\u202f: indiquez au plus 120.");
    expect(sentence("FORECAST", "fr", [[1, "x", 3]])).toMatch(/^historique \(ligne 1, colonne 2\) contient «\u202fx\u202f»/);
  });

  it("says in both languages what a short history lacks", () => {
    expect(sentence("FORECAST", "en", [[5, null]])).toMatch(/^history has 1 known values and at least 2 are needed/);
    expect(sentence("FORECAST", "fr", [[5, null]])).toMatch(/^historique compte 1 valeurs connues et il en faut au moins 2/);
    expect(sentence("FORECAST", "fr", [[5, 6, 7]], 1, 1, "HW")).toMatch(/^HW nécessite une saison\u202f: indiquez pour saison/);
  });

  it("keeps the other families when one has no history yet", () => {
    const [good, bad] = rows(call("FORECAST", [families(1, 24)[0], Array(24).fill(null)], 2));
    expect(good?.every((cell) => typeof cell === "number")).toBe(true);
    expect(bad?.every((cell) => cell instanceof CalcError)).toBe(true);
  });
});

describe("SOP.FORECASTBAND", () => {
  it("spills low, expected and high a month, the expected one being the forecast's", () => {
    const [history] = families(1, 36);
    const band = rows(call("FORECASTBAND", [history], 6));
    const forecast = rows(call("FORECAST", [history], 6))[0] ?? [];
    expect(band).toHaveLength(6);
    band.forEach(([low, expected, high], h) => {
      expect(expected).toBe(forecast[h]);
      expect(Number(low)).toBeLessThan(Number(expected));
      expect(Number(high)).toBeGreaterThan(Number(expected));
    });
  });

  it("never sets expected demand outside the band, even of a rare part", () => {
    for (const [low, expected, high] of rows(call("FORECASTBAND", [[0, 0, 5, 0, 0, 0, 5, 0, 0, 0]], 3, 0.1)))
      expect(Number(low) <= Number(expected) && Number(expected) <= Number(high)).toBe(true);
  });
});

describe("SOP.SEASONALITY and SOP.OUTLIERS", () => {
  it("answer in the orientation and shape of the history", () => {
    const [history = []] = families(1, 36);
    const column = history.map((value) => [value]);
    expect(rows(call("SEASONALITY", [history]))).toHaveLength(1);
    expect(rows(call("SEASONALITY", column))).toHaveLength(12);
    const block = [history.slice(0, 12), history.slice(12, 24), history.slice(24)];
    expect(rows(call("OUTLIERS", block)).map((row) => row.length)).toEqual([12, 12, 12]);
    expect(rows(call("OUTLIERS", column)).map((row) => row.length)).toEqual(column.map(() => 1));
    expect(rows(call("OUTLIERS", column, 12, 100))).toEqual(column);
  });

  it("leaves blanks blank", () => {
    expect(call("OUTLIERS", [[5, null, 6, 5, 6]], 1)).toEqual([[5, "", 6, 5, 6]]);
  });
});
