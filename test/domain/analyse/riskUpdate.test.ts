import * as fc from "fast-check";
import { ranked, riskName, type Risk } from "../../../src/domain/analyse/risk";
import { risksOf } from "../../../src/domain/analyse/riskAnalysis";
import type { FamilyOutlook, Outlook, ResourceOutlook } from "../../../src/domain/analyse/riskOutlook";
import { updateRisks } from "../../../src/domain/analyse/riskUpdate";
import type { RiskRow } from "../../../src/domain/analyse/sopRisks";
import { family, line, month, outlook, resource } from "./outlooks";

const overload = (subject: string, size: number, value: number | null): Risk => ({
  kind: "overload",
  subject,
  period: month(1),
  size,
  value,
  basis: "overtime",
  peak: 1.2,
  peakPeriod: month(1),
  span: { first: month(1), last: month(1), count: 1, unbroken: true },
});

const row = (changes: Partial<RiskRow> = {}): RiskRow => ({
  Risk: "overload · Line",
  Kind: "overload",
  "Family or Resource": "Line",
  Period: month(1),
  Size: 10,
  Value: 1000,
  Owner: "Amina",
  Status: "owned",
  Detail: "as it was",
  Found: null,
  ...changes,
});

const describeRisk = ({ size }: Risk): string => `now ${size}`;
const update = (risks: Risk[], rows: RiskRow[]) => updateRisks(risks, rows, describeRisk);

describe("ranking", () => {
  it("puts the highest value first, and unknown values after known ones by size", () => {
    const risks = [overload("a", 5, null), overload("b", 1, 100), overload("c", 9, null), overload("d", 1, 0), overload("e", 1, 300)];
    expect(ranked(risks).map(({ subject }) => subject)).toEqual(["e", "b", "d", "c", "a"]);
  });

  it("is the order of the analysis, whatever the kinds", () => {
    const found = risksOf(
      outlook({
        families: [
          family({ minimum: 100, projected: [60, 100, 100, 100] }),
          family({ family: "Glue", maximum: 10, projected: [20, 9, 9, 9] }),
        ],
        resources: [resource({ load: [200, 0, 0, 0], hoursPerUnit: [1, 0] })],
        supply: [line(0, 9), line(1, 9), line(2, 9), line(6, null, { Family: null })],
      }),
    );
    // overload 10 x 60 + 90 x 20 = 2,400; shortage 40 x 20 = 800; surplus 10 x 30 = 300; the supplier's value is not known
    expect(found.map((risk) => [riskName(risk), risk.value])).toEqual([
      ["overload · Line", 2400],
      ["shortage · Paint", 800],
      ["surplus · Glue", 300],
      ["supplier · Laminor", null],
    ]);
  });
});

describe("an analysis after another", () => {
  it("brings figures up to date and keeps owner and status", () => {
    const { rows, news } = update([overload("Line", 12, 1300)], [row()]);
    expect(rows).toEqual([row({ Size: 12, Value: 1300, Detail: "now 12" })]);
    expect([...news]).toEqual([["overload · Line", "worse"]]);
  });

  it("tells new, better and unchanged ones", () => {
    expect(update([overload("Line", 10, 1000)], []).news.get("overload · Line")).toBe("new");
    expect(update([overload("Line", 10, 900)], [row()]).news.get("overload · Line")).toBe("better");
    expect(update([overload("Line", 10, 1004)], [row()]).news.get("overload · Line")).toBe("same");
    // without a value on both sides the sizes are compared
    expect(update([overload("Line", 11, null)], [row()]).news.get("overload · Line")).toBe("worse");
  });

  it("closes what no longer shows, once, and keeps its owner", () => {
    const first = update([], [row()]);
    expect(first.rows).toEqual([row({ Status: "closed" })]);
    expect([...first.news]).toEqual([["overload · Line", "gone"]]);
    expect(update([], first.rows)).toEqual({ rows: first.rows, news: new Map() });
  });

  it("opens a closed one that returns", () => {
    const { rows, news } = update([overload("Line", 10, 1000)], [row({ Status: "closed" })]);
    expect(rows[0]).toMatchObject({ Status: "open", Owner: "Amina" });
    expect(news.get("overload · Line")).toBe("back");
  });

  it("leaves alone a risk that a person typed", () => {
    const own = row({ Risk: "Strike at the port", Kind: "supplier", "Family or Resource": "Port", Value: 5000, Status: "open" });
    const { rows, news } = update([overload("Line", 10, 1000)], [own, row()]);
    expect(rows).toEqual([own, row({ Detail: "now 10" })]);
    expect(news.has(own.Risk)).toBe(false);
  });

  it("puts closed ones last, however large they were", () => {
    const { rows } = update([overload("Line", 1, 1)], [row({ Risk: "overload · Old", "Family or Resource": "Old", Value: 9e9 })]);
    expect(rows.map(({ Risk }) => Risk)).toEqual(["overload · Line", "overload · Old"]);
  });
});

it("keeps the day on which a risk was found, and knows none of what was listed before", () => {
  const [then, today] = [month(1) + 4, month(3) + 8];
  const risks = ["Line", "Oven", "Press", "Saw"].map((name) => overload(name, 10, 1000));
  const listed = (name: string, changes: Partial<RiskRow>) => row({ Risk: `overload · ${name}`, "Family or Resource": name, ...changes });
  const written = [
    listed("Line", { Found: then }),
    // Closed in the meantime, it begins anew; one of an earlier version has no day, and today is not it.
    listed("Oven", { Found: then, Status: "closed" }),
    listed("Press", { Found: null }),
    listed("Gone", { Found: then }),
  ];
  const found = (day: number | null) =>
    new Map(updateRisks(risks, written, describeRisk, { today: day }).rows.map((one) => [one["Family or Resource"], one.Found]));
  expect(Object.fromEntries(found(today))).toEqual({ Line: then, Oven: today, Press: null, Saw: today, Gone: then });
  // The table of an earlier version has no column for it.
  expect(found(null).get("Saw")).toBeNull();
});

describe("laws", () => {
  /** Eighths, which binary fractions hold exactly. */
  const exact = (least: number, most: number) => fc.integer({ min: least * 8, max: most * 8 }).map((eighths) => eighths / 8);
  const money = fc.option(exact(1, 1000), { nil: null });
  const amounts = (least: number, most: number) => fc.array(exact(least, most), { minLength: 4, maxLength: 4 });
  const families = fc.array(
    fc.record({
      price: money,
      unitCost: money,
      targetCover: money,
      minimum: money,
      maximum: money,
      volumes: amounts(0, 500),
      projected: amounts(-500, 1500),
    }),
    { minLength: 1, maxLength: 4 },
  );
  const resources = fc.array(
    fc.record({
      load: amounts(0, 300),
      capacity: amounts(0, 200),
      hourCost: money,
      overtimeLimit: fc.option(exact(0, 1), { nil: null }),
      overtimeCost: money,
    }),
    { maxLength: 3 },
  );
  const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 11 }), fc.option(fc.integer({ min: -10, max: 40 }), { nil: null })), {
    maxLength: 12,
  });
  const outlooks = fc
    .record({ families, resources, days, past: fc.array(fc.tuple(fc.nat(200), fc.nat(200)), { maxLength: 12 }) })
    .map((drawn): Outlook =>
      outlook({
        families: drawn.families.map((found, index): FamilyOutlook => ({ family: `F${index}`, ...found })),
        resources: drawn.resources.map((found, index): ResourceOutlook => ({
          resource: `R${index}`,
          ...found,
          hoursPerUnit: drawn.families.map((_, place) => (place + index) % 3),
        })),
        supply: drawn.days.map(([index, late]) => line(index, late, { Family: `F${index % 3}` })),
        forecasts: [{ family: "F0", forecast: drawn.past.map(([forecast]) => forecast), actual: drawn.past.map(([, actual]) => actual) }],
      }),
    );

  it("no size and no value is negative or endless", () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        for (const { size, value } of risksOf(drawn)) {
          expect(size).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(size)).toBe(true);
          if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it("prices twice as high double every value and leave sizes and ranks as they are", () => {
    const twice = (price: number | null): number | null => (price === null ? null : price * 2);
    fc.assert(
      fc.property(outlooks, (drawn) => {
        const before = risksOf(drawn);
        const after = risksOf({
          ...drawn,
          families: drawn.families.map((found) => ({ ...found, price: twice(found.price), unitCost: twice(found.unitCost) })),
          resources: drawn.resources.map((found) => ({
            ...found,
            hourCost: twice(found.hourCost),
            overtimeCost: twice(found.overtimeCost),
          })),
        });
        // Doubling is exact in binary fractions: the figures are equal, not only near.
        expect(after.map((risk) => [riskName(risk), risk.size, risk.value])).toEqual(
          before.map((risk) => [riskName(risk), risk.size, twice(risk.value)]),
        );
      }),
    );
  });

  it("the order of families and resources changes nothing", () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        const turned = {
          ...drawn,
          families: [...drawn.families].reverse(),
          resources: drawn.resources.map((found) => ({ ...found, hoursPerUnit: [...found.hoursPerUnit].reverse() })).reverse(),
        };
        const names = (risks: Risk[]) => risks.map(({ kind, subject }) => `${kind} ${subject}`).sort();
        expect(names(risksOf(turned))).toEqual(names(risksOf(drawn)));
      }),
    );
  });

  it("the same analysis twice changes nothing", () => {
    fc.assert(
      fc.property(outlooks, (drawn) => {
        const first = update(risksOf(drawn), []);
        const second = update(risksOf(drawn), first.rows);
        expect(second.rows).toEqual(first.rows);
        expect([...second.news.values()].every((what) => what === "same")).toBe(true);
      }),
    );
  });
});
