/**
 * What the stock review answers while data is missing or wrong: a family that nobody counted has no stock of 0, a minimum that is an
 * error is not "no minimum", and a month without hours makes nothing. Figures are worked out by hand from the three families, whose
 * stocks of 1,200, 600 and 300 stay as they are while everything is made that is wanted.
 */
import { languagesTried } from "../support/campaign";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, but, month, one, putCell, threeFamilies, within, year } from "../support/threeFamilies";

const good = "▲ Every family stays above its minimum.";

/** The line with the share of families within their limits. */
async function adjusted(excel: ExcelSession): Promise<unknown[]> {
  const cells = await excel.cells("Stock review", { row: 0, column: 0, rows: 80, columns: 13 });
  return cells.find(([label]) => label === "All families")?.slice(1) ?? [];
}

describe("one bad cell", () => {
  let excel: ExcelSession;
  beforeAll(async () => {
    excel = await builtFrom(threeFamilies());
  }, 120_000);
  afterAll(() => excel.close());

  async function whileCell(cell: Parameters<typeof putCell>[1], content: unknown, check: () => Promise<void>): Promise<void> {
    const before = await putCell(excel, cell, content);
    await check();
    await putCell(excel, cell, before);
    expect(await one(excel, "SopStockHeadline")).toBe(good);
  }

  it("shows no error and says the good words while everything is there", async () => {
    expect(await excel.errors()).toEqual([]);
    expect(await excel.named("SopStockBasis")).toEqual([[0, ""]]);
    expect((await excel.named("SopHomeRisks"))[1]?.[0]).toBe(good);
    expect(await excel.named("SopProjectedStock")).toEqual([year(1200), year(600), year(300)]);
    expect(await adjusted(excel)).toEqual(year(1));
  });

  it.each([
    ["an error", "=NA()", "is an error"],
    ["a text", "'1 200", "is a text"],
    ["a blank", "", "is blank"],
  ])("of stock, %s, costs its own family and is named", async (_, content, kind) => {
    await whileCell({ table: "SopStock", column: "Quantity", where: { Family: "Beta", Period: month(-1) } }, content, async () => {
      expect((await excel.named("SopStockNow")).flat()).toEqual([1200, "#N/A", 300]);
      expect(await excel.named("SopProjectedStock")).toEqual([year(1200), year("#N/A"), year(300)]);
      expect((await excel.named("SopShortages")).map(([count]) => count)).toEqual([0, "#N/A", 0]);
      expect(await adjusted(excel)).toEqual(year("#N/A"));
      expect(await one(excel, "SopStockHeadline")).toMatch(new RegExp(`^○ No answer: the stock of Beta ${kind} \\(Stock![A-Z]+\\d+\\)$`));
      expect(String((await excel.named("SopHomeRisks"))[1]?.[0])).toMatch(/^○ No answer: the stock of Beta is /);
    });
  });

  it("of an older month costs nothing: the projection begins with the last stock", async () => {
    await whileCell({ table: "SopStock", column: "Quantity", where: { Family: "Beta", Period: month(-3) } }, "=NA()", async () => {
      expect(await one(excel, "SopStockHeadline")).toBe(good);
    });
  });

  it.each(["=NA()", "'200"])("of the minimum (%s) is not taken for no minimum", async (content) => {
    await whileCell({ table: "SopFamilies", column: "Minimum stock", where: { Family: "Beta" } }, content, async () => {
      expect((await excel.named("SopStockMinimum")).flat()).toEqual([500, "#N/A", 100]);
      expect((await excel.named("SopShortages")).map(([count]) => count)).toEqual([0, "#N/A", 0]);
      expect(await one(excel, "SopStockHeadline")).toMatch(
        /^○ No answer: the minimum stock of Beta is (an error|a text) \('Product families'!/,
      );
    });
  });

  it("without a minimum is a family without one", async () => {
    await whileCell({ table: "SopFamilies", column: "Minimum stock", where: { Family: "Beta" } }, "", async () => {
      expect((await excel.named("SopShortages")).map(([count]) => count)).toEqual([0, 0, 0]);
      expect(await one(excel, "SopStockHeadline")).toBe(good);
    });
  });

  it("of capacity costs the families of that resource, from that month on", async () => {
    const cell = { table: "SopCapacity", column: "Hours", where: { Resource: "Line 1", Period: month(3) } };
    await whileCell(cell, "=NA()", async () => {
      const after = (stock: number): unknown[] => year<unknown>(stock).fill("#N/A", 3);
      expect(await excel.named("SopProjectedStock")).toEqual([after(1200), after(600), year(300)]);
      expect(await one(excel, "SopStockHeadline")).toMatch(/^○ No answer: the capacity of Line 1 is an error \(Capacity!/);
    });
  });

  it("of a forecast costs the families of its resource, from that month on", async () => {
    const cell = { table: "SopForecasts", column: "Quantity", where: { Family: "Beta", Period: month(2) } };
    await whileCell(cell, "'400", async () => {
      // Alpha is made on the same line, whose load in March nobody knows.
      const after = (stock: number): unknown[] => year<unknown>(stock).fill("#N/A", 2);
      expect(await excel.named("SopProjectedStock")).toEqual([after(1200), after(600), year(300)]);
    });
  });
});

it("makes nothing in a month without hours, whose stock falls by the whole demand", async () => {
  const tables = threeFamilies();
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).filter(
    (row) => !(row["Resource"] === "Line 1" && [month(6), month(7)].includes(Number(row["Period"]))),
  );
  await within(tables, async (excel) => {
    // 1,200 − 1,000 in July, − 1,000 in August; 600 − 400 in July, − 400 in August
    const fallen = (before: number, july: number, rest: number): number[] => [...year(before).slice(0, 6), july, ...year(rest).slice(7)];
    expect(await excel.named("SopProjectedStock")).toEqual([fallen(1200, 200, -800), fallen(600, 200, -200), year(300)]);
    expect(await one(excel, "SopStockHeadline")).toMatch(/^▼ Below minimum: Alpha, Beta, first in Jul 27 · not complete: no capacity/);
  });
}, 120_000);

it("cuts what is due in May where the work of April finds too few hours", async () => {
  const tables = threeFamilies();
  tables["SopRouting"] = (tables["SopRouting"] ?? []).map((row) => (row["Family"] === "Alpha" ? { ...row, "Lead offset": 1 } : row));
  tables["SopForecasts"] = (tables["SopForecasts"] ?? []).map((row) =>
    row["Family"] === "Alpha" && row["Period"] === month(4) ? { ...row, Quantity: 1800 } : row,
  );
  await within(tables, async (excel) => {
    // April on Line 1: 1,800 x 0.1 h of May + 400 x 0.05 h = 200 h on 150 h; December: only the 20 h of Beta.
    expect((await excel.named("SopLoad"))[0]).toEqual(but(120, { 3: 200, 11: 20 }));
    // Three quarters are made: of Alpha's 1,800 due in May 1,350, of Beta's 400 due in April 300.
    const [alpha, beta] = await excel.named("SopProjectedStock");
    expect(alpha).toEqual([...year(1200).slice(0, 4), ...year(750).slice(4)]);
    expect(beta).toEqual([...year(600).slice(0, 3), ...year(500).slice(3)]);
  });
}, 120_000);

it.each(languagesTried("fr"))(
  "says that a family was not counted, instead of a stock of 0 (%s)",
  async (language) => {
    const tables = threeFamilies();
    tables["SopStock"] = (tables["SopStock"] ?? []).filter(({ Family, Period }) => !(Family === "Beta" && Period === month(-1)));
    await within(
      tables,
      async (excel) => {
        expect((await excel.named("SopStockNow")).flat()).toEqual([1200, "–", 300]);
        expect(await excel.named("SopProjectedStock")).toEqual([year(1200), year("–"), year(300)]);
        const said = {
          en: "○ Not complete: no stock of Beta at the end of Dec 26",
          fr: "○ Incomplet.* pas de stock de Beta à la fin de déc. 26",
        };
        expect(await one(excel, "SopStockHeadline")).toMatch(new RegExp(`^${said[language]}$`));
        expect((await excel.addin.readOverview()).shortages).toEqual([]);
      },
      language,
    );
  },
  120_000,
);

it("leaves a blank out of the safety stock, and does not take it for a demand of 0", async () => {
  const tables = threeFamilies();
  const service = { Alpha: 0.95, Beta: 0.95, Gamma: 0.95 } as Readonly<Record<string, number>>;
  tables["SopFamilies"] = (tables["SopFamilies"] ?? []).map((row) => ({ ...row, "Service level": service[String(row["Family"])] ?? null }));
  const missed = [-4, -3, -2, -1];
  tables["SopForecasts"]?.push(
    ...missed.map((count) => ({ Family: "Beta", Source: "consensus", Period: month(count), Quantity: 400 + (count % 2 === 0 ? 30 : -30) })),
  );
  await within(tables, async (excel) => {
    // Every forecast was 30 off: 1.645 x 30 x √1 month
    expect((await excel.named("SopSafetyStock"))[1]?.[0]).toBeCloseTo(1.6448536269514722 * 30, 6);
    await putCell(excel, { table: "SopDemand", column: "Quantity", where: { Family: "Beta", Period: month(-2) } }, "'400");
    expect((await excel.named("SopSafetyStock"))[1]?.[0]).toBeCloseTo(1.6448536269514722 * 30, 6);
  });
}, 120_000);

it("does not call the stock sufficient in a company that never told its hours: nobody knows whether the demand can be made", async () => {
  const { SopCapacity: _hours, SopRouting: _routing, SopResources: _resources, ...tables } = threeFamilies();
  const excel = await builtFrom(tables);
  expect(await one(excel, "SopStockHeadline")).toBe("○ Not complete: no capacity or no routing, production is taken to follow demand");
  expect((await excel.addin.readOverview()).reasons.stock).toBe("no capacity or no routing, production is taken to follow demand");
  excel.close();
}, 120_000);
