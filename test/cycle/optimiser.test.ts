import { Worker } from "node:worker_threads";
import { usualMusts } from "../../src/calc/optimise/planAsModel";
import { type OptimiserMessage, taskAnswerer } from "../../src/calc/optimise/workerTask";
import { createOptimiser, type StartThread } from "../../src/cycle/optimiser/createOptimiser";
import { builtAhead, iceCream } from "../calc/planning/iceCreamPlan";
import { randomInput } from "../calc/planning/randomInput";
import { startNodeThread } from "../support/optimiserThread";

const small = { input: iceCream, musts: usualMusts };
const free = { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: false };
/** Many thousand equal plans: seconds of work. */
const long = { input: randomInput(3, { families: 150, periods: 24, resources: 15, tight: 0.9, flat: true }), musts: free };
/** With lots the best plan so far gets better for a long time. */
const lots = { input: randomInput(5, { families: 40, periods: 18, resources: 5, tight: 0.95, lots: true }), musts: free };

const optimiser = createOptimiser(startNodeThread);
afterAll(() => optimiser.end());

describe("the optimiser in a thread of its own", () => {
  it("plans the line of ice cream, again in the same thread, and one question after the other", async () => {
    const [first, second] = await Promise.all([optimiser.optimise(small), optimiser.optimise(small)]);
    expect(first).toMatchObject({ kind: "plan", plan: { made: builtAhead, gap: 0 } });
    expect(second).toEqual(first);
  });

  it("answers quick questions from where the last one ended, with the same plan where there is but one", async () => {
    const [tubs, sticks] = iceCream.families;
    const more = { ...iceCream, families: [tubs!, { ...sticks!, demand: sticks!.demand.map((units) => units - 100) }] };
    for (const input of [iceCream, more, iceCream]) {
      const [slow, quick] = await Promise.all([
        optimiser.optimise({ input, musts: usualMusts }),
        optimiser.optimise({ input, musts: usualMusts, quick: true }),
      ]);
      expect(quick).toEqual({ ...slow, worths: [] });
    }
  });

  it("is stopped at once by the person, and ready again", async () => {
    const stop = new AbortController();
    const told: number[] = [];
    const from = performance.now();
    const running = optimiser.optimise(long, {
      signal: stop.signal,
      onProgress: (seconds) => {
        told.push(seconds);
        stop.abort();
      },
    });
    const outcome = await running;
    const took = performance.now() - from;
    expect(outcome).toEqual({ kind: "cancelled", seconds: expect.any(Number), best: null });
    expect(told).toEqual([1]);
    expect(took).toBeLessThan(5_000);
    expect(await optimiser.optimise(small)).toMatchObject({ kind: "plan", plan: { made: builtAhead } });
  });

  it("does not even begin where it was cancelled before", async () => {
    expect(await optimiser.optimise(small, { signal: AbortSignal.abort() })).toEqual({ kind: "cancelled", seconds: 0, best: null });
  });

  it("hands over the best plan so far where there are lots", async () => {
    const stop = new AbortController();
    const outcome = await optimiser.optimise(
      { ...lots, seconds: 60 },
      { signal: stop.signal, onProgress: (_, gap) => void (gap !== null && stop.abort()) },
    );
    if (outcome.kind !== "cancelled" || outcome.best === null) throw new Error(JSON.stringify(outcome).slice(0, 200));
    expect(outcome.best.gap).toBeGreaterThan(0);
    outcome.best.made.forEach((row, place) => {
      const { lotSize = 0 } = lots.input.families[place]!;
      if (lotSize > 0) expect(row.every((units) => units % lotSize === 0)).toBe(true);
    });
  });

  it("keeps to its time", async () => {
    expect(await optimiser.optimise({ ...long, seconds: 0.05 })).toEqual({ kind: "stopped" });
  });

  it("hands on what is wrong with the data, by its place", async () => {
    const [tubs, sticks] = iceCream.families;
    const input = { ...iceCream, families: [tubs!, { ...sticks!, demand: [1, 2, -3, 4, 5, 6] }] };
    await expect(optimiser.optimise({ input, musts: usualMusts })).rejects.toMatchObject({
      code: "belowMinimum",
      detail: { argument: "demand", row: 2, column: 3 },
    });
    expect(await optimiser.optimise(small)).toMatchObject({ kind: "plan" });
  });

  it("says that it cannot load where its script is not there", async () => {
    const nowhere: StartThread = (_, broken) => {
      const worker = new Worker("/nowhere/optimiser.mjs");
      worker.on("error", broken);
      return { post: (task) => worker.postMessage(task), end: () => void worker.terminate() };
    };
    expect(await createOptimiser(nowhere).optimise(small)).toEqual({ kind: "cannotLoad", why: "file" });
  });
});

describe("what the thread answers where the solver cannot load", () => {
  const answersOf = async (failure: Error): Promise<OptimiserMessage[]> => {
    const told: OptimiserMessage[] = [];
    await taskAnswerer(
      (message) => told.push(message),
      () => Promise.reject(failure),
    )({ id: 1, request: null });
    return told;
  };

  it("names a policy that forbids it apart from a file that did not arrive", async () => {
    // The words of Chromium 156.
    const forbidden =
      "Aborted(CompileError: WebAssembly.instantiate(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because 'unsafe-eval' is not an allowed source)";
    expect(await answersOf(new Error(forbidden))).toEqual([{ id: 1, kind: "cannotLoad", why: "policy" }]);
    expect(await answersOf(new Error("Loading chunk 66 failed."))).toEqual([{ id: 1, kind: "cannotLoad", why: "file" }]);
  });
});
