/**
 * Whatever people do to frozen rows is found, and nothing is found where nothing changed. The judge is not the hash but the rows
 * themselves: what they say, as a text of their own, before and after.
 */
import fc from "fast-check";
import { serialOf } from "../../../src/calendar/days";
import type { FrozenRow } from "../../../src/domain/freeze/checkVersion";
import { checkVersions, type FrozenCheck } from "../../../src/domain/freeze/checkVersions";
import { hashOfVersion, lineOf, noHash, numberedRows } from "../../../src/domain/freeze/frozenLines";
import type { VersionRow } from "../../../src/domain/freeze/sopVersions";
import type { AnyRow } from "../../../src/domain/tables/defineTable";
import { casesOf } from "../../support/campaign";

const figures = ["Demand", "Production", "Subcontracted", "Stock", "Revenue", "Margin"];
const april = serialOf(2027, 4);

/** Three versions of two families and two months, each built on the one before. */
function history(amounts: readonly number[]): { versions: VersionRow[]; rows: FrozenRow[] } {
  const found: { versions: VersionRow[]; rows: FrozenRow[] } = { versions: [], rows: [] };
  let previous = noHash;
  for (const number of [1, 2, 3]) {
    const version = `V2027-04.${number}`;
    const plan = ["Sticks", "Tubs"].flatMap((Family, family) =>
      [april, serialOf(2027, 5)].map((Period, month): AnyRow => {
        const values = figures.map((name, place) => [
          name,
          (amounts[(number * 7 + family * 3 + month * 5 + place) % amounts.length] ?? 0) + place,
        ]);
        return { Version: version, Family, Period, ...Object.fromEntries(values) };
      }),
    );
    const rows = numberedRows(plan, []).plan;
    const hash = hashOfVersion(
      { version, cycle: april, previous },
      rows.map((row) => lineOf("SopPlans", row)),
    );
    const said = { "Frozen by": "Ann", "Frozen on": april + number, "Overridden by": null, "Override reason": null };
    found.versions.push({ Version: version, Cycle: april, ...said, Rows: rows.length, Hash: hash, Previous: previous });
    found.rows.push(...rows.map((cells): FrozenRow => ({ table: "SopPlans", line: found.rows.length + 5, cells })));
    previous = hash;
  }
  return found;
}

function checked({ versions, rows }: { versions: VersionRow[]; rows: FrozenRow[] }): FrozenCheck {
  const work = checkVersions(versions, rows);
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** What the rows of a version say, whatever their order. */
const saysOf = (rows: readonly FrozenRow[], version: string): string =>
  JSON.stringify(
    rows
      .filter(({ cells }) => cells["Version"] === version)
      .map(({ cells }) => JSON.stringify(["Family", "Period", ...figures].map((name) => cells[name] ?? null)))
      .sort(),
  );

const cell = fc.constantFrom(...figures, "Family", "Signed", "Row", "Version");
const value = fc.oneof(fc.integer({ min: -10, max: 10_000 }), fc.constantFrom(null, "", "100", "Sticks", "V2027-04.2", 0.5, 1e21));
/** A figure or name typed over, a row taken away, repeated, moved to the front, or its figures exchanged with another's. */
const act = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), row: fc.nat(11), column: cell, value }),
  fc.record({ kind: fc.constantFrom("delete" as const, "repeat" as const, "first" as const), row: fc.nat(11) }),
  fc.record({ kind: fc.constant("exchange" as const), row: fc.nat(11), other: fc.nat(11) }),
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

function after(rows: readonly FrozenRow[], done: Act): FrozenRow[] {
  const row = rows[done.row % rows.length];
  if (row === undefined) return [...rows];
  const withCells = (one: FrozenRow, cells: AnyRow): FrozenRow => ({ ...one, cells: { ...one.cells, ...cells } });
  if (done.kind === "type") return rows.map((one) => (one === row ? withCells(one, { [done.column]: done.value }) : one));
  if (done.kind === "delete") return rows.filter((one) => one !== row);
  if (done.kind === "repeat") return [...rows, { ...row, line: 99 }];
  if (!("other" in done)) return [row, ...rows.filter((one) => one !== row)];
  const other = rows[done.other % rows.length];
  if (other === undefined) return [...rows];
  const figuresOf = ({ cells }: FrozenRow): AnyRow => Object.fromEntries(figures.map((name) => [name, cells[name] ?? null]));
  return rows.map((one) => (one === row ? withCells(one, figuresOf(other)) : one === other ? withCells(one, figuresOf(row)) : one));
}

it("finds every change of what was signed, and takes nothing else for one", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 9 }),
      fc.array(act, { maxLength: 4 }),
      (amounts, acts) => {
        const before = history(amounts);
        const rows = acts.reduce<FrozenRow[]>((all, done) => after(all, done), before.rows);
        const { versions } = checked({ versions: before.versions, rows });
        for (const { version, asSigned, tampers } of versions) {
          expect({ version, asSigned }).toEqual({ version, asSigned: saysOf(rows, version) === saysOf(before.rows, version) });
          // Whoever is told that something is wrong is told what.
          if (!asSigned) expect(tampers.some(({ kind }) => kind !== "sorted" && kind !== "line")).toBe(true);
        }
      },
    ),
    { seed: 27, numRuns: casesOf(3_000, 300) },
  );
});

it("knows what was signed of every figure that was typed over, as long as the lines beside them are there", () => {
  const typed = fc.record({ row: fc.nat(11), column: fc.constantFrom(...figures), value: fc.oneof(fc.integer(), fc.constant(null)) });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 3, maxLength: 9 }),
      fc.array(typed, { maxLength: 5 }),
      (amounts, acts) => {
        const before = history(amounts);
        const rows = acts.reduce<FrozenRow[]>((all, done) => after(all, { kind: "type", ...done }), before.rows);
        const { versions } = checked({ versions: before.versions, rows });
        const named = versions.flatMap(({ tampers }) => tampers).flatMap((tamper) => (tamper.kind === "figure" ? [tamper] : []));
        const exchanged = versions.some(({ tampers }) => tampers.some(({ kind }) => kind === "swapped"));
        const changed = before.rows.flatMap((row, place) =>
          figures.flatMap((name) => (rows[place]?.cells[name] === row.cells[name] ? [] : [[row.line, name, String(row.cells[name])]])),
        );
        if (!exchanged) expect(named.map(({ place, column, signed }) => [place.line, column, signed])).toEqual(changed);
      },
    ),
    { seed: 27, numRuns: casesOf(3_000, 200) },
  );
});
