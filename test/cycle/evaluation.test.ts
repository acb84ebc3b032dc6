/**
 * The sheet "Evaluation" over the worked example of the design: its cells against the pure functions, which a test of their own holds to
 * the figures of the design, and the cascade against those figures themselves.
 */
import { serialOf } from "../../src/calendar/days";
import type { AnyRow } from "../../src/domain/tables/defineTable";
import { planAgainstActual } from "../../src/domain/evaluate/planAgainstActual";
import { stairOf } from "../../src/domain/evaluate/stair";
import { filledIn } from "../../src/language/text";
import { startExcel, type ExcelSession } from "../support/excelSession";

let excel: ExcelSession;
const day = (month: number, date = 1): number => serialOf(2027, month, date);
const today = day(7, 12);
const families = ["Tubs", "Sticks"] as const;
type Family = (typeof families)[number];
const months = [4, 5, 6];
const actual = { Tubs: [10200, 12800, 17600], Sticks: [8100, 14600, 16300] };
const said: Readonly<Record<string, typeof actual>> = {
  naive: { Tubs: [9300, 11900, 15800], Sticks: [7600, 12900, 15200] },
  statistical: { Tubs: [9900, 12500, 16800], Sticks: [8000, 13700, 16200] },
  sales: { Tubs: [10900, 14100, 18900], Sticks: [9000, 15500, 18700] },
  marketing: { Tubs: [9600, 12300, 17000], Sticks: [8300, 14300, 15900] },
  consensus: { Tubs: [10100, 12900, 17400], Sticks: [8300, 14400, 16700] },
  plan: { Tubs: [10000, 13000, 17000], Sticks: [8400, 14000, 17000] },
};
/** Demand of the version that is looked at; one month ahead it is that of the step "plan". */
const planned = { Tubs: [10000, 12900, 17400], Sticks: [8400, 14400, 16700] };
const production = { Tubs: [0, 8000, 17000], Sticks: [9900, 16000, 13500] };
const made = { Tubs: [0, 7600, 16400], Sticks: [9900, 15200, 14300] };
/** At the end of March, then after what was made and sold. */
const stock = { Tubs: [20000, 9800, 4600, 3400], Sticks: [5000, 6800, 7400, 5400] };
const july = [17200, 18000, 18400, 19000];

const each = <T>(row: (family: Family, month: number, place: number) => T): T[] =>
  families.flatMap((family) => months.map((month, place) => row(family, month, place)));
const planRow = (version: number, Family: string, Period: number, Demand: number, Production: number | null = null): AnyRow => ({
  Version: `V2027-0${version}.1`,
  Family,
  Period,
  Row: 1,
  Demand,
  Production,
  Signed: "x",
});

function tables(): Record<string, AnyRow[]> {
  return {
    SopDemand: [
      ...each((Family, month, place) => ({ Family, Period: day(month), Quantity: actual[Family][place] ?? 0 })),
      ...each((Family, month, place) => ({ Family, Period: serialOf(2026, month), Quantity: said["naive"]?.[Family][place] ?? 0 })),
      { Family: "Tubs", Period: day(7), Quantity: 18200 },
    ],
    SopStock: families.flatMap((Family) => stock[Family].map((Quantity, place) => ({ Family, Period: day(3 + place), Quantity }))),
    SopVersions: [3, 4, 5, 6].map((month) => ({
      Version: `V2027-0${month}.1`,
      Cycle: day(month),
      "Frozen by": "Solène",
      "Frozen on": day(month, 21),
      Rows: 1,
      Hash: "x",
      Previous: "x",
    })),
    SopPlans: [
      ...each((Family, month, place) => planRow(3, Family, day(month), planned[Family][place] ?? 0, production[Family][place] ?? 0)),
      ...families.flatMap((Family) => [
        planRow(4, Family, day(5), said["plan"]?.[Family][1] ?? 0),
        planRow(5, Family, day(6), said["plan"]?.[Family][2] ?? 0),
      ]),
      ...july.map((Demand, place) => planRow(3 + place, "Tubs", day(7), Demand)),
    ],
    SopFrozenForecasts: ["statistical", "sales", "marketing", "consensus"].flatMap((Source) =>
      each((Family, month, place) => ({
        Version: `V2027-0${month - 1}.1`,
        Source,
        Family,
        Period: day(month),
        Row: 1,
        Quantity: said[Source]?.[Family][place] ?? 0,
        Signed: "x",
      })),
    ),
  };
}

beforeAll(async () => {
  excel = await startExcel();
}, 120_000);
afterAll(() => excel.close());

async function write(all: Record<string, AnyRow[]>): Promise<void> {
  const contracts = Object.values(excel.addin.contracts) as { name: string; columns: readonly { name: string }[] }[];
  const changes = Object.entries(all).map(([name, rows]) => {
    const table = contracts.find((contract) => contract.name === name);
    const whole = rows.map((row) => Object.fromEntries((table?.columns ?? []).map((column) => [column.name, row[column.name] ?? null])));
    return { kind: "rows" as const, table: table as never, rows: excel.local(whole), mode: "replace" as const };
  });
  await excel.addin.applyChanges({ intention: filledIn({ en: "Example", fr: "Exemple" }), changes }, { language: "en" });
}

const type = (name: string, value: number | string) =>
  excel.run(async (context) => {
    context.workbook.names.getItem(name).getRange().values = excel.local([[value]]);
    await context.sync();
  });
const settled = async (name: string) => {
  await excel.engine.calculation.settle();
  return excel.named(name);
};
const close = (found: unknown, wanted: number | null): void => {
  if (wanted === null) expect(found).toBe("–");
  else expect(found).toBeCloseTo(wanted, 9);
};

it("says that the first freeze starts it, and draws nothing else", async () => {
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const [[headline]] = (await excel.cells("Evaluation", { row: 2, column: 0, rows: 1, columns: 1 })) as [[string]];
  expect(headline).toBe("– No plan was frozen yet: the first freeze starts the evaluation.");
});

it("shows in its cells what the plan came to, which step helped, and how the plan of July moved", async () => {
  await write(tables());
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const plan = planAgainstActual(
    families.map((family) => ({
      family,
      planned: production[family],
      made: made[family],
      demandPlan: planned[family],
      demand: actual[family],
    })),
  );
  // Each block is printed on a page of its own, the workings below on none: stair, cascade, and what became of decisions begin one.
  const { page, rows } = (await excel.host.document.capture()).sheets.find(({ name }) => name === "Evaluation") ?? {};
  const titleAt = (row: number): unknown => rows?.[row]?.[0]?.v;
  expect(page).toMatchObject({ orientation: "landscape", scale: 60, printArea: { row: 0, column: 0, lastColumn: 12 } });
  expect(page?.fitToWidth).toBeUndefined();
  expect(page?.rowBreaks?.map(titleAt).slice(0, 2)).toEqual(["Forecast value added", "How the plan moved from version to version"]);
  // The hashes of the example are none.
  const [[changed]] = (await excel.cells("Evaluation", { row: 9, column: 0, rows: 1, columns: 1 })) as [[string]];
  expect(changed).toMatch(/^▼ V2027-03\.1, V2027-04\.1, V2027-05\.1 and 1 more were changed after freezing/);
  const shown = await settled("SopEvaluationPlan");
  expect(shown.map(([name]) => name)).toEqual(["Tubs", "Sticks", "All families", "Mix kept"]);
  [...plan.families, plan.all].forEach((row, place) => {
    const wanted = [row.planned, row.made, row.attainment, row.adherence, row.demandPlan, row.demand, row.accuracy, row.bias];
    wanted.forEach((value, column) => close(shown[place]?.[column + 1], value));
  });
  close(shown[3]?.[3], plan.mix);

  const steps = ["naive", "statistical", "sales", "marketing", "consensus", "plan"];
  const stair = stairOf({
    steps,
    families,
    periods: [0, 1, 2],
    forecast: (step, family, period) => said[step]?.[family as Family][period],
    actual: (family, period) => actual[family as Family][period],
  });
  const cells = await settled("SopEvaluationStair");
  expect(cells.map(([name]) => name)).toEqual(steps);
  stair.forEach((step, place) => {
    const [, error, against, value, ...rest] = cells[place] ?? [];
    close(error, step.error);
    expect(against).toBe(step.against ?? "–");
    close(value, step.value);
    step.last.forEach((one, column) => close(rest[column], one));
    expect(String(rest[3]).charAt(0)).toBe(step.advice === "stop" ? "▼" : step.advice === "keep" ? "▲" : "");
  });
  expect(cells[4]?.[7]).toBe("▲ Keep it: worth 1.6 points.");
  const byFamily = await settled("SopEvaluationByFamily");
  const sales = families.map((family) => 100 * (salesOf(family, "statistical") - salesOf(family, "sales")));
  sales.forEach((value, place) => close(byFamily[place]?.[2], value));

  await type("SopEvaluationPeriod", day(7));
  const cascade = await settled("SopEvaluationCascade");
  expect(cascade.map((row) => [row[2], row[3], row[4], row[5]])).toEqual([
    [17200, "–", -1000, 18200],
    [18000, 800, -200, 18200],
    [18400, 400, 200, 18200],
    [19000, 600, 800, 18200],
  ]);
  expect((await settled("SopEvaluationHeadline"))[0]?.[0]).toBe("98.4% of the plan made, mix kept to 99.0%; sales costs 6.3 points");
  expect(await excel.errors()).toEqual([]);
});

/** Absolute error of a source in a family over its demand: another way than the function of the sheet takes. */
function salesOf(family: Family, source: string): number {
  const missed = months.reduce((sum, _, place) => sum + Math.abs((said[source]?.[family][place] ?? 0) - (actual[family][place] ?? 0)), 0);
  return missed / actual[family].reduce((sum, value) => sum + value, 0);
}

/** French spaces as they are typed. */
const plain = (text: unknown): string => String(text).replace(/\s/g, " ");

it("says the same in the pane, in both languages", async () => {
  await excel.addin.run("openCycle", { cycle: day(7) }, { language: "en", today });
  const { outcome } = await excel.addin.readEvaluation("en", today);
  expect(outcome).toEqual({
    state: "known",
    lines: [
      "▼ V2027-03.1, V2027-04.1 and V2027-05.1 were changed after freezing: figures that rest on them may not be those that were signed.",
      "98.4% of V2027-03.1 made, Apr 2027 to Jun 2027 (2 of 2 families)",
      "Best step: statistical +5.5 points",
      "Worst: sales −6.3 points",
    ],
    advice: [
      "statistical: keep it, worth 5.5 points.",
      "sales: stop changing Tubs, the forecast before was closer three periods running.",
      "consensus: keep it, worth 1.6 points.",
      "plan: stop changing Tubs and Sticks, the forecast before was closer three periods running.",
    ],
  });
  const french = await excel.addin.readEvaluation("fr", today);
  expect([1, 3].map((line) => plain(french.outcome.lines[line]))).toEqual([
    "98,4 % de V2027-03.1 réalisé, avr. 2027 – juin 2027 (2 familles sur 2)",
    "Pire : ventes −6,3 points",
  ]);
});

it("follows the periods that are chosen, and counts no family whose stock or demand is not known", async () => {
  await type("SopEvaluationFrom", day(5));
  const shown = await settled("SopEvaluationPlan");
  // May and June of Tubs: 24,000 made of 25,000.
  expect(shown[0]?.slice(1, 4)).toEqual([25000, 24000, 0.96]);
  const { SopStock: rows = [], ...others } = tables();
  await write({ ...others, SopStock: rows.filter((row) => row["Family"] !== "Sticks") });
  const without = await settled("SopEvaluationPlan");
  expect(without.map((row) => row.slice(1, 4))).toEqual([
    [25000, 24000, 0.96],
    ["–", "–", "–"],
    [25000, 24000, 0.96],
    // Nobody knows the mix of a plan of which one family of two is judged.
    ["", "", "–"],
  ]);
  // Sales in May and June, by hand: |14,100 − 12,800| + |18,900 − 17,600| + |15,500 − 14,600| + |18,700 − 16,300| = 5,900 of 61,300 = 9.62%;
  // statistics 300 + 800 + 900 + 100 = 2,100 = 3.43%: 6.2 points more. Of 3 × 2 families × 2 months, the stock of Sticks is missing twice.
  expect((await settled("SopEvaluationHeadline"))[0]?.[0]).toBe(
    "96.0% of the plan made (1 of 2 families); sales costs 6.2 points ○ not complete: 2 of 12 figures missing",
  );
  const { lines } = (await excel.addin.readEvaluation("fr", today)).outcome;
  expect(lines.map(plain)).toContainEqual(expect.stringMatching(/^96 % de V2027-03\.1 réalisé, .* \(1 famille sur 2\)$/));
  await excel.addin.run("drawEvaluation", {}, { language: "fr", today });
  await type("SopEvaluationFrom", day(5));
  expect(plain((await settled("SopEvaluationHeadline"))[0]?.[0])).toBe(
    "96,0 % du plan réalisé (1 famille sur 2) ; coût de l'étape ventes : 6,2 points ○ incomplet : 2 chiffres sur 12 manquent",
  );
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
});

it("counts a forecaster whom one version calls by the English word and another by the French one as the one step that it is", async () => {
  const { SopFrozenForecasts: frozen = [], ...others } = tables();
  const inFrench = (row: AnyRow): AnyRow =>
    row["Version"] === "V2027-04.1" && row["Source"] === "sales" ? { ...row, Source: "ventes" } : row;
  await type("SopEvaluationFrom", day(4));
  await write({ ...others, SopFrozenForecasts: frozen.map(inFrench) });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const cells = await settled("SopEvaluationStair");
  expect(cells.map(([name]) => name)).toEqual(["naive", "statistical", "sales", "marketing", "consensus", "plan"]);
  // As in the worked example: the error of sales over all, what it adds, and what it adds in each of the three months.
  const [, error, , ...added] = cells[2] ?? [];
  expect([error, ...added.slice(0, 4)].map((value) => Number(Number(value).toFixed(4)))).toEqual([
    0.0942, -6.2814, -6.5574, -3.6496, -8.2596,
  ]);
  const { outcome } = await excel.addin.readEvaluation("en", today);
  expect(outcome.lines).toContain("Worst: sales −6.3 points");
});

it.each([
  ["V2027-04.10", "V2027-04.9"],
  ["V2027-04.9", "V2027-04.10"],
])("judges by the higher version of two that were frozen on one day, with rows as %s and %s", async (...order) => {
  const { SopVersions: versions = [], SopFrozenForecasts: frozen = [], ...others } = tables();
  await type("SopEvaluationFrom", day(4));
  await write({
    ...others,
    SopVersions: versions.flatMap<AnyRow>((row) =>
      row["Version"] === "V2027-04.1" ? order.map((Version) => ({ ...row, Version })) : [row],
    ),
    // Version 10 says what the example says, version 9 of sales 1 unit a family.
    SopFrozenForecasts: frozen.flatMap<AnyRow>((row) =>
      row["Version"] !== "V2027-04.1"
        ? [row]
        : [
            { ...row, Version: "V2027-04.10" },
            { ...row, Version: "V2027-04.9", ...(row["Source"] === "sales" ? { Quantity: 1 } : {}) },
          ],
    ),
  });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  // As in the worked example: the error of sales, and what it adds.
  const sales = (await settled("SopEvaluationStair")).find(([name]) => name === "sales") ?? [];
  expect([sales[1], sales[3]].map((value) => Number(Number(value).toFixed(4)))).toEqual([0.0942, -6.2814]);
  expect((await excel.addin.readEvaluation("en", today)).outcome.lines).toContain("Worst: sales −6.3 points");
});

it("says in the pane, too, to stop changes that hurt over all families, although none was hurt three times running", async () => {
  const forecasts = {
    statistical: { Tubs: [100, 120, 100], Sticks: [120, 100, 120] },
    sales: { Tubs: [130, 115, 130], Sticks: [115, 130, 115] },
  };
  const frozen = Object.entries(forecasts).flatMap(([Source, of]) =>
    each((Family, month, place) => ({
      ...{ Version: `V2027-0${month - 1}.1`, Source, Family, Period: day(month), Row: 1 },
      ...{ Quantity: of[Family][place] ?? 0, Signed: "x" },
    })),
  );
  const sold = each((Family, month) => ({ Family, Period: day(month), Quantity: 100 }));
  await write({ ...tables(), SopDemand: sold, SopPlans: [], SopFrozenForecasts: frozen });
  // Each month 20 of 200 missed before and 45 of 200 after: -12.5 points. Tubs: -30, +5, -30 points; Sticks: +5, -30, +5.
  const advice = async (language: "en" | "fr") => (await excel.addin.readEvaluation(language, today)).outcome.advice;
  expect(await advice("en")).toEqual([
    "sales: stop these changes, over all families the forecast before was closer three periods running.",
  ]);
  expect((await advice("fr")).map((line) => line.replace(/\s/g, " "))).toEqual([
    "ventes : ne plus corriger, toutes familles confondues la prévision précédente a été plus juste trois périodes de suite.",
  ]);
});

it("gives no advice over all families while the demand of one is not known, nor where a month between is missing", async () => {
  const onSheet = async () => (await settled("SopEvaluationStair")).map((row) => row[7]);
  const inPane = async (on: number) => (await excel.addin.readEvaluation("en", on)).outcome.advice;
  await type("SopEvaluationFrom", day(4));
  const { SopDemand: sold = [], ...others } = tables();
  await write({ ...others, SopDemand: sold.filter((row) => row["Family"] !== "Sticks" || row["Period"] !== day(5)) });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  expect(await onSheet()).toEqual(["", "", "", "", "", ""]);
  // Of Tubs all is known. Sales as in the worked example; the plan missed by 200, 200 and 600, the consensus by 100, 100 and 200.
  const stop = "stop changing Tubs, the forecast before was closer three periods running.";
  expect(await inPane(today)).toEqual([`sales: ${stop}`, `plan: ${stop}`]);

  // The figures of the example in April, June and July: May could be the month in which sales came closer.
  const spread = [4, 6, 7];
  const rows = <T>(row: (family: Family, month: number, place: number) => T): T[] =>
    families.flatMap((family) => spread.map((month, place) => row(family, month, place)));
  await write({
    ...tables(),
    SopDemand: rows((Family, month, place) => ({ Family, Period: day(month), Quantity: actual[Family][place] ?? 0 })),
    SopPlans: [],
    SopFrozenForecasts: ["statistical", "sales"].flatMap((Source) =>
      rows((Family, month, place) => ({
        ...{ Version: `V2027-0${month - 1}.1`, Source, Family, Period: day(month), Row: 1 },
        ...{ Quantity: said[Source]?.[Family][place] ?? 0, Signed: "x" },
      })),
    ),
  });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today: day(8, 12) });
  await type("SopEvaluationTo", day(7));
  const cells = await settled("SopEvaluationStair");
  const sales = cells.find(([name]) => name === "sales") ?? [];
  expect(sales.slice(4, 7).map((value) => Number(Number(value).toFixed(4)))).toEqual([-6.5574, -3.6496, -8.2596]);
  expect([...new Set(cells.map((row) => row[7]))]).toEqual([""]);
  expect(await inPane(day(8, 12))).toEqual([]);
  await write(tables());
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  await type("SopEvaluationTo", day(6));
}, 60_000);

it.each([
  ["is a text", "demand", (row: AnyRow) => [{ ...row, Quantity: null }], "'14 600"],
  ["is blank", "demand", (row: AnyRow) => [{ ...row, Quantity: null }], ""],
  ["is an error", "demand", (row: AnyRow) => [{ ...row, Quantity: null }], "=NA()"],
  ["is not there", "demand", () => [], undefined],
  ["is there twice", "demand", (row: AnyRow) => [row, row], undefined],
  ["is a text", "stock", (row: AnyRow) => [{ ...row, Quantity: null }], "'7 400"],
  ["is not there", "stock", () => [], undefined],
  ["is there twice", "stock", (row: AnyRow) => [row, row], undefined],
] as const)("says what is missing while the figure of Sticks in May %s in the %s, and counts it nowhere", async (_, of, change, typed) => {
  const table = of === "demand" ? "SopDemand" : "SopStock";
  const all = tables();
  const isHit = (row: AnyRow): boolean => row["Family"] === "Sticks" && row["Period"] === day(5);
  const place = (all[table] ?? []).findIndex(isHit);
  await write({ ...all, [table]: (all[table] ?? []).flatMap((row) => (isHit(row) ? change(row) : [row])) });
  if (typed !== undefined)
    await excel.run(async (context) => {
      const cell = context.workbook.tables.getItem(table).columns.getItem("Quantity").getDataBodyRange().getCell(place, 0);
      cell.formulas = excel.local([[typed]]) as never;
      await context.sync();
    });
  await type("SopEvaluationFrom", day(4));
  const [, sticks] = await settled("SopEvaluationPlan");
  // Made by the demand of May and by the stocks of April and May; the stock of May counts in June, too.
  const [planned, made] = of === "demand" ? [9900 + 13500, 9900 + 14300] : [9900, 9900];
  expect(sticks?.slice(1, 3)).toEqual([planned, made]);
  const count = of === "demand" ? 1 : 2;
  expect((await settled("SopEvaluationHeadline"))[0]?.[0]).toMatch(
    new RegExp(`% of the plan made.* ○ not complete: ${count} of 18 figures missing$`),
  );
  if (typed !== undefined) return expect((await excel.addin.readEvaluation("en", today)).outcome.state).toBe("unreadable");
  const { lines } = (await excel.addin.readEvaluation("en", today)).outcome;
  const isMissing =
    count === 1 ? "is missing or stands there twice; it counts in nothing" : "are missing or stand there twice; they count in nothing";
  expect(lines.at(-1)).toBe(`○ Not complete: ${count} of 18 figures of demand, stock and demand a year before ${isMissing}.`);
  const french = (await excel.addin.readEvaluation("fr", today)).outcome.lines.at(-1);
  const manque =
    count === 1 ? "1 manque ou est en double ; il ne compte nulle part" : "2 manquent ou sont en double ; ils ne comptent nulle part";
  expect(plain(french)).toBe(`○ Incomplet : sur 18 chiffres de demande, de stock et de demande un an avant, ${manque}.`);
});

it("counts actions done, also without their day, and late, of those that were not dropped", async () => {
  // The day of the clock lies between, whenever this runs.
  const [long, far] = [serialOf(2020, 5, 11), serialOf(2999, 5, 10)] as const;
  const action = (Action: string, Status: string, Due: number, Done: number | null = null): AnyRow => ({
    ...{ Action, Decision: "D1", What: "Call", Owner: "Ben", Due, Status, Done },
  });
  await write({
    SopDecisions: [{ Decision: "D1", Question: "Overtime?", Chosen: "Yes", Date: day(4, 21) }],
    SopActions: [
      action("A1", "done", long),
      action("A2", "dropped", long, day(5, 9)),
      action("A3", "open", far),
      ...["A4", "A5"].map((name) => action(name, "open", long)),
      // A French word typed into an English table.
      action("A6", "abandonnée", long),
    ],
  });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  // Done: A1. Late: A4 and A5, open since 2020. Of four: A1, A3, A4, A5.
  expect((await settled("SopEvaluationDecisions"))[0]?.slice(8)).toEqual([1, 2, 4]);
  expect(await excel.errors()).toEqual([]);
});

it("shows KPIs from cycle to cycle beside their targets, with gaps where a cycle kept no figure, and what moved", async () => {
  const result = (Cycle: number, KPI: string, Value: number | null, Target: number | null): AnyRow => ({ Cycle, KPI, Value, Target });
  const [lastJune, mays, june] = [serialOf(2026, 6), day(5), day(6)] as const;
  await write({
    SopResults: [
      result(june, "delivery time", 14, 15),
      result(june, "on-time delivery", 0.9, 0.95),
      result(mays, "delivery time", 20, 15),
      result(lastJune, "on-time delivery", 0.75, 0.9),
      result(mays, "forecast accuracy", null, 0.85),
    ],
  });
  await excel.addin.run("drawEvaluation", {}, { language: "fr", today });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const trends = await settled("SopEvaluationTrends");
  const rounded = trends.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(6)) : cell)));
  // 90 % less 75 % is 15 points; no cycle before has on-time delivery. 14 days less 20 are 6 days less, and no delivery time a year before.
  expect(rounded).toEqual([
    ["On-time delivery", 0.9, 0.95, "–", 15],
    ["Delivery time", 14, 15, -6, "–"],
  ]);
  expect(await settled("SopEvaluationByCycle")).toEqual([
    [0.75, "", 0.9],
    [0.9, "", 0.95],
    ["", 20, 14],
    ["", 15, 15],
  ]);
  expect(await excel.errors()).toEqual([]);
});

it("shows what came of decisions: the worked example's D7, one that ends later, and one that nobody put a figure to", async () => {
  const decision = (Decision: string, date: number): AnyRow => ({ Decision, Question: "Overtime?", Chosen: "Yes", Date: day(3, date) });
  const effect = (Decision: string, Measure: string, Without: number, Expected: number, To: number, Measured: number | null): AnyRow => ({
    ...{ Decision, Measure, Without, Expected, From: day(4), To, Measured, By: "Ann" },
  });
  await write({
    SopDecisions: [decision("D7", 22), decision("D8*", 21), { ...decision("D9", 20), "Expected effect": "Fewer complaints" }],
    SopEffects: [
      effect("D7", "other", 12800, 0, day(6), 1300),
      effect("D7", "service", 0.82, 0.95, day(6), 0.84),
      effect("D8*", "units late", 100, 0, day(9), null),
    ],
  });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const shown = await settled("SopEvaluationDecisions");
  const rounded = shown.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(4)) : cell)).slice(0, 8));
  expect(rounded).toEqual([
    ["D7", "Yes", "other", 12800, 0, 1300, 0.8984, "as expected"],
    ["D7", "Yes", "service", 0.82, 0.95, 0.84, 0.1538, "no effect"],
    ["D8*", "Yes", "units late", 100, 0, "–", "–", "too early"],
    ["D9", "Yes", "–", "–", "Fewer complaints", "–", "–", "–"],
  ]);
  const { effects } = await excel.addin.readEvaluation("en", today);
  expect(effects.lines).toEqual([
    "D7, other: as expected, 90% (12,800 without it, 0 expected, 1,300 measured)",
    "D7, service: no effect, 15% (82% without it, 95% expected, 84% measured)",
    "D8*, units late: too early to measure, its last period is Sep 2027.",
  ]);
  expect(await excel.errors()).toEqual([]);
});

it("shows each of two rows that say the same figure of a decision by its own words", async () => {
  const effect = (Without: number, Expected: number, Measured: number): AnyRow => ({
    ...{ Decision: "D7", Measure: "service", Without, Expected, From: day(4), To: day(6), Measured, By: "Ann" },
  });
  await write({
    SopDecisions: [{ Decision: "D7", Question: "Overtime?", Chosen: "Yes", Date: day(3, 22) }],
    SopEffects: [effect(0.82, 0.95, 0.84), effect(0.5, 0.9, 0.7)],
  });
  await excel.addin.run("drawEvaluation", {}, { language: "en", today });
  const shown = (await settled("SopEvaluationDecisions")).map((row) => row.slice(3, 8));
  // By hand: (0.84 - 0.82) / (0.95 - 0.82) = 15.38%, (0.7 - 0.5) / (0.9 - 0.5) = 50%.
  expect(shown.map((row) => row.map((cell) => (typeof cell === "number" ? Number(cell.toFixed(4)) : cell)))).toEqual([
    [0.82, 0.95, 0.84, 0.1538, "no effect"],
    [0.5, 0.9, 0.7, 0.5, "partly"],
  ]);
});

it("judges decisions that take three months to prove, once they are proved", async () => {
  // Decided at the end of December, proved by January to March: over on 1 April, when the first of the last three cycles began.
  const taken = (name: string): AnyRow => ({ Decision: name, Question: "Overtime?", Chosen: "Yes", Date: serialOf(2026, 12, 22) });
  const effect = (Decision: string, Measured: number): AnyRow => ({
    ...{ Decision, Measure: "other", Without: 100, Expected: 0, From: day(1), To: day(3), Measured, By: "Ann" },
  });
  const cycles = [1, 2, 3, 4, 5, 6].map((month) => ({ Cycle: day(month), Step: "collect", Status: "done" }));
  await write({
    SopDecisions: [taken("D1"), taken("D2")],
    SopCycles: cycles,
    SopActions: [],
    SopEffects: [effect("D1", 90), effect("D2", 95)],
  });
  const { groups } = await excel.addin.readHealth("en", day(6, 20));
  expect(groups.flatMap(({ signals }) => signals).find(({ id }) => id === "T4")).toMatchObject({
    state: "raised",
    evidence: ["no effect: D1 and D2"],
  });
});

it("tells of decisions without effect by figures, kept when one is said, and of one that nobody decided nothing", async () => {
  const taken = (name: string): AnyRow => ({ Decision: name, Question: "Overtime?", Chosen: "Yes", Date: day(4, 2) });
  const open = { Decision: "D3", Question: "Which?" };
  const cycles = [4, 5, 6].map((month) => ({ Cycle: day(month), Step: "collect", Status: "done" }));
  await write({ SopDecisions: [taken("D1"), taken("D2"), open], SopCycles: cycles, SopEffects: [] });
  const say = (decision: string, measured: number) =>
    excel.addin.run(
      "expectEffect",
      { decision, measure: "other", without: 100, expected: 0, from: day(6), to: day(5), measured, by: "Ann" },
      { language: "en", today },
    );
  await expect(say("D3", 1)).rejects.toMatchObject({ code: "missingDecision" });
  const state = async () =>
    (await excel.addin.readHealth("en", today)).groups.flatMap(({ signals }) => signals).find(({ id }) => id === "T4");
  expect((await state())?.state).toBe("unknown");
  await say("D1", 90);
  await say("D2", 10);
  expect(await state()).toMatchObject({ state: "raised", evidence: ["no effect: D1"] });
  // Over other periods nobody measured it yet; then it is measured over these again.
  const others = { decision: "D1", measure: "other", without: 100, expected: 0, from: day(4), to: day(6), by: "Ann" } as const;
  await excel.addin.run("expectEffect", others, { language: "en", today });
  expect((await excel.addin.readTable(excel.addin.contracts.sopEffects)).rows[0]).toMatchObject({ From: day(4), Measured: null });
  await say("D1", 50);
  expect((await state())?.state).toBe("silent");
  expect((await excel.addin.readTable(excel.addin.contracts.sopEffects)).rows).toEqual([
    { ...{ Decision: "D1", Measure: "other", Without: 100, Expected: 0, From: day(5), To: day(6) }, Measured: 50, By: "Ann" },
    { ...{ Decision: "D2", Measure: "other", Without: 100, Expected: 0, From: day(5), To: day(6) }, Measured: 10, By: "Ann" },
  ]);
  // Closing a cycle keeps what the data says by then: 800 and 400 invoiced in May and June.
  const invoiced = [5, 6, 7].map((month) => ({ Period: day(month), Amount: month === 5 ? 800 : 400 }));
  await write({ SopSales: invoiced, SopCycles: [{ Cycle: day(6), Step: "evaluate", Status: "in progress" }] });
  const revenue = { decision: "D2", measure: "revenue", without: 0, expected: 1000, from: day(5), to: day(6), by: "Ann" } as const;
  await excel.addin.run("expectEffect", revenue, { language: "en", today });
  await excel.addin.run("closeCycle", { cycle: day(6), overriding: { by: "Ann", reason: "Late" } }, { language: "en", today });
  const rows = (await excel.addin.readTable(excel.addin.contracts.sopEffects)).rows;
  expect(rows.map((row) => [row["Decision"], row["Measure"], row["Measured"]])).toEqual([
    ["D1", "other", 50],
    ["D2", "other", 10],
    ["D2", "revenue", 1200],
  ]);
});

it("measures no stock while a family is not in yet, says which at each close, and writes nothing in its place", async () => {
  const taken = { Decision: "D7", Question: "Less stock?", Chosen: "Yes", Date: day(3, 22) };
  const value = (Family: string, month: number, Value: number): AnyRow => ({ Family, Period: day(month), Quantity: 1, Value });
  const spring = [4, 5].flatMap((month) => [value("Tubs", month, 4000), value("Sticks", month, 6000)]);
  await write({
    SopDecisions: [taken],
    SopEffects: [{ Decision: "D7", Measure: "stock value", Without: 10000, Expected: 6000, From: day(4), To: day(6), By: "Ann" }],
    SopStock: [...spring, value("Sticks", 6, 6000)],
    SopCycles: [{ Cycle: day(7), Step: "evaluate", Status: "in progress" }],
  });
  // 6,000 measured would be all of what was expected, and 4,000 of Tubs are not in.
  const why = "“Stock” has no row of Tubs for Jun 2027; where there was none, a row of 0 says so";
  const board = await excel.addin.readEvaluation("en", today);
  expect(board.effects.lines).toEqual([`D7, stock value: cannot be measured, ${why}`]);
  expect(board.points.map(({ words }) => words)).toContain(`1 decision not measured: D7 (stock value: ${why})`);
  const french = (await excel.addin.readEvaluation("fr", today)).points.map(({ words }) => words.replace(/\s/g, " "));
  expect(french).toContain(
    "1 décision non mesurée : D7 (valeur du stock : « Stock » n'a aucune ligne de Tubs pour juin 2027 ; s'il n'y en avait pas, une ligne à 0 le dit)",
  );
  await excel.addin.run("closeCycle", { cycle: day(7), overriding: { by: "Ann", reason: "Late" } }, { language: "en", today });
  const measured = async () => (await excel.addin.readTable(excel.addin.contracts.sopEffects)).rows.map((row) => row["Measured"]);
  expect(await measured()).toEqual([null]);
});

it("offers months for what is kept by month where a company plans by week, and says it of weeks that are none", async () => {
  const [first, second] = [serialOf(2027, 2), serialOf(2027, 3)] as const;
  const sold = [first, second].map((Period) => ({ Family: "Tubs", Period, Amount: 150 }));
  const taken = (Decision: string): AnyRow => ({ Decision, Question: "Promote?", Chosen: "Yes", Date: serialOf(2027, 1, 13) });
  await write({
    SopSettings: [{ Key: "bucket", Value: "week" }],
    SopDecisions: [taken("D1"), taken("D2"), { ...taken("D3"), "Expected effect": "Fewer complaints" }],
    SopSales: sold,
    SopEffects: [],
    SopCycles: [{ Cycle: day(7), Step: "evaluate", Status: "in progress" }],
  });
  const { effects } = await excel.addin.readEvaluation("en", today);
  expect(effects.measures.filter(({ isByMonth }) => isByMonth).map(({ measure }) => measure)).toEqual([
    "logistics costs on sales",
    "revenue",
  ]);
  // The week after that of Monday 11 January begins on the 18th; the month after is February.
  expect([effects.decisions[0]?.periods[0], effects.decisions[0]?.periods.length]).toEqual([serialOf(2027, 1, 18), 52]);
  expect([effects.decisions[0]?.months[0], effects.decisions[0]?.months.length]).toEqual([first, 12]);
  const say = (decision: string, from: number, to: number) =>
    excel.addin.run(
      "expectEffect",
      { decision, measure: "revenue", without: 0, expected: 300, from, to, by: "Ann" },
      { language: "en", today },
    );
  // February and March, both of which begin on a Monday: 150 + 150. And the weeks of 8 and 15 February, which are no month.
  await say("D1", first, second);
  await say("D2", serialOf(2027, 2, 8), serialOf(2027, 2, 15));
  const board = await excel.addin.readEvaluation("en", today);
  const why = "it is kept by month, and these weeks are no whole months: say what is expected again, over months";
  expect(board.effects.lines).toEqual([
    "D1, revenue: as expected, 100% (0 without it, 300 expected, 300 measured)",
    `D2, revenue: cannot be measured, ${why}`,
  ]);
  expect(board.points.map(({ words }) => words)).toContain(
    `2 decisions not measured: D2 (revenue: ${why}) and D3 (nobody said yet what came of it)`,
  );
  // While March runs it is too early, although the week of 1 March is over.
  expect((await excel.addin.readEvaluation("en", serialOf(2027, 3, 20))).effects.lines[0]).toBe(
    "D1, revenue: too early to measure, its last period is Mar 2027.",
  );
});
