/** What is recorded of typed figures where the table holds a family and period twice, or a cell no number. */
import { figuresIn, recordedRows } from "../../../src/domain/production/recordFigures";

const said = { reason: null, note: null, author: "Ann", today: 5 };
const open = { family: "Tubs", period: 1, typed: 300, before: 100 };

it("leaves one row of a family and period that stood there twice, so that their sum is what was typed", () => {
  const rows = [
    { Family: "Tubs", Period: 1, Override: 100 },
    { Family: "Sticks", Period: 1, Override: 7 },
    { Family: "tubs", Period: 1, Override: 100 },
  ];
  const written = recordedRows(rows, [open], said, {});
  expect(written.map(({ Family, Override }) => [Family, Override])).toEqual([
    ["Tubs", 300],
    ["Sticks", 7],
  ]);
  expect(recordedRows(rows, [{ ...open, typed: null }], said, {})).toEqual([rows[1]]);
});

it("keeps what the second row proposes", () => {
  const rows = [1, 2].map((Proposed) => ({ Family: "Tubs", Period: 1, Override: 100, Proposed }));
  expect(recordedRows(rows, [open], said)).toMatchObject([
    { Override: 300, Proposed: 1 },
    { Override: null, Proposed: 2 },
  ]);
});

it("keeps the units bought in a row whose typed figure is cleared, and drops a row that holds nothing else", () => {
  const row = { Family: "Tubs", Period: 1, Override: 100, Subcontracted: 700, Proposed: null };
  const cleared = { ...open, typed: null };
  expect(recordedRows([row], [cleared], said)).toMatchObject([{ Family: "Tubs", Period: 1, Override: null, Subcontracted: 700 }]);
  expect(recordedRows([{ ...row, Subcontracted: null }], [cleared], said)).toEqual([]);
});

it("takes a text or an error in a cell for no cleared figure", () => {
  expect(figuresIn([["many", "#N/A", null, 0]], [[1, null, 3, 4]])).toEqual([[1, null, null, 0]]);
});
