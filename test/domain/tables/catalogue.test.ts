/** What every table has to say of itself, and that no list beside the catalogue knows of another. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { collectKinds } from "../../../src/domain/collect/kinds";
import { collectTableNames, owedTables, tablesOfKind } from "../../../src/domain/collect/collectTables";
import { shortName, tables } from "../../../src/domain/tables/catalogue";
import { defineTable } from "../../../src/domain/tables/defineTable";
import { schemaVersion } from "../../../src/domain/tables/upgrade";
import { datasetKinds } from "../../../src/import/datasetKinds";

const source = resolve(__dirname, "../../../src");
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name));

const repeated = (names: readonly unknown[]): unknown[] => names.filter((name, index) => names.indexOf(name) !== index);

describe("the catalogue", () => {
  it("lists every file that declares a table, each named after its table", () => {
    const declared = filesIn(join(source, "domain")).flatMap((path) => {
      const file = /(sop[A-Z]\w*)\.ts$/.exec(path)?.[1];
      const names = [...readFileSync(path, "utf8").matchAll(/export const (\w+) = defineTable\(/g)].map(([, name]) => name);
      expect(names).toEqual(file === undefined ? [] : [file]);
      return file ?? [];
    });
    expect(declared.sort()).toEqual(tables.map(({ name }) => `s${name.slice(1)}`).sort());
  });

  it("names each table, each column and each place once", () => {
    expect(repeated(tables.map(({ name }) => name.toLowerCase()))).toEqual([]);
    for (const { name, columns } of tables)
      expect({ name, twice: repeated(columns.map((column) => column.name.toLowerCase())) }).toEqual({ name, twice: [] });
    expect(repeated(tables.flatMap(({ collected }) => (collected ? [`${collected.kind} ${collected.place}`] : [])))).toEqual([]);
    expect(repeated(owedTables.map(({ collected }) => collected.owed.place))).toEqual([]);
  });

  it("knows versions without a hole, and brings no column that is required or older than its table", () => {
    const versions = new Set(
      tables.flatMap(({ since, columns }) => [
        since,
        ...columns.flatMap(({ since: brought, before }) => [brought ?? 1, before?.since ?? 1]),
      ]),
    );
    expect([...versions].sort()).toEqual(Array.from({ length: schemaVersion }, (_, index) => index + 1));
    const wrong = tables.flatMap(({ name, since, columns }) =>
      columns
        .filter((column) => column.since !== undefined && (column.required || column.since <= since))
        .map((column) => `${name}[${column.name}]`),
    );
    expect(wrong).toEqual([]);
  });

  it("collects each table in one kind, and every kind has a table", () => {
    expect(collectKinds.flatMap(({ id }) => tablesOfKind(id))).toEqual(collectTableNames);
    expect(collectKinds.filter(({ id }) => tablesOfKind(id).length === 0)).toEqual([]);
  });

  it("is what a person can import: each collected table, by its short name", () => {
    expect(datasetKinds.map(({ id, table }) => [id, table.name]).sort()).toEqual(
      collectTableNames.map((name) => [shortName(name), name]).sort(),
    );
  });

  it("has every table and column that a formula of the add-in speaks of", () => {
    const columnsOf = new Map<string, readonly string[]>(tables.map(({ name, columns }) => [name, columns.map((column) => column.name)]));
    const spoken = filesIn(source).flatMap((path) =>
      [...readFileSync(path, "utf8").matchAll(/\b(Sop[A-Z]\w*)\[([A-Z][\w ]*)\]/g)].map(([, table = "", column = ""]) => ({
        table,
        column,
      })),
    );
    expect(spoken.length).toBeGreaterThan(100);
    expect(spoken.filter(({ table, column }) => columnsOf.get(table)?.includes(column) !== true)).toEqual([]);
  });
});

it("a table that says too little, or what no table has, does not compile", () => {
  const words = { title: { en: "Days", fr: "Jours" }, help: { en: "Days.", fr: "Jours." } };
  const day = { name: "Day", kind: "date", required: true, ...words } as const;
  const month = { ...day, kind: "period" } as const;
  // @ts-expect-error a key must be one of the columns
  defineTable({ name: "SopDays", since: 1, ...words, key: ["Date"], columns: [day] });
  // @ts-expect-error a table with periods says of what
  defineTable({ name: "SopDays", since: 1, ...words, key: ["Day"], columns: [month] });
  // @ts-expect-error no table has such a property
  defineTable({ name: "SopDays", since: 1, ...words, key: ["Day"], columns: [day], unseen: true });
  // @ts-expect-error a text in both languages
  defineTable({ name: "SopDays", since: 1, ...words, title: { en: "Days" }, key: ["Day"], columns: [day] });
  expect(defineTable({ name: "SopDays", since: 1, ...words, key: ["Day"], periods: "month", columns: [month] }).name).toBe("SopDays");
});
