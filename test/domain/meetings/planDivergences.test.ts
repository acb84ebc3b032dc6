/** What the hours do not allow, and what is made otherwise than was frozen; expected figures by hand. */
import { serialOf } from "../../../src/calendar/days";
import { sopDecisions } from "../../../src/domain/decisions/sopDecisions";
import type { PlanRow } from "../../../src/domain/freeze/sopPlans";
import type { VersionRow } from "../../../src/domain/freeze/sopVersions";
import {
  capacityGaps,
  capacityUntold,
  changesSinceFreeze,
  explainOtherPeriods,
  frozenUntold,
  otherPeriods,
  planDivergenceWords,
} from "../../../src/domain/meetings/planDivergences";
import { sopAgenda } from "../../../src/domain/meetings/sopAgenda";
import type { PlanShown } from "../../../src/domain/production/planShown";
import { columnNamed, idOfWord, wordIn } from "../../../src/domain/tables/words";

const periods = [4, 5, 6].map((month) => serialOf(2027, month));
const plan = (changes: Partial<PlanShown> = {}): PlanShown => ({
  ...{ families: ["Sticks"], periods, resources: ["Line"], typed: [[null, null, null]], recorded: [[null, null, null]] },
  ...{ proposed: [[null, null, null]], inForce: [[100, 100, 100]], demand: [[100, 150, 100]], minimum: [[0, 0, 0]], opening: [0] },
  ...{ toOrder: [false], maximum: [null], unitCost: [5], price: [10], hoursPerUnit: [[1]], capacity: [[120, 120, 120]] },
  ...{ workingDays: [20, 20, 20], periodsInYear: 12 },
  ...changes,
});
const version = (Version: string): VersionRow => ({
  ...{ Version, Cycle: periods[0]!, "Frozen by": "Ann", "Frozen on": periods[0]!, Rows: 3, Hash: "a", Previous: "b" },
  ...{ "Overridden by": null, "Override reason": null },
});
const frozen = (figures: readonly (number | null)[], Family = "Sticks"): PlanRow[] =>
  figures.map((Production, place) => ({
    ...{ Version: "V2027-04.1", Family, Period: periods[place] ?? 0, Row: place + 1, Demand: 1, Production },
    ...{ Subcontracted: 0, Stock: 0, Revenue: 0, Margin: 0, Signed: "" },
  }));

describe("consensus against capacity", () => {
  it("is what is late where demand is followed within the hours, at the price", () => {
    // 120 h hold 120 units: 30 of the 150 of May are late, and 10 of them still at the end of June, which makes 130 with its own 100.
    const [found] = capacityGaps(plan());
    expect(found).toMatchObject({ kind: "capacity", family: "Sticks" });
    expect(found?.value).toBeCloseTo(10 * (found?.units ?? NaN), 6);
    expect(found?.units).toBe(40);
    expect(found?.periods).toEqual(periods.slice(1));
    expect(planDivergenceWords(found!, "month", "en")).toBe(
      "Sticks, May 2027 to Jun 2027: 40 units late where demand is followed within the hours",
    );
  });

  it("is none where the hours are enough, and has no value without a price", () => {
    expect(capacityGaps(plan({ capacity: [[150, 150, 150]] }))).toEqual([]);
    expect(capacityGaps(plan({ price: [null] }))).toMatchObject([{ value: null }]);
  });

  it("names a family of which not all is known, and takes no unknown stock for none", () => {
    expect(capacityUntold(plan())).toEqual([]);
    // The 30 of May are late whatever June asks for.
    const demand = [[100, 150, null]];
    expect(capacityGaps(plan({ demand }))).toMatchObject([{ units: 30, periods: [periods[1]] }]);
    expect(capacityGaps(plan({ opening: [null] }))).toEqual([]);
    const unknown: Partial<PlanShown>[] = [
      ...[{ demand }, { opening: [null] }, { capacity: [[120, null, 120]] }],
      ...[{ hoursPerUnit: [[null]] }, { hoursPerUnit: [[0]] }],
    ];
    for (const changes of unknown) expect(capacityUntold(plan(changes))).toEqual(["Sticks"]);
    // Nothing is made, so that no routing is missing; and hours that it does not take keep nothing of it unknown.
    expect(capacityUntold(plan({ hoursPerUnit: [[0]], inForce: [[0, 0, 0]], capacity: [[null, null, null]] }))).toEqual([]);
  });

  it("is called by its French word in the tables of a French workbook", () => {
    const reference = columnNamed(sopAgenda, "Reference")!;
    for (const column of [reference, columnNamed(sopDecisions, "Divergence")!]) {
      expect(wordIn(column, "capacity · Sticks", "fr")).toBe("capacité · Sticks");
      expect(idOfWord(column, "capacité · Sticks")).toBe("capacity · Sticks");
    }
  });

  it("says one unit as one", () => {
    const found = { kind: "capacity" as const, against: "capacity", family: "Sticks", units: 1, value: 10, periods: [periods[0]!] };
    expect(planDivergenceWords({ ...found, isChanged: false }, "month", "en")).toMatch(/: 1 unit late where/);
  });
});

describe("plan against the version frozen last", () => {
  const since = (figures: readonly (number | null)[], changed: string[] = [], shown = plan()) =>
    changesSinceFreeze(shown, { versions: [version("V2027-04.1")], plans: frozen(figures) }, changed);

  it("adds up what is made more and less, at the price, from a tenth of what was frozen on", () => {
    // 100 more in April, 100 less in June: 200 of 300 frozen.
    expect(since([0, 100, 200])).toMatchObject([
      { kind: "frozen", against: "V2027-04.1", units: 200, value: 2000, periods: [periods[0], periods[2]], isChanged: false },
    ]);
    expect(since([72, 100, 100])).toMatchObject([{ units: 28 }]);
    // 26 of 274 are less than a tenth.
    expect(since([74, 100, 100])).toEqual([]);
    expect(since([100, 100, 100])).toEqual([]);
  });

  it("says why it cannot be compared where it was frozen by month and the plan is by week, or the reverse", () => {
    const weeks = [0, 7, 14].map((days) => serialOf(2027, 4, 5) + days);
    const frozenIn = (days: readonly number[]) => {
      const rows = frozen([100, 100, 100]).map((row, at) => ({ ...row, Period: days[at] ?? 0 }));
      return { versions: [version("V2027-04.1")], plans: rows };
    };
    const inWeeks = plan({ periods: weeks });
    expect(otherPeriods(plan(), frozenIn(periods))).toBeNull();
    expect(otherPeriods(inWeeks, frozenIn(weeks))).toBeNull();
    expect(otherPeriods(inWeeks, { versions: [], plans: [] })).toBeNull();
    const said = (shown: PlanShown, days: readonly number[], language: "en" | "fr") =>
      explainOtherPeriods(otherPeriods(shown, frozenIn(days))!, language);
    expect(said(inWeeks, periods, "en")).toBe("The plan cannot be compared with V2027-04.1, which was frozen by month: it is by week now.");
    expect(said(plan(), weeks, "fr").replace(/[\u202f\u00a0]/g, " ")).toBe(
      "Le plan ne peut pas être comparé à V2027-04.1, gelée par semaine : il est désormais par mois.",
    );
    expect(changesSinceFreeze(inWeeks, frozenIn(periods), [])).toEqual([]);
  });

  it("compares common periods only, and says when the version was changed", () => {
    expect(since([50, null])).toMatchObject([{ units: 50, periods: [periods[0]] }]);
    expect(changesSinceFreeze(plan(), { versions: [], plans: frozen([1, 1, 1]) }, [])).toEqual([]);
    const untold = (figures: readonly (number | null)[], changes: Partial<PlanShown> = {}) =>
      frozenUntold(plan(changes), { versions: [version("V2027-04.1")], plans: frozen(figures) });
    // A period that was not frozen is not compared.
    expect(untold([50, 100])).toEqual([]);
    expect(untold([50, null])).toEqual(["Sticks"]);
    expect(untold([100, 100, 100], { inForce: [[100, null, 100]] })).toEqual(["Sticks"]);
    // Renamed, or out of the list: what was frozen of it is not made under its name.
    expect(untold([100, 100, 100], { families: ["Batons"] })).toEqual(["Sticks"]);
    expect(untold([0, 0, 0], { families: ["Batons"] })).toEqual([]);
    const [found] = since([50, 100, 100], ["V2027-04.1"]);
    expect(planDivergenceWords(found!, "month", "fr").replace(/[\u202f\u00a0]/g, " ")).toBe(
      "Sticks, avr. 2027 : production différente de V2027-04.1, de 50 unités (modifiée après le gel)",
    );
  });
});
