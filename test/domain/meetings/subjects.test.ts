/** By which names differences between contributors are known: two who differ are one pair, whoever of them expects more. */
import { serialOf } from "../../../src/calendar/days";
import { newDecisionRow } from "../../../src/domain/decisions/decisionRules";
import { sopDecisions } from "../../../src/domain/decisions/sopDecisions";
import type { Divergence } from "../../../src/domain/meetings/divergences";
import { sopAgenda } from "../../../src/domain/meetings/sopAgenda";
import { divergenceFinder, isAsked, subjectsOf, type SubjectSources } from "../../../src/domain/meetings/subjects";
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
  expect(divergenceFinder(sources, "en")(row)?.reference).toBe("marketing | sales · Alpha");
  expect(divergenceFinder(sourcesOf([...sources.divergences, apart("sales", null)]), "en")(row)?.reference).toBe("sales · Alpha");
  expect(divergenceFinder(sources, "en")({ ...row, Divergence: null })).toBeUndefined();
});

it("say in French by how much a forecast is above the consensus or below it", () => {
  const told = (units: number): string[] =>
    subjectsOf({ Kind: "pre-S&OP", Meeting: "M" }, sourcesOf([{ ...apart("sales", null), units }]), "fr").map(({ words }) => words);
  expect(told(800)).toEqual(["Alpha, avr. 2027\u202f: la prévision «\u202fventes\u202f» dépasse de 800 le consensus"]);
  expect(told(-800)).toEqual(["Alpha, avr. 2027\u202f: la prévision «\u202fventes\u202f» est inférieure de 800 au consensus"]);
});

/** How often something of a divergence is looked at for a meeting with so many families, and decisions that were asked about ten of them. */
function looksAt(families: number): number {
  let looks = 0;
  const counted = (one: Divergence): Divergence =>
    new Proxy(one, {
      get(target, name) {
        looks += 1;
        return target[name as keyof Divergence];
      },
    });
  const names = Array.from({ length: families }, (_, place) => `F${place}`);
  const asked = names.slice(-10).map((family) => `marketing | sales · ${family}`);
  const divergences = names.flatMap((name) => [apart("sales", "marketing", name), apart("sales", null, name)].map(counted));
  const decisions = asked.map((Divergence, place) => newDecisionRow({ Decision: `D${place + 1}`, Question: "Which?", Divergence }));
  const planDivergences = names.map((family): SubjectSources["planDivergences"][number] => ({
    ...{ kind: "capacity", against: "capacity", family, units: 5, value: null, periods: [serialOf(2027, 4)], isChanged: false },
  }));
  const found = subjectsOf({ Kind: "pre-S&OP", Meeting: "M" }, { ...sourcesOf(divergences, asked), decisions, planDivergences }, "en");
  expect(found).toHaveLength(10 + 2 * families);
  return looks;
}

it("take twice the looks where there are twice as many, and not four times: a meeting with many contributors waits for nothing", () => {
  const [some, more] = [looksAt(40), looksAt(80)];
  expect(more / some).toBeLessThan(2.2);
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
