/** By which names differences between contributors are known: two who differ are one pair, whoever of them expects more. */
import { serialOf } from "../../../src/calendar/days";
import { newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import { sopDecisions } from "../../../src/domain/decisions/sopDecisions";
import type { Divergence } from "../../../src/domain/meetings/divergences";
import { sopAgenda } from "../../../src/domain/meetings/sopAgenda";
import { divergenceOf, isAsked, subjectsOf, type SubjectSources } from "../../../src/domain/meetings/subjects";
import { idOfWord, wordIn } from "../../../src/domain/tables/words";

const apart = (source: string, against: string | null, family = "Alpha"): Divergence => ({
  ...{ source, against, family, units: 800, totals: [1100, 300], value: 1600, periods: [serialOf(2027, 4)] },
});

const sourcesOf = (divergences: Divergence[], settled: string[] = []): SubjectSources => ({
  ...{ divergences, settled, decisions: [], risks: [], planDivergences: [], feedback: [], polls: [], comments: [] },
  ...{ budgetGap: null, currency: "EUR", bucket: "month" },
});

const named = (sources: SubjectSources) => subjectsOf({ Kind: "pre-S&OP", Meeting: "M" }, sources, "fr").map(({ reference }) => reference);

it("are the same pair where the other expects more, and in either language", () => {
  expect(named(sourcesOf([apart("sales", "marketing")]))).toEqual(["marketing | sales · Alpha"]);
  expect(named(sourcesOf([apart("marketing", "Ventes")]))).toEqual(["marketing | sales · Alpha"]);
  // Settled, it stays so when marketing moves above sales; the consensus and other families are another matter.
  const settled = ["marketing | sales · Alpha"];
  expect(named(sourcesOf([apart("marketing", "sales"), apart("sales", null), apart("sales", "marketing", "Beta")], settled))).toEqual([
    "sales · Alpha",
    "marketing | sales · Beta",
  ]);
});

it("are settled by a decision that was asked when only one of the two was named", () => {
  const sources = sourcesOf(
    [apart("marketing", "sales"), apart("finance", "marketing"), apart("sales", "finance", "Beta")],
    ["sales · Alpha"],
  );
  expect(isAsked("marketing | sales · Alpha", sources)).toBe(true);
  expect(named(sources)).toEqual(["finance | marketing · Alpha", "finance | sales · Beta"]);
  // Such a decision is worth what lies between the two; where the one named differs from the consensus, that.
  const row = newDecisionRow({ Decision: "D1", Question: "Which?", Divergence: "sales · Alpha" });
  expect(divergenceOf(row, sources, "en")?.reference).toBe("marketing | sales · Alpha");
  expect(divergenceOf(row, sourcesOf([...sources.divergences, apart("sales", null)]), "en")?.reference).toBe("sales · Alpha");
  expect(divergenceOf({ ...row, Divergence: null }, sources, "en")).toBeUndefined();
});

it.each([
  ["Divergence", sopDecisions],
  ["Reference", sopAgenda],
])("name both contributors in French in the column %s, and nothing of what people named", (name, { columns }) => {
  const column = columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`No column ${name}`);
  for (const [english, french] of [
    ["marketing | sales · Alpha", "marketing | ventes · Alpha"],
    ["sales | statistical · sales", "ventes | statistique · sales"],
    ["Paul | sales · Alpha", "Paul | ventes · Alpha"],
    ["sales · marketing | sales", "ventes · marketing | sales"],
    ["Paul | Quick · Alpha", "Paul | Quick · Alpha"],
  ] as const)
    expect([wordIn(column, english, "fr"), idOfWord(column, french), wordIn(column, french, "en")]).toEqual([french, english, english]);
});
