import { adoptionOf } from "../../../src/domain/scenarios/adoption";
import { changesOf } from "../../../src/domain/scenarios/scenarioLines";
import { eventAtHand } from "../../../src/domain/scenarios/scenarioPlan";
import { surplusAnswers } from "../../../src/domain/scenarios/surplusAnswers";
import { iceCreamPeriods as months, iceCreamShown } from "../../support/iceCreamShown";

/** By hand: 35,000 tubs at first leave 25,000 in April and 20,000 from May on; at most 18,000 make sense, 5,000 are the least. */
const shown = { ...iceCreamShown(), opening: [35_000, 9_000] };
const excess = new Map(months.map((period, place) => [period, place === 0 ? 7_000 : 2_000]));

/** The answers where the demand of these months is typed. */
const answersTyped = (...typed: number[]) => {
  const isTyped = (family: string, period: number): boolean => family === "Tubs" && typed.some((place) => months[place] === period);
  const found = surplusAnswers(eventAtHand(shown, [], []), { family: "Tubs", excess, cut: 20, orders: [], isTyped });
  return { found, isTyped, of: (id: string) => found.find((one) => one.id === id) };
};

it("is only kept where nobody can read how far the stock may fall, but for what is made to order", () => {
  const answers = (toOrder: boolean): string[] => {
    const unread = { ...shown, toOrder: [toOrder, false], minimum: shown.minimum.map((line) => [null, ...line.slice(1)]) };
    const event = eventAtHand(unread, [], []);
    return surplusAnswers(event, { family: "Tubs", excess, cut: 20, orders: [], isTyped: () => false }).map(({ id }) => id);
  };
  expect(answers(false)).toEqual(["keepStock"]);
  expect(answers(true)).toEqual(["makeLess", "sellDown", "sellEarlier", "keepStock"]);
});

const unitsOf = (lines: readonly { what: string; from: number | null; change: number }[] = []): number[] =>
  months.map((period) => lines.find(({ what, from }) => what === "demand" && from === period)?.change ?? 0);

describe("too much stock beside demand that somebody typed", () => {
  it("is taken earlier out of months that are open alone, so that adopting it moves units and makes none up", () => {
    const { of, isTyped } = answersTyped(1);
    const { lines, plan, covered } = of("sellEarlier")!;
    // Of May nothing can be taken: June gives what it would have given, and September the rest.
    expect(unitsOf(lines)).toEqual([7_000, 0, -5_000, 0, 0, -2_000]);
    expect(covered).toEqual({ amount: 5_000, of: 7_000, in: "units" });
    const event = eventAtHand(shown, changesOf(lines, shown).changes, []);
    const { demand, demandKept } = adoptionOf(event, plan, {
      ...{ name: "Earlier", note: "", author: null, today: 0, isTyped },
      hoursNote: () => "",
    });
    expect(demand.map(({ Period, Override }) => [Period, Override])).toEqual([
      [months[0], 17_000],
      [months[2], 12_000],
      [months[5], 7_000],
    ]);
    expect(demandKept).toBe(0);
    expect(unitsOf(answersTyped().of("sellEarlier")?.lines)).toEqual([7_000, -5_000, 0, 0, 0, -2_000]);
  });

  it("is sold cheaper, or earlier, in the first month that is open", () => {
    const { of } = answersTyped(0);
    expect(unitsOf(of("sellDown")?.lines)).toEqual([0, 2_000, 0, 0, 0, 0]);
    expect(of("sellDown")?.lines.find(({ what }) => what === "price")).toMatchObject({ from: months[1], to: months[1], change: -20 });
    expect(of("sellDown")?.covered).toMatchObject({ amount: 0 });
    expect(unitsOf(of("sellEarlier")?.lines)).toEqual([0, 2_000, 0, 0, 0, -2_000]);
  });

  it("is neither where all of it is typed", () => {
    expect(answersTyped(0, 1, 2, 3, 4, 5).found.map(({ id }) => id)).toEqual(["makeLess", "keepStock"]);
  });
});
