/**
 * What the demand review answers while data is missing or wrong. The demand of the three families never changes, so that statistics
 * forecast 1,000, 400 and 150 a month, 18,600 in a year.
 */
import { languagesTried } from "../support/campaign";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, month, one, putCell, threeFamilies, within, year } from "../support/threeFamilies";

const whole = "Demand of the next 12 months: 18,600 units, as in the last 12.";

describe("one bad cell", () => {
  let excel: ExcelSession;
  beforeAll(async () => {
    const tables = threeFamilies();
    tables["SopForecasts"]?.push(
      ...["Alpha", "Beta", "Gamma"].flatMap((Family, place) =>
        Array.from({ length: 18 }, (_, count) => ({
          ...{ Family, Source: "sales", Period: month(count - 6), Quantity: [1000, 400, 150][place] ?? 0 },
        })),
      ),
    );
    tables["SopEvents"] = [{ Event: "Fair", Family: "Gamma", From: month(2), To: month(3), Effect: 0, Confidence: 1 }];
    excel = await builtFrom(tables);
  }, 120_000);
  afterAll(() => excel.close());

  async function whileCell(cell: Parameters<typeof putCell>[1], content: unknown, check: () => Promise<void>): Promise<void> {
    const before = await putCell(excel, cell, content);
    await check();
    await putCell(excel, cell, before);
    expect(await one(excel, "SopDemandHeadline")).toBe(whole);
  }

  it("shows no error and compares with the year before while everything is there", async () => {
    expect(await excel.errors()).toEqual([]);
    expect(await excel.named("SopDemandBasis")).toEqual([[0, ""]]);
    expect(await one(excel, "SopDemandHeadline")).toBe(whole);
  });

  it.each([
    ["an error", "=NA()", "is an error"],
    ["a text", "'1 000", "is a text"],
    ["a blank", "", "is blank"],
  ])("of the past, %s, is left out of forecast and comparison, and is named", async (_, content, kind) => {
    await whileCell({ table: "SopDemand", column: "Quantity", where: { Family: "Alpha", Period: month(-4) } }, content, async () => {
      // The forecast of Alpha goes by the months that are known; it is no demand of 0.
      (await excel.named("SopDemandBaseline"))[0]?.forEach((value) => expect(value).toBeCloseTo(1000, 6));
      expect((await excel.named("SopDemandHistory"))[0]?.at(-4)).toBe("");
      expect(await one(excel, "SopDemandHeadline")).toMatch(
        new RegExp(
          `^Demand of the next 12 months: 18,600 units, as in the last 12 over 2 of 3 families\\. · not complete: the demand of Alpha ${kind} \\(Demand![A-Z]+\\d+\\)$`,
        ),
      );
      // Weights and records go by the figures that are there: nobody was wrong, and both count alike.
      expect((await excel.named("SopDemandWeights")).flat()).toEqual([0.5, 0.5]);
      const accuracy = (await excel.named("SopDemandVoices")).map((row) => row[4]);
      expect(accuracy.slice(0, 2)).toEqual([1, 1]);
    });
  });

  it("of a contributor is a figure that nobody gave", async () => {
    const cell = { table: "SopForecasts", column: "Quantity", where: { Family: "Beta", Source: "sales", Period: month(1) } };
    await whileCell(cell, "=1/0", async () => {
      (await excel.named("SopDemandConsensus"))[1]?.forEach((value) => expect(value).toBeCloseTo(400, 6));
      expect(await one(excel, "SopDemandHeadline")).toMatch(/ · not complete: a forecast of Beta is an error \(Forecasts![A-Z]+\d+\)$/);
    });
  });

  it("of an event costs its family while the event lasts, and is not an effect of 0", async () => {
    await whileCell({ table: "SopEvents", column: "Effect", where: { Event: "Fair" } }, "'much", async () => {
      const effects = await excel.named("SopDemandEffects");
      expect(effects[2]?.slice(1, 5)).toEqual([0, "#N/A", "#N/A", 0]);
      expect(effects.slice(0, 2)).toEqual([year(0), year(0)]);
      expect((await excel.named("SopDemandDriven"))[2]?.slice(2, 4)).toEqual(["#N/A", "#N/A"]);
      (await excel.named("SopDemandDriven"))[0]?.forEach((value) => expect(value).toBeCloseTo(1000, 6));
      expect(await one(excel, "SopDemandHeadline")).toMatch(
        / · not complete: the effect of Fair is a text \('?Market events'?![A-Z]+\d+\)$/,
      );
    });
  });
});

it("forecasts three families of one known month each for itself", async () => {
  const tables = threeFamilies();
  tables["SopDemand"] = ["Alpha", "Beta", "Gamma"].map((Family, place) => ({
    ...{ Family, Period: month(-1), Quantity: [917, 391, 139][place] ?? 0 },
  }));
  await within(tables, async (excel) => {
    expect(await excel.named("SopDemandBaseline")).toEqual([year(917), year(391), year(139)]);
  });
}, 120_000);

it("says the plan in force beside the consensus: two words for two figures", async () => {
  const tables = threeFamilies();
  tables["SopForecasts"] = (tables["SopForecasts"] ?? []).map((row) => ({ ...row, Quantity: 2 * Number(row["Quantity"]) }));
  await within(tables, async (excel) => {
    expect(await one(excel, "SopDemandHeadline")).toBe(whole);
    const cells = await excel.cells("Demand review", { row: 3, column: 0, rows: 1, columns: 1 });
    expect(cells).toEqual([["Plan in force (supply review): 37,200 units over the same 12 months"]]);
  });
}, 120_000);

it.each(languagesTried("fr"))(
  "names a statistical forecast that an earlier cycle kept and that is an error: %s",
  async (language) => {
    const tables = threeFamilies();
    // Too short a history for the method to be tried on the six months of the past: they are measured by what was kept.
    tables["SopDemand"] = (tables["SopDemand"] ?? []).filter((row) => Number(row["Period"]) >= month(-8));
    tables["SopForecasts"]?.push(
      ...["Alpha", "Beta", "Gamma"].flatMap((Family, place) =>
        [-6, -5, -4, -3, -2, -1].map((count) => ({
          ...{ Family, Source: "statistical", Period: month(count), Quantity: [1000, 400, 150][place] ?? 0 },
        })),
      ),
    );
    await within(
      tables,
      async (excel) => {
        const incomplete = { en: / · not complete: /, fr: / · incomplet : / }[language];
        const said = async (): Promise<string> => String(await one(excel, "SopDemandHeadline")).replace(/[\u00A0\u202F]/g, " ");
        expect(await said()).not.toMatch(incomplete);
        const Source = { en: "statistical", fr: "statistique" }[language];
        const cell = { table: "SopForecasts", column: "Quantity", where: { Family: "Beta", Source, Period: month(-2) } };
        const before = await putCell(excel, cell, "=1/0");
        expect(await said()).toMatch(
          {
            en: / · not complete: a past forecast of Beta is an error \(Forecasts!D\d+\)$/,
            fr: / · incomplet : une prévision passée de Beta est en erreur \(Prévisions!D\d+\)$/,
          }[language],
        );
        await putCell(excel, cell, before);
      },
      language,
    );
  },
  240_000,
);
