/**
 * What came of decisions, from a handful of rows whose figures are counted by hand beside each. April to June 2027: days 1 April to 30 June.
 */
import { serialOf } from "../../../src/calendar/days";
import { measuredRows } from "../../../src/cycle/learn/closeCycle";
import { sopEffects } from "../../../src/domain/evaluate/sopEffects";
import { whyUnmeasured } from "../../../src/domain/evaluate/whyUnmeasured";
import { planTableWrite } from "../../../src/domain/tables/planTableWrite";
import { effectsByDecision, measuredEffects, type MeasuredFrom } from "../../../src/domain/evaluate/measuredEffects";
import type { EffectMeasure, EffectRow } from "../../../src/domain/evaluate/sopEffects";

const day = (month: number, date = 1): number => serialOf(2027, month, date);
const line = (Ordered: number | null, promised: number | null, delivered: number | null, Delivered: number | null = Ordered) =>
  ({
    ...{ Order: "1", Line: null, Customer: null, Family: "Tubs", "Ordered date": day(4, 2), "Promised date": promised },
    ...{ "Delivered date": delivered, Ordered, Delivered },
  }) as MeasuredFrom["deliveries"][number];
const from: MeasuredFrom = {
  // 100 in time; 60 two days late; 40 of which 30 came in time; 50 that never came; one of March and one of July that do not count.
  deliveries: [
    line(100, day(4, 12), day(4, 12)),
    line(60, day(5, 10), day(5, 12)),
    line(40, day(6, 20), day(6, 18), 30),
    line(50, day(6, 25), null, null),
    line(999, day(3, 31), day(3, 31)),
    line(999, day(7, 1), day(7, 1)),
  ],
  stock: [
    { Family: "Tubs", Period: day(6), Quantity: 10, Value: 4000 },
    { Family: "Sticks", Period: day(6), Quantity: 10, Value: 2500 },
    { Family: "Tubs", Period: day(5), Quantity: 10, Value: 99 },
  ] as never,
  sales: [
    { Period: day(4), Amount: 10000 },
    { Period: day(5), Amount: 0 },
    { Period: day(6), Amount: 15000 },
    { Period: day(7), Amount: 7 },
  ] as never,
  logistics: [
    { Period: day(4), Category: "transport", Amount: 0 },
    { Period: day(5), Category: "transport", Amount: 900 },
    { Period: day(6), Category: "transport", Amount: 350 },
  ] as never,
  feedback: [
    { Kind: "dispute", Date: day(5, 3) },
    { Kind: "problem", Date: day(5, 3) },
    { Kind: "dispute", Date: day(7, 3) },
  ] as never,
};
const row = (measure: EffectMeasure, changes: Partial<EffectRow> = {}): EffectRow => ({
  ...{ Decision: "D7", Measure: measure, Without: 0, Expected: 1, From: day(4), To: day(6), Measured: null, By: "Ann" },
  ...changes,
});
const when = { today: day(7, 12), bucket: "month" } as const;
const measured = (measure: EffectMeasure, data = from) => measuredEffects([row(measure)], data, when)[0]?.measured;

it("measures each figure from the rows of its periods", () => {
  // Of three lines that came, two in time.
  expect(measured("on-time delivery")).toBeCloseTo(2 / 3, 12);
  // 100 + 0 + 30 + 0 units in time of 250 ordered.
  expect(measured("service")).toBeCloseTo(130 / 250, 12);
  expect(measured("units late")).toBe(60 + 10 + 50);
  // From 2 April: 10, 40 and 77 days.
  expect(measured("delivery time")).toBeCloseTo((10 + 40 + 77) / 3, 12);
  expect(measured("stock value")).toBe(6500);
  expect(measured("revenue")).toBe(25000);
  expect(measured("logistics costs on sales")).toBeCloseTo(1250 / 25000, 12);
  // One dispute on three lines that came.
  expect(measured("disputes")).toBeCloseTo(100 / 3, 12);
});

it("says no figure where the data does not hold it, rather than 0", () => {
  const nothing: MeasuredFrom = { deliveries: [], stock: [], sales: [], logistics: [], feedback: [] };
  const all: EffectMeasure[] = [
    ...(["on-time delivery", "service", "units late", "delivery time", "stock value"] as const),
    ...(["logistics costs on sales", "revenue", "disputes", "other"] as const),
  ];
  expect(all.map((measure) => measured(measure, nothing))).toEqual(all.map(() => null));
  const undated = { ...from, sales: [...from.sales, { Period: null, Amount: 5 }] as never };
  expect([measured("revenue", undated), measured("logistics costs on sales", undated)]).toEqual([null, null]);
  const unvalued = { ...from, stock: [...from.stock, { Family: "Cones", Period: day(6), Quantity: 1, Value: null }] as never };
  expect(measured("stock value", unvalued)).toBeNull();
  expect(measured("units late", { ...from, deliveries: [...from.deliveries, line(null, day(6, 2), day(6, 2))] })).toBeNull();
  // What nobody can work out is what a person typed.
  expect(measuredEffects([row("other", { Measured: 0.5 })], from, when)[0]).toMatchObject({ measured: 0.5, effect: 0.5 });
});

it("takes a month that is not in yet for no month without costs", () => {
  // Costs of June missing, 900 on 25,000 would be 3.6 %: better than it was, and not true.
  const less = (rows: readonly unknown[], place: number) => rows.filter((_, index) => index !== place) as never;
  expect(measured("logistics costs on sales", { ...from, logistics: less(from.logistics, 2) })).toBeNull();
  expect(measured("revenue", { ...from, sales: less(from.sales, 1) })).toBeNull();
  // No order line of June: those of April and May are not what is late of the three months.
  const spring = { ...from, deliveries: from.deliveries.slice(0, 2) };
  expect((["units late", "service", "on-time delivery", "delivery time", "disputes"] as const).map((one) => measured(one, spring))).toEqual(
    Array.from({ length: 5 }, () => null),
  );
  // Four weeks from 31 May on are a part of June, and its sales are not theirs: 1 June lies within them.
  const weeks = row("revenue", { From: day(5, 31), To: day(6, 21) });
  expect(measuredEffects([weeks], from, { today: day(7, 12), bucket: "week" })[0]).toMatchObject({
    measured: null,
    verdict: "cannot be measured",
  });
});

it("takes a family or a category that is not in yet for no 0, and names it", () => {
  const stocked = (Family: string, month: number, Value = 4000) => ({ Family, Period: day(month), Quantity: 10, Value });
  const stock = [4, 5].flatMap((month) => [stocked("Tubs", month), stocked("Sticks", month, 6000)]);
  const late = { ...from, stock: [...stock, stocked("sticks ", 6, 6000)] as never };
  // Without it 10,000, expected 6,000: 6,000 measured would be all of it, while 4,000 of Tubs are not in yet.
  const ofStock = measuredEffects([row("stock value", { Without: 10000, Expected: 6000 })], late, when)[0];
  expect(ofStock).toMatchObject({ measured: null, effect: null, verdict: "cannot be measured" });
  expect(ofStock?.why).toEqual({ kind: "names", table: "SopStock", column: "Family", names: ["Tubs"], period: day(6), bucket: "month" });
  // One that is 0 says so, and one that had ended a year before is not waited for.
  const none = [...stock, stocked("Sticks", 6, 6000), stocked("Tubs", 6, 0), { ...stocked("Cones", 5), Period: serialOf(2026, 5) }];
  expect(measured("stock value", { ...from, stock: none as never })).toBe(6000);
  // A family that stands there twice: nobody knows which is right.
  expect(measuredEffects([row("stock value")], { ...from, stock: [...none, stocked("Tubs", 6)] as never }, when)[0]).toMatchObject({
    measured: null,
    why: { kind: "twice", names: ["Tubs"] },
  });

  const sold = (Family: string | null, month: number, Amount = 100) => ({ Family, Period: day(month), Amount });
  const sales = [sold("Tubs", 4), sold("Sticks", 4), sold("Tubs", 5), sold("Tubs", 6), sold("Sticks", 6), sold(null, 6)] as never;
  const ofSales = (measure: EffectMeasure, data: MeasuredFrom) => measuredEffects([row(measure)], data, when)[0];
  const missing = { kind: "names", table: "SopSales", column: "Family", names: ["Sticks"], period: day(5) };
  expect(ofSales("revenue", { ...from, sales })).toMatchObject({ measured: null, why: missing });
  expect(ofSales("logistics costs on sales", { ...from, sales })).toMatchObject({ measured: null, why: missing });
  // In June alone nothing lacks.
  expect(measuredEffects([row("revenue", { From: day(6) })], { ...from, sales }, when)[0]?.measured).toBe(300);
  const paid = (Category: string, month: number) => ({ Category, Period: day(month), Amount: 100 });
  const logistics = [paid("transport", 3), paid("storage", 3), ...[4, 5, 6].map((month) => paid("transport", month))] as never;
  expect(ofSales("logistics costs on sales", { ...from, logistics })).toMatchObject({
    measured: null,
    why: { kind: "names", table: "SopLogistics", column: "Category", names: ["storage"], period: day(4) },
  });
  // April and June have order lines, May has none at all.
  const gap = { ...from, deliveries: from.deliveries.filter((_, place) => place !== 1) };
  expect(ofSales("units late", gap)).toMatchObject({ measured: null, why: { kind: "none", table: "SopDeliveries", period: day(5) } });
});

it("says in words why a figure cannot be measured, and what would help", () => {
  const said = (changes: Partial<MeasuredFrom>, measure: EffectMeasure, asked: Partial<EffectRow> = {}) =>
    (["en", "fr"] as const).map((language) => {
      const [effect] = measuredEffects([row(measure, asked)], { ...from, ...changes }, when);
      return effect === undefined ? "" : whyUnmeasured(effect, language).replace(/\s/g, " ");
    });
  const paid = (Category: string, month: number) => ({ Category, Period: day(month), Amount: 100 });
  const logistics = [paid("storage", 3), ...[4, 5, 6].map((month) => paid("transport", month))] as never;
  expect(said({ logistics }, "logistics costs on sales")).toEqual([
    "“Logistics costs” has no row of storage for Apr 2027; where there was none, a row of 0 says so",
    "« Coûts logistiques » n'a aucune ligne de stockage pour avr. 2027 ; s'il n'y en avait pas, une ligne à 0 le dit",
  ]);
  expect(said({ sales: [] }, "revenue")).toEqual(["“Sales” has no row for Apr 2027", "« Ventes » n'a aucune ligne pour avr. 2027"]);
  expect(said({ unreadable: ["SopSales"] }, "revenue")).toEqual([
    "rows of “Sales” cannot be read",
    "des lignes de « Ventes » sont illisibles",
  ]);
  expect(said({ stock: [{ Family: "Tubs", Period: day(6), Quantity: 1, Value: null }] as never }, "stock value")).toEqual([
    "cells of the column “Value” of “Stock” are blank",
    "des cellules de la colonne « Valeur » de « Stock » sont vides",
  ]);
  expect(said({}, "revenue", { From: day(5, 31), To: day(6, 21) })).toEqual([
    "it is kept by month, and these weeks are no whole months: say what is expected again, over months",
    "ce chiffre se tient par mois, et ces semaines ne sont pas des mois entiers : redire ce qui est attendu, sur des mois",
  ]);
  expect(said({}, "other", { Expected: null })).toEqual(["nobody said what is expected", "personne n'a dit ce qui est attendu"]);
});

it("measures what is kept by month over months where a company plans by week, also months that begin on a Monday", () => {
  // 1 February and 1 March 2027 are Mondays. 100 + 200 were invoiced in the two months, 1,000 in April.
  const sales = [
    { Period: day(2), Amount: 100 },
    { Period: day(3), Amount: 200 },
    { Period: day(4), Amount: 1000 },
  ] as never;
  const months = row("revenue", { From: day(2), To: day(3) });
  const by = (today: number) => measuredEffects([months], { ...from, sales }, { today, bucket: "week" })[0];
  expect(by(day(3, 31))).toMatchObject({ measured: null, isOpen: true, verdict: "too early", bucket: "month" });
  expect(by(day(4, 1))).toMatchObject({ measured: 300, isOpen: false });
  // What is kept by week keeps its weeks: the stock at the end of the week of 1 March.
  const stock = [{ Family: "Tubs", Period: day(3), Quantity: 1, Value: 50 }] as never;
  const weeks = measuredEffects(
    [row("stock value", { From: day(2), To: day(3) })],
    { ...from, stock },
    { today: day(3, 8), bucket: "week" },
  );
  expect(weeks[0]).toMatchObject({ measured: 50, isOpen: false, bucket: "week" });
  // The stock of the last week of a month is not in yet: that of a week before is not what stood at its end.
  const last = (monday: number) => ({ stock: [{ Family: "Tubs", Period: day(6, monday), Quantity: 1, Value: 70 }] as never });
  const june = (data: object) => measuredEffects([row("stock value")], { ...from, ...data }, { today: day(7, 12), bucket: "week" })[0];
  expect(june(last(28))?.measured).toBe(70);
  expect(june(last(21))).toMatchObject({ measured: null, why: { kind: "none", period: day(6, 28), bucket: "week" } });
});

it("waits for the end of the last period", () => {
  const early = measuredEffects([row("service")], from, { ...when, today: day(6, 30) })[0];
  expect(early).toMatchObject({ measured: null, verdict: "too early" });
  expect(measuredEffects([row("service")], from, { ...when, today: day(7, 1) })[0]?.verdict).not.toBe("too early");
});

it("calls no decision without effect while one of its figures may still move", () => {
  const rows = [row("service", { Without: 0.5 }), row("stock value", { From: day(7), To: day(9) })];
  expect(effectsByDecision(measuredEffects(rows, from, when))).toEqual([{ decision: "D7", effect: null, verdict: "too early" }]);
});

it("takes a decision by the best of its figures: one that moved is an effect", () => {
  // Units late 12,800 without it, 0 expected, 120 measured: 99 %. Service .5 without it, 1 expected, .52 measured: 4 %.
  const effects = measuredEffects(
    [
      row("service", { Without: 0.5 }),
      row("units late", { Without: 12800, Expected: 0 }),
      row("service", { Decision: "D8", Without: 0.5 }),
      row("other", { Decision: "D9" }),
    ],
    from,
    when,
  );
  expect(
    effectsByDecision(effects).map(({ decision, effect, verdict }) => [
      decision,
      effect === null ? null : Number(effect.toFixed(4)),
      verdict,
    ]),
  ).toEqual([
    ["D7", 0.9906, "as expected"],
    ["D8", 0.04, "no effect"],
    ["D9", null, "cannot be measured"],
  ]);
});

it("writes what was measured into the row that it was measured by, also where a figure stands there twice", () => {
  const rows = [row("revenue", { To: day(9) }), row("service"), row("revenue", { Without: 7 })];
  const effects = measuredEffects(rows, from, when);
  const [change] = measuredRows({ effects });
  if (change?.kind !== "rows") throw new Error("No rows are written.");
  const { rows: after } = planTableWrite(sopEffects, rows, change.rows, "append", false);
  expect(after).toEqual([rows[0], { ...rows[1], Measured: 130 / 250 }, { ...rows[2], Measured: 25000 }]);
  expect(measuredRows({ effects: measuredEffects(after as unknown as EffectRow[], from, when) })).toEqual([]);
});
