/** Notes and charts of a pack are found again by the name of their page: no two decisions have the same. */
import { pageIds } from "../../src/cycle/pack/decisionPages";

it("names each page of a decision apart, whatever people call their decisions", () => {
  const named = (...names: string[]) => pageIds(names.map((Decision) => ({ Decision })));
  expect(named("D1", "D2")).toEqual(["DecisionD1", "DecisionD2"]);
  expect(named("D-1", "D1", "Dé1", "d_1")).toEqual(["DecisionD1", "DecisionD1x", "DecisionD1xx", "Decisiond1xxx"]);
  expect(named("\u6c7a\u5b9a", "\u8ad6\u9ede")).toEqual(["Decision", "Decisionx"]);
});
