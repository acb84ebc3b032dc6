/** How far an interrupted write came, told from the table alone: rows that somebody moved or removed meanwhile are never guessed at. */
import { stepsDone, type TablePatch } from "../../../src/workbook/writing/tablePatch";

/** Five rows: three come in, what stands from row 12 of the sheet on makes room for three, and the table ends four rows later. */
const patch: TablePatch = {
  table: "SopDemand",
  before: 5,
  after: 12,
  steps: [
    { op: "insert", row: 2, count: 3 },
    { op: "push", row: 8, count: 4, below: 12 },
    { op: "resize", from: 8, to: 12 },
  ],
  writes: [],
  formats: [],
};

it.each([
  ["nothing, when the rows did not come in", { done: 0, backwards: false }, 5, 12, 0],
  ["a step whose tick is missing", { done: 0, backwards: false }, 8, 12, 1],
  ["nothing of a table with other rows than before and after the step", { done: 0, backwards: false }, 6, 12, undefined],
  ["that what stands below has not moved", { done: 1, backwards: false }, 8, 12, 1],
  ["that what stands below has moved", { done: 1, backwards: false }, 8, 16, 2],
  ["nothing when somebody moved what stands below elsewhere", { done: 1, backwards: false }, 8, 13, undefined],
  ["nothing when somebody removed what stood below", { done: 1, backwards: false }, 8, Infinity, undefined],
  ["nothing when rows went while what stands below was moving", { done: 1, backwards: false }, 7, 12, undefined],
  ["that what stands below has not moved back", { done: 2, backwards: true }, 8, 16, 2],
  ["that what stands below has moved back", { done: 2, backwards: true }, 8, 12, 1],
  ["nothing when somebody moved it while it went back", { done: 2, backwards: true }, 8, 14, undefined],
  ["the end, when all steps are ticked", { done: 3, backwards: false }, 12, 16, 3],
  ["nothing at the end of a table with other rows", { done: 3, backwards: false }, 11, 16, undefined],
  ["the start, when all is back", { done: 0, backwards: true }, 5, 12, 0],
  ["nothing at the start of a table with other rows", { done: 0, backwards: true }, 4, 12, undefined],
] as const)("tells %s", (_, progress, rows, below, steps) => {
  expect(stepsDone(patch, progress, rows, below)).toBe(steps);
});
