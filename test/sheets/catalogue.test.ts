/** Declarations of sheets beside what is drawn: cells that others may use, tables that are read, and names that stay in their room. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { eventCourses } from "../../src/domain/collect/sopEvents";
import { departments } from "../../src/domain/analyse/roadmapTasks";
import { settings } from "../../src/domain/settings/declarations";
import { tables, type TableName, type TableRows } from "../../src/domain/tables/catalogue";
import { casesOf } from "../support/campaign";
import { keptOf } from "../../src/domain/scenarios/scenarioTotals";
import { seededChance } from "../../src/samples/chance";
import { sampleIds, samples, storyTables } from "../../src/samples/all";
import type { Blueprint } from "../../src/sheets/blueprint";
import { materialOf, reviews, sheets } from "../../src/sheets/catalogue";
import { drawn, namesOf, type Sheet } from "../../src/sheets/defineSheet";
import type {
  FromBehind,
  FromChecks,
  FromDecisions,
  FromEvaluation,
  FromScenarios,
  FromTasks,
  FromVersions,
} from "../../src/sheets/materials";

const by = (rows: TableRows, bucket: "month" | "week"): TableRows => ({
  ...rows,
  SopSettings: [
    ...(rows.SopSettings ?? []).filter((row) => row["Key"] !== settings.bucket.key),
    { Key: settings.bucket.key, Value: bucket },
  ],
});
/** The first month that the stories plan. */
const firstAhead = 46388;
const stories = sampleIds.flatMap((sample) => {
  const rows: TableRows = Object.fromEntries(storyTables(samples[sample].rows("en")).map(({ table, rows: all }) => [table.name, all]));
  const begun: TableRows = {
    ...rows,
    SopRisks: [{ Risk: "overload · Press", Kind: "overload", "Family or Resource": "Press", Status: "open", Value: 1000 }],
    SopProduction: (rows.SopFamilies ?? [])
      .slice(0, 1)
      .map(({ Family }) => ({ Family: Family ?? null, Period: firstAhead, Proposed: 10, Override: 12, Subcontracted: 3 })),
    SopDemandPlan: (rows.SopFamilies ?? [])
      .slice(0, 1)
      .map(({ Family }) => ({ Family: Family ?? null, Period: firstAhead, Override: 12, Reason: "promotion", Scenario: null })),
    SopDecisions: [{ Decision: "1", Question: "Overtime?" }],
  };
  return [begun, by(begun, "week")];
});
const [story = {}] = stories;
const names = Object.keys(story) as TableName[];
const only = (rows: TableRows, chosen: readonly TableName[]): TableRows =>
  Object.fromEntries(chosen.flatMap((name) => (rows[name] === undefined ? [] : [[name, rows[name]]])));
const chance = seededChance(613);
const lastStock = Math.max(...(story.SopStock ?? []).map((row) => Number(row["Period"])));
/**
 * Whole stories, nothing at all, each table alone, a story without one table, a dozen chosen by chance (more in a campaign), rows with only
 * their required columns, capacity as the only table about the future, and lists that name a family and a resource that no other table
 * knows, with an event of every course.
 */
const mixtures: TableRows[] = [
  ...stories,
  {},
  ...names.map((name) => only(story, [name])),
  ...Array.from({ length: casesOf(40, 12) }, () =>
    only(
      story,
      names.filter(() => chance() < 0.5),
    ),
  ),
  { ...only(story, ["SopStock", "SopCapacity"]), SopDemand: story.SopDemand?.filter((row) => Number(row["Period"]) <= lastStock) ?? [] },
  {
    ...story,
    SopFamilies: [...(story.SopFamilies ?? []), { Family: "New" }],
    SopResources: [...(story.SopResources ?? []), { Resource: "New" }],
    SopEvents: [...(story.SopEvents ?? []), ...eventCourses.map((Course) => ({ Event: Course, Family: "New", From: lastStock, Course }))],
  },
  ...stories.slice(0, casesOf(2, 1)).flatMap((rows) =>
    names.map((name) =>
      only(
        rows,
        names.filter((other) => other !== name),
      ),
    ),
  ),
  Object.fromEntries(
    tables.flatMap(({ name, columns }) =>
      story[name] === undefined
        ? []
        : [
            [
              name,
              story[name].map((row) =>
                Object.fromEntries(columns.map((column) => [column.name, column.required ? (row[column.name] ?? null) : null])),
              ),
            ],
          ],
    ),
  ),
];

const checks: FromChecks = {
  bucket: "month",
  day: "3 Jan 2027",
  lines: [{ critical: true, data: "Stock", place: { sheet: "Stock", row: 7, column: 2 }, what: "a", effect: "b", fix: "c" }],
};
const tasks: FromTasks = {
  bucket: "month",
  entries: departments.map((department) => ({ department, period: 46388, sentence: "Do it" })),
  periods: [46388],
  hasDecisions: true,
};

const versions: FromVersions = {
  ...{ bucket: "month", versions: ["V2027-04.1", "V2027-05.1"], families: ["Sticks", "Tubs"], periods: 12, hasDecisions: true },
};

const taken: FromDecisions = {
  ...{ bucket: "month", said: "As of today." },
  decisions: [
    {
      ...{ name: "D1", question: "Who waits?", effect: [], decided: ["Ann"], why: ["B has stock"], rejected: [], changes: [], actions: [] },
      options: [{ name: "A", isChosen: true, figures: [1, 0, 0.9, 10, 20, 30, 40] }],
    },
  ],
};

const evaluated: FromEvaluation = {
  bucket: "month",
  versions: ["V1"],
  first: { version: "V1", from: 46388 },
  changed: [],
  families: ["Tubs"],
  periods: [46388],
  planned: [46388],
  steps: [{ step: "consensus", said: ["consensus"] }],
  decisions: [
    { decision: "D1", effect: { measure: "service", row: 1, measured: 0.9, isOpen: false } },
    { decision: "D2", effect: null },
  ],
  trends: {
    ...{ cadence: "month", cycles: [46357, 46388] },
    kpis: [
      {
        ...{ kpi: "on-time delivery", title: { en: "On-time delivery", fr: "Livraisons à l'heure" }, unit: "share", isPart: true },
        known: { Value: [46357, 46388], Target: [46388] },
      },
    ],
  },
  has: { stock: true, actions: true },
};

const behindTubs: FromBehind = {
  ...{ bucket: "month", families: ["Tubs"], stocked: ["Tubs"] },
  has: { deliveries: true, stock: true, costs: true },
};

const scenarios: FromScenarios = {
  ...{ bucket: "month", currency: "EUR", day: "3 Jan 2027", base: "a", names: ["One"], families: ["A"], periods: [46388] },
  plan: keptOf([], "One", { families: ["A"], periods: [46388] }),
};

const drawnNames = (blueprints: readonly Blueprint[]): Set<string> =>
  new Set(blueprints.flatMap((blueprint) => blueprint.names.map(({ name }) => name)));

describe("the cells of a sheet", () => {
  const blueprints = new Map<string, Blueprint[]>([
    ...reviews.map(({ id, sheet }) => [id, mixtures.map((rows) => drawn(sheet, materialOf(rows), "en"))] as const),
    ["dataChecks", [drawn(sheets.dataChecks, checks, "en")]],
    ["roadmap", [drawn(sheets.roadmap, tasks, "en")]],
    ["decisionsTaken", [drawn(sheets.decisionsTaken, taken, "en")]],
    ["versionsCompared", [drawn(sheets.versionsCompared, versions, "en")]],
    ["behind", [drawn(sheets.behind, behindTubs, "en")]],
    ["evaluation", [drawn(sheets.evaluation, evaluated, "en")]],
    ["scenarioComparison", [drawn(sheets.scenarioComparison, scenarios, "en")]],
  ]);

  it.each(Object.entries(sheets))("are the names that it draws: %s", (id, sheet) => {
    const { many = "" } = sheet as Sheet;
    // Names of which there are as many as rows are known by how they begin.
    const found = [...drawnNames(blueprints.get(id) ?? [])].filter((name) => many === "" || !name.startsWith(many));
    expect(found.sort()).toEqual(namesOf(sheet).sort());
  });

  it("belong to one sheet each", () => {
    const all = Object.values(sheets).flatMap((sheet) => [sheet.mark, ...namesOf(sheet)]);
    expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  });

  it("include the one by which an older drawing is found", () => {
    for (const sheet of Object.values(sheets)) if (sheet.olderCell !== undefined) expect(namesOf(sheet)).toContain(sheet.olderCell);
  });
});

describe("what a sheet reads", () => {
  it.each(reviews)("is enough to draw it: $id", ({ sheet }) => {
    const read = new Map(sheet.reads.map(({ name, columns }) => [name as string, columns.map((column) => column.name)]));
    const cut = (rows: TableRows): TableRows =>
      Object.fromEntries(
        Object.entries(rows).flatMap(([name, all]) => {
          const columns = read.get(name);
          if (columns === undefined) return [];
          return [[name, all.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))]];
        }),
      );
    for (const rows of mixtures) expect(drawn(sheet, materialOf(cut(rows)), "en")).toEqual(drawn(sheet, materialOf(rows), "en"));
  });

  it.each(reviews)("is needed, table by table: $id", ({ sheet }) => {
    const needless = sheet.reads.filter(({ name }) =>
      mixtures.every((rows) => {
        const without = Object.fromEntries(Object.entries(rows).filter(([other]) => other !== name));
        return JSON.stringify(drawn(sheet, materialOf(without), "en")) === JSON.stringify(drawn(sheet, materialOf(rows), "en"));
      }),
    );
    expect(needless.map(({ name }) => name)).toEqual([]);
  });
});

it("no name of a sheet or of its cells is written out in another room", () => {
  const source = resolve(__dirname, "../../src");
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
    });
  const declared = Object.values(sheets).flatMap((sheet) => [sheet.mark, ...namesOf(sheet)]);
  const written = new RegExp(`["'\`=](${declared.join("|")})["'\`]`);
  const wrong = files(source)
    .map((path) => relative(source, path))
    .filter((path) => !/^sheets[\\/]/.test(path) && written.test(readFileSync(join(source, path), "utf8")));
  expect(wrong).toEqual([]);
});
