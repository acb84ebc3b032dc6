import type { Engine } from "../../engine/engine";
import { placeOf } from "../../page/gridEvents";

const sheet = (id: string, name: string, visibility: "visible" | "hidden" = "visible") => ({
  id,
  name,
  visibility,
  tabColor: "",
  frozenRows: 0,
  frozenColumns: 0,
  showGridlines: true,
});
const engine: Pick<Engine, "sheets" | "names" | "activeSheet"> = {
  sheets: () => [sheet("s1", "Home"), sheet("s2", "Supply review"), sheet("s3", "Lists", "hidden")],
  names: () => [{ name: "Plan", formula: "='Supply review'!$B$2:$C$3", visible: true, comment: "" }],
  activeSheet: () => "s1",
};

test.each([
  ["Home!A1", { sheetId: "s1", row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
  ["'Supply review'!B2:C3", { sheetId: "s2", row: 1, column: 1, lastRow: 2, lastColumn: 2 }],
  ["supply review!b2", { sheetId: "s2", row: 1, column: 1, lastRow: 1, lastColumn: 1 }],
  ["C4", { sheetId: "s1", row: 3, column: 2, lastRow: 3, lastColumn: 2 }],
  ["plan", { sheetId: "s2", row: 1, column: 1, lastRow: 2, lastColumn: 2 }],
  ["Lists!A1", null],
  ["Nowhere!A1", null],
  ["nonsense", null],
])("a link to #%s leads to %j", (target, place) => {
  expect(placeOf(target, engine)).toEqual(place);
});
