/**
 * What the supply review answers while data is missing or wrong: missing is not 0, an error is not "none", and one bad cell costs its own
 * row and period. Every figure is worked out by hand from the three families (see `threeFamilies`).
 */
import { inLanguage } from "../../src/language/text";
import type { ExcelSession } from "../support/excelSession";
import { builtFrom, but, month, one, putCell, threeFamilies, within, year } from "../support/threeFamilies";

const fits = "▲ Everything fits: no resource is overloaded.";
describe("one bad cell", () => {
  let excel: ExcelSession;
  beforeAll(async () => {
    excel = await builtFrom(threeFamilies());
  }, 120_000);
  afterAll(() => excel.close());

  /** Checks while one cell holds something else, then puts back what it held. */
  async function whileCell(cell: Parameters<typeof putCell>[1], content: unknown, check: () => Promise<void>): Promise<void> {
    const before = await putCell(excel, cell, content);
    await check();
    await putCell(excel, cell, before);
    expect(await one(excel, "SopSupplyHeadline")).toBe(fits);
  }
  const capacity = { table: "SopCapacity", column: "Hours", where: { Resource: "Line 1", Period: month(3) } };

  it("shows no error and says the good words while everything is there", async () => {
    expect(await excel.errors()).toEqual([]);
    expect(await excel.named("SopSupplyBasis")).toEqual([[0, ""]]);
    expect(await one(excel, "SopSupplyHeadline")).toBe(fits);
    expect(await one(excel, "SopHomeRisks")).toBe(fits);
    // 120 h of 150, and 30 h of 40
    expect(await excel.named("SopUse")).toEqual([year(0.8), year(0.75)]);
  });

  it.each([
    ["an error", "=NA()", "is an error"],
    ["another error", "=1/0", "is an error"],
    ["a text", "'1 200", "is a text"],
    ["a blank", "", "is blank"],
  ])("of capacity, %s, costs its own month and is named", async (_, content, kind) => {
    await whileCell(capacity, content, async () => {
      expect(await excel.named("SopUse")).toEqual([but(0.8, { 3: "#N/A" }), year(0.75)]);
      expect(await excel.named("SopGap")).toEqual([but(30, { 3: "#N/A" }), year(10)]);
      expect(await one(excel, "SopSupplyHeadline")).toMatch(
        new RegExp(`^○ No answer: the capacity of Line 1 ${kind} \\(Capacity![A-Z]+\\d+\\)$`),
      );
      expect(await one(excel, "SopHomeRisks")).toMatch(/^○ No answer: the capacity of Line 1 is /);
      expect((await excel.named("SopBottlenecks"))[0]?.slice(0, 3)).toEqual(["Line 1", 0.8, 0]);
    });
  });

  it("of a forecast costs the load of its resource in that month", async () => {
    const cell = { table: "SopForecasts", column: "Quantity", where: { Family: "Beta", Period: month(2) } };
    await whileCell(cell, "'400", async () => {
      expect(await excel.named("SopVolumes")).toEqual([year(1000), but(400, { 2: "#N/A" }), year(150)]);
      expect(await excel.named("SopLoad")).toEqual([but(120, { 2: "#N/A" }), year(30)]);
      expect(await one(excel, "SopSupplyHeadline")).toMatch(/^○ No answer: the forecast of Beta is a text \(Forecasts!D\d+\)$/);
    });
  });

  it("of the routing costs the one resource that the family is made on", async () => {
    const cell = { table: "SopRouting", column: "Hours per unit", where: { Family: "Gamma" } };
    await whileCell(cell, "=NA()", async () => {
      expect(await excel.named("SopLoad")).toEqual([year(120), year("#N/A")]);
      expect(await excel.named("SopBottlenecks")).toEqual([
        ["Line 1", 0.8, 0, ""],
        ["Line 2", "#N/A", "#N/A", "#N/A"],
      ]);
      expect(await one(excel, "SopSupplyHeadline")).toMatch(/^○ No answer: the hours per unit of Gamma is an error \(Routing!C\d+\)$/);
    });
    await whileCell({ ...cell, column: "Lead offset" }, "'one", async () => {
      expect(await excel.named("SopLoad")).toEqual([year(120), year("#N/A")]);
      expect(await one(excel, "SopSupplyHeadline")).toMatch(/^○ No answer: the lead offset of Gamma is a text/);
    });
  });

  it("does not hide trouble that is known beside it", async () => {
    // 120 h on 100 h: 20 h too many in May; the load of June is not known
    const june = { ...capacity, where: { Resource: "Line 1", Period: month(5) } };
    const may = { ...capacity, where: { Resource: "Line 1", Period: month(4) } };
    const before = [await putCell(excel, june, "=NA()"), await putCell(excel, may, 100)];
    expect(await one(excel, "SopSupplyHeadline")).toMatch(
      /^▼ Line 1: 120% in May 27, 20 h too many in 1 month · not complete: the capacity of Line 1 is an error/,
    );
    await putCell(excel, june, before[0]);
    await putCell(excel, may, before[1]);
  });
  it("with a space around its name is not counted by SUMIFS, and is named", async () => {
    const name = { ...capacity, column: "Resource" };
    await putCell(excel, name, "Line 1 ");
    expect(await one(excel, "SopSupplyHeadline")).toMatch(
      /^▼ Line 1: load without any hours in Apr 27, 120 h too many.* · not complete: the capacity of Line 1: a space around the name \(Capacity![A-Z]\d+\)$/,
    );
    // Case alone does not make another name.
    await putCell(excel, { ...name, where: { Resource: "Line 1 ", Period: month(3) } }, "LINE 1");
    expect(await one(excel, "SopSupplyHeadline")).toBe(fits);
  });
});

it("takes a month without hours for one in which nobody works: the whole load is too much", async () => {
  const tables = threeFamilies();
  const isGone = (row: Readonly<Record<string, unknown>>): boolean => row["Resource"] === "Line 1" && Number(row["Period"]) >= month(6);
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).filter((row) => !isGone(row));
  await within(tables, async (excel) => {
    expect(await excel.named("SopCapacityHours")).toEqual([[...year(150).slice(6), ...year("–").slice(6)], year(40)]);
    expect(await excel.named("SopGap")).toEqual([[...year(30).slice(6), ...year(-120).slice(6)], year(10)]);
    // 6 months x 120 h, from July on
    expect((await excel.named("SopBottlenecks"))[0]).toEqual(["Line 1", "▲ 0 h", 720, 7]);
    expect(await one(excel, "SopSupplyHeadline")).toBe(
      "▼ Line 1: load without any hours in Jul 27, 720 h too many in 6 months" +
        " · not complete: no capacity for Line 1 in Jul 27, counted as no hours and 5 more",
    );
    expect(await one(excel, "SopHomeRisks")).toMatch(/^▼ Line 1: load without any hours in Jul 27, 720 h too many in 6 months/);
    const [overload] = (await excel.addin.readOverview()).overloads ?? [];
    expect([overload?.peak, overload?.hours, overload?.stretch]).toEqual([null, 720, { first: month(6), last: month(11), hours: 720 }]);
  });
}, 120_000);

it("plans the statistical baseline where nobody forecasts, and says so", async () => {
  const { SopForecasts: _, ...tables } = threeFamilies();
  await within(tables, async (excel) => {
    // A demand that never changed goes on as it was.
    expect(await excel.named("SopVolumes")).toEqual([year(1000), year(400), year(150)]);
    expect(await excel.named("SopLoad")).toEqual([year(120), year(30)]);
    const cells = (await excel.cells("Supply review", { row: 0, column: 0, rows: 80, columns: 1 })).flat();
    expect(cells).toContain("○ No forecast yet: the plan is the statistical baseline of the demand review");
    expect(cells).toContain("Volumes to make (units): the larger of orders and statistical baseline");
    expect(await one(excel, "SopSupplyHeadline")).toBe(fits);
  });
}, 120_000);

it("never says that loads fit without a routing, and says what is missing", async () => {
  const { SopRouting: _, ...tables } = threeFamilies();
  for (const language of ["en", "fr"] as const)
    await within(
      tables,
      async (excel) => {
        const sheet = language === "en" ? "Supply review" : "Revue des capacités";
        const [[headline]] = (await excel.cells(sheet, { row: 2, column: 0, rows: 1, columns: 1 })) as [[string]];
        expect(headline).toMatch(
          language === "en" ? /^○ No answer: hours per unit \(routing\)/ : /^○ Pas de réponse.* sans heures par unité/,
        );
        expect((await excel.addin.readOverview()).overloads).toBeNull();
      },
      language,
    );
}, 120_000);

it("plans the baseline for a family and a month that the chosen source leaves out, and names them", async () => {
  const tables = threeFamilies();
  tables["SopForecasts"] = (tables["SopForecasts"] ?? []).filter(
    ({ Family, Period }) => !(Family === "Gamma" || (Family === "Beta" && Period === month(4))),
  );
  await within(tables, async (excel) => {
    expect(await excel.named("SopVolumes")).toEqual([year(1000), year(400), year(150)]);
    expect(await one(excel, "SopPlanStandIn")).toBe(
      "○ consensus has no forecast for Beta in May 27 (cases: 13): the statistical baseline is planned",
    );
  });
}, 120_000);

it("does not count as 0 a family that nobody forecasts and that has no past", async () => {
  const tables = threeFamilies();
  tables["SopFamilies"]?.push({ Family: "Delta", Price: 10 });
  tables["SopRouting"]?.push({ Family: "Delta", Resource: "Line 2", "Hours per unit": 1 });
  await within(tables, async (excel) => {
    expect((await excel.named("SopVolumes"))[3]).toEqual(year("–"));
    expect(await excel.named("SopLoad")).toEqual([year(120), year(30)]);
    expect(await one(excel, "SopSupplyHeadline")).toBe("○ Not complete: no forecast for Delta in Jan 27 and 11 more");
    expect(await one(excel, "SopHomeRisks")).toBe("○ Not complete: no forecast for Delta in Jan 27 and 11 more");
  });
}, 120_000);

it("says which family has no routing, instead of no load", async () => {
  const tables = threeFamilies();
  tables["SopRouting"] = (tables["SopRouting"] ?? []).filter(({ Family }) => Family !== "Gamma");
  await within(
    tables,
    async (excel) => {
      expect(await excel.named("SopLoad")).toEqual([year(120), year(0)]);
      expect(await one(excel, "SopSupplyHeadline")).toBe(
        inLanguage({ en: "", fr: "○ Incomplet : pas de gamme pour Gamma : sa charge n'est pas comptée" }, "fr"),
      );
    },
    "fr",
  );
}, 120_000);

it("says hours and months of the same stretch in the pane, and both of the whole plan on the sheet", async () => {
  const tables = threeFamilies();
  const hours: Readonly<Record<number, number>> = { [month(1)]: 100, [month(2)]: 100, [month(7)]: 110 };
  tables["SopCapacity"] = (tables["SopCapacity"] ?? []).map((row) =>
    row["Resource"] === "Line 1" ? { ...row, Hours: hours[Number(row["Period"])] ?? 150 } : row,
  );
  await within(tables, async (excel) => {
    // 120 h on 100 h in February and March: 20 h each; 120 h on 110 h in August: 10 h
    expect(await one(excel, "SopSupplyHeadline")).toBe("▼ Line 1: 120% in Feb 27, 50 h too many in 3 months");
    const [overload] = (await excel.addin.readOverview()).overloads ?? [];
    expect(overload).toMatchObject({ peak: 1.2, hours: 50, stretch: { first: month(1), last: month(2), hours: 40 } });
  });
}, 120_000);
