/** What adopting writes beside what people wrote there. The line of ice cream has 200 and 220 hours in May and June; half of them are left. */
import { adoptionOf } from "../../../src/domain/scenarios/adoption";
import { changesOf, type ScenarioLine } from "../../../src/domain/scenarios/scenarioLines";
import { asItIs, eventAtHand } from "../../../src/domain/scenarios/scenarioPlan";
import { besideOwnNote, scenarioNote } from "../../../src/domain/scenarios/scenarioNotes";
import { iceCreamPeriods as months, iceCreamShown } from "../../support/iceCreamShown";

const [may = 0, june = 0] = months.slice(1);
const half: ScenarioLine = { ...{ what: "hours offered", subject: "Packaging", from: may, to: june, change: -50, as: "%" } };

const known = ["Breakdown", "Other", "Panne", "Panne · Packaging"];
const hoursWith = (noteOf: (period: number) => string | null) => {
  const shown = iceCreamShown();
  const event = eventAtHand(shown, changesOf([half], shown).changes, []);
  const note = scenarioNote("Breakdown", "en");
  const said = { name: "Breakdown", note, author: null, today: 1, isTyped: () => false };
  const hoursNote = (_: string, period: number): string => besideOwnNote(noteOf(period), note, known);
  return adoptionOf(event, asItIs(event), { ...said, hoursNote }).hours;
};

describe("the note of hours that a scenario changes", () => {
  it("keeps what a person wrote there, and puts the scenario behind it", () => {
    expect(hoursWith((period) => (period === may ? "Two days of upkeep" : null))).toEqual([
      { Resource: "Packaging", Period: may, Hours: 100, Note: "Two days of upkeep · Scenario: Breakdown" },
      { Resource: "Packaging", Period: june, Hours: 110, Note: "Scenario: Breakdown" },
    ]);
  });

  it("replaces the scenario of before alone, in whichever language it was said", () => {
    const before = (period: number) =>
      period === may ? `Two days of upkeep · ${scenarioNote("Panne · Packaging", "fr")} · ask Ann` : "Scenario: Other";
    expect(hoursWith(before).map(({ Note }) => Note)).toEqual([
      "Two days of upkeep · ask Ann · Scenario: Breakdown",
      "Scenario: Breakdown",
    ]);
    // Adopted again it is not said twice; and one that is not known might be a person's own words.
    expect(besideOwnNote("Scenario: Breakdown", "Scenario: Breakdown", known)).toBe("Scenario: Breakdown");
    expect(besideOwnNote("Scenario: Panne (2)", "Scenario: Breakdown", known)).toBe("Scenario: Panne (2) · Scenario: Breakdown");
  });
});
