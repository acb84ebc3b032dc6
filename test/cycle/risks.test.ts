/**
 * The circuit-board sample from its tables to SopRisks, decisions and the roadmap. Every risk is worked out again here from the rows
 * of the sample with plain sums, apart from the rules, functions and formulas under test.
 */
import { riskName } from "../../src/domain/analyse/risk";
import { samples } from "../../src/samples/all";
import type { Sample } from "../../src/samples/sample";
import { circuitBoards } from "../../src/samples/circuitBoards";
import { addMonths } from "../../src/calendar/months";
import { serialOf } from "../../src/calendar/days";
import type { DecisionRow } from "../../src/domain/decisions/sopDecisions";
import type { RiskRow } from "../../src/domain/analyse/sopRisks";
import { startExcel, type ExcelSession } from "../support/excelSession";
import { openSample } from "../support/sampleWorkbook";

let excel: ExcelSession;
const sample = circuitBoards("en");
const months = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2027, 1), index));
const past = Array.from({ length: 12 }, (_, index) => addMonths(serialOf(2026, 1), index));
const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);

const demandOf = (family: string, period: number): number =>
  sum(sample.demand.filter((row) => row.Family === family && row.Period === period).map((row) => row.Quantity));
const consensusOf = (family: string, period: number): number =>
  sum(
    sample.forecasts
      .filter((row) => row.Family === family && row.Period === period && row.Source === "consensus")
      .map((row) => row.Quantity),
  );
const volumeOf = (family: string, period: number): number => Math.max(demandOf(family, period), consensusOf(family, period));
const hoursPerUnit = (family: string, resource: string): number =>
  sum(sample.routing.filter((row) => row.Family === family && row.Resource === resource).map((row) => row["Hours per unit"]));
const loadOf = (resource: string, period: number): number =>
  sum(sample.families.map(({ Family: family }) => hoursPerUnit(family, resource) * volumeOf(family, period)));
function capacityOf(resource: string, period: number): number {
  const found = sample.resources.find((row) => row.Resource === resource);
  const days = sample.capacity.find((row) => row.Resource === resource && row.Period === period)?.["Working days"] ?? 0;
  return days * (found?.["Hours per day"] ?? 0) * (found?.Count ?? 1) * (found?.Utilization ?? 1) * (found?.Efficiency ?? 1);
}

function projectedOf(family: string): number[] {
  let stock = sum(sample.stock.filter((row) => row.Family === family && row.Period === serialOf(2026, 12)).map((row) => row.Quantity));
  return months.map((month) => {
    const passed = sample.resources.filter(({ Resource: name }) => hoursPerUnit(family, name) > 0).map(({ Resource: name }) => name);
    const use = Math.max(1, ...passed.map((name) => loadOf(name, month) / capacityOf(name, month)));
    const demand = volumeOf(family, month);
    return (stock += demand / use - demand);
  });
}

type Wanted = [name: string, size: number, value: number | null, period: number | null];

function wantedStock(): Wanted[] {
  return sample.families.flatMap((row): Wanted[] => {
    const stock = projectedOf(row.Family);
    const [low, high] = [row["Minimum stock"] ?? 0, row["Maximum stock"] ?? Infinity];
    const [price, cost] = [row.Price ?? NaN, row["Unit cost"] ?? NaN];
    const [missing, over] = [low - Math.min(...stock), Math.max(...stock) - high];
    const first = (wrong: (units: number) => boolean): number => months[stock.findIndex(wrong)] ?? NaN;
    return [
      ...(missing > 0 ? [[`shortage · ${row.Family}`, missing, missing * (price - cost), first((units) => units < low)] as Wanted] : []),
      ...(over > 0 ? [[`surplus · ${row.Family}`, over, over * cost, first((units) => units > high)] as Wanted] : []),
    ];
  });
}

function wantedOverloads(): Wanted[] {
  return sample.resources.flatMap((row): Wanted[] => {
    const over = months.map((month) => Math.max(0, loadOf(row.Resource, month) - capacityOf(row.Resource, month)));
    if (sum(over) <= 0) return [];
    const overtime = sum(
      over.map((hours, index) => Math.min(hours, (row["Overtime limit"] ?? 0) * capacityOf(row.Resource, months[index] ?? 0))),
    );
    const units = (family: string): number => sum(months.map((month) => volumeOf(family, month)));
    const passing = sample.families.filter(({ Family: family }) => hoursPerUnit(family, row.Resource) > 0);
    const margin =
      sum(passing.map((family) => units(family.Family) * ((family.Price ?? 0) - (family["Unit cost"] ?? 0)))) /
      sum(passing.map((family) => units(family.Family) * hoursPerUnit(family.Family, row.Resource)));
    const value = overtime * (row["Overtime cost"] ?? NaN) + (sum(over) - overtime) * margin;
    return [[`overload · ${row.Resource}`, sum(over), value, months[over.findIndex((hours) => hours > 0)] ?? NaN]];
  });
}

function wantedForecasts(): Wanted[] {
  return sample.families.flatMap((row): Wanted[] => {
    const misses = past.map((month) => demandOf(row.Family, month) - consensusOf(row.Family, month));
    const meanMiss = sum(misses.map(Math.abs)) / misses.length;
    if (Math.abs(sum(misses)) / meanMiss < 4) return [];
    const bias = -sum(misses) / sum(past.map((month) => demandOf(row.Family, month)));
    // The plan is (1 + bias) times the demand that comes, if the bias goes on.
    const units = Math.abs((sum(months.map((month) => volumeOf(row.Family, month))) * bias) / (1 + bias));
    const rate = bias > 0 ? (row["Unit cost"] ?? NaN) : (row.Price ?? NaN) - (row["Unit cost"] ?? NaN);
    return [[`forecast · ${row.Family}`, units, units * rate, months[0] ?? NaN]];
  });
}

function wantedSuppliers(): Wanted[] {
  const today = Math.max(...sample.supply.flatMap((row) => [row["Ordered date"] ?? 0, row["Received date"] ?? 0]));
  return [...new Set(sample.supply.map((row) => row.Supplier))].flatMap((supplier): Wanted[] => {
    const lines = sample.supply.filter((row) => row.Supplier === supplier);
    const received = lines.filter((row) => row["Received date"] !== null);
    const open = lines.filter((row) => row["Received date"] === null);
    const delays = [
      ...received.map((row) => (row["Received date"] ?? 0) - (row["Promised date"] ?? 0)),
      ...open.map((row) => today - (row["Promised date"] ?? 0)).filter((days) => days > 0),
    ];
    const late = delays.filter((days) => days > 0);
    if (received.length < 3 || late.length / delays.length < 0.2) return [];
    const costs = open.flatMap((row) => {
      const cost = sample.families.find(({ Family: family }) => family === row.Family)?.["Unit cost"];
      return cost == null ? [] : [((row.Ordered ?? 0) - (row.Received ?? 0)) * cost];
    });
    const value = open.length === 0 ? 0 : costs.length === 0 ? null : sum(costs);
    const promised = open.map((row) => row["Promised date"] ?? Infinity);
    const month = open.length === 0 ? null : Math.max(...months.filter((start) => start <= Math.min(...promised)));
    return [[`supplier · ${supplier}`, sum(late) / late.length, value, month]];
  });
}

const riskRows = async (): Promise<RiskRow[]> => (await excel.addin.readTable(excel.addin.contracts.sopRisks)).rows;
const decisionRows = async (): Promise<DecisionRow[]> => (await excel.addin.readTable(excel.addin.contracts.sopDecisions)).rows;

/** How a sheet prints. */
const pageOf = (sheet: string) =>
  excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem(sheet);
    const titles = pageLayout.getPrintTitleRows();
    const footer = pageLayout.headersFooters.defaultForAllPages;
    titles.load("address");
    pageLayout.load("orientation,zoom");
    footer.load("leftFooter,rightFooter");
    await context.sync();
    return {
      titles: titles.address.replace(/^.*!/, `${sheet}!`),
      orientation: String(pageLayout.orientation),
      zoom: { ...pageLayout.zoom },
      footer: [footer.leftFooter, footer.rightFooter],
    };
  });

/** Errors on the sheets that the risks write. */
const ownErrors = async (): Promise<string[]> => (await excel.errors()).filter((error) => /^(Risks|Decisions|Roadmap)!/.test(error));

beforeAll(async () => {
  excel = await startExcel();
  await openSample(excel, "circuitBoards", "en");
}, 240_000);
afterAll(() => excel.close());

it("previews every risk as new and writes nothing before it is asked to", async () => {
  const plan = await excel.addin.plan("findRisks", {}, { language: "en" });
  expect(plan.found.state).toBe("ready");
  expect(new Set(plan.found.changes.map(({ what }) => what))).toEqual(new Set(["new"]));
  expect(await excel.addin.countRisks()).toBeNull();
}, 60_000);

it("writes the risks that plain sums over the rows of the sample give, highest value first", async () => {
  await excel.addin.run("findRisks", {}, { language: "en" });
  const wanted = [...wantedStock(), ...wantedOverloads(), ...wantedForecasts(), ...wantedSuppliers()].sort(
    ([, sizeA, a], [, sizeB, b]) => Number(a === null) - Number(b === null) || (b ?? 0) - (a ?? 0) || sizeB - sizeA,
  );
  const rows = await riskRows();
  expect(rows.map(({ Risk }) => Risk)).toEqual(wanted.map(([name]) => name));
  rows.forEach((row, index) => {
    const [name, size, value, period] = wanted[index] ?? ["", NaN, NaN, NaN];
    expect([name, row.Period]).toEqual([name, period]);
    expect(row.Size).toBeCloseTo(size, 6);
    if (value === null) expect(row.Value).toBeNull();
    else expect(row.Value).toBeCloseTo(value, 4);
    expect(row.Status).toBe("open");
  });
  // The sample has one of each kind to find.
  expect(new Set(rows.map(({ Kind }) => Kind))).toEqual(new Set(["shortage", "surplus", "overload", "supplier", "forecast"]));
  expect(await ownErrors()).toEqual([]);
}, 60_000);

it("shows the names of risks whole: their columns are as wide as the longest ones need, in both languages", async () => {
  const longest = (of: (story: Sample) => readonly string[]): number =>
    Math.max(
      ...(["en", "fr"] as const).flatMap((language) =>
        Object.values(samples).flatMap(({ rows }) => of(rows(language)).map((name) => name.length)),
      ),
    );
  const subjects = longest((story) => [
    ...story.families.map((row) => row.Family),
    ...story.resources.map((row) => row.Resource),
    ...story.supply.map((row) => row.Supplier),
  ]);
  const names = longest((story) => [
    ...story.families.map((row) => riskName({ kind: "shortage", subject: row.Family })),
    ...story.resources.map((row) => riskName({ kind: "overload", subject: row.Resource })),
    ...story.supply.map((row) => riskName({ kind: "supplier", subject: row.Supplier })),
  ]);
  const widths = await excel.run(async (context) => {
    const columns = context.workbook.tables.getItem("SopRisks").columns;
    const found = ["Risk", "Family or Resource"].map((name) => columns.getItem(name).getRange().format);
    for (const format of found) format.load("columnWidth");
    await context.sync();
    return found.map(({ columnWidth }) => columnWidth);
  });
  // A digit of Excel's usual font, 11-point Calibri, is 7 pixels or 5.25 points wide, and letters are narrower on average.
  expect(widths[0]).toBeGreaterThanOrEqual(names * 5.25);
  expect(widths[1]).toBeGreaterThanOrEqual(subjects * 5.25);
}, 60_000);

it("says nothing new when nothing changed", async () => {
  expect((await excel.addin.plan("findRisks", {}, { language: "en" })).found.changes).toEqual([]);
  expect(await excel.addin.countRisks()).toBe((await riskRows()).length);
}, 60_000);

it("writes owner, acceptance and question where they belong", async () => {
  await excel.addin.run("takeRiskOn", { risk: "overload · SMT assembly", owner: "Amina" }, { language: "en" });
  await excel.addin.run("acceptRisk", { risk: "surplus · Power boards", reason: "a tender is won", by: "Bruno" }, { language: "en" });
  await excel.addin.run("askForDecision", { risk: "shortage · HDI boards" }, { language: "fr" });
  const status = new Map((await riskRows()).map((row) => [row.Risk, [row.Status, row.Owner]]));
  expect(status.get("overload · SMT assembly")).toEqual(["owned", "Amina"]);
  expect(status.get("surplus · Power boards")).toEqual(["accepted", null]);
  expect(status.get("shortage · HDI boards")).toEqual(["to decide", null]);
  const [accepted, asked] = await decisionRows();
  expect([accepted?.Risk, asked?.Risk]).toEqual(["surplus · Power boards", "shortage · HDI boards"]);
  expect(accepted).toMatchObject({ Decision: "D1", Chosen: "Accept: a tender is won", "Decided by": "Bruno" });
  expect(accepted?.Date).toBeGreaterThan(serialOf(2026, 1));
  expect(asked).toMatchObject({ Decision: "D2", Chosen: null, "Decided by": null });
  expect(asked?.Question).toMatch(/^HDI boards\u202f: il manque \d+ unités .*accepter moins de stock\u202f\?$/);
  expect(asked?.Options?.split("\n")).toHaveLength(4);
  expect(asked?.Options).toMatch(/^Produire plus dans les heures libres\u202f: couvre \d+ unités sur \d+, coûte [\d\u202f]+\u00a0€$/m);
}, 60_000);

it("leads from a risk to the decisions that answer it, and from there to their row", async () => {
  const { items } = await excel.addin.readRisks("en");
  const decisionsOf = (name: string) => items.find((item) => item.name === name)?.decisions;
  expect(decisionsOf("surplus · Power boards")).toMatchObject([{ name: "D1", chosen: "Accept: a tender is won" }]);
  expect(decisionsOf("shortage · HDI boards")).toMatchObject([
    { name: "D2", chosen: null, question: expect.stringContaining("HDI boards") },
  ]);
  expect(decisionsOf("overload · SMT assembly")).toEqual([]);
  await excel.addin.openDecision("D2");
  const shown = await excel.run(async (context) => {
    const cell = context.workbook.getSelectedRange();
    cell.load("values");
    cell.worksheet.load("name");
    await context.sync();
    return [cell.worksheet.name, String(cell.values[0]?.[0])];
  });
  expect(shown).toEqual(["Decisions", (await decisionRows())[1]?.Question]);
}, 60_000);

it("refuses a blank owner and a risk that is not listed, and then writes nothing", async () => {
  await expect(excel.addin.run("takeRiskOn", { risk: "overload · SMT assembly", owner: " " }, { language: "en" })).rejects.toMatchObject({
    code: "missingWords",
  });
  await expect(excel.addin.run("askForDecision", { risk: "overload · Nowhere" }, { language: "en" })).rejects.toMatchObject({
    code: "missingRisk",
  });
  // Who asks a second time, in another pane, is told which decision it waits for.
  await expect(excel.addin.run("askForDecision", { risk: "shortage · HDI boards" }, { language: "en" })).rejects.toMatchObject({
    code: "riskAsked",
    detail: { decision: "D2" },
  });
  // With computed options and by accepting it, too; said in the language of who asks.
  const [risk, options] = ["shortage · HDI boards", { language: "fr" as const }];
  const twice = { code: "riskAsked", detail: { name: "rupture · HDI boards", decision: "D2" } };
  await expect(excel.addin.run("askWithAnswers", { risk, base: "", answers: { kind: "stopped" } }, options)).rejects.toMatchObject(twice);
  await expect(excel.addin.run("acceptRisk", { risk, reason: "Temps are hired", by: "Bruno" }, options)).rejects.toMatchObject(twice);
  await expect(excel.addin.run("acceptRisk", { risk: "overload · Nowhere", reason: "a", by: "b" }, options)).rejects.toMatchObject({
    code: "missingRisk",
    detail: { name: "surcharge · Nowhere" },
  });
  expect(await decisionRows()).toHaveLength(2);
}, 60_000);

it("drafts a roadmap that keeps what a person typed beside it", async () => {
  expect(await excel.addin.run("draftRoadmap", {}, { language: "en" })).toBe("Roadmap");
  expect((await pageOf("Roadmap")).footer).toEqual(["&A", "&P / &N"]);
  await excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Roadmap");
    sheet.getRange("H6:H7").formulas = [["mine"], ["=1+1"]];
    sheet.pageLayout.headersFooters.defaultForAllPages.rightFooter = "Board only";
    await context.sync();
  });
  await excel.addin.run("takeRiskOn", { risk: "supplier · Laminor", owner: "David" }, { language: "en" });
  expect(await excel.addin.run("draftRoadmap", {}, { language: "en" })).toBe("Roadmap");
  expect(await excel.cells("Roadmap", { row: 5, column: 7, rows: 2, columns: 1 })).toEqual([["mine"], [2]]);
  // Printed, every page repeats the departments above the months and says which sheet and page it is; a company's own footer stays.
  expect(await pageOf("Roadmap")).toEqual({
    titles: "Roadmap!5:5",
    orientation: "Landscape",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
    footer: ["&A", "Board only"],
  });
  expect((await excel.cells("Roadmap", { row: 4, column: 0, rows: 1, columns: 2 }))[0]).toEqual(["Month", "Sales"]);
  const tasks = await excel.named("SopRoadmapTasks");
  expect(tasks).toHaveLength(months.length);
  const [sales, production, purchasing] = [0, 1, 2].map((column) => tasks.map((row) => String(row[column])).join("\n"));
  const smt = wantedOverloads().find(([name]) => name === "overload · SMT assembly");
  expect(production).toContain(`• SMT assembly: cover ${Math.round(smt?.[1] ?? NaN)} h of overload (Amina)`);
  expect(production).toContain("Decide on HDI boards");
  expect(purchasing).toContain("Follow up Laminor");
  // An accepted risk asks for nothing.
  expect(sales).not.toContain("Power boards: sell off");
  // One decision of two is open: the draft says so, and follows the table.
  expect((await excel.named("SopRoadmapHeadline"))[0]?.[0]).toBe("● Draft: decisions still to take: 1");
  expect(await ownErrors()).toEqual([]);
}, 120_000);

it("keeps owner and status, closes what is gone, and opens it again when it returns", async () => {
  const resource = "SMT assembly";
  const setHours = (hours: number | null) =>
    excel.run(async (context) => {
      const body = context.workbook.tables.getItem("SopCapacity").getDataBodyRange();
      body.load(["values", "formulas"]);
      await context.sync();
      body.values.forEach(([name], row) => {
        if (name === resource) body.getCell(row, 3).formulas = [[hours ?? (before.get(row) as string)]];
        if (name === resource && hours !== null) before.set(row, (body.formulas[row] as unknown[])[3]);
      });
      await context.sync();
    });
  const before = new Map<number, unknown>();
  await setHours(99_999);
  const plan = await excel.addin.plan("findRisks", {}, { language: "en" });
  await excel.addin.run("findRisks", {}, { language: "en" });
  expect(plan.found.changes).toEqual(expect.arrayContaining([expect.objectContaining({ name: `overload · ${resource}`, what: "gone" })]));
  const closed = await riskRows();
  expect(closed.find(({ Risk }) => Risk === `overload · ${resource}`)).toMatchObject({ Status: "closed", Owner: "Amina" });
  expect(closed[closed.length - 1]?.Status).toBe("closed");
  expect((await excel.addin.readRisks("en")).items.some(({ name }) => name === `overload · ${resource}`)).toBe(false);

  await setHours(null);
  const day = serialOf(2027, 3, 9);
  const back = await excel.addin.plan("findRisks", {}, { language: "en" });
  await excel.addin.run("findRisks", {}, { language: "en", today: day });
  expect(back.found.changes).toEqual(expect.arrayContaining([expect.objectContaining({ name: `overload · ${resource}`, what: "back" })]));
  const again = await riskRows();
  expect(again.find(({ Risk }) => Risk === `overload · ${resource}`)).toMatchObject({ Status: "open", Owner: "Amina", Found: day });
  // The others were found before, and stay so.
  const foundOn = (rows: readonly RiskRow[]) =>
    rows.flatMap((row) => (row.Risk === `overload · ${resource}` ? [] : [[row.Risk, row.Found]]));
  expect(foundOn(again).sort()).toEqual(foundOn(closed).sort());
  expect(foundOn(again).map(([, found]) => found)).not.toContain(null);
  expect(again.find(({ Risk }) => Risk === "surplus · Power boards")?.Status).toBe("accepted");
}, 120_000);

describe("what a person was shown", () => {
  const smt = sample.resources.findIndex((row) => row.Resource === "SMT assembly");
  const setCell = (table: string, column: string, row: number, value: unknown) =>
    excel.run(async (context) => {
      const cell = context.workbook.tables.getItem(table).columns.getItem(column).getDataBodyRange().getCell(row, 0);
      cell.load("formulas");
      await context.sync();
      const before: unknown = cell.formulas[0]?.[0];
      cell.formulas = [[value]];
      await context.sync();
      return before;
    });

  it("is the question that is written, even when the figures moved since", async () => {
    const name = "overload · SMT assembly";
    const shown = await excel.addin.preview("askForDecision", { risk: name }, { language: "en" });
    expect(shown.found.question).toMatch(/^SMT assembly lacks \d+ h/);
    const hours = await setCell("SopResources", "Hours per day", smt, 1);
    const moved = await excel.addin.preview("askForDecision", { risk: name }, { language: "en" });
    expect(moved.found.question).not.toBe(shown.found.question);
    await excel.addin.write("askForDecision", shown, { language: "en" });
    const decisions = await decisionRows();
    expect(decisions[decisions.length - 1]).toMatchObject({ Question: shown.found.question, Options: shown.found.options.join("\n") });
    await setCell("SopResources", "Hours per day", smt, hours);
  }, 60_000);

  it("is not written over what somebody wrote since: neither a choice nor the list", async () => {
    const name = "supplier · Laminor";
    const shown = await excel.addin.preview("acceptRisk", { risk: name, reason: "", by: "" }, { language: "en" });
    await setCell("SopDecisions", "Measured effect", 0, "none yet");
    const request = { risk: name, reason: "a second source is found", by: "Bruno" };
    const before = [await riskRows(), await decisionRows()];
    const { preview } = shown;
    await expect(excel.addin.run("acceptRisk", request, { language: "en", preview })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect([await riskRows(), await decisionRows()]).toEqual(before);

    const hours = await setCell("SopResources", "Hours per day", smt, 1);
    const { update, changes } = await excel.addin.readRisks("en");
    expect(changes.length).toBeGreaterThan(0);
    if (update === null) throw new Error("There is a list to write.");
    await setCell("SopRisks", "Owner", 0, "Somebody else");
    await expect(excel.addin.write("findRisks", update, { language: "en" })).rejects.toMatchObject({ code: "changedMeanwhile" });
    expect((await riskRows())[0]?.Owner).toBe("Somebody else");

    const again = (await excel.addin.readRisks("en")).update;
    await setCell("SopResources", "Hours per day", smt, hours);
    if (again === null) throw new Error("There is a list to write.");
    await excel.addin.write("findRisks", again, { language: "en" });
    const [change] = again.set.changes;
    expect(await riskRows()).toEqual(change?.kind === "rows" ? change.rows : []);
    await excel.addin.run("findRisks", {}, { language: "en" });
  }, 120_000);
});

it("builds the reviews first when they no longer fit the data, and says so before", async () => {
  await excel.run(async (context) => {
    context.workbook.tables
      .getItem("SopFamilies")
      .rows.add(undefined, [["Ceramic boards", "panel", 90, 60, "stock", 0.95, 1, 10, 20, "Chloé", "", "", "", ""]]);
    await context.sync();
  });
  expect((await excel.addin.plan("findRisks", {}, { language: "en" })).found.state).toBe("stale");
  await excel.addin.run("findRisks", {}, { language: "en" });
  expect((await excel.addin.plan("findRisks", {}, { language: "en" })).found.state).toBe("ready");
  // Nobody counted the stock of the new family: that is no stock of 0, and no shortage.
  expect((await riskRows()).find(({ Risk }) => Risk === "shortage · Ceramic boards")).toBeUndefined();
}, 120_000);

it("never overwrites a row that a person's edit made unreadable", async () => {
  await excel.run(async (context) => {
    const body = context.workbook.tables.getItem("SopRisks").getDataBodyRange();
    body.getCell(0, 4).values = [["many"]];
    await context.sync();
  });
  await expect(excel.addin.run("findRisks", {}, { language: "en" })).rejects.toMatchObject({
    code: "unreadableRow",
    detail: { column: "Size", text: "many" },
  });
}, 60_000);
