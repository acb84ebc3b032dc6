/** What a decision changed, in words; written out by hand. */
import { serialOf } from "../../../src/calendar/days";
import { changedCells, type ChangedFigure } from "../../../src/domain/scenarios/changedCells";

const [may, june] = [serialOf(2027, 5), serialOf(2027, 6)];
const figures: ChangedFigure[] = [
  { what: "production", name: "Sticks", period: may, before: 9_200, after: 13_600 },
  { what: "production", name: "Sticks", period: june, before: null, after: 0.5 },
  { what: "hours", name: "Packaging", period: may, before: 200, after: 120 },
];

it("says what changed, before and after, with a line for each family or resource", () => {
  expect(changedCells(figures, "month", "en")).toEqual({
    Range: "Production, Sticks: May 2027; Jun 2027\nHours, Packaging: May 2027",
    Before: "9,200; –\n200",
    After: "13,600; 0.5\n120",
  });
  const french = Object.values(changedCells(figures, "month", "fr")).map((text) => text?.replace(/[\u00a0\u202f]/g, " "));
  expect(french).toEqual([
    "Production, Sticks : mai 2027 ; juin 2027\nHeures, Packaging : mai 2027",
    "9 200 ; –\n200",
    "13 600 ; 0,5\n120",
  ]);
});

it("leaves the columns blank where nothing changed, and ends with a sign where a cell cannot hold all of it", () => {
  expect(changedCells([], "month", "en")).toEqual({ Range: null, Before: null, After: null });
  const many = Array.from(
    { length: 6_000 },
    (_, place): ChangedFigure => ({ ...figures[0], name: `Family ${place % 50}` }) as ChangedFigure,
  );
  const { Range: range } = changedCells(many, "month", "en");
  expect(range).toHaveLength(32_001);
  expect(range?.endsWith("…")).toBe(true);
});
