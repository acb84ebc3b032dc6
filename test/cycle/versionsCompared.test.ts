/**
 * Two frozen versions beside each other. Production is that of the worked example of the plan, following demand against built ahead; the
 * differences are those that the design states, and every other figure is worked out here from the rows alone.
 */
import { serialOf } from "../../src/calendar/days";
import { filledIn } from "../../src/language/text";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import type { WorkbookModel } from "../../src/workbench/model";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { putCell } from "../support/threeFamilies";

let excel: ExcelSession;
let drawn: WorkbookModel;
const months = [4, 5, 6, 7, 8, 9].map((month) => serialOf(2027, month));
const made: Record<string, Record<string, number[]>> = {
  "V2027-04.1": { Sticks: [3400, 14000, 14666, 13406, 13343, 13085], Tubs: [0, 8000, 14666, 15186, 15313, 14835] },
  "V2027-04.2": { Sticks: [9900, 16000, 13500, 11500, 13000, 8000], Tubs: [0, 8000, 17000, 19000, 15000, 9000] },
};
const asked: Record<string, number[]> = {
  Sticks: [8400, 14000, 17000, 16500, 13000, 8000],
  Tubs: [10000, 13000, 17000, 19000, 15000, 9000],
};
const price: Record<string, number> = { Sticks: 11.2, Tubs: 14.5 };

const planOf = (version: string): AnyRow[] =>
  Object.entries(made[version] ?? {}).flatMap(([Family, units]) =>
    months.map((Period, index): AnyRow => {
      const Demand = asked[Family]?.[index] ?? 0;
      return {
        ...{ Version: version, Family, Period, Row: index + 1, Demand, Production: units[index] ?? null, Subcontracted: 0 },
        ...{ Stock: 1000 * (index + 1), Revenue: Demand * (price[Family] ?? 0), Margin: 0, Signed: "P" },
      };
    }),
  );
/** A month later, and with a family that was not there before. */
const later = (): AnyRow[] => [
  ...planOf("V2027-04.2").map((row) => ({
    ...row,
    Version: "V2027-05.1",
    Period: serialOf(2027, months.indexOf(Number(row["Period"])) + 5),
  })),
  { Version: "V2027-05.1", Family: "Cones", Period: serialOf(2027, 5), Row: 13, Demand: 5, Production: 7, Revenue: null, Signed: "P" },
];
const versionRow = (Version: string, day: number): AnyRow => ({
  ...{ Version, Cycle: serialOf(2027, 4), "Frozen by": "Solène", "Frozen on": day, Rows: 12, Hash: Version, Previous: "0" },
});
const decision = (Decision: string, Chosen: string | null, day: number | null): AnyRow => ({
  ...{ Decision, Question: `${Decision}?`, Chosen, Date: day },
});

beforeAll(async () => {
  excel = await startExcel();
  const { contracts } = excel.addin;
  const rows = (table: keyof typeof contracts, all: AnyRow[]) => ({
    ...{ kind: "rows" as const, table: contracts[table], mode: "append" as const },
    rows: excel.local(all.map((row) => Object.fromEntries(contracts[table].columns.map(({ name }) => [name, row[name] ?? null])))),
  });
  const changes = [
    rows("sopPlans", [...planOf("V2027-04.1"), ...planOf("V2027-04.2"), ...later()]),
    rows("sopVersions", [
      versionRow("V2027-04.1", serialOf(2027, 4, 10)),
      versionRow("V2027-04.2", serialOf(2027, 4, 20)),
      versionRow("V2027-05.1", serialOf(2027, 5, 20)),
    ]),
    rows("sopDecisions", [
      decision("D1", "Yes", serialOf(2027, 4, 10)),
      decision("D2", "Overtime", serialOf(2027, 4, 15)),
      decision("D3", null, serialOf(2027, 4, 16)),
      decision("D4", "No", serialOf(2027, 5, 2)),
      { ...decision("D5", "Stop", serialOf(2027, 4, 17)), Withdrawn: serialOf(2027, 4, 18) },
    ]),
  ];
  await excel.addin.applyChanges({ intention: filledIn({ en: "Frozen", fr: "Gelé" }), changes }, { language: "en" });
  await excel.addin.run("compareVersions", {}, { language: "en" });
  drawn = await excel.host.document.capture();
}, 120_000);
beforeEach(() => excel.host.document.load(drawn));
afterAll(() => excel.close());

const choose = async (from: string, to: string) => {
  await excel.run(async (context) => {
    context.workbook.names.getItem("SopVersionsFrom").getRange().values = excel.local([[from]]);
    context.workbook.names.getItem("SopVersionsTo").getRange().values = excel.local([[to]]);
    await context.sync();
  });
};
const headline = async () => (await excel.named("SopVersionsHeadline"))[0]?.[0];
const total = (version: string, family: string) => (made[version]?.[family] ?? []).reduce((sum, units) => sum + units, 0);

it("shows what moved by family and month, as the worked example says", async () => {
  await choose("V2027-04.1", "V2027-04.2");
  expect(await excel.named("SopVersionsChanges")).toEqual([
    ["", "", "", "", "", ""],
    [6500, 2000, -1166, -1906, -343, -5085],
    [0, 0, 2334, 3814, -313, -5835],
  ]);
  expect(await excel.named("SopVersionsPeriods")).toEqual([months]);
  const [demand, production] = await excel.named("SopVersionsTotals");
  expect(demand).toEqual([0, 0, 0, 0, 0, 0]);
  expect(production).toEqual([6500, 2000, 1168, 1908, -656, -10920]);
  const [, sticks, tubs, all] = await excel.named("SopVersionsFamilies");
  const [before, after] = [total("V2027-04.1", "Sticks"), total("V2027-04.2", "Sticks")];
  expect(sticks?.slice(3, 9)).toEqual([before, after, after - before, 6000, 6000, 0]);
  expect(tubs?.slice(3, 6)).toEqual([
    total("V2027-04.1", "Tubs"),
    total("V2027-04.2", "Tubs"),
    total("V2027-04.2", "Tubs") - total("V2027-04.1", "Tubs"),
  ]);
  // As many units in all, made at other times.
  expect(all?.[5]).toBe(0);
  expect(await headline()).toBe("From V2027-04.1 to V2027-04.2: demand 0, production 0, revenue 0.");
  expect(await excel.errors()).toEqual([]);
});

it("compares two cycles over the months that both have, with families that came and figures that are not known", async () => {
  await choose("V2027-04.2", "V2027-05.1");
  const common = months.slice(1);
  expect(await excel.named("SopVersionsPeriods")).toEqual([[...common, ""]]);
  const ahead = made["V2027-04.2"]?.["Sticks"] ?? [];
  const [cones, sticks] = await excel.named("SopVersionsChanges");
  expect(sticks).toEqual([...common.map((_, index) => (ahead[index] ?? 0) - (ahead[index + 1] ?? 0)), ""]);
  expect(cones).toEqual([7, "", "", "", "", ""]);
  const [family] = await excel.named("SopVersionsFamilies");
  // Made 7, none before; what they bring is not known, and so is the sum of all.
  expect(family?.slice(3, 6)).toEqual(["", 7, 7]);
  expect(family?.slice(9)).toEqual(["", "–", "–"]);
  expect((await excel.named("SopVersionsFamilies"))[3]?.slice(9)).toEqual([expect.any(Number), "–", "–"]);
  expect(await headline()).toMatch(/^From V2027-04\.2 to V2027-05\.1: demand .*, revenue not known\.$/);
});

it("lists what was decided after the earlier freeze and up to the later one, whichever is chosen first, and was not withdrawn", async () => {
  const sheet = "Versions compared";
  for (const [from, to, names] of [
    ["V2027-04.1", "V2027-04.2", ["D2"]],
    ["V2027-05.1", "V2027-04.1", ["D2", "D4"]],
    ["V2027-04.1", "V2027-04.1", ["none"]],
  ] as const) {
    await choose(from, to);
    const column = await excel.cells(sheet, { row: 20, column: 0, rows: 40, columns: 6 });
    const title = column.findIndex(([first]) => first === "Decisions between the two");
    const listed = column.slice(title + 2).filter(([first]) => first !== "");
    expect(listed.map(([first]) => first)).toEqual(names);
    if (names[0] === "D2") expect(listed[0]).toMatchObject(["D2", serialOf(2027, 4, 15), "Overtime", "", "", "D2?"]);
  }
});

it("says where there is nothing to compare, and keeps what was chosen when it is drawn again", async () => {
  await choose("V2027-04.1", "V2027-04.1");
  expect(await headline()).toBe("● Choose two different versions.");
  await choose("V2027-04.2", "V2027-04.1");
  await excel.addin.run("compareVersions", {}, { language: "en" });
  expect(await headline()).toMatch(/^From V2027-04\.2 to V2027-04\.1/);
  await putCell(excel, { table: "SopPlans", column: "Production", where: { Version: "V2027-04.2", Family: "Sticks" } }, "");
  // A figure that somebody took away is not one of 0.
  expect((await excel.named("SopVersionsChanges"))[1]?.[0]).toBe("–");
});

it("is headed by what the versions are by where the company changed from months to weeks, and compares none of one with the other", async () => {
  const { contracts } = excel.addin;
  const mondays = [3, 10, 17, 24].map((day) => serialOf(2027, 5, day));
  const byWeek = (version: string, units: number): AnyRow[] =>
    mondays.map((Period, index) => ({
      ...{ Version: version, Family: "Sticks", Period, Row: index + 1, Demand: units, Production: units + index, Subcontracted: 0 },
      ...{ Stock: 0, Revenue: units, Margin: 0, Signed: "P" },
    }));
  const written = { mode: "append" as const, language: "en" as const, intention: "weeks" };
  await excel.addin.writeTable(contracts.sopPlans, [...byWeek("V2027-W18.1", 100), ...byWeek("V2027-W18.2", 90)], written);
  const rows = [versionRow("V2027-W18.1", serialOf(2027, 5, 21)), versionRow("V2027-W18.2", serialOf(2027, 5, 22))];
  await excel.addin.writeTable(contracts.sopVersions, rows, written);
  await excel.addin.run("compareVersions", {}, { language: "en" });
  await choose("V2027-W18.1", "V2027-W18.2");
  const heads = await excel.run(async (context) => {
    const range = context.workbook.names.getItem("SopVersionsPeriods").getRange().load("text");
    await context.sync();
    return range.text[0]?.slice(0, 4);
  });
  expect(heads).toEqual(["3 May 27", "10 May 27", "17 May 27", "24 May 27"]);
  expect((await excel.named("SopVersionsTotals"))[0]?.slice(0, 4)).toEqual([-10, -10, -10, -10]);
  await choose("V2027-05.1", "V2027-W18.2");
  expect(await headline()).toBe("● These two versions have no period in common.");
  // Two versions by month are compared as before.
  await choose("V2027-04.1", "V2027-04.2");
  expect((await excel.named("SopVersionsTotals"))[1]?.slice(0, 6)).toEqual([6500, 2000, 1168, 1908, -656, -10920]);
});
