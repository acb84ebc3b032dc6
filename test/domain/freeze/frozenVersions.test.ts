/**
 * What was signed is found again, and every later change is named. The hashes are those of the worked example of the design, which a
 * calculation with Node's own SHA-256 repeats from a text that is written out here.
 */
import { createHash } from "node:crypto";
import { serialOf } from "../../../src/calendar/days";
import type { FrozenRow, Tamper } from "../../../src/domain/freeze/checkVersion";
import { withNote } from "../../../src/domain/collect/changeMessages";
import { checkVersions, latestVersion, type FrozenCheck } from "../../../src/domain/freeze/checkVersions";
import { hashOfVersion, lineOf, noHash, numberedRows, rounded } from "../../../src/domain/freeze/frozenLines";
import type { VersionRow } from "../../../src/domain/freeze/sopVersions";
import { lostVersions, namedBySignatures } from "../../../src/domain/freeze/lostVersions";
import type { SignatureRow } from "../../../src/domain/freeze/sopSignatures";
import { explainGone, explainLost, explainTamper } from "../../../src/domain/freeze/tamperMessages";
import type { CycleRow } from "../../../src/domain/steps/sopCycles";
import { cycleOfVersion, nextVersion } from "../../../src/domain/freeze/versionNames";
import type { AnyRow } from "../../../src/domain/tables/defineTable";

const [april, may] = [serialOf(2027, 4), serialOf(2027, 5)];
const aprilHash = "263c792a44ea30281967513064440b45ddbd83ec7d5ba091d14686fe0b6b435c";
const mayHash = "48ad902dc7068cfa0aab686d7b9c14e0e48250d18051092f343fcb161989d69f";

const planRow = (family: string, period: number, figures: readonly (number | null)[]): AnyRow => {
  const [Demand, Production, Subcontracted, Stock, Revenue, Margin] = figures as [number, number, number, number, number, number];
  return { Family: family, Period: period, Demand, Production, Subcontracted, Stock, Revenue, Margin };
};
const sticks = planRow("Sticks", april, [8400, 9900, 0, 10500, 94080, 37800]);
const tubs = planRow("Tubs", april, [10000, 0, 0, 10000, 145000, 54000]);
const expected = (Source: string, Family: string, Quantity: number): AnyRow => ({ Source, Family, Period: april, Quantity });
const forecasts = [expected("consensus", "Tubs", 10100), expected("consensus", "Sticks", 8300)];

/** The two versions of the example as a workbook has them. */
function frozen(): { versions: VersionRow[]; rows: FrozenRow[] } {
  const said = { "Frozen by": "Solène", "Frozen on": serialOf(2027, 4, 22), "Overridden by": null, "Override reason": null };
  const rowsOf = (version: string, plan: AnyRow[], said: AnyRow[], from: number): FrozenRow[] => {
    const rows = numberedRows(plan, said);
    const placed = (table: FrozenRow["table"], own: AnyRow[]): FrozenRow[] =>
      own.map((cells, index) => ({ table, line: from + index, cells: { Version: version, ...cells } }));
    return [...placed("SopPlans", rows.plan), ...placed("SopFrozenForecasts", rows.forecasts)];
  };
  return {
    versions: [
      { Version: "V2027-04.1", Cycle: april, ...said, Rows: 4, Hash: aprilHash, Previous: noHash },
      { Version: "V2027-05.1", Cycle: may, ...said, "Frozen on": serialOf(2027, 5, 21), Rows: 1, Hash: mayHash, Previous: aprilHash },
    ],
    rows: [
      ...rowsOf("V2027-04.1", [tubs, sticks], forecasts, 5),
      ...rowsOf("V2027-05.1", [planRow("Sticks", may, [14000, 16000, 0, 12500, 156800, 63000])], [], 7),
    ],
  };
}

function check({ versions, rows }: ReturnType<typeof frozen>, signed: string[] = []): FrozenCheck {
  const work = checkVersions(versions, rows, signed);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}
/** What is said of April, after some cells of its rows were changed. Rows of April: Sticks, Tubs, then the forecasts of Sticks and Tubs. */
function after(change: (cells: AnyRow[]) => AnyRow[], signed: string[] = []) {
  const { versions, rows } = frozen();
  const own = rows.slice(0, 4);
  const changed = change(own.map(({ cells }) => cells)).map((cells, index): FrozenRow => {
    return { table: "Quantity" in cells ? "SopFrozenForecasts" : "SopPlans", line: 5 + index, cells };
  });
  const found = check({ versions, rows: [...changed, ...rows.slice(4)] }, signed);
  return { april: found.versions[0]!, gone: found.gone, may: found.versions[1]! };
}
const kinds = (tampers: readonly Tamper[]): string[] => tampers.map(({ kind }) => kind);
const put = (place: number, cells: AnyRow) => (rows: AnyRow[]) => rows.map((row, index) => (index === place ? { ...row, ...cells } : row));

describe("the hash of a version", () => {
  const head = { version: "V2027-04.1", cycle: april, previous: noHash };
  const lines = [...[sticks, tubs].map((row) => lineOf("SopPlans", row)), ...forecasts.map((row) => lineOf("SopFrozenForecasts", row))];

  it("is that of the worked example, in whatever order the rows come", () => {
    const text = [
      `SOP1\tV2027-04.1\t2027-04-01\t${"0".repeat(64)}`,
      "P\tSticks\t2027-04-01\t8400\t9900\t0\t10500\t94080\t37800",
      "P\tTubs\t2027-04-01\t10000\t0\t0\t10000\t145000\t54000",
      "F\tconsensus\tSticks\t2027-04-01\t8300",
      "F\tconsensus\tTubs\t2027-04-01\t10100",
      "",
    ].join("\n");
    expect(createHash("sha256").update(text, "utf8").digest("hex")).toBe(aprilHash);
    expect(hashOfVersion(head, lines)).toBe(aprilHash);
    expect(hashOfVersion(head, [...lines].reverse())).toBe(aprilHash);
    const next = lineOf("SopPlans", planRow("Sticks", may, [14000, 16000, 0, 12500, 156800, 63000]));
    expect(hashOfVersion({ version: "V2027-05.1", cycle: may, previous: aprilHash }, [next])).toBe(mayHash);
  });

  it("is another one after each change of the example", () => {
    const made = lineOf("SopPlans", { ...sticks, Production: 9901 });
    expect(hashOfVersion(head, [made, ...lines.slice(1)])).toMatch(/^ebafa3db/);
    expect(hashOfVersion(head, [lines[0]!, ...lines.slice(2)])).toMatch(/^8447f0a4/);
  });

  it("says numbers, blanks, names and sources alike in every workbook", () => {
    // 0.1 + 0.2 is 0.30000000000000004 to JavaScript and 0.3 to a spreadsheet.
    expect(rounded(0.1 + 0.2)).toBe(0.3);
    const odd = {
      Family: "Tubs\t1 l\r\nnew",
      Period: april,
      Demand: 0.1 + 0.2,
      Production: -0,
      Subcontracted: null,
      Stock: -12.5,
      Revenue: "",
    };
    expect(lineOf("SopPlans", odd)).toBe("P\tTubs 1 l new\t2027-04-01\t0.3\t0\t\t-12.5\t\t");
    expect(["ventes", "Sales", "sales"].map((source) => lineOf("SopFrozenForecasts", expected(source, "Tubs", 1)))).toEqual(
      Array.from({ length: 3 }, () => "F\tsales\tTubs\t2027-04-01\t1"),
    );
    expect(lineOf("SopFrozenForecasts", expected("Agence Sud", "Tubs", 1))).toBe("F\tAgence Sud\tTubs\t2027-04-01\t1");
    expect(lineOf("SopPlans", { ...tubs, Demand: "10000" })).toContain('\t"10000"\t');
    // The bytes are those of UTF-8, also outside of the first plane.
    const line = lineOf("SopPlans", { ...tubs, Family: "Pots à glace 🍨" });
    const text = `SOP1\tV2027-04.1\t2027-04-01\t${noHash}\n${line}\n`;
    expect(hashOfVersion(head, [line])).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  });
});

describe("a check of frozen versions", () => {
  it("finds nothing where nothing was changed", () => {
    expect(check(frozen())).toEqual({
      versions: [
        { version: "V2027-04.1", asSigned: true, tampers: [] },
        { version: "V2027-05.1", asSigned: true, tampers: [] },
      ],
      gone: [],
    });
  });

  it("names a figure that was changed, and what was signed", () => {
    expect(after(put(0, { Production: 9901 })).april).toEqual({
      version: "V2027-04.1",
      asSigned: false,
      tampers: [
        {
          ...{ kind: "figure", column: "Production", now: 9901, signed: "9900" },
          place: { table: "SopPlans", line: 5, number: 1, family: "Sticks", period: "2027-04-01" },
        },
      ],
    });
    expect(after(put(0, { Production: "9900" })).april.tampers).toMatchObject([{ kind: "figure", now: "9900", signed: "9900" }]);
    expect(after(put(1, { Demand: null })).april.tampers).toMatchObject([{ kind: "figure", column: "Demand", now: null, signed: "10000" }]);
    expect(after(put(1, { Family: "Pots" })).april.tampers).toMatchObject([
      { kind: "figure", column: "Family", now: "Pots", signed: "Tubs" },
    ]);
    expect(after(put(2, { Quantity: 9000 })).april.tampers).toMatchObject([
      { kind: "figure", now: 9000, signed: "8300", place: { source: "consensus", family: "Sticks" } },
    ]);
  });

  it("names two rows that have each other's figures", () => {
    const figures = ({ Demand, Production, Subcontracted, Stock, Revenue, Margin }: AnyRow): AnyRow =>
      ({ Demand, Production, Subcontracted, Stock, Revenue, Margin }) as AnyRow;
    const { april: found } = after((rows) => put(1, figures(rows[0]!))(put(0, figures(rows[1]!))(rows)));
    expect(found).toMatchObject({ asSigned: false, tampers: [{ kind: "swapped", places: [{ family: "Sticks" }, { family: "Tubs" }] }] });
  });

  it("names rows that are gone and rows that were added", () => {
    expect(after((rows) => rows.filter((_, index) => index !== 1)).april).toMatchObject({
      asSigned: false,
      tampers: [{ kind: "missing", numbers: [2] }],
    });
    const added = { ...sticks, Version: "V2027-04.1", Family: "Cones", Row: 5, Signed: null };
    expect(after((rows) => [...rows, added]).april).toMatchObject({
      asSigned: false,
      tampers: [{ kind: "added", place: { family: "Cones" } }],
    });
    // With the number of another row, and beside a figure that was changed.
    const both = after((rows) => [{ ...added, Row: 1 }, ...put(1, { Stock: 1 })(rows)]).april;
    expect(both.tampers).toMatchObject([
      { kind: "added", place: { family: "Cones" } },
      { kind: "figure", column: "Stock", now: 1, signed: "10000" },
    ]);
  });

  it("takes rows in another order for a notice", () => {
    const { april: found } = after(([a, b, ...rest]) => [b!, a!, ...rest]);
    expect(found).toEqual({ version: "V2027-04.1", asSigned: true, tampers: [{ kind: "sorted" }] });
  });

  it("trusts figures whose signed line alone was changed, and nothing where both were", () => {
    const line = String(frozen().rows[0]?.cells["Signed"]);
    const forged = line.replace("9900", "9901");
    expect(after(put(0, { Signed: forged })).april).toMatchObject({ asSigned: true, tampers: [{ kind: "line" }] });
    expect(after(put(0, { Signed: forged, Production: 9901 })).april).toMatchObject({ asSigned: false, tampers: [{ kind: "untrusted" }] });
  });

  it("names a version that is gone, by the rows that are left of it or by the one that was built on it", () => {
    const { versions, rows } = frozen();
    expect(check({ versions: versions.slice(1), rows }).gone).toEqual([{ name: "V2027-04.1", on: "V2027-05.1" }]);
    expect(check({ versions: versions.slice(1), rows: rows.slice(4) }).gone).toEqual([{ name: null, on: "V2027-05.1" }]);
    expect(check({ versions: versions.slice(0, 1), rows }).gone).toEqual([{ name: "V2027-05.1", on: null }]);
    expect(check({ versions: versions.slice(1), rows }).versions[0]?.asSigned).toBe(true);
  });

  it("says that all rows of a version are gone, and not each number", () => {
    expect(after(() => []).april).toEqual({
      version: "V2027-04.1",
      asSigned: false,
      tampers: [{ kind: "missing", numbers: [1, 2, 3, 4], isAll: true }],
    });
  });

  it("names versions that have each other's rows or names", () => {
    const other: Record<string, string> = { "V2027-04.1": "V2027-05.1", "V2027-05.1": "V2027-04.1" };
    const swapped = (row: AnyRow): AnyRow => ({ ...row, Version: other[String(row["Version"])] ?? null });
    const { versions, rows } = frozen();
    const byRows = check({ versions, rows: rows.map((row) => ({ ...row, cells: swapped(row.cells) })) });
    const byNames = check({ versions: versions.map((row) => swapped(row) as VersionRow), rows });
    expect(byRows.versions.map(({ tampers }) => tampers)).toEqual([
      [{ kind: "exchanged", other: "V2027-05.1" }],
      [{ kind: "exchanged", other: "V2027-04.1" }],
    ]);
    expect(byNames.versions.map(({ tampers }) => kinds(tampers))).toEqual([["exchanged"], ["exchanged"]]);
  });

  it("names what the row of a version says otherwise, and does not miss a version for it", () => {
    const { versions, rows } = frozen();
    const withRow = (place: number, cells: Partial<VersionRow>, signed: string[] = []) =>
      check({ versions: versions.map((row, index) => (index === place ? { ...row, ...cells } : row)), rows }, signed);
    const hash = withRow(0, { Hash: "f".repeat(64) });
    expect([hash.versions[0]?.tampers, hash.gone]).toEqual([[{ kind: "ownRow", columns: ["Hash"] }], []]);
    const previous = withRow(1, { Previous: "e".repeat(64) });
    expect([previous.versions[1]?.tampers, previous.gone]).toEqual([[{ kind: "ownRow", columns: ["Previous"] }], []]);
    expect(withRow(0, { Cycle: may }).versions[0]?.tampers).toEqual([{ kind: "ownRow", columns: ["Cycle"] }]);
    // Of the last one, only those who signed it know what it was.
    expect(kinds(withRow(1, { Hash: "f".repeat(64) }).versions[1]?.tampers ?? [])).toEqual(["untrusted"]);
    expect(withRow(1, { Hash: "f".repeat(64) }, [mayHash]).versions[1]?.tampers).toEqual([{ kind: "ownRow", columns: ["Hash"] }]);
  });

  it("knows the version that the next is built on, whatever the order of the rows", () => {
    const { versions } = frozen();
    expect(latestVersion([...versions].reverse())?.Version).toBe("V2027-05.1");
    expect(latestVersion([])).toBeNull();
  });
});

describe("versions of which nothing is left", () => {
  const day = serialOf(2027, 4, 22);
  const signed = (Version: string, Person: string, Date = day, Plan = "a".repeat(64)): SignatureRow => ({
    ...{ Version, Person, Date, Plan, Role: "sales", Choice: "agrees", Remark: null },
  });
  const validate = (Status: string, Done: number | null, Cycle = april): CycleRow => ({
    ...{ Cycle, Start: null, Step: "validate", Status, Owner: null, Due: null, Done, Note: null },
  });
  const found = (signatures: SignatureRow[], cycles: CycleRow[], versions: VersionRow[] = [], known: string[] = []) =>
    lostVersions({ versions, known, signatures, cycles });

  it("are those that were signed before their cycle was final", () => {
    const rows = [signed("V2027-04.1", "Agathe"), signed(" v2027-04.1", "Benoît", day - 1)];
    expect(found(rows, [validate("done", day)])).toEqual([
      { name: "V2027-04.1", people: ["Agathe", "Benoît"], refused: [], before: null, mayBeUndone: false },
    ]);
    expect(found(rows, [validate("done", day)], frozen().versions)).toEqual([]);
    expect(found(rows, [validate("done", day)], [], ["V2027-04.1"])).toEqual([]);
  });

  it("are none where a plan is signed and not frozen yet", () => {
    const rows = [signed("V2027-04.1", "Agathe")];
    expect(found(rows, [])).toEqual([]);
    expect(found(rows, [validate("in progress", null)])).toEqual([]);
    expect(found(rows, [validate("done", day, may)])).toEqual([]);
    // Signed after the cycle was final, as the second version of a cycle is.
    expect(found([signed("V2027-04.2", "Agathe", day + 1)], [validate("done", day)], frozen().versions)).toEqual([]);
    // On the day of the freeze that is left, nobody can tell.
    expect(found([signed("V2027-04.2", "Agathe")], [validate("done", day)], frozen().versions)).toEqual([]);
    expect(found([signed("V2027-04.2", "Agathe", day + 1)], [validate("done", day + 2)], frozen().versions)).toEqual([
      { name: "V2027-04.2", people: ["Agathe"], refused: [], before: null, mayBeUndone: false },
    ]);
  });

  it("are none where the step was ended by hand, in whatever language, and open or not since", () => {
    const rows = [signed("V2027-04.1", "Agathe")];
    const step = (Status: string, Note: string) => [{ ...validate(Status, day), Note }];
    for (const language of ["en", "fr"] as const) {
      const byHand = withNote("Call Ann", "unfrozen", day, "", language);
      const overridden = withNote(byHand, "overridden", day, "Agathe, no time", language);
      const reopened = withNote(overridden, "reopened", day, "Two figures", language);
      expect(found(rows, step("done", byHand))).toEqual([]);
      expect(found(rows, step("done", overridden))).toEqual([]);
      expect(found(rows, step("reopened", reopened))).toEqual([]);
      expect(found(rows, step("done", withNote(reopened, "unfrozen", day, "", language)))).toEqual([]);
      // Frozen on the same day after it was opened again, or ended by hand on another day: a version of which nothing is left.
      expect(found(rows, step("done", reopened))).toHaveLength(1);
      expect(found(rows, step("done", withNote(null, "unfrozen", day - 1, "", language)))).toHaveLength(1);
    }
  });

  it("are those before the number of one that was signed", () => {
    expect(found([signed("V2027-04.3", "Agathe")], [], frozen().versions)).toEqual([
      { name: "V2027-04.2", people: [], refused: [], before: "V2027-04.3", mayBeUndone: false },
    ]);
    const again = frozen().versions.map((row) => ({ ...row, Version: row.Version.replace("04.1", "04.2") }));
    expect(found([], [], again)).toEqual([{ name: "V2027-04.1", people: [], refused: [], before: "V2027-04.2", mayBeUndone: false }]);
    expect(namedBySignatures([{ name: null, on: "V2027-04.2" }], again, [])).toEqual([{ name: "V2027-04.1", on: "V2027-04.2" }]);
    expect(found([signed("April.3", "Agathe"), signed("V2027-04.999999999", "Agathe")], [])).toEqual([]);
  });

  it("are none where the freeze before a version that was signed was undone", () => {
    const next = [signed("V2027-04.2", "Agathe", day + 1)];
    // Undoing the freeze takes the day of the step back.
    expect(found(next, [validate("in progress", null)])).toEqual([]);
    // Who deletes a version leaves the step, also where it was opened again.
    for (const status of ["done", "reopened"])
      expect(found(next, [validate(status, day)])).toEqual([
        { name: "V2027-04.1", people: [], refused: [], before: "V2027-04.2", mayBeUndone: false },
      ]);
  });

  it("may be undone where the one that is left was frozen on the same day: that is said, and the name stays taken", () => {
    const { versions } = frozen();
    const [third, steps] = [signed("V2027-04.3", "Agathe", day + 1), [validate("done", day)]];
    const lost = { name: "V2027-04.2", people: [], refused: [], before: "V2027-04.3", mayBeUndone: true };
    expect(found([third], steps, versions)).toEqual([lost]);
    expect(nextVersion(april, "month", ["V2027-04.1", lost.name])).toBe("V2027-04.3");
    // The step has a later day: the second one was frozen on it, and nobody undid that.
    const later = [signed("V2027-04.3", "Agathe", day + 2)];
    expect(found(later, [validate("done", day + 1)], versions)).toMatchObject([{ name: "V2027-04.2", mayBeUndone: false }]);
    // Frozen upon the first, the third still does not tell; frozen upon another that is gone, it does.
    const upon = (Previous: string): VersionRow[] => [...versions, { ...(versions[1] as VersionRow), Version: "V2027-04.3", Previous }];
    expect(found([], [validate("done", day + 2)], upon(aprilHash))).toEqual([lost]);
    expect(found([], [validate("done", day + 2)], upon("b".repeat(64)))).toMatchObject([{ mayBeUndone: false }]);
    expect([explainLost(lost, "en"), explainLost(lost, "fr")]).toEqual([
      "V2027-04.2 is gone, its row and all of its figures, or its freeze was undone: V2027-04.3 came after it.",
      expect.stringContaining("ou son gel a été annulé"),
    ]);
  });

  it("are not said to be signed by who refused", () => {
    const refuses = (person: string): SignatureRow => ({ ...signed("V2027-04.1", person), Choice: "refuses" });
    const told = (signatures: SignatureRow[], language: "en" | "fr") =>
      found(signatures, [validate("done", day)]).map((one) => explainLost(one, language));
    expect(told([signed("V2027-04.1", "Agathe"), refuses("Benoît")], "en")).toEqual([
      "V2027-04.1 is gone, its row and all of its figures, or was never frozen: Agathe signed it before the plan of its cycle was final.",
    ]);
    expect(told([refuses("Benoît")], "en")).toEqual([
      "V2027-04.1 is gone, its row and all of its figures, or was never frozen: Benoît refused it before the plan of its cycle was final.",
    ]);
    expect(told([refuses("Benoît"), refuses("Agathe")], "fr")[0]).toContain("Benoît et Agathe l'ont refusée avant");
  });

  it("have the name under which their hash was signed, where another was built on them", () => {
    const { versions, rows } = frozen();
    const { gone } = check({ versions: versions.slice(1), rows: rows.slice(4) });
    expect(namedBySignatures(gone, versions.slice(1), [signed("V2027-04.1", "Agathe", day, aprilHash)])).toEqual([
      { name: "V2027-04.1", on: "V2027-05.1" },
    ]);
    expect(namedBySignatures(gone, versions.slice(1), [signed("V2027-04.1", "Agathe")])).toEqual([{ name: null, on: "V2027-05.1" }]);
  });
});

it("names versions by their cycle and counts them", () => {
  const week = serialOf(2027, 4, 5);
  expect(nextVersion(april, "month", [])).toBe("V2027-04.1");
  expect(nextVersion(april, "month", ["V2027-04.1", "V2027-04.10", "V2027-05.1"])).toBe("V2027-04.11");
  expect(nextVersion(week, "week", [])).toBe("V2027-W14.1");
  expect(cycleOfVersion("V2027-W14.1")).toBe(week);
  expect(cycleOfVersion("V2027-04.2")).toBe(april);
  expect(cycleOfVersion("April")).toBeUndefined();
});

describe("what is said of a change", () => {
  const place = { table: "SopPlans" as const, line: 5, number: 1, family: "Sticks", period: "2027-04-01" };
  const said = (tamper: Tamper, language: "en" | "fr" = "en") =>
    explainTamper("V2027-04.1", tamper, language).replace(/[\u202f\u00a0]/g, " ");
  const figure = { kind: "figure" as const, place, column: "Production", now: 9901, signed: "9900" };

  it("is the cell, what it says and what was signed", () => {
    expect(said(figure)).toBe("V2027-04.1, Sticks, Apr 2027: production 9,901; signed 9,900");
    expect(said(figure, "fr")).toBe("V2027-04.1, Sticks, avr. 2027 : production 9 901 ; signé 9 900");
    // Figures that are written alike with two decimals are told apart all the same.
    expect(said({ ...figure, now: 9900.0001 })).toContain("production 9,900.0001; signed 9,900");
    expect(said({ ...figure, now: null })).toContain("production blank; signed 9,900");
    expect(said({ ...figure, now: "9900" })).toContain("production “9900” as text; signed 9,900");
    expect(said({ ...figure, column: "Period", now: serialOf(2027, 5), signed: "2027-04-01" })).toContain(
      "period May 2027; signed Apr 2027",
    );
    const forecast = { ...place, table: "SopFrozenForecasts" as const, source: "sales" };
    expect(said({ ...figure, place: forecast, column: "Quantity" }, "fr")).toContain(
      "prévision ventes, Sticks, avr. 2027 : quantité 9 901",
    );
  });

  it("names rows and versions", () => {
    const tubs = { ...place, family: "Tubs" };
    expect(said({ kind: "swapped", places: [place, tubs] })).toBe(
      "V2027-04.1: Sticks, Apr 2027 and Tubs, Apr 2027 have each other's figures.",
    );
    expect(said({ kind: "missing", numbers: [2] })).toBe("V2027-04.1: row 2 is gone.");
    expect(said({ kind: "missing", numbers: [2, 5] }, "fr")).toBe("V2027-04.1 : les lignes 2 et 5 ont disparu.");
    expect(said({ kind: "ownRow", columns: ["Hash"] }, "fr")).toContain("(Empreinte)");
    expect(explainGone({ name: "V2027-03.1", on: "V2027-04.1" }, "en")).toBe("V2027-03.1 is gone; V2027-04.1 was built on it.");
    expect(said({ kind: "missing", numbers: [1, 2], isAll: true })).toBe("V2027-04.1: all of its rows are gone (2).");
    const lost = { name: "V2027-04.1", people: ["Agathe", "Benoît"], refused: [], before: null, mayBeUndone: false };
    expect(explainLost(lost, "fr").replace(/[\u202f\u00a0]/g, " ")).toBe(
      "V2027-04.1 a disparu, sa ligne et tous ses chiffres, ou n'a jamais été gelée : Agathe et Benoît l'ont signée avant que le plan de son cycle soit final.",
    );
    expect(explainLost({ ...lost, people: [], refused: [], before: "V2027-04.2", mayBeUndone: false }, "en")).toBe(
      "V2027-04.1 is gone, its row and all of its figures: V2027-04.2 came after it.",
    );
    expect(explainGone({ name: null, on: "V2027-04.1" }, "en")).toBe("A version is gone; V2027-04.1 was built on it.");
  });
});
