/** Versions, reviews and plain words of procedures; days counted by hand. */
import fc from "fast-check";
import { serialOf } from "../../../src/calendar/days";
import { firstProcedures } from "../../../src/domain/procedures/firstProcedures";
import {
  changesBetween,
  easeOf,
  goneVersions,
  hardSentences,
  isReviewDue,
  nextVersion,
  plainEase,
  reviewAfter,
  type StepWords,
} from "../../../src/domain/procedures/procedureRules";
import type { ProcedureRow } from "../../../src/domain/procedures/sopProcedures";
import type { ProcedureVersionRow } from "../../../src/domain/procedures/sopProcedureVersions";
import type { ReadingRow } from "../../../src/domain/procedures/sopReadings";
import { steps as cycleSteps } from "../../../src/domain/steps/cycleDates";
import { inLanguage, languages } from "../../../src/language/text";

const step = (number: number, text: string, role = "sales"): StepWords => ({
  Step: number,
  Role: role,
  When: null,
  Text: text,
  Input: null,
  Output: null,
});
const archived = (version: string): ProcedureVersionRow =>
  ({ ...step(1, "x"), Procedure: "P1", Version: version, Author: "Ann", Date: 46000, Reason: "y" }) as ProcedureVersionRow;

const approved = (version: string): ReadingRow => ({ Procedure: "P1", Version: version, Person: "Ann", Act: "approved", Date: 46000 });

it("names what was added, dropped and changed between two versions, and nothing between a version and itself", () => {
  const before = [step(1, "Call."), step(2, "Write."), step(3, "Wait.")];
  const after = [step(1, "Call."), step(2, "Write at once."), step(4, "Check.")];
  expect(changesBetween(before, after).map(({ kind, step: number }) => [kind, number])).toEqual([
    ["changed", 2],
    ["dropped", 3],
    ["added", 4],
  ]);
  const any = fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 9 }), text: fc.string() }), {
    selector: ({ number }) => number,
  });
  fc.assert(
    fc.property(any, any, (one, other) => {
      const [first, second] = [one, other].map((all) => all.map(({ number, text }) => step(number, text))) as [StepWords[], StepWords[]];
      expect(changesBetween(first, first)).toEqual([]);
      // There and back again: what comes goes, what changed changed.
      expect(changesBetween(second, first).map((change) => change.step)).toEqual(
        changesBetween(first, second).map((change) => change.step),
      );
    }),
  );
});

it("counts versions on from those that were approved", () => {
  const next = (archive: ProcedureVersionRow[], changes: Partial<ProcedureRow> = {}, approvals: string[] = []) =>
    nextVersion({ Procedure: "P1", Version: "1.0", Status: "draft", ...changes } as ProcedureRow, archive, approvals.map(approved));
  expect(next([])).toBe("1.0");
  expect(next([archived("1.0")], { Procedure: "p1" })).toBe("1.1");
  // Not by the alphabet: 1.10 comes after 1.9.
  expect(next([archived("1.9"), archived("1.10")])).toBe("1.11");
  expect(next([archived("1.4")], { Procedure: "P2" })).toBe("1.0");
  // A version whose rows are gone keeps its number: who read it would count as readers of another text.
  expect(next([archived("1.0")], {}, ["1.0", "1.1"])).toBe("1.2");
  expect(next([], { Status: "approved", Version: "1.3" })).toBe("1.4");
});

it("names versions that were approved and that the archive does not have", () => {
  const gone = (archive: ProcedureVersionRow[], changes: Partial<ProcedureRow>, approvals: string[]) =>
    goneVersions({ Procedure: "P1", Version: "1.2", Status: "approved", ...changes } as ProcedureRow, archive, approvals.map(approved));
  expect(gone([archived("1.0"), archived("1.2")], {}, ["1.0", "1.1", "1.2"])).toEqual(["1.1"]);
  // 1.10 after 1.9; the version in force also where somebody typed that it is approved. That of a draft may never have been.
  expect(gone([], { Version: "1.10" }, ["1.9"])).toEqual(["1.9", "1.10"]);
  expect(gone([], { Status: "draft" }, [])).toEqual([]);
});

it("compares every step where two have the same number", () => {
  const before = [step(1, "Call."), step(2, "Write."), step(2, "Send.")];
  expect(changesBetween(before, [step(1, "Call."), step(2, "Write at once."), step(2, "Send.")])).toMatchObject([
    { kind: "changed", step: 2, before: { Text: "Write." }, after: { Text: "Write at once." } },
  ]);
  expect(changesBetween(before, before.slice(0, 2))).toMatchObject([{ kind: "dropped", step: 2, before: { Text: "Send." } }]);
});

it("is looked at again on the same day of a later month, or on its last", () => {
  expect(reviewAfter(serialOf(2027, 4, 21), 12)).toBe(serialOf(2028, 4, 21));
  expect(reviewAfter(serialOf(2027, 1, 31), 1)).toBe(serialOf(2027, 2, 28));
  expect(reviewAfter(serialOf(2027, 4, 21), null)).toBe(serialOf(2028, 4, 21));
  const due = (status: string, next: number | null) => isReviewDue({ Status: status, "Next review": next } as ProcedureRow, 100);
  expect([due("approved", 99), due("draft", 99), due("approved", 100), due("retired", 99), due("approved", null)]).toEqual([
    true,
    true,
    false,
    false,
    // In force without a day: nobody would look at it again.
    true,
  ]);
});

it("names the sentences that are hard to read, with their words, the hardest first", () => {
  const hard = "The responsibility of organisational accountability necessitates documentation.";
  const found = hardSentences([step(1, `Call the customer. ${hard} Write it down.`)], "en");
  expect(found).toEqual([{ sentence: hard, words: 7 }]);
  expect(hardSentences([step(1, "Call the customer.")], "en")).toEqual([]);
  expect(easeOf([step(1, " ")], "en")).toBeNull();
});

it("calls no short sentence of everyday words hard, and none of the procedures that come with the add-in", () => {
  const short = ["Import receipts.", "Give your forecast for each family."];
  expect(hardSentences([step(1, short.join(" "))], "en")).toEqual([]);
  // 15 words with 29 syllables, by hand: 206.835 - 1.015 x 15 - 84.6 x 29 / 15 = 28.1; without the last of them none is long.
  const long = "Never carry open cartons under paper labels into winter trucks after seven, never before dinner.";
  expect(hardSentences([step(1, long)], "en")).toEqual([{ sentence: long, words: 15 }]);
  expect(hardSentences([step(1, long.replace(" dinner", ""))], "en")).toEqual([]);
  for (const language of ["en", "fr"] as const)
    expect(
      firstProcedures.flatMap(({ steps }) =>
        hardSentences(
          steps.map(({ text }, at) => step(at + 1, inLanguage(text, language))),
          language,
        ),
      ),
    ).toEqual([]);
});

it("takes a sentence whole that has an abbreviation or a figure in it, and each line of a list by itself", () => {
  const hard = "Check approx. 7.5 interdepartmental responsibilities, e.g. of purchasing.";
  expect(hardSentences([step(1, `${hard} Write it down.`)], "en")).toEqual([{ sentence: hard, words: 8 }]);
  const lines = ["- Responsabilisation interdépartementale", "- Documentation organisationnelle : systématique", "- Dire oui"];
  expect(hardSentences([step(1, lines.join("\n"))], "fr")).toEqual([
    { sentence: lines[0], words: 2 },
    { sentence: lines[1], words: 3 },
  ]);
  // Signs are no words: five and not seven.
  const asked = "Responsabilisation interdépartementale systématiquement documentée : oui ?";
  expect(hardSentences([step(1, asked)], "fr")).toEqual([{ sentence: asked, words: 5 }]);
});

describe("the first procedures", () => {
  it("are one for each step of the cycle, in order", () => {
    expect(firstProcedures.map((procedure) => procedure.step)).toEqual(cycleSteps);
  });

  it("are plain language in both languages", () => {
    for (const language of languages)
      for (const { title, steps } of firstProcedures) {
        const ease = easeOf(
          steps.map((one, index) => step(index + 1, inLanguage(one.text, language))),
          language,
        );
        expect({ title: title.en, language, plain: (ease ?? 0) > plainEase }).toEqual({ title: title.en, language, plain: true });
      }
  });
});
