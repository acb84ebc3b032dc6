/**
 * How long a planner waits: `npx tsx test/bench/planning.ts`, or with `typing` the last of it alone. A scenario of 200 families is compared
 * with the plan in force, with every way to answer it; and one figure is typed into the grid of the production plan in the workbench,
 * until every figure of the plan, of the other reviews and of the dashboard is calculated again and drawn. Beside a scenario stands the
 * bare work that nobody can do without: the figures of the two plans. Beside a typed figure stands the same on a cell that nothing depends
 * on.
 */
import type { TemplateForm } from "../../src/domain/scenarios/templates";
import type { ScenarioLine } from "../../src/domain/scenarios/scenarioLines";
import { eventIn } from "../../src/cycle/scenarios/readEvent";
import { scenarioChanges, workedOut } from "../../src/cycle/scenarios/compareScenario";
import { boardOf } from "../../src/cycle/scenarios/readScenarios";
import type { ScenarioReading } from "../../src/cycle/scenarios/scenarioTables";
import { loadSolver } from "../../src/calc/optimise/optimise";
import { optimisePlan } from "../../src/calc/optimise/optimisePlan";
import { aheadProposal } from "../../src/calc/planning/proposals/aheadProposal";
import { serialOf } from "../../src/calendar/days";
import { addMonths } from "../../src/calendar/months";
import type { PlanShown } from "../../src/domain/production/planShown";
import { figuresOf, planInForce } from "../../src/domain/scenarios/scenarioPlan";
import { optimiserInput } from "../../src/domain/production/optimiserInput";
import { inLanguage } from "../../src/language/text";
import { samples } from "../../src/samples/all";
import { startWorkbench } from "../../src/workbench/server/workbench";
import { randomInput } from "../calc/planning/randomInput";
import { launchBrowser } from "../e2e/browser";
import { median, openBench, shown as line, timed, type Measured } from "./measure";

const size = { families: 200, periods: 24, resources: 20 };
const rounds = 7;
const typed = 12;

/** A plan built ahead, as the sheet shows it. */
function planOf(flat: boolean): PlanShown {
  const input = randomInput(7, { ...size, tight: 0.95, flat });
  const ahead = aheadProposal(input);
  if (ahead.kind !== "plan") throw new Error("no hours");
  const periods = Array.from({ length: size.periods }, (_, place) => addMonths(serialOf(2027, 1), place));
  const none = input.families.map(() => periods.map(() => null));
  const each = <Value>(value: (family: (typeof input.families)[number]) => Value): Value[] => input.families.map(value);
  return {
    ...{ families: each(({ key }) => key), resources: input.resources.map(({ key }) => key), periods, periodsInYear: 12 },
    ...{ typed: none, recorded: none, proposed: ahead.made, inForce: ahead.made, workingDays: periods.map(() => 21) },
    ...{ demand: each(({ demand }) => [...demand]), minimum: each(({ minimum }) => periods.map(() => minimum as number)) },
    ...{ opening: each(({ opening }) => opening ?? null), toOrder: each(() => false), maximum: each(({ maximum }) => maximum as number) },
    ...{ unitCost: each(({ unitCost }) => unitCost as number), price: each(({ price }) => price as number) },
    hoursPerUnit: each(({ hoursPerUnit }) => [...hoursPerUnit]),
    capacity: input.resources.map(({ capacity }) => [...capacity]),
    hourCost: input.resources.map(({ hourCost }) => hourCost as number),
    overtimeShare: input.resources.map(() => 0.1),
  };
}

const took = (work: () => void): number => {
  const from = performance.now();
  work();
  return performance.now() - from;
};

/** A machine that is down for two months, and demand at a level of the cursor: read, planned again, and everything that is written and shown. */
async function scenarios(): Promise<void> {
  const highs = await loadSolver();
  for (const flat of [false, true]) {
    const shown = planOf(flat);
    const reading: ScenarioReading = {
      production: { shown, sheet: "Production plan" } as ScenarioReading["production"],
      ...{ base: "base", typedDemand: new Set(), hoursNotes: new Map(), orders: [], scenarios: [], lines: [], figures: [] },
    };
    const down: TemplateForm = {
      ...({ template: "machine down", subject: shown.resources[0] ?? "", amount: 40, isPaid: true } as const),
      ...{ from: shown.periods[1] ?? 0, to: shown.periods[2] ?? 0 },
    };
    // A level of the cursor is a line a family and month.
    const cursor: TemplateForm = { template: "cursor", subject: null, from: shown.periods[0] ?? 0, to: null, amount: 70 };
    const level = shown.families.flatMap((subject, family) =>
      shown.periods.map((from, place): ScenarioLine => {
        const change = Math.round(105 * (shown.demand[family]?.[place] ?? 0)) / 100;
        return { what: "demand", subject, from, to: from, change, as: "set to" };
      }),
    );
    const compare = (
      answer: "unchanged" | "follow" | "level" | "ahead" | "optimise",
      optimise?: () => ReturnType<typeof optimisePlan>,
      [form, given]: readonly [TemplateForm, ScenarioLine[] | null] = [down, null],
    ) => {
      const event = eventIn(reading, form, given, "en");
      const outcome = optimise?.();
      const optimised = outcome?.kind === "plan" ? outcome.plan : undefined;
      const request = { name: event.name, template: form.template, lines: event.lines, answer, base: reading.base };
      const { compared } = workedOut(reading, { ...request, ...(optimised && { optimised }) }, serialOf(2027, 1));
      if (compared === null) throw new Error(`no plan: ${answer}`);
      const rows = scenarioChanges(reading, [compared]).flatMap((change) => (change.kind === "rows" ? [change] : []));
      const of = (name: string): never => (rows.find(({ table }) => table.name === name)?.rows ?? []) as never;
      const after = { ...reading, scenarios: of("SopScenarios"), lines: of("SopScenarioLines"), figures: of("SopScenarioFigures") };
      if (boardOf(after, "EUR", "en").scenarios[0]?.asItIs === null) throw new Error("no comparison");
    };
    const bare = (): void => {
      const input = optimiserInput(shown);
      for (let plan = 0; plan < 2; plan++) figuresOf(input, planInForce(shown));
    };
    const musts = { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: true };
    const event = eventIn(reading, down, null, "en");
    const ways = [
      ...(["unchanged", "follow", "level", "ahead"] as const).map((answer) => [answer, answer, undefined, undefined] as const),
      ...(["unchanged", "ahead"] as const).map((answer) => [`level of the cursor, ${answer}`, answer, undefined, [cursor, level]] as const),
      ["optimise", "optimise", () => optimisePlan({ input: event.input!, musts, seconds: 60 }, highs), undefined] as const,
    ];
    for (const [name, answer, optimise, of] of ways) {
      const pairs = Array.from(
        { length: optimise === undefined ? rounds : 3 },
        () => [took(() => compare(answer, optimise, of)), took(bare)] as const,
      );
      const times = pairs.slice(1);
      const peer = { name: "figures of two plans", times: times.map(([, other]) => other) };
      const job = `scenario of 200 families x 24 x 20, ${flat ? "round" : "varied"} prices: ${name}`;
      console.log(
        line(
          timed(
            job,
            times.map(([own]) => own),
            peer,
            "at most 1 s",
          ),
        ),
      );
    }
  }
}

/** A figure typed into the grid of the ice-cream company, until all is calculated and drawn; and the same into a cell of no consequence. */
async function typing(): Promise<Measured> {
  const server = await startWorkbench({ port: 0 });
  const browser = await launchBrowser();
  try {
    const { page, close } = await openBench(browser, server.url);
    const pane = page.frameLocator("iframe[name=addin-pane]");
    await pane.getByRole("radio", { name: new RegExp(`^${inLanguage(samples.agriFood.title, "en")}`) }).check();
    await pane.getByRole("button", { name: "Try the sample", exact: true }).click();
    await pane.getByText("Peak load", { exact: true }).first().waitFor({ timeout: 240_000 });
    const times = await page.evaluate(async (count) => {
      const engine = window.workbench?.engine;
      const parts = /^='?([^'!]+)'?!\$([A-Z]+)\$(\d+)/.exec(engine?.names().find(({ name }) => name === "SopPlanFigures")?.formula ?? "");
      const sheetId = engine?.sheets().find(({ name }) => name === parts?.[1])?.id;
      if (engine === undefined || parts === null || sheetId === undefined) throw new Error("The plan has no grid.");
      await engine.calculation.settle();
      engine.activateSheet(sheetId);
      const [row, column] = [Number(parts[3]) - 1, (parts[2] ?? "").charCodeAt(0) - 65];
      const put = async (at: number, across: number, value: number): Promise<number> => {
        const area = { sheetId, row: at, column: across, lastRow: at, lastColumn: across };
        const from = performance.now();
        engine.write(area, [[{ value }]], "user");
        await engine.calculation.settle();
        await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn)));
        return performance.now() - from;
      };
      const found: [number, number][] = [];
      for (let place = 0; place < count; place++)
        found.push([await put(row + (place % 3), column + (place % 6), 4_000 + place), await put(row, column + 60, place)]);
      return found.slice(2);
    }, typed);
    await close();
    const [ours, peer] = [times.map(([own]) => own), times.map(([, other]) => other)];
    console.log(`  median ${median(ours).toFixed(0)} ms of ${ours.map((time) => time.toFixed(0)).join(", ")}`);
    return timed(
      "one figure typed into the grid of the plan, ice cream",
      ours,
      { name: "a cell that nothing needs", times: peer },
      "at most 150 ms",
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function main(): Promise<void> {
  console.log(line({ job: "job", ours: "ours", peer: "peer", ratio: "ratio", goal: "goal" }));
  if (process.argv[2] !== "typing") await scenarios();
  console.log(line(await typing()));
}

void main().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
