/** The sentence of a risk out of its row, which names and months with a full stop in them do not cut short. */
import { serialOf } from "../../../src/calendar/days";
import type { Risk, Span } from "../../../src/domain/analyse/risk";
import { riskDetail, riskSentence, sentenceOf } from "../../../src/domain/analyse/riskMessages";

const span: Span = { first: serialOf(2027, 4), last: serialOf(2027, 5), count: 2, unbroken: true };
const base = { subject: "Sticks choc. blanc", period: span.first, size: 900, value: null } as const;
const shortage = { ...base, kind: "shortage", basis: "unknownPrice", least: 0, lowest: -900, lowestPeriod: span.first, span } as const;
const risks: Risk[] = [
  { ...shortage, limit: "zero" },
  { ...shortage, limit: "minimum", basis: "margin", span: { ...span, last: span.first, count: 1 } },
  { ...base, kind: "surplus", basis: "cost", most: 0, limit: "cover", highest: 900, highestPeriod: span.first, span },
  { ...base, subject: "Cond. A. Nord", kind: "overload", basis: "overtime", peak: 1.18, peakPeriod: span.first, span },
  {
    ...{ ...base, subject: "Sté. Martin", kind: "supplier", basis: "nothingOnOrder", lateShare: 0.4, lines: 10, rejectedShare: null },
    ...{ overdue: 2, open: 0, openUnits: 0, families: [] },
  },
  { ...base, kind: "forecast", basis: "unknownCost", bias: 0.2, signal: 5, periods: 6 },
];

it.each(risks)("is the whole of what was shown, whatever its name is: $kind of $subject", (risk) => {
  for (const language of ["en", "fr"] as const)
    for (const bucket of ["month", "week"] as const) {
      const row = { Risk: "R", "Family or Resource": risk.subject, Detail: riskDetail(risk, language, bucket) };
      expect(sentenceOf(row)).toBe(riskSentence(risk, language, bucket));
    }
});

it("knows the name however it is cased, and leaves what people typed themselves", () => {
  const row = (Detail: string | null, name = "Choc. blanc") => ({ Risk: "shortage · X", "Family or Resource": name, Detail });
  expect(sentenceOf(row("CHOC. BLANC: runs out. No value: x."))).toBe("CHOC. BLANC: runs out");
  expect(sentenceOf(row("The mould is worn. Ask Ann."))).toBe("The mould is worn");
  expect(sentenceOf(row("The mould is worn", "Acme. "))).toBe("The mould is worn");
  expect(sentenceOf(row(null))).toBe("shortage · X");
});
