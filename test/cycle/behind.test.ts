/**
 * The sheet "Behind the figure" while a cell cannot be read: it says what the dashboard says, and where the fault is. Three families with
 * a demand of 1,000, 400 and 150 a month; the forecast of Alpha is 100 too high in October, November and December 2026: 300 units missed
 * of 3 × 1,550 = 4,650, so that 93.5% are reached. Of five lines that were promised one is late: 80%.
 */
import { serialOf } from "../../src/calendar/days";
import type { Language } from "../../src/language/text";
import { languagesTried } from "../support/campaign";
import type { ExcelSession } from "../support/excelSession";
import { families, month, one, putCell, threeFamilies, wanted, within, type Tables } from "../support/threeFamilies";

const november = month(-2);
const lateLine = "O3";

function company(): Tables {
  const tables = threeFamilies();
  tables["SopForecasts"]?.push(
    ...families.flatMap((Family) =>
      [-3, -2, -1].map((count) => ({
        ...{ Family, Period: month(count), Source: "consensus", Quantity: wanted[Family] + (Family === "Alpha" ? 100 : 0) },
      })),
    ),
  );
  tables["SopDeliveries"] = ["O1", "O2", lateLine, "O4", "O5", "O6"].map((Order, place) => ({
    ...{ Order, Customer: "North", Family: "Alpha", Ordered: 10, Delivered: 10, "Ordered date": serialOf(2026, 10, 1) },
    "Promised date": Order === "O6" ? null : serialOf(2026, 10 + (place % 3), 10),
    "Delivered date": serialOf(2026, 10 + (place % 3), Order === lateLine ? 14 : 9),
  }));
  return tables;
}

type Cell = string | number | boolean;
const rows = async (excel: ExcelSession, name: string): Promise<Cell[][]> => {
  await excel.engine.calculation.settle();
  return excel.named(name);
};
const sheets: Readonly<Record<Language, string>> = { en: "Behind the figure", fr: "Derrière le chiffre" };
/** The sentence below the sums of a section. */
const sentence = async (excel: ExcelSession, language: Language, of: "onTime" | "accuracy"): Promise<string> => {
  const [[said]] = (await excel.cells(sheets[language], { row: of === "onTime" ? 6 : 11, column: 0, rows: 1, columns: 1 })) as [[string]];
  return said.replace(/[\u00A0\u202F]/g, " ");
};

it.each(languagesTried("en"))(
  "says what the dashboard says, with what cannot be read: %s",
  async (language) => {
    await within(
      company(),
      async (excel) => {
        await excel.addin.run("drawBehind", {}, { language });
        const whole = { en: "300 of 4,650 units missed: 93.5% accurate", fr: "300 d'écart sur 4 650 unités : fiabilité de 93,5 %" }[
          language
        ];
        const inTime = { en: "1 late of 5 lines: 80.0% on time", fr: "1 en retard sur 5 lignes : 80,0 % à l'heure" }[language];
        const isWhole = async (): Promise<void> => {
          const [accuracy = []] = await rows(excel, "SopBehindAccuracy");
          expect(accuracy.slice(0, 2)).toEqual([300, 4650]);
          expect(accuracy[2]).toBeCloseTo(1 - 300 / 4650, 12);
          expect(accuracy[3]).toBeCloseTo(1 - 300 / 4650, 12);
          expect(await rows(excel, "SopBehindOnTime")).toEqual([[1, 5, 0.8, 0.8]]);
          expect([await sentence(excel, language, "accuracy"), await sentence(excel, language, "onTime")]).toEqual([whole, inTime]);
          expect((await rows(excel, "SopBehindFamilies")).map((row) => row[5])).toEqual(["", "", ""]);
        };
        await isWhole();

        const untold = {
          en: "– Cannot be told: unreadable figures of Beta, Nov 26",
          fr: "– Non calculable : chiffres illisibles de Beta, nov. 26",
        }[language];
        const faults = [
          ["SopDemand", ""],
          ["SopDemand", "n/a"],
          ["SopDemand", "=NA()"],
          ["SopForecasts", ""],
          ["SopForecasts", "=NA()"],
        ] as const;
        for (const [table, content] of faults) {
          const cell = { table, column: "Quantity", where: { Family: "Beta", Period: november } };
          const before = await putCell(excel, cell, content);
          expect(await rows(excel, "SopBehindAccuracy")).toEqual([["–", "–", "–", "–"]]);
          const [alpha, beta] = await rows(excel, "SopBehindFamilies");
          expect(alpha?.slice(1, 4)).toEqual([3300, 3000, 300]);
          expect(beta).toEqual(["Beta", "–", "–", "–", "–", november]);
          expect(await sentence(excel, language, "accuracy")).toBe(untold);
          await putCell(excel, cell, before);
        }

        // A promised day that is an error may be that of a late line; the lines that can be read stay on the list.
        const promised = { table: "SopDeliveries", column: "Promised date", where: { Order: "O1" } };
        const before = await putCell(excel, promised, "=NA()");
        expect(await rows(excel, "SopBehindOnTime")).toEqual([["–", "–", "–", "–"]]);
        expect(await sentence(excel, language, "onTime")).toMatch(
          { en: /^– Cannot be told: Deliveries!F5 is an error$/, fr: /^– Non calculable : Livraisons!F5 est en erreur$/ }[language],
        );
        expect(await one(excel, "SopBehindLines")).toBe(lateLine);
        await putCell(excel, promised, before);

        // A text is no day: the line is in neither figure, which both say.
        await putCell(excel, promised, "soon");
        expect(await rows(excel, "SopBehindOnTime")).toEqual([[1, 4, 0.75, 0.75]]);
        expect(await sentence(excel, language, "onTime")).toMatch(
          {
            en: /^1 late of 4 lines: 75\.0% on time ○ Deliveries!F5 is not a number$/,
            fr: /^1 en retard sur 4 lignes : 75,0 % à l'heure ○ Livraisons!F5 n'est pas un nombre$/,
          }[language],
        );
        await putCell(excel, promised, before);
        await isWhole();
      },
      language,
    );
  },
  240_000,
);
