import { readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { compare, notServed } from "../../host/coverage/compare";
import { coverSamples, readSamples, stopped } from "../../host/coverage/samples";
import { readLibrary } from "../../host/coverage/library";
import { readServed } from "../../host/coverage/served";
import { readUsed } from "../../host/coverage/used";

const root = resolve(__dirname, "../../../..");
const library = readLibrary();
const served = readServed(join(root, "src/workbench/host"));
const coverage = compare(library, served);

/** Names of the library's classes differ from ours nowhere but for its services. */
const services = /^(AppRuntime|DynamicRibbon|ActionService|AddinInternalService|CustomFunctions|Ribbon)/;

it("reads the library's classes with their members", () => {
  const chart = library.find(({ name }) => name === "Chart");
  expect(chart?.properties).toEqual(expect.arrayContaining(["ChartType", "Axes", "Left"]));
  expect(chart?.methods).toEqual(expect.arrayContaining(["SetData", "SetPosition", "Delete"]));
  expect(chart?.events.map(({ name, wire }) => [name, wire])).toEqual([
    ["onActivated", "Activated"],
    ["onDeactivated", "Deactivated"],
  ]);
  expect(library.length).toBeGreaterThan(150);
});

it("has no class of ours under a name that the library does not know", () => {
  const known = new Set(library.map(({ name }) => name));
  expect([...served.keys()].filter((name) => !known.has(name) && !services.test(name))).toEqual([]);
});

/** What the library sends for `textOrientation` of a style and for `showGridlines`, beside the members of these names. */
const sentBesides = ["Style.Orientation", "Worksheet.Gridlines"];

it("has no member of ours that the library does not know", () => {
  const strange = library.flatMap(({ name, properties, methods }) => {
    const known = new Set([...properties, ...methods]);
    const ours = served.get(name)?.members ?? [];
    return [...ours].filter((member) => !member.startsWith("_") && !known.has(member)).map((member) => `${name}.${member}`);
  });
  // Collections share getCount and getItem here, and identities are sent with every object, whether an add-in can read them or not.
  expect(strange.filter((member) => !/\.(Id|Count|GetCount|GetItem|GetItemAt|GetItemOrNullObject)$/.test(member))).toEqual(sentBesides);
});

it("serves every member that at least 89 of 103 public samples of Microsoft name, of those it is meant for", () => {
  const samples = coverSamples(readSamples(), coverage);
  expect(samples).toHaveLength(103);
  const whole = samples.filter(({ missing }) => missing.length === 0).map(({ name }) => name);
  expect(whole.length).toBeGreaterThanOrEqual(89);
  // Not all of them run: a value that a member refuses is in no list of members.
  expect(whole.filter((name) => !(name in stopped)).length).toBeGreaterThanOrEqual(85);
  expect(Object.keys(stopped).filter((name) => !whole.includes(name))).toEqual([]);
  // A sample of which nothing is known would be whole.
  expect(samples.filter(({ members }) => members.length === 0)).toEqual([]);
  expect(samples.find(({ name }) => name === "10-chart/chart-trendlines")?.missing).toContain("ChartSeries.trendlines");
});

it("serves every member of Excel that the add-in names", () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? files(join(folder, entry.name)) : /\.tsx?$/.test(entry.name) ? [join(folder, entry.name)] : [],
    );
  const used = readUsed(files(join(root, "src/workbook")), root);
  expect(used.map(({ name, member }) => `${name}.${member}`)).toContain("Range.values");
  expect(notServed(used, coverage).map(({ name, member, place }) => `${name}.${member} (${place})`)).toEqual([]);
});
