/**
 * The adjusted stock and the split of logistics costs on the sheet "Behind the figure", in a company small enough to be worked out by
 * hand. Of three families at the end of 2026 Alpha lies within its limits, Beta 100 below its minimum and Gamma 50 above its maximum: 1 of
 * 3. October to December 2026 have costs of 3 × (500.1 + 300.2 + 100.3 + 50.4) = 2,853 of which transport, written in two ways, is 1,651.5.
 */
import type { Language } from "../../src/language/text";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { ExcelSession } from "../support/excelSession";
import { families, month, one, putCell, threeFamilies, wanted, within, type Tables } from "../support/threeFamilies";

const [october, november, december] = [month(-3), month(-2), month(-1)];

function company(): Tables {
  const tables = threeFamilies();
  tables["SopForecasts"]?.push(
    ...families.flatMap((Family) =>
      [-3, -2, -1].map((count) => ({ Family, Period: month(count), Source: "consensus", Quantity: wanted[Family] })),
    ),
  );
  const limits: Record<string, AnyRow> = { Beta: { "Minimum stock": 700 }, Gamma: { "Maximum stock": 250 } };
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => ({ ...row, ...limits[String(row["Family"])] }));
  tables["SopLogistics"] = [
    { Period: month(-4), Category: "transport", Family: null, Amount: 9000 },
    ...[october, november, december].flatMap((Period) => [
      { Period, Category: "transport", Family: "Alpha", Amount: 500.1 },
      { Period, Category: "Storage", Family: null, Amount: 300.2 },
      { Period, Category: "handling", Family: null, Amount: 100.3 },
      { Period, Category: "Transport", Family: null, Amount: 50.4 },
    ]),
  ];
  return tables;
}

type Cell = string | number | boolean;
const sheets: Readonly<Record<Language, string>> = { en: "Behind the figure", fr: "Derrière le chiffre" };
const plain = (text: unknown): string => String(text).replace(/[\u00A0\u202F]/g, " ");

async function rows(excel: ExcelSession, name: string): Promise<Cell[][]> {
  await excel.engine.calculation.settle();
  return excel.named(name);
}

/** The sentence below the sums of a section. */
async function sentence(excel: ExcelSession, language: Language, of: "stock" | "costs"): Promise<string> {
  const [[said]] = (await excel.cells(sheets[language], { row: of === "stock" ? 6 : 11, column: 7, rows: 1, columns: 1 })) as [[Cell]];
  return plain(said);
}

/** The list of the costs, down to its last row. */
async function listed(excel: ExcelSession, language: Language, from = 21): Promise<Cell[][]> {
  const cells = await excel.cells(sheets[language], { row: from, column: 7, rows: 60, columns: 6 });
  return cells.filter(([name]) => name !== "").map((row) => row.map((cell) => (typeof cell === "string" ? plain(cell) : cell)));
}

const shown = (excel: ExcelSession, kpi: "AdjustedStock" | "CostSplit"): Promise<unknown> => one(excel, `SopKpi${kpi}`);

it.each(["en", "fr"] as const)(
  "shows each family with its stock and its limits, and comes to what the dashboard says: %s",
  async (language) => {
    await within(
      company(),
      async (excel) => {
        await excel.addin.run("drawBehind", {}, { language });
        const say = (en: string, fr: string): string => ({ en, fr })[language];
        const states = { within: say("● within", "● ajusté"), short: say("▼ short", "▼ manque"), surplus: say("▲ surplus", "▲ surstock") };
        const isWhole = async (): Promise<void> => {
          expect(await rows(excel, "SopBehindStockFamilies")).toEqual([
            ["Alpha", 1200, 500, 3000, 0, 1.2, states.within],
            ["Beta", 600, 700, 3000, -100, 1.5, states.short],
            ["Gamma", 300, 100, 250, 50, 2, states.surplus],
          ]);
          expect(await rows(excel, "SopBehindStock")).toEqual([[1, 3, 1 / 3, 1 / 3]]);
          expect(await sentence(excel, language, "stock")).toBe(
            say("1 of 3 within limits, end of Dec 26: 33.3%", "1 sur 3 dans les limites, fin déc. 26 : 33,3 %"),
          );
        };
        await isWhole();

        // A stock or a limit that cannot be read: no answer, as on the dashboard; the other families keep their figures.
        const untold = say("– Cannot be told: ", "– Non calculable : ");
        const stock = { table: "SopStock", column: "Quantity", where: { Family: "Beta", Period: december } };
        const low = { table: "SopFamilies", column: "Minimum stock", where: { Family: "Beta" } };
        const [stockWrong, limitsWrong] = [
          [say("○ stock unreadable", "○ stock illisible"), say("the stock of Beta cannot be read", "le stock de Beta est illisible")],
          [
            say("○ limits unreadable", "○ limites illisibles"),
            say("the limits of Beta cannot be read", "les limites de Beta sont illisibles"),
          ],
        ];
        for (const [cell, content, [state = "", why = ""] = []] of [
          [stock, "", stockWrong],
          [stock, "n/a", stockWrong],
          [stock, "=NA()", stockWrong],
          [low, "=NA()", limitsWrong],
          [low, "some", limitsWrong],
        ] as const) {
          const before = await putCell(excel, cell, content);
          expect(await shown(excel, "AdjustedStock")).toBe("–");
          expect(await rows(excel, "SopBehindStock")).toEqual([["–", "–", "–", "–"]]);
          const [alpha, beta, gamma] = await rows(excel, "SopBehindStockFamilies");
          expect([alpha?.[6], beta?.[6], gamma?.[6]]).toEqual([states.within, state, states.surplus]);
          expect(beta?.slice(0, 5)).toEqual(
            cell === stock ? ["Beta", "–", 700, 3000, "–"] : ["Beta", 600, "–", 3000, "–"],
          );
          const said = await sentence(excel, language, "stock");
          expect(said.startsWith(`${untold}${why}`)).toBe(true);
          // The dashboard names the cell where it knows it: Beta's stock of December is the sixth row of its table.
          if (cell === stock) expect(said).toMatch(/\(Stock!C10 [^)]+\)$/);
          await putCell(excel, cell, before);
        }

        // A blank limit is no limit: the family counts in neither figure, which the dashboard says by its share, and this sheet by its name.
        const limit = await putCell(excel, low, "");
        expect(await rows(excel, "SopBehindStock")).toEqual([[1, 2, 0.5, 0.5]]);
        expect((await rows(excel, "SopBehindStockFamilies"))[1]?.slice(1)).toEqual([
          600,
          "–",
          3000,
          "–",
          1.5,
          say("– no limits", "– sans limites"),
        ]);
        expect(await sentence(excel, language, "stock")).toBe(
          say(
            "1 of 2 within limits, end of Dec 26: 50.0% ○ without a count or both limits: Beta",
            "1 sur 2 dans les limites, fin déc. 26 : 50,0 % ○ sans comptage ou sans les deux limites : Beta",
          ),
        );
        await putCell(excel, low, limit);

        // A row without its family: nobody counted Beta, and the dashboard names the cell.
        const nameless = { table: "SopStock", column: "Family", where: { Quantity: 600, Period: december } };
        await putCell(excel, nameless, "");
        expect(await rows(excel, "SopBehindStock")).toEqual([[1, 2, 0.5, 0.5]]);
        expect((await rows(excel, "SopBehindStockFamilies"))[1]?.slice(1)).toEqual([
          "–",
          700,
          3000,
          "–",
          "–",
          say("– no count", "– non compté"),
        ]);
        expect(await sentence(excel, language, "stock")).toMatch(
          { en: /Beta ○ Stock!A10 is blank$/, fr: /Beta ○ Stock!A10 est vide$/ }[language],
        );
        await putCell(excel, nameless, "Beta");
        await isWhole();
        expect(await excel.errors()).toEqual([]);
      },
      language,
    );
  },
  240_000,
);

it.each(["en", "fr"] as const)(
  "lists the costs by category and row by row, and comes to what the dashboard says: %s",
  async (language) => {
    await within(
      company(),
      async (excel) => {
        await excel.addin.run("drawBehind", {}, { language });
        const say = (en: string, fr: string): string => ({ en, fr })[language];
        const every = say("all months", "tous les mois");
        const handling = say("handling", "manutention");
        const isWhole = async (): Promise<void> => {
          const [[part, all, share, dashboard] = []] = await rows(excel, "SopBehindCosts");
          expect(part).toBeCloseTo(1651.5, 9);
          expect(all).toBeCloseTo(2853, 9);
          expect(share).toBe(dashboard);
          expect(share).toBeCloseTo(1651.5 / 2853, 12);
          expect(await sentence(excel, language, "costs")).toBe(
            say("transport, Oct–Dec 26: 1,652 of 2,853, or 57.9%", "transport, oct.–déc. 26 : 1 652 sur 2 853, soit 57,9 %"),
          );
          const list = await listed(excel, language);
          expect(list.slice(0, 3).map(([name, when, family, , , wrong]) => [name, when, family, wrong])).toEqual([
            ["transport", every, "", ""],
            ["Storage", every, "", ""],
            [handling, every, "", ""],
          ]);
          [1651.5, 900.6, 300.9].forEach((amount, place) => {
            expect(list[place]?.[3]).toBeCloseTo(amount, 9);
            expect(list[place]?.[4]).toBeCloseTo(amount / 2853, 12);
          });
          const lines = list.slice(3);
          expect(lines).toHaveLength(12);
          expect(lines.slice(0, 6).map(([name, when, family, amount, , wrong]) => [name, when, family, amount, wrong])).toEqual(
            [handling, "Storage"].flatMap((name) =>
              [october, november, december].map((when) => [name, when, "", name === "Storage" ? 300.2 : 100.3, ""]),
            ),
          );
          expect(lines.slice(6).map(([name, when, family, amount]) => [String(name).toLowerCase(), when, family, amount])).toEqual(
            [october, november, december].flatMap((when) => [
              ["transport", when, "Alpha", 500.1],
              ["transport", when, "", 50.4],
            ]),
          );
        };
        await isWhole();

        const sheet = say("'Logistics costs'", "'Coûts logistiques'");
        const [blank, noNumber, error] = [say(" is blank", " est vide"), say(" is not a number", " n'est pas un nombre"), say(" is an error", " est en erreur")];
        const cell = { table: "SopLogistics", column: "Amount", where: { Category: "transport", Period: november } };

        // A blank or a text is in neither figure: both say so, and the row stands first with its cell.
        for (const [content, wrong] of [
          ["", blank],
          ["n/a", noNumber],
        ] as const) {
          const before = await putCell(excel, cell, content);
          const [[part, all, share, dashboard] = []] = await rows(excel, "SopBehindCosts");
          expect([part, all]).toEqual([expect.closeTo(1151.4, 9), expect.closeTo(2352.9, 9)]);
          expect(share).toBe(dashboard);
          expect(await sentence(excel, language, "costs")).toBe(
            say(
              `transport, Oct–Dec 26: 1,151 of 2,353, or 48.9% ○ ${sheet}!D10${wrong}`,
              `transport, oct.–déc. 26 : 1 151 sur 2 353, soit 48,9 % ○ ${sheet}!D10${wrong}`,
            ),
          );
          const list = await listed(excel, language);
          expect(list[0]).toEqual(["transport", every, "", expect.closeTo(1151.4, 9), expect.closeTo(1151.4 / 2352.9, 12), 1]);
          expect(list[3]).toEqual(["transport", november, "Alpha", "–", "–", `D10${wrong}`]);
          expect(list).toHaveLength(15);
          await putCell(excel, cell, before);
        }

        // A period that is blank or a text may be any: the row stands on the list, and in no sum.
        const before = await putCell(excel, { ...cell, column: "Period" }, "soon");
        expect((await rows(excel, "SopBehindCosts"))[0]?.slice(2)).toEqual([expect.closeTo(1151.4 / 2352.9, 12), await shown(excel, "CostSplit")]);
        expect((await listed(excel, language))[3]).toEqual(["transport", "–", "Alpha", 500.1, "–", `A10${noNumber}`]);
        await putCell(excel, { ...cell, column: "Period", where: { Period: "soon" } }, before);

        // Without a category the cost is one of all, and of no category.
        const category = { ...cell, column: "Category", where: { Amount: 500.1, Period: november } };
        await putCell(excel, category, "");
        expect((await rows(excel, "SopBehindCosts"))[0]).toEqual([
          expect.closeTo(1151.4, 9),
          expect.closeTo(2853, 9),
          expect.closeTo(1151.4 / 2853, 12),
          await shown(excel, "CostSplit"),
        ]);
        const nameless = say("– no category", "– sans catégorie");
        const list = await listed(excel, language);
        expect(list[2]).toEqual([nameless, every, "", 500.1, expect.closeTo(500.1 / 2853, 12), 1]);
        expect(list[4]).toEqual([nameless, november, "Alpha", 500.1, expect.closeTo(500.1 / 2853, 12), `B10${blank}`]);
        await putCell(excel, category, "transport");

        // An error in an amount, or in a period, which may be any: no answer, as on the dashboard, and no share of a whole that nobody knows.
        for (const column of ["Amount", "Period"] as const) {
          const kept = await putCell(excel, { ...cell, column }, "=NA()");
          expect(await shown(excel, "CostSplit")).toBe("–");
          expect(await rows(excel, "SopBehindCosts")).toEqual([["–", "–", "–", "–"]]);
          const place = column === "Amount" ? "D10" : "A10";
          expect(await sentence(excel, language, "costs")).toBe(
            say(`– Cannot be told: ${sheet}!${place}${error}`, `– Non calculable : ${sheet}!${place}${error}`),
          );
          const told = await listed(excel, language);
          expect(told.map((row) => row[4])).toEqual(told.map(() => "–"));
          expect(told.filter((row) => row[5] === `${place}${error}`)).toEqual([
            ["transport", column === "Amount" ? november : "–", "Alpha", column === "Amount" ? "–" : 500.1, "–", `${place}${error}`],
          ]);
          expect(told.find(([name, when]) => name === "transport" && when === every)?.[3]).toEqual(
            column === "Amount" ? "–" : expect.closeTo(1151.4, 9),
          );
          await putCell(excel, { ...cell, column, where: column === "Amount" ? cell.where : { Period: "#N/A" } }, kept);
        }
        await isWhole();
        expect(await excel.errors()).toEqual([]);
      },
      language,
    );
  },
  240_000,
);
