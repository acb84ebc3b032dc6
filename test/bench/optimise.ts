/**
 * How long the optimiser takes beside the bare solver on the same arrays, and beside glpk.js on the same models, in one run:
 * `npx tsx test/bench/optimise.ts`. The first two solves of a size warm the engine up and do not count. Building ahead, which needs
 * no solver, stands below for comparison. The plans of the sheet come with varied prices and with round ones, where storage costs nothing
 * and thousands of plans are equal; then one changed demand, solved again from where the plan ended.
 */
import { canonicalPlan } from "../../src/calc/optimise/canonical";
import { optimisePlan } from "../../src/calc/optimise/optimisePlan";
import { planAsModel } from "../../src/calc/optimise/planAsModel";
import { modelOf } from "../../src/calc/optimise/model";
import { at, type PlanToOptimise } from "../../src/calc/optimise/planData";
import { keptSolver, loadSolver, optimise, usualLimits } from "../../src/calc/optimise/optimise";
import { type Highs } from "../../src/calc/optimise/solver";
import { buildAhead } from "../../src/calc/planning/buildAhead";
import { aheadProposal } from "../../src/calc/planning/proposals/aheadProposal";
import { type PlanInput } from "../../src/calc/planning/proposals/planInput";
import { solvedByGlpk } from "../calc/optimise/glpk";
import { randomPlan } from "../calc/optimise/randomPlans";
import { randomInput } from "../calc/planning/randomInput";
import { shown, timed, type Measured } from "./measure";

const sizes = [
  { families: 10, periods: 12, resources: 4, times: 9, withGlpk: true },
  { families: 50, periods: 24, resources: 10, times: 5, withGlpk: true },
  { families: 200, periods: 24, resources: 20, times: 1, withGlpk: false },
] as const;

function took(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** Ours and the bare solver in turns, so that a busy moment falls on both. */
function inTurns(times: number, ours: () => void, peer: () => void): [number[], number[]] {
  const rounds = Array.from({ length: times + 2 }, () => [took(ours), took(peer)] as const).slice(2);
  return [rounds.map(([own]) => own), rounds.map(([, other]) => other)];
}

function bareSolve(data: Parameters<Highs["createModel"]>[0], highs: Highs, solver: string): void {
  highs.withModel(data!, (model) => {
    model.options.set({ output_flag: false, solver });
    model.run();
  });
}

/** The hours of a plan for building ahead; families and resources of a team have those of its first heads. */
const capacityOf = ({ resources }: PlanToOptimise, periods: number): number[][] =>
  resources.map(({ capacity, team }) =>
    Array.from({ length: periods }, (_, period) => at(capacity, period) ?? (team?.start ?? 0) * at(team?.hoursPerHead ?? 0, period)),
  );

const free = { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: false };

/** The plans of the sheet, from the same input as all proposals. */
function sheetPlans(highs: Highs, { families, periods, resources, times }: (typeof sizes)[number]): Measured[] {
  return [false, true].flatMap((flat): Measured[] => {
    const input = randomInput(7, { families, periods, resources, tight: 0.9, flat });
    const name = `${families}x${periods}x${resources}, ${flat ? "round" : "varied"} prices`;
    const model = modelOf(canonicalPlan(planAsModel(input, free)).plan, null);
    const data = model.data();
    const solver = model.columns > 20_000 ? "ipm" : "simplex";
    const request = { input, musts: free, seconds: 60 };
    const [ours, bare] = inTurns(
      times,
      () => optimise(planAsModel(input, free), highs, { ...usualLimits, seconds: 60 }),
      () => bareSolve(data, highs, solver),
    );
    const peer = { name: `bare solver (${solver})`, times: bare };
    const [told] = inTurns(
      1,
      () => optimisePlan(request, highs),
      () => undefined,
    );
    const kept = keptSolver(highs);
    optimisePlan({ ...request, quick: true }, highs, { kept });
    let changed = input;
    const again = Array.from({ length: 12 }, (_, place) => {
      changed = withMore(changed, place % families, place % periods);
      const now = changed;
      return took(() => optimisePlan({ ...request, input: now, quick: true }, highs, { kept }));
    }).slice(2);
    kept.end();
    const [ahead] = inTurns(
      times,
      () => aheadProposal(input),
      () => undefined,
    );
    return [
      timed(`optimise ${name}`, ours, peer, families === 200 ? "at most 3 s" : "at most 1.15"),
      timed(`  with what one more hour is worth`, told, peer),
      timed(`  one demand changed, from the last plan`, again, peer, families === 200 ? "at most 50 ms" : ""),
      timed(`  build ahead`, ahead, peer),
    ];
  });
}

/** A fifth more demand of one family in one period. */
const withMore = (input: PlanInput, place: number, period: number): PlanInput => ({
  ...input,
  families: input.families.map((family, item) =>
    item === place ? { ...family, demand: family.demand.map((units, at) => (at === period ? units * 1.2 : units)) } : family,
  ),
});

async function main(): Promise<void> {
  const highs = await loadSolver();
  console.log(shown({ job: "job", ours: "ours", peer: "peer", ratio: "ratio", goal: "goal" }));
  for (const size of sizes) {
    const { families, periods, resources, times, withGlpk } = size;
    const plan = randomPlan(7, { families, periods, resources, tight: 0.9 });
    const name = `${families} families x ${periods} months x ${resources} resources`;
    const model = modelOf(canonicalPlan(plan).plan, null);
    const data = model.data();
    const solver = model.columns > 20_000 ? "ipm" : "simplex";
    const lines: Measured[] = [];
    const [ours, bare] = inTurns(
      times,
      () => optimise(plan, highs, { ...usualLimits, seconds: 120 }),
      () => bareSolve(data, highs, solver),
    );
    lines.push(timed(`optimise ${name}`, ours, { name: `bare solver (${solver})`, times: bare }, "at most 1.25"));
    if (withGlpk) {
      const answers = solvedByGlpk([model, model, model, model, model]).slice(2);
      lines.push(timed(`optimise ${name}`, ours, { name: "glpk.js, solving alone", times: answers.map((one) => one.milliseconds) }));
    }
    const capacity = capacityOf(plan, periods);
    const toMake = plan.families.map((family) => ({
      demand: family.demand,
      opening: family.opening,
      hoursPerUnit: family.hoursPerUnit,
      minimum: family.demand.map((_, period) => at(family.minimum ?? 0, period)),
      unitCost: at(family.makeCost, 0),
    }));
    const [ahead] = inTurns(
      times,
      () => buildAhead(toMake, capacity),
      () => undefined,
    );
    lines.push(timed(`build ahead ${name}`, ahead, { name: `bare solver (${solver})`, times: bare }));
    for (const line of [...lines, ...sheetPlans(highs, size)]) console.log(shown(line));
  }
}

void main();
