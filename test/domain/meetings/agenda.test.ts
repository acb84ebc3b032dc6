/** The dates, the agenda and the divergence of the worked example that the meetings were designed on, by hand; laws with fast-check. */
import fc from "fast-check";
import { serialOf } from "../../../src/calendar/days";
import { holidaysBetween } from "../../../src/calendar/holidays";
import { agendaNow, agendaRows, blankPoint, pointsSaid } from "../../../src/domain/meetings/agendaRows";
import { divergencesOf, furthestOpen } from "../../../src/domain/meetings/divergences";
import { fillAgenda, fixedMinutes, minutesForAll, type Subject } from "../../../src/domain/meetings/fillAgenda";
import type { AgendaRow } from "../../../src/domain/meetings/sopAgenda";
import { meetingDay, templatesFor } from "../../../src/domain/meetings/meetingTemplates";
import type { FamilyRow } from "../../../src/domain/collect/sopFamilies";
import type { ForecastRow } from "../../../src/domain/collect/sopForecasts";

const subject = (words: string, value: number | null, minutes: number, kind: Subject["kind"] = "risk"): Subject => ({
  kind,
  reference: words,
  words,
  value,
  minutes,
  presenter: null,
});

const row = (
  kind: AgendaRow["Kind"],
  reference: string | null,
  words: string,
  minutes: number,
  notes: string | null = null,
): AgendaRow => ({
  ...{ ...blankPoint, Meeting: "M", Item: 3, Subject: words, Kind: kind, Reference: reference, Minutes: minutes, Notes: notes },
});

describe("what was said in a meeting", () => {
  const said = (kind: string, subject: string, notes: string) => ({ kind, reference: null, subject, outcome: null, notes });

  it("stands once with a point that every meeting has, whatever language it was said in: what was said last", () => {
    const written = [row("close", null, "Clôture : relecture des décisions", 5), row("free", null, "Mine", 5)];
    const twice = [said("close", "Close: decisions read back", "Early"), said("close", "Clôture", "Later"), said("free", "Gone", "Kept")];
    expect(pointsSaid(written, "M", twice)).toEqual([
      { ...written[0], Notes: "Later" },
      { ...row("free", null, "Gone", 0, "Kept"), Item: 4 },
    ]);
  });
});

describe("the days of the meetings", () => {
  const france = holidaysBetween("FR", serialOf(2027, 1), serialOf(2027, 12));
  const daysOf = (month: number) => templatesFor("month").map((template) => meetingDay(template, serialOf(2027, month), france));

  it("are the 6th, 10th, 13th and 15th working days: in May over Ascension and Whit Monday", () => {
    expect(daysOf(5)).toEqual([11, 18, 21, 25].map((day) => serialOf(2027, 5, day)));
    expect(daysOf(4)).toEqual([8, 14, 19, 21].map((day) => serialOf(2027, 4, day)));
  });

  it("leave a weekly cycle one meeting, on its third working day, or on its last in a short week", () => {
    const [weekly] = templatesFor("week");
    if (weekly === undefined) throw new Error("No weekly meeting.");
    expect(templatesFor("week")).toHaveLength(1);
    expect(meetingDay(weekly, serialOf(2027, 4, 12), france)).toBe(serialOf(2027, 4, 14));
    const closed = new Set([13, 14, 15, 16].map((day) => serialOf(2027, 4, day)));
    expect(meetingDay(weekly, serialOf(2027, 4, 12), closed)).toBe(serialOf(2027, 4, 12));
  });
});

describe("an agenda of 60 minutes", () => {
  const subjects = (minutesOfD8: number) => [
    subject("D7", 225900, 10, "decision"),
    subject("D8", 15831, minutesOfD8, "decision"),
    subject("sales, Sticks", 64960, 10, "divergence"),
    subject("supplier", null, 5),
    subject("gap to budget", 16780, 10, "divergence"),
    subject("surplus", 9400, 5),
  ];
  const named = (found: readonly Subject[]) => found.map(({ words }) => words);

  it("takes what is worth most; a value nobody knows stands at the median; what does not fit is passed over and told", () => {
    const filled = fillAgenda(subjects(15), 60);
    expect(named(filled.items)).toEqual(["D7", "sales, Sticks", "gap to budget", "supplier", "surplus"]);
    expect(named(filled.leftOut)).toEqual(["D8"]);
    // 15 for what is fixed, 40 for the five.
    expect(filled.free).toBe(5);
    expect(minutesForAll(filled)).toBe(75);
  });

  it("has room for the decision once its answers are worked out, and then none for the surplus", () => {
    const filled = fillAgenda(subjects(10), 60);
    expect(named(filled.items)).toEqual(["D7", "sales, Sticks", "gap to budget", "supplier", "D8"]);
    expect(named(filled.leftOut)).toEqual(["surplus"]);
    expect(filled.free).toBe(0);
  });

  it("puts a person's own points first, and drops none of them", () => {
    const written = [row("free", null, "Mine", 20)];
    const named60 = agendaNow(written, [subject("D7", 225900, 10, "decision")], [], 60);
    expect(named(named60.items)).toEqual(["Mine", "D7"]);
    expect(named(agendaNow(written, [], [], 30).items)).toEqual(["Mine"]);
  });

  it("leaves no room twice: points that stay take their minutes, whether their subject is gone or only worth less now", () => {
    const risks = ["r1", "r2", "r3", "r4"].map((name) => row("risk", name, name, 5, "Watched"));
    const found = ["s1", "s2", "s3", "s4", "s5"].map((name) => subject(name, 100, 10));
    const gone = agendaNow(risks, found, [], 60);
    // 15 for what is fixed, 20 for the four that were spoken of: 25 are left, two of ten minutes.
    expect(gone.settled).toEqual(risks);
    expect(named(gone.items)).toEqual(["s1", "s2"]);
    expect(gone.minutesForAll).toBe(90);
    const rows = agendaRows("M", gone, risks, "en");
    expect(rows.reduce((sum, { Minutes }) => sum + Minutes, 0)).toBe(55);
    // One that still stands is named once, and not among what does not fit.
    const still = agendaNow(risks, [...found, subject("r1", 1, 5)], [], 60);
    expect(named([...still.items, ...still.leftOut]).filter((name) => name === "r1")).toEqual(["r1"]);
    expect(named(still.items)).toEqual(["r1", "s1", "s2"]);
    expect(agendaRows("M", still, risks, "en").filter(({ Reference }) => Reference === "r1")).toMatchObject([{ Notes: "Watched" }]);
    // A decision that was taken stays without a word, too; one that is just gone does not.
    const decisions = [row("decision", "D1", "D1", 10), row("decision", "D2", "D2", 10)];
    expect(agendaNow(decisions, [], ["D1"], 60).settled).toEqual(decisions.slice(0, 1));
  });

  it("loses no subject, never runs over, and leaves out only what has no room", () => {
    const some = fc.array(
      fc.record({
        value: fc.option(fc.integer({ min: 0, max: 1000 })),
        minutes: fc.constantFrom(5, 10, 15),
        kind: fc.constantFrom("risk", "free"),
      }),
    );
    const fixed = Object.values(fixedMinutes).reduce((sum, minutes) => sum + minutes, 0);
    fc.assert(
      fc.property(some, fc.integer({ min: 0, max: 120 }), (drawn, minutes) => {
        const all = drawn.map((one, index) => subject(`s${index}`, one.value, one.minutes, one.kind as Subject["kind"]));
        const filled = fillAgenda(all, minutes);
        expect([...named(filled.items), ...named(filled.leftOut)].sort()).toEqual(named(all).sort());
        const taken = filled.items.reduce((sum, item) => sum + item.minutes, 0);
        expect(taken + filled.free).toBe(Math.max(0, minutes - fixed));
        for (const item of filled.leftOut) expect(item.minutes).toBeGreaterThan(filled.free);
        expect(minutesForAll(filled)).toBeGreaterThanOrEqual(taken + fixed);
        expect(fillAgenda(all, minutesForAll(filled)).leftOut).toEqual([]);
      }),
    );
  });
});

describe("contributors against the consensus", () => {
  const periods = [4, 5, 6].map((month) => serialOf(2027, month));
  const said = (source: string, quantities: readonly number[], name = "Sticks"): ForecastRow[] =>
    quantities.map((quantity, index) => ({
      Family: name,
      Period: periods[index] ?? 0,
      Source: source,
      Quantity: quantity,
      Author: null,
      Note: null,
    }));
  const priced = (price: number | null) => [{ Family: "sticks ", Price: price }] as unknown as FamilyRow[];
  const agreed = said("consensus", [17000, 16500, 13000]);

  it("are told in units and at the price: 5,800 x 11.20 = 64,960", () => {
    const [found, ...others] = divergencesOf([...agreed, ...said("Ventes", [19000, 18300, 15000])], priced(11.2), periods);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ family: "Sticks", units: 5800, periods });
    expect(found?.value).toBeCloseTo(64960, 6);
  });

  it("have no value without a price, and are no subject below a tenth, nor where nobody agreed on anything", () => {
    const low = said("sales", [15000, 14000, 12000]);
    expect(divergencesOf([...agreed, ...low], priced(null), periods)).toMatchObject([{ units: -5500, value: null }]);
    expect(divergencesOf([...agreed, ...said("sales", [17500, 16500, 13000])], priced(1), periods)).toEqual([]);
    // 4,649 of 46,500 are less than a tenth; 4,650 are one.
    expect(divergencesOf([...agreed, ...said("sales", [21649, 16500, 13000])], priced(1), periods)).toEqual([]);
    expect(divergencesOf([...agreed, ...said("sales", [21650, 16500, 13000])], priced(1), periods)).toMatchObject([{ units: 4650 }]);
    expect(divergencesOf(said("sales", [17500, 16500, 13000]), priced(1), periods)).toEqual([]);
    expect(divergencesOf([...agreed, ...said("statistical", [1, 1, 1])], priced(1), periods)).toEqual([]);
  });

  it("are the two that are the furthest apart, then those who are left once these were put to a decision", () => {
    // Sales 52,300 and marketing 44,000 against 46,500: 8,300 lie between them, 5,800 and 2,500 to the consensus.
    const rows = [...agreed, ...said("marketing", [16000, 15500, 12500]), ...said("sales", [19000, 18300, 15000])];
    const pairs = divergencesOf(rows, priced(2), periods);
    expect(furthestOpen(pairs, () => false)).toEqual([
      { source: "sales", against: "marketing", family: "Sticks", units: 8300, totals: [52300, 44000], value: 16600, periods },
    ]);
    // Marketing's 2,500 are less than a tenth of 46,500.
    expect(furthestOpen(pairs, ({ against }) => against === "marketing")).toMatchObject([{ source: "sales", against: null, units: 5800 }]);
    expect(furthestOpen(pairs, ({ source }) => source === "sales")).toEqual([]);
    // Two who agree with each other differ from the consensus, whichever stands first.
    const alike = [...agreed, ...said("marketing", [19000, 18300, 15000]), ...said("sales", [19000, 18300, 15000])];
    expect(divergencesOf(alike, priced(2), periods)).toMatchObject([
      { source: "marketing", against: null, units: 5800 },
      { source: "sales", against: null, units: 5800 },
    ]);
  });

  it("are told before anything is agreed, against what the two expect on average", () => {
    // Against 47,350 it is 4,950 of the mean, 49,825, which is less than a tenth; against 47,300 it is 5,000 of 49,800, which is more.
    const sales = said("sales", [19000, 18300, 15000]);
    const apart = (marketing: number[]) => divergencesOf([...sales, ...said("marketing", marketing)], priced(2), periods);
    expect(apart([16000, 15500, 15850])).toEqual([]);
    expect(apart([16000, 15500, 15800])).toMatchObject([{ source: "sales", against: "marketing", units: 5000, value: 10000 }]);
  });

  it("are told of periods without a consensus, too, each against its own usual", () => {
    // 1,100 and 300 over three periods: 800 of 100 agreed + 300 + 300 on average.
    const rows = [...agreed.slice(0, 1), ...said("sales", [17000, 500, 500]), ...said("marketing", [17000, 100, 100])];
    expect(divergencesOf(rows, priced(2), periods)).toEqual([]);
    const small = [...said("consensus", [100]), ...said("sales", [100, 500, 500]), ...said("marketing", [100, 100, 100])];
    expect(divergencesOf(small, priced(2), periods)).toEqual([
      { source: "sales", against: "marketing", family: "Sticks", units: 800, totals: [1100, 300], value: 1600, periods },
    ]);
  });

  it("add up rows for the same, as the sheets do", () => {
    const twice = [...said("sales", [9500, 9150, 7500]), ...said("sales", [9500, 9150, 7500])];
    expect(divergencesOf([...agreed, ...twice], priced(11.2), periods)).toMatchObject([{ units: 5800 }]);
  });

  it("compare only periods for which both said a figure", () => {
    const [found] = divergencesOf([...agreed.slice(0, 2), ...said("sales", [19000, 18300, 15000])], priced(1), periods);
    expect(found).toMatchObject({ units: 3800, periods: periods.slice(0, 2) });
  });
});
