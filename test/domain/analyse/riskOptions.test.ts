/** First-order effects of each option, by hand: the sum stands beside each. */
import { movableHours, optionsOf, unitsWithinCapacity, type RiskEffect, type RiskOptionId } from "../../../src/domain/analyse/riskOptions";
import { risksOf } from "../../../src/domain/analyse/riskAnalysis";
import type { Outlook } from "../../../src/domain/analyse/riskOutlook";
import { optionSentence } from "../../../src/domain/analyse/riskOptionMessages";
import { riskQuestion, riskSentence } from "../../../src/domain/analyse/riskMessages";
import { family, line, month, outlook, resource } from "./outlooks";

const only = (drawn: Outlook) => {
  const [risk] = risksOf(drawn);
  if (risk === undefined) throw new Error("expected a risk");
  const options = new Map(optionsOf(risk, drawn).map(({ id, effects }): [RiskOptionId, RiskEffect[]] => [id, effects]));
  return { risk, options };
};

describe("an overload", () => {
  // Free hours: January 20, February 5, April 40. March is 30 over, of which overtime takes 10.
  const over = outlook({ resources: [resource({ load: [80, 95, 130, 60], hoursPerUnit: [0.5] })] });

  it("can be built ahead in the free hours before it, the nearest months first, or postponed to those after it", () => {
    const [line0] = over.resources;
    if (line0 === undefined) throw new Error("no resource");
    expect(movableHours(line0, over)).toEqual({
      hours: 25,
      periods: [
        { period: month(0), hours: 20 },
        { period: month(1), hours: 5 },
      ],
    });
    expect(movableHours(line0, over, true)).toEqual({ hours: 30, periods: [{ period: month(3), hours: 30 }] });
  });

  it("does not use the same free hours twice", () => {
    const twice = resource({ load: [70, 120, 100, 120] });
    // 30 free in January: 20 for February, the last 10 for April
    expect(movableHours(twice, outlook())).toEqual({ hours: 30, periods: [{ period: month(0), hours: 30 }] });
    expect(movableHours(twice, outlook(), true).hours).toBe(0);
  });

  it("has four ways out, with hours, units and money", () => {
    const { options } = only(over);
    // half an hour a unit: 2 units an hour
    expect(Object.fromEntries(options)).toEqual({
      overtime: [
        { is: "coversHours", amount: 10, of: 30 },
        { is: "costs", amount: 600 },
      ],
      subcontract: [
        { is: "coversHours", amount: 30, of: 30 },
        { is: "units", amount: 60 },
        { is: "costs", amount: 1800 },
      ],
      buildAhead: [
        { is: "coversHours", amount: 25, of: 30 },
        { is: "between", first: month(0), last: month(1) },
        { is: "tiesUp", amount: 1500 },
      ],
      postpone: [
        { is: "coversHours", amount: 30, of: 30 },
        { is: "between", first: month(3), last: month(3) },
        { is: "unitsLater", amount: 60 },
        { is: "delaysSales", amount: 3000 },
      ],
    });
  });

  it("is asked as a question in both languages, its options with figures and units", () => {
    const { risk } = only(over);
    expect(riskSentence(risk, "en", "month")).toBe("Line is 130% loaded in Mar 2027");
    expect(riskSentence(risk, "fr", "month")).toBe("Line\u202f: charge de 130\u00a0% en mars 2027");
    expect(riskQuestion(risk, "en", "month")).toBe("Line lacks 30 h in Mar 2027: overtime, subcontract, build ahead or postpone?");
    expect(riskQuestion(risk, "fr", "month")).toBe(
      "Line\u202f: il manque 30 h en mars 2027. Heures supplémentaires, sous-traitance, production anticipée ou report\u202f?",
    );
    const said = (language: "en" | "fr") => optionsOf(risk, over).map((option) => optionSentence(option, "EUR", language, "month"));
    expect(said("en")[2]).toBe("Build ahead: covers 25 of 30 h, from Jan 2027 to Feb 2027, ties up 1,500\u00a0EUR");
    expect(said("fr")[2]).toBe("Produire à l'avance\u202f: couvre 25 h sur 30, de janv. 2027 à févr. 2027, immobilise 1\u202f500\u00a0€");
  });

  it("leaves money out where no cost is known", () => {
    const unpriced = outlook({ families: [family({ price: null, unitCost: null })], resources: [resource({ load: [80, 95, 130, 60] })] });
    expect(only(unpriced).options.get("subcontract")).toEqual([
      { is: "coversHours", amount: 30, of: 30 },
      { is: "units", amount: 30 },
    ]);
  });
});

describe("the other kinds", () => {
  it("a shortage: what free hours can still make, and living with less only while stock is left", () => {
    const short = (lowest: number) =>
      outlook({
        families: [family({ minimum: 100, projected: [100, lowest, 100, 100] })],
        resources: [resource({ load: [95, 90, 0, 0], hoursPerUnit: [0.5] })],
      });
    // until February: 5 and 10 free hours at half an hour a unit = 30 units
    expect(unitsWithinCapacity("paint", month(1), short(60))).toBe(30);
    expect(unitsWithinCapacity("paint", month(1), outlook())).toBeNull();
    // Worked a month before: what is there in February takes January's 5 hours, and December is past.
    const early = outlook({
      families: [family({ minimum: 100, projected: [100, 60, 100, 100] })],
      resources: [resource({ load: [95, 90, 0, 0], hoursPerUnit: [0.5], leadOffsets: [1] })],
    });
    expect(unitsWithinCapacity("paint", month(1), early)).toBe(10);
    const { options } = only(short(60));
    expect(options.get("makeMore")).toEqual([
      { is: "coversUnits", amount: 30, of: 40 },
      { is: "costs", amount: 900 },
    ]);
    expect(options.get("ration")).toEqual([
      { is: "unitsLess", amount: 40 },
      { is: "losesMargin", amount: 800 },
    ]);
    expect(options.get("acceptLower")).toEqual([{ is: "lowestStock", amount: 60 }]);
    expect(only(short(-5)).options.has("acceptLower")).toBe(false);
  });

  it("a shortage: says no margin without a unit cost, none below zero, and not what can be made where nobody knows the hours", () => {
    const short = (changes: Parameters<typeof family>[0]) =>
      only(outlook({ families: [family({ minimum: 100, projected: [100, 60, 100, 100], ...changes })] })).options;
    // 40 are missing. Of their price of 50, nobody knows how much is margin.
    expect(short({ unitCost: null }).get("ration")).toEqual([{ is: "unitsLess", amount: 40 }]);
    expect(short({ price: null }).get("ration")).toEqual([{ is: "unitsLess", amount: 40 }]);
    // Sold below cost, 50 - 60: not selling them loses nothing.
    expect(short({ unitCost: 60 }).get("ration")?.[1]).toEqual({ is: "losesMargin", amount: 0 });
    // No resource has hours of it: what free hours can make is not known, and neither is what that costs.
    expect(short({}).get("makeMore")).toEqual([]);
    expect(short({}).get("buyUnits")).toEqual([
      { is: "coversUnits", amount: 40, of: 40 },
      { is: "costs", amount: 1200 },
    ]);
  });

  it("a surplus: cash freed by making less, sales from selling off", () => {
    const { options } = only(outlook({ families: [family({ maximum: 10, projected: [20, 0, 0, 0] })] }));
    expect(options.get("makeLess")).toEqual([
      { is: "unitsLess", amount: 10 },
      { is: "frees", amount: 300 },
    ]);
    expect(options.get("sellDown")?.[1]).toEqual({ is: "sells", amount: 500 });
  });

  it("a supplier: ordering earlier keeps so many days of demand in stock", () => {
    const { options } = only(outlook({ supply: [line(0, 6), line(1, 6), line(2, 6), line(4, null)] }));
    // 400 units in 4 months of 30 days = 10 / 3 a day; 6 days x 10 / 3 x 30 = 600
    expect(options.get("orderEarlier")).toEqual([
      { is: "days", amount: 6 },
      { is: "tiesUp", amount: expect.closeTo(600) as number },
    ]);
    expect(options.get("expedite")).toEqual([
      { is: "lines", amount: 1 },
      { is: "units", amount: 100 },
    ]);
  });

  it("a supplier: says nothing of that stock where the cost of one of its families is not known", () => {
    const supply = [line(0, 6), line(1, 6), line(2, 6, { Family: "Glue" }), line(4, null)];
    const families = [family(), family({ family: "Glue", unitCost: null })];
    expect(only(outlook({ families, supply })).options.get("orderEarlier")).toEqual([{ is: "days", amount: 6 }]);
  });

  it("a forecast: asked about with a buffer only where the forecast is too low", () => {
    const asked = (forecast: number, language: "en" | "fr") => {
      const history = [{ family: "Paint", forecast: [forecast, forecast, forecast, forecast], actual: [100, 100, 100, 100] }];
      return riskQuestion(only(outlook({ forecasts: history })).risk, language, "month");
    };
    expect(asked(130, "en")).toBe("The forecast of Paint is 30% too high: correct it or watch it?");
    expect(asked(70, "en")).toBe("The forecast of Paint is 30% too low: correct it, hold a buffer or watch it?");
    expect(asked(130, "fr")).toBe("La prévision de Paint est trop haute de 30\u00a0%. La corriger ou la surveiller\u202f?");
    expect(asked(70, "fr")).toContain("trop basse de 30\u00a0%. La corriger, constituer un tampon");
  });

  it("a forecast: the correction, and a buffer only where it is too low", () => {
    const drifting = (forecast: number) =>
      outlook({ forecasts: [{ family: "Paint", forecast: [forecast, forecast, forecast, forecast], actual: [100, 100, 100, 100] }] });
    // 75 forecast where 100 came: a plan of 400 is 400 / 0.75 - 400 short
    expect(only(drifting(75)).options.get("correctForecast")).toEqual([{ is: "unitsMore", amount: expect.closeTo(400 / 3) as number }]);
    // a month of these units over 4 months
    expect(only(drifting(75)).options.get("bufferStock")).toEqual([
      { is: "units", amount: expect.closeTo(100 / 3) as number },
      { is: "tiesUp", amount: expect.closeTo(1000) as number },
    ]);
    expect(only(drifting(125)).options.has("bufferStock")).toBe(false);
    expect(only(drifting(125)).options.get("correctForecast")).toEqual([{ is: "unitsLess", amount: 80 }]);
  });
});
