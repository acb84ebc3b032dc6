import {
  hoursThatFit,
  movedTour,
  offeredTour,
  readTour,
  tourSteps,
  wasDone,
  type Tour,
  type TourCells,
  type TourStep,
} from "../../src/samples/guidedTour";
import { serialOf } from "../../src/calendar/days";

const counts = { meetings: 2, chosen: 0, versions: 0, debriefs: 3, closed: 1 };
const before: TourCells = { hours: 504.6, gap: -83.2, prudence: 0.5, decided: 1, frozen: 3, ...counts };

describe("the guided first run", () => {
  it("goes from the headline through the whole cycle to the person's own data, one step after the other", () => {
    expect(tourSteps.length).toBe(13);
    const at = (step: TourStep): Tour => ({ ...offeredTour("circuitBoards"), state: "underway", step });
    expect(movedTour(at("headline"), -1)).toEqual(at("headline"));
    expect(movedTour(at("headline"), 1)).toEqual(at("capacity"));
    expect(movedTour(at("ownData"), -1)).toEqual(at("close"));
    expect(movedTour(at("ownData"), 1)).toEqual({ ...at("ownData"), state: "finished" });
  });

  it("sees in the cells whether a step was done, and asks no trace of steps of looking", () => {
    const looking: readonly TourStep[] = ["headline", "demand", "ownData"];
    const doing = (done: boolean) => tourSteps.map((step) => (looking.includes(step) ? undefined : done));
    expect(tourSteps.map((step) => wasDone(step, before, before))).toEqual(doing(false));
    const more = { meetings: 6, chosen: 1, versions: 1, debriefs: 4, closed: 2 };
    const after: TourCells = { hours: 600, gap: 12.2, prudence: 0.65, decided: 2, frozen: 60, ...more };
    expect(tourSteps.map((step) => wasDone(step, before, after))).toEqual(doing(true));
    // each step looks at cells of its own
    expect(tourSteps.filter((step) => wasDone(step, before, { ...before, chosen: 1 }))).toEqual(["decision"]);
    expect(tourSteps.filter((step) => wasDone(step, before, { ...before, closed: 2 }))).toEqual(["close"]);
    // taking a risk back is not taking one up
    expect(wasDone("risk", before, { ...before, decided: 0 })).toBe(false);
  });

  it("names hours that close the gap: 504.6 there and 83.2 missing is 587.8, ten more than the next ten", () => {
    expect(hoursThatFit(before)).toBe(600);
    expect(hoursThatFit({ ...before, gap: 40 })).toBe(520);
  });

  it("reads back what was kept, and takes nothing else for a tour", () => {
    const tour = {
      ...offeredTour("agriFood"),
      state: "underway",
      step: "gap",
      point: { resource: "Line", period: serialOf(2027, 5) },
      before,
    } as const;
    expect(readTour(JSON.parse(JSON.stringify(tour)))).toEqual(tour);
    for (const wrong of [
      undefined,
      null,
      3,
      "tour",
      [],
      {},
      { ...tour, sample: "bakery" },
      { ...tour, step: "toString" },
      { ...tour, state: 1 },
    ])
      expect(readTour(wrong)).toBeUndefined();
    // a tour of an earlier version, which knew fewer steps
    const { closed: _, ...earlier } = before;
    expect(readTour({ ...tour, before: earlier })).toEqual({ ...tour, before: null });
    expect(readTour({ ...tour, before: { ...before, gap: "much" }, point: { resource: "Line", period: 1.5 } })).toEqual({
      ...tour,
      before: null,
      point: null,
    });
  });
});
