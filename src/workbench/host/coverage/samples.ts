/**
 * Microsoft's public samples of the Excel API (OfficeDev/office-js-snippets of June 2026, `samples/excel`): which members each names, found
 * with the type checker by `readUsed`. A list of names, none of their code. `samples.json` is made again by running `readUsed` over the
 * scripts of a newer edition.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Coverage } from "./compare";

export interface Sample {
  /** Folder and file: `10-chart/chart-axis`. */
  name: string;
  /** `Chart.title`, as an add-in writes it. */
  members: string[];
}

export interface SampleCoverage extends Sample {
  missing: string[];
}

/** What the host is not meant for: PivotTables, slicers and shapes, values with types, and functions, which have tests of their own. */
const outsideFolders = /^(?:16-custom-functions|20-data-types|38-pivottable|44-shape)\//;
const outsideClasses = /^(?:Pivot|Slicer|Shape)/;
/**
 * Samples that have every member that they name, and still stop: seen by pressing each button of each sample. All others ran.
 */
export const stopped: Readonly<Record<string, string>> = {
  "10-chart/chart-create-several-charts": "draws charts in three dimensions and on a radar",
  "26-document/get-file-in-slices-async": "asks for the file, and for a workbook made of it",
  "99-just-for-fun/patterns": "resizes a cell by fewer rows than it has, which the workbench refuses",
  "30-events/events-chart-activated": "listens to buttons that its own page does not have",
};

/** Of every client object; the library answers them itself. */
const clientSide = new Set([
  "load",
  "set",
  "toJSON",
  "context",
  "isNullObject",
  "items",
  "track",
  "untrack",
  "retrieve",
  "sync",
  "trackedObjects",
]);
/** Classes of the library's client side, which ask nothing of the host. */
const clientClasses = /^(?:RequestContext|.*EventArgs|Interfaces)/;

export function readSamples(): Sample[] {
  const written = JSON.parse(readFileSync(join(__dirname, "samples.json"), "utf8")) as Record<string, Record<string, string[]>>;
  return Object.entries(written).map(([name, classes]) => ({
    name,
    members: Object.entries(classes).flatMap(([owner, members]) => members.map((member) => `${owner}.${member}`)),
  }));
}

/**
 * The samples that the host is meant for, each with the members that it lacks. Samples of later editions of the API are left out: the
 * library that the workbench loads does not know what they name. So are those that ask nothing of Excel.
 */
export function coverSamples(samples: readonly Sample[], coverage: readonly Coverage[]): SampleCoverage[] {
  const served = new Map<string, boolean>(
    coverage.flatMap(({ name, served: here, missing }) => [
      ...here.map((member) => [`${name}.${member}`, true] as const),
      ...missing.map((member) => [`${name}.${member}`, false] as const),
    ]),
  );
  const asked = (member: string): boolean => {
    const [owner = "", name = ""] = member.split(".");
    return !clientSide.has(name) && !clientClasses.test(owner);
  };
  return samples
    .filter(({ name }) => !outsideFolders.test(name))
    .filter(({ members }) => !members.some((member) => outsideClasses.test(member)))
    .map((sample) => ({ ...sample, asked: sample.members.filter(asked) }))
    .filter(({ asked: members }) => members.length > 0 && members.every((member) => served.has(member)))
    .map(({ name, members, asked: needed }) => ({ name, members, missing: needed.filter((member) => served.get(member) === false) }));
}
