/**
 * The adjusted stock and the split of logistics costs on the sheet "Behind the figure", in a company small enough to be worked out by
 * hand. Of three families at the end of 2026 Alpha lies within its limits, Beta 100 below its minimum and Gamma 50 above its maximum: 1 of
 * 3. October to December 2026 have costs of 3 × (500.1 + 300.2 + 100.3 + 50.4) = 2,853 of which transport, written in two ways, is 1,651.5.
 */
import { serialOf } from "../../src/calendar/days";
import { sopDeliveries } from "../../src/domain/collect/sopDeliveries";
import { sopLogistics } from "../../src/domain/collect/sopLogistics";
import type { Language } from "../../src/language/text";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { languagesTried } from "../support/campaign";
import type { ExcelSession } from "../support/excelSession";
import { bring, families, month, one, putCell, threeFamilies, wanted, within, type Tables } from "../support/threeFamilies";

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

it.each(languagesTried("fr"))(
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
          expect(beta?.slice(0, 5)).toEqual(cell === stock ? ["Beta", "–", 700, 3000, "–"] : ["Beta", 600, "–", 3000, "–"]);
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

it.each(languagesTried("en"))(
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
        const [blank, noNumber, error] = [
          say(" is blank", " est vide"),
          say(" is not a number", " n'est pas un nombre"),
          say(" is an error", " est en erreur"),
        ];
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
        expect((await rows(excel, "SopBehindCosts"))[0]?.slice(2)).toEqual([
          expect.closeTo(1151.4 / 2352.9, 12),
          await shown(excel, "CostSplit"),
        ]);
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

it.each(languagesTried("fr"))(
  "says which data are lacking where the dashboard has no figure: %s",
  async (language) => {
    const without = { ...threeFamilies() };
    delete without["SopStock"];
    const lacking = {
      en: ["– Cannot be told: needs stock and its limits by family", "– Cannot be told: needs logistics costs by category"],
      fr: ["– Non calculable : il manque stock et limites par famille", "– Non calculable : il manque les coûts par catégorie"],
    }[language];
    await within(
      without,
      async (excel) => {
        await excel.addin.run("drawBehind", {}, { language });
        for (const name of ["SopBehindStock", "SopBehindCosts"]) expect(await rows(excel, name)).toEqual([["–", "–", "–", "–"]]);
        expect([await sentence(excel, language, "stock"), await sentence(excel, language, "costs")]).toEqual(lacking);
        expect(await excel.errors()).toEqual([]);
      },
      language,
    );
    // There are costs, but of months that are not over yet.
    const open = [{ Period: month(2), Category: "transport", Family: null, Amount: 10 }];
    await within(
      { ...company(), SopLogistics: open },
      async (excel) => {
        await excel.addin.run("drawBehind", {}, { language });
        expect(await rows(excel, "SopBehindCosts")).toEqual([["–", "–", "–", "–"]]);
        expect(await sentence(excel, language, "costs")).toBe(lacking[1]);
        expect(await listed(excel, language)).toEqual([["–", "", "", "", "", ""]]);
        expect(await excel.errors()).toEqual([]);
      },
      language,
    );
  },
  240_000,
);

it("takes the last count of the month where the company plans by week", async () => {
  // The last Monday of 2026 is 28 December; the week before, both families were within their limits.
  const monday = serialOf(2027, 1, 4);
  const each = (counts: readonly number[], quantities: readonly number[]) =>
    counts.flatMap((count) =>
      ["Boards", "Cables"].map((Family, place) => ({ Family, Period: monday + 7 * count, Quantity: quantities[place] ?? 0 })),
    );
  const weeks = Array.from({ length: 12 }, (_, place) => place);
  const tables: Tables = {
    SopSettings: [{ Key: "bucket", Value: "week" }],
    SopFamilies: ["Boards", "Cables"].map((Family, place) => ({
      ...{ Family, "Minimum stock": place === 0 ? 50 : 350, "Maximum stock": 900 },
    })),
    SopForecasts: each(weeks, [100, 150]).map((row) => ({ ...row, Source: "consensus" })),
    SopStock: [...each([-2], [500, 500]), ...each([-1], [130, 300])],
    SopLogistics: [october, november, december].map((Period) => ({ Period, Category: "transport", Family: null, Amount: 10 })),
  };
  await within(tables, async (excel) => {
    await excel.addin.run("drawBehind", {}, { language: "en" });
    expect(await rows(excel, "SopBehindStockFamilies")).toEqual([
      ["Boards", 130, 50, 900, 0, 1.3, "● within"],
      ["Cables", 300, 350, 900, -50, 2, "▼ short"],
    ]);
    expect(await rows(excel, "SopBehindStock")).toEqual([[1, 2, 0.5, 0.5]]);
    expect(await sentence(excel, "en", "stock")).toBe("1 of 2 within limits, end of Dec 26: 50.0%");
    expect(await rows(excel, "SopBehindCosts")).toEqual([[30, 30, 1, 1]]);
    expect((await excel.cells("Behind the figure", { row: 14, column: 12, rows: 1, columns: 1 }))[0]?.[0]).toBe("Cover (weeks)");
    expect(await excel.errors()).toEqual([]);
  });
}, 240_000);

it("lets either list grow after the sheet was drawn: neither runs into the other", async () => {
  const late = (count: number) => ({
    ...{ Order: `O${count}`, Customer: "North", Family: "Alpha", Ordered: 10, Delivered: 10, "Ordered date": serialOf(2026, 10, 1) },
    ...{ "Promised date": serialOf(2026, 12, 1), "Delivered date": serialOf(2026, 12, 9) },
  });
  const cost = (count: number) => ({ Period: november, Category: `Carrier ${count}`, Family: null, Amount: 1 });
  await within({ ...company(), SopDeliveries: [late(0)] }, async (excel) => {
    await excel.addin.run("drawBehind", {}, { language: "en" });
    const many = Array.from({ length: 40 }, (_, place) => place + 1);
    const options = { mode: "append", language: "en" } as const;
    await excel.addin.writeTable(sopDeliveries, many.map(late) as never, { ...options, intention: "late lines" });
    await excel.addin.writeTable(sopLogistics, many.map(cost) as never, { ...options, intention: "carriers" });
    expect((await rows(excel, "SopBehindOnTime"))[0]).toEqual([41, 41, 0, 0]);
    const [[part, all, share, dashboard] = []] = await rows(excel, "SopBehindCosts");
    expect([part, all]).toEqual([expect.closeTo(1651.5, 9), expect.closeTo(2893, 9)]);
    expect(share).toBe(dashboard);
    const cells = await excel.cells("Behind the figure", { row: 21, column: 0, rows: 120, columns: 13 });
    expect(cells.filter(([order]) => /^O\d+$/.test(String(order)))).toHaveLength(41);
    // 43 categories, and 12 + 40 rows.
    expect(cells.filter((row) => row[7] !== "")).toHaveLength(43 + 52);
    // Another review has room for as many categories as there were when it was built.
    expect((await excel.errors()).filter((told) => told.startsWith("Behind"))).toEqual([]);
  });
}, 240_000);

it("finds a category whose name is a code or a pattern, and a cost that is the only row", async () => {
  await within(company(), async (excel) => {
    for (const name of ["007", "7", "a*", "<b", "TRUE"]) {
      const SopLogistics = [12, 3, 2].map((Amount, place) => ({
        Period: december,
        Category: [name, "7b", "abc"][place] ?? "",
        Family: null,
        Amount,
      }));
      await bring(excel, { SopLogistics });
      await excel.addin.run("drawBehind", {}, { language: "en" });
      expect([name, await rows(excel, "SopBehindCosts")]).toEqual([name, [[12, 17, 12 / 17, 12 / 17]]]);
      expect(await sentence(excel, "en", "costs")).toBe(`${name}, Oct–Dec 26: 12 of 17, or 70.6% ○ months with costs: 1 of 3`);
    }
    // A code that is a number, as in a column that came with its own format.
    for (const code of [7, 624_100, 1.5]) {
      await excel.run(async (context) => {
        const cell = context.workbook.tables.getItem("SopLogistics").columns.getItem("Category").getDataBodyRange().getCell(0, 0);
        cell.numberFormat = excel.local([["General"]]);
        cell.values = excel.local([[code]]);
        await context.sync();
      });
      expect([code, await rows(excel, "SopBehindCosts")]).toEqual([code, [[12, 17, 12 / 17, 12 / 17]]]);
    }
    await bring(excel, { SopLogistics: [{ Period: december, Category: "rail", Family: null, Amount: 12 }] });
    await excel.addin.run("drawBehind", {}, { language: "en" });
    expect(await rows(excel, "SopBehindCosts")).toEqual([[12, 12, 1, 1]]);
    expect(await listed(excel, "en")).toEqual([
      ["rail", "all months", "", 12, 1, ""],
      ["rail", december, "", 12, 1, ""],
    ]);
  });
}, 240_000);
