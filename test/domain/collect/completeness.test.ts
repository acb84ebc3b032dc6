/**
 * A company with complete data (`rows.ts`) loses one thing at a time: each test takes something away and names what becomes wrong.
 * Scores are counted by hand: 26 months of history for two families are 52 cells, a horizon of 12 months for two families 24.
 */
import { inLanguage } from "../../../src/language/text";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import { completenessOf, type Completeness, type CompletenessOptions } from "../../../src/domain/collect/completeness";
import { collectKinds } from "../../../src/domain/collect/kinds";
import { collectTableNames, collectTables, type CollectTable } from "../../../src/domain/collect/collectTables";
import { ranked, gap } from "../../../src/domain/collect/gaps";
import { holidaysBetween } from "../../../src/calendar/holidays";
import { serialOf } from "../../../src/calendar/days";
import { textFor } from "../../../src/calendar/periodText";
import { explainGap, gapSentences } from "../../../src/domain/collect/gapMessages";
import { formatPeriods } from "../../../src/calendar/format";
import { formatNames } from "../../../src/language/nameLists";
import { company, cycle, type Company } from "./rows";

const options: CompletenessOptions = {
  today: serialOf(2027, 3, 2),
  cycle,
  holidays: holidaysBetween("FR", serialOf(2027, 1), serialOf(2027, 12)),
};
const check = (
  change: (rows: Company & { SopInputs?: AnyRow[]; SopSettings?: AnyRow[] }) => void,
  more: Partial<CompletenessOptions> = {},
) => {
  const rows = company();
  change(rows);
  return completenessOf(rows, { ...options, ...more });
};
const table = (found: Completeness, name: CollectTable) => {
  const part = found.kinds.flatMap(({ tables }) => tables).find((candidate) => candidate.table === name);
  if (part === undefined) throw new Error(`no ${name}`);
  return part;
};
const sentences = (found: Completeness, language: "en" | "fr" = "en") =>
  found.gaps.map((one) => explainGap(one, inLanguage(collectTables[one.table].title, language), language, "month"));
const without = (rows: Company, name: CollectTable, gone: (row: AnyRow) => boolean) => {
  rows[name] = rows[name].filter((row) => !gone(row));
};

describe("completeness", () => {
  it("of a company that has everything is 1 in every table, and nothing is said", () => {
    const found = check(() => undefined);
    expect(sentences(found)).toEqual([]);
    expect(found.score).toBe(1);
    expect(found.kinds.map(({ state }) => state)).toEqual(collectKinds.map(() => "complete"));
  });

  it("counts what is there over what is expected: 51 of 52 cells of demand", () => {
    const found = check((rows) => without(rows, "SopDemand", (row) => row["Family"] === "Board A" && row["Period"] === serialOf(2026, 3)));
    expect(table(found, "SopDemand").score).toBeCloseTo(51 / 52, 12);
    expect(table(found, "SopDemand").state).toBe("gaps");
    expect(sentences(found)).toEqual(["Demand of Board A misses Mar 2026: forecast and accuracy leave that out."]);
    expect(sentences(found, "fr")).toEqual([
      "Demande de Board A\u202f: il manque mars 2026\u202f; prévision et fiabilité n'en tiennent pas compte.",
    ]);
  });

  it("names families that miss the same months together", () => {
    const found = check((rows) => without(rows, "SopDemand", (row) => row["Period"] === serialOf(2026, 3)));
    expect(sentences(found)).toEqual(["Demand of Board A and Board B misses Mar 2026: forecast and accuracy leave that out."]);
  });

  it("says first that the month just closed is missing, because the forecast then starts from older figures", () => {
    const found = check((rows) => {
      without(rows, "SopDemand", (row) => row["Family"] === "Board B" && row["Period"] === serialOf(2027, 2));
      without(rows, "SopDemand", (row) => row["Family"] === "Board A" && row["Period"] === serialOf(2026, 3));
    });
    expect(sentences(found)[0]).toBe("Demand of Board B misses Feb 2027, the month just closed: the forecast starts from older figures.");
    expect(found.gaps.map(({ critical }) => critical)).toEqual([true, false]);
  });

  it("asks no demand of a family that events say has not begun yet, or has ended", () => {
    const gapsOf = (event: AnyRow | null, gone: (row: AnyRow) => boolean) => {
      const found = check((rows) => {
        without(rows, "SopDemand", (row) => row["Family"] === "Board B" && gone(row));
        if (event) rows.SopEvents.push({ Event: "Course", Family: "board b", ...event });
      });
      return found.gaps.filter((one) => one.table === "SopDemand").length;
    };
    const last = (row: AnyRow) => row["Period"] === serialOf(2027, 2);
    expect([gapsOf(null, last), gapsOf(null, () => true)]).toEqual([1, 1]);
    expect(gapsOf({ Course: "ends", From: serialOf(2026, 10), To: serialOf(2027, 1) }, last)).toBe(0);
    expect(gapsOf({ Course: "ends", From: serialOf(2026, 10), To: serialOf(2027, 3) }, last)).toBe(1);
    expect(gapsOf({ Course: "new", From: serialOf(2027, 5), Like: "Board A" }, () => true)).toBe(0);
    expect(gapsOf({ Course: "new", From: serialOf(2027, 1), Like: "Board A" }, () => true)).toBe(1);
  });

  it("asks nothing of a family before its first sale, nor of one that is neither sold nor forecast any more", () => {
    const started = check((rows) =>
      without(rows, "SopDemand", (row) => row["Family"] === "Board B" && Number(row["Period"]) < serialOf(2026, 10)),
    );
    expect(sentences(started)).toEqual([]);
    expect(table(started, "SopDemand").score).toBe(1);
    const ended = check((rows) => {
      for (const name of ["SopForecasts", "SopRouting", "SopStock", "SopBudget"] as const)
        without(rows, name, (row) => row["Family"] === "Board B");
      without(rows, "SopDemand", (row) => row["Family"] === "Board B" && Number(row["Period"]) > serialOf(2025, 6));
    });
    expect(sentences(ended)).toEqual([]);
  });

  it("expects a year of history at least, and says that a season needs two", () => {
    const found = check((rows) => without(rows, "SopDemand", (row) => Number(row["Period"]) < serialOf(2026, 9)));
    expect(table(found, "SopDemand").score).toBeCloseTo(12 / 24, 12);
    expect(sentences(found)).toEqual(["Months of demand history: 6; a season cannot be told from chance before 24."]);
  });

  it("says of a listed family that was never sold that nothing can be forecast from", () => {
    const found = check((rows) => {
      without(rows, "SopDemand", (row) => row["Family"] === "Board B");
    });
    expect(sentences(found)).toContain("Nothing sold of Board B is on record: there is no history to forecast from.");
  });

  it("finds families without forecast, and months that forecasts miss", () => {
    const none = check((rows) => without(rows, "SopForecasts", (row) => row["Family"] === "Board B" && Number(row["Period"]) >= cycle));
    expect(sentences(none)).toEqual(["No forecast for Board B: the statistical baseline is planned; without past demand, nothing is."]);
    expect(table(none, "SopForecasts").score).toBe(0.5);
    const months = check((rows) => without(rows, "SopForecasts", (row) => Number(row["Period"]) === serialOf(2027, 5)));
    expect(sentences(months)).toEqual([
      "Forecasts of Board A and Board B miss May 2027: the statistical baseline is planned then; without past demand, nothing is.",
    ]);
    expect(table(months, "SopForecasts").score).toBeCloseTo(22 / 24, 12);
    const kept = check((rows) => without(rows, "SopForecasts", (row) => Number(row["Period"]) < cycle));
    expect(sentences(kept)).toEqual(["No forecast of the past twelve months was kept: accuracy and bias cannot be measured."]);
  });

  it("says whose load is understated without routing, in both languages", () => {
    const family = check((rows) => without(rows, "SopRouting", (row) => row["Family"] === "Board A"));
    expect(sentences(family)).toEqual(["Without routing hours for Board A, the load of Board A is understated."]);
    expect(table(family, "SopRouting").score).toBeCloseTo(2 / 3, 12);
    const resource = check((rows) => {
      rows.SopResources.push({ Resource: "Assemblage", "Hours per day": 8 });
      rows.SopCapacity.push(...rows.SopCapacity.map((row) => ({ ...row, Resource: "Assemblage" })));
    });
    expect(sentences(resource, "fr")).toEqual(["Sans gamme sur Assemblage, la charge d'Assemblage est sous-estimée."]);
    const zero = check((rows) => {
      rows.SopRouting = rows.SopRouting.map((row) => (row["Family"] === "Board A" ? { ...row, "Hours per unit": 0 } : row));
    });
    expect(sentences(zero)).toEqual(sentences(family));
  });

  it("finds resources that are used but not listed, and capacity that misses months or a resource", () => {
    const unlisted = check((rows) => rows.SopRouting.push({ Family: "Board A", Resource: "Oven", "Hours per unit": 1 }));
    expect(sentences(unlisted)).toEqual([
      "Used but not listed in Resources: Oven; no hours can be worked out there.",
      "Without capacity for Oven, the load is compared with nothing: no overload shows.",
    ]);
    const months = check((rows) => without(rows, "SopCapacity", (row) => [4, 5].some((month) => row["Period"] === serialOf(2027, month))));
    expect(sentences(months)).toEqual(["Capacity of Paint misses Apr 2027 to May 2027: the load is compared with nothing there."]);
    expect(table(months, "SopCapacity").score).toBeCloseTo(10 / 12, 12);
  });

  it("finds families without their stock at the end of the closed month, before holes in older stock", () => {
    const found = check((rows) => {
      without(rows, "SopStock", (row) => row["Family"] === "Board A" && row["Period"] === serialOf(2027, 2));
      without(rows, "SopStock", (row) => row["Family"] === "Board B" && row["Period"] === serialOf(2026, 8));
    });
    expect(sentences(found)).toEqual([
      "Stock of Board A at the end of Feb 2027 is missing: the projected stock starts from zero or from an older month.",
      "Stock of Board B misses Aug 2026: trends and turns leave that out.",
    ]);
    expect(table(found, "SopStock").score).toBeCloseTo(22 / 24, 12);
  });

  it("finds what the list of families lacks: a row, a price, a cost, a stock limit", () => {
    const found = check((rows) => {
      rows.SopFamilies = [{ Family: "Board A", "Unit cost": null, Price: null, "Minimum stock": null, "Maximum stock": null }];
    });
    expect(sentences(found)).toEqual([
      "Not in the list of families: Board B; price, cost and stock limits are unknown.",
      "No unit cost for Board A: the cash effect of that stock is left out.",
      "No price for Board A: those sales are left out of the plan in money.",
      "No stock limit for Board A: shortages and surpluses cannot be told apart.",
    ]);
    // One of eight: the name of Board A is all there is.
    expect(table(found, "SopFamilies").score).toBeCloseTo(1 / 8, 12);
  });

  it("finds months without deliveries, supply, costs, sales or budget, and rows without a date", () => {
    const january = (row: AnyRow, column: string) => Number(row[column]) >= serialOf(2027, 1) && Number(row[column]) < serialOf(2027, 2);
    const found = check((rows) => {
      without(rows, "SopDeliveries", (row) => january(row, "Delivered date"));
      without(rows, "SopSupply", (row) => january(row, "Received date"));
      without(rows, "SopLogistics", (row) => january(row, "Period"));
      without(rows, "SopSales", (row) => january(row, "Period"));
      without(rows, "SopBudget", (row) => row["Family"] === "Board A" && january(row, "Period"));
      rows.SopDeliveries.push({ Order: "X", "Promised date": null, "Delivered date": serialOf(2027, 2, 9) });
      rows.SopSupply.push({ Order: "Y", "Promised date": null, "Received date": serialOf(2027, 2, 9) });
      rows.SopSales.push({ Order: "Z", Period: null, Amount: 5 });
    });
    expect(sentences(found)).toEqual([
      "Deliveries have nothing for Jan 2027: on-time delivery leaves that out.",
      "Deliveries without a promised date: 1; on-time delivery leaves them out.",
      "Supply has nothing for Jan 2027: supplier delays of that time are not counted.",
      "Supply rows without a promised date: 1; whether they were late is unknown.",
      "Budget of Board A misses Jan 2027: the gap to budget leaves that out.",
      "Logistics costs have nothing for Jan 2027: their rate on sales is understated.",
      "Sales have nothing for Jan 2027: the rate of logistics costs is overstated.",
      "Sales rows without a month: 1; no monthly figure counts them.",
    ]);
    expect(["SopDeliveries", "SopSupply", "SopLogistics", "SopSales"].map((name) => table(found, name as CollectTable).score)).toEqual(
      [11, 11, 11, 11].map((months) => months / 12),
    );
    expect(table(found, "SopBudget").score).toBeCloseTo(23 / 24, 12);
  });

  it("says when every market event is over", () => {
    const found = check((rows) => {
      rows.SopEvents = [{ Event: "Fair", From: serialOf(2026, 11), To: serialOf(2026, 12), Effect: 0.1 }];
    });
    expect(sentences(found)).toEqual(["All market events are over: the forecast of the coming months only continues the past."]);
    expect(table(found, "SopEvents").state).toBe("stale");
  });

  it.each(collectTableNames)("says what is lost without %s, and counts it as missing", (name) => {
    const found = check((rows) => {
      rows[name] = [];
    });
    expect(table(found, name)).toMatchObject({ score: 0, state: "missing", rows: 0 });
    expect(sentences(found)).toContain(inLanguage(textFor(collectTables[name].collected.missing, "month"), "en"));
  });

  it("counts rows that cannot be read: two beside the 52 of demand", () => {
    const found = check(() => undefined, { unreadable: { SopDemand: 2 } });
    expect(table(found, "SopDemand").score).toBeCloseTo(52 / 54, 12);
    expect(sentences(found)).toEqual(["Rows of Demand that cannot be read: 2; no result counts them."]);
    expect(found.gaps[0]?.critical).toBe(true);
  });
});

describe("freshness, owner and due date", () => {
  it("are of the working day that SopInputs says, holidays jumped; else of the usual one", () => {
    const found = check((rows) => {
      rows.SopInputs = [{ Kind: "SopDemand", Owner: "Amina", "Due working day": 4, Note: null }];
    });
    expect(table(found, "SopDemand")).toMatchObject({ owner: "Amina", due: serialOf(2027, 3, 4) });
    // 1 March 2027 is a Monday: the second working day is the 2nd.
    expect(table(found, "SopStock")).toMatchObject({ owner: null, due: serialOf(2027, 3, 2) });
    expect(
      table(
        check(() => undefined, { cycle: null }),
        "SopStock",
      ).due,
    ).toBeNull();
  });

  it("are late once the due day is over and the month just closed is not there", () => {
    const lose = (rows: Company) => without(rows, "SopDemand", (row) => row["Period"] === serialOf(2027, 2));
    expect(table(check(lose, { today: serialOf(2027, 3, 2) }), "SopDemand")).toMatchObject({ state: "gaps", awaited: null });
    expect(table(check(lose, { today: serialOf(2027, 3, 3) }), "SopDemand")).toMatchObject({ state: "late", awaited: serialOf(2027, 2) });
    expect(
      table(
        check(() => undefined, { today: serialOf(2027, 3, 3) }),
        "SopDemand",
      ).state,
    ).toBe("complete");
  });

  it("are stale when the latest month ended more days ago than the company allows", () => {
    const old = (rows: Company) => without(rows, "SopLogistics", (row) => Number(row["Period"]) > serialOf(2026, 12));
    // 31 December to 14 February are 45 days, to 15 February 46.
    const asked = { cycle: serialOf(2027, 2) };
    expect(table(check(old, { ...asked, today: serialOf(2027, 2, 2) }), "SopLogistics")).toMatchObject({
      state: "gaps",
      latest: serialOf(2026, 12),
    });
    expect(table(check(old, { cycle: null, today: serialOf(2027, 2, 14) }), "SopLogistics").state).toBe("gaps");
    expect(table(check(old, { cycle: null, today: serialOf(2027, 2, 15) }), "SopLogistics").state).toBe("stale");
    const patient = (rows: Company & { SopSettings?: AnyRow[] }) => {
      old(rows);
      rows.SopSettings = [{ Key: "threshold.staleDays", Value: "60" }];
    };
    expect(table(check(patient, { cycle: null, today: serialOf(2027, 2, 15) }), "SopLogistics").state).toBe("gaps");
  });

  it("of a kind are the worst state, the mean score and the earliest day of its tables", () => {
    const found = check((rows) => {
      rows.SopBudget = [];
      rows.SopInputs = [{ Kind: "SopSales", Owner: "Farid", "Due working day": 1, Note: null }];
    });
    const kind = found.kinds.find(({ kind: id }) => id === "financialReports");
    expect(kind).toMatchObject({ state: "missing", owners: ["Farid"], due: serialOf(2027, 3, 3) });
    expect(kind?.score).toBeCloseTo(2 / 3, 12);
  });
});

describe("the sentences of gaps", () => {
  it("name three and count the rest", () => {
    expect(formatNames(["A", "B", "C", "D", "E"], "en")).toBe("A, B, C and 2 more");
    expect(formatNames(["A", "B", "C", "D"], "fr")).toBe("A, B, C et 1 autre");
    expect(formatNames(["A", "B", "C"], "fr")).toBe("A, B et C");
    expect(formatPeriods([serialOf(2026, 1), serialOf(2026, 2), serialOf(2026, 5)], "fr", "month")).toBe(
      "janv. 2026 à févr. 2026 et mai 2026",
    );
  });

  it("put critical ones first and keep the order otherwise", () => {
    const gaps = [gap("price", "SopFamilies", false), gap("routingFamily", "SopRouting", true), gap("unitCost", "SopFamilies", false)];
    expect(ranked(gaps).map(({ code }) => code)).toEqual(["routingFamily", "price", "unitCost"]);
  });

  it("exist in both languages with the same places to fill", () => {
    const missing = Object.values(collectTables).flatMap(({ name, collected }) =>
      (["month", "week"] as const).map((bucket) => [name, textFor(collected.missing, bucket)] as const),
    );
    for (const [key, text] of [...Object.entries(gapSentences), ...missing]) {
      const places = (words: string) => [...new Set(words.match(/\{\w+\}/g) ?? [])].sort();
      expect({ key, places: places(inLanguage(text, "fr")) }).toEqual({ key, places: places(inLanguage(text, "en")) });
    }
  });
});
