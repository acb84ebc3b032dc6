/** What Microsoft's schema lets through in a unified manifest, and Office answers with silence: a button that does nothing, a language that is not there. */
import type { ManifestSurroundings } from "./lint";

/** The parts of manifest.json that are looked at; the rest is the schema's matter. */
export interface Unified {
  version?: string;
  id?: string;
  localizationInfo?: { additionalLanguages?: { languageTag: string; file: string }[] };
  icons?: { outline?: string; color?: string };
  extensions?: {
    runtimes?: Runtime[];
    ribbons?: { tabs?: { groups?: { id?: string; icons?: Icon[]; controls?: Control[] }[] }[] }[];
    keyboardShortcuts?: { shortcuts?: { actionId: string }[] }[];
    alternates?: { hide?: { customOfficeAddin?: { officeAddinId?: string } } }[];
  }[];
}
interface Runtime {
  id?: string;
  lifetime?: string;
  code?: { page?: string; script?: string };
  actions?: { id: string; type: string }[];
  customFunctions?: { metadataUrl?: string; functions?: { id?: string; options?: unknown }[] };
}
interface Control {
  id?: string;
  actionId?: string;
  icons?: Icon[];
}
interface Icon {
  size: number;
  url: string;
}

/** What is asked about the files around it. */
export interface UnifiedSurroundings extends Pick<ManifestSurroundings, "imageSize" | "actions"> {
  /** Language files by name, parsed; null where there is none. */
  languageFile(name: string): Readonly<Record<string, string>> | null;
  /** The id of the add-in of manifest.xml. */
  twinId: string;
}

/** All findings, as sentences; none when the manifest is sound. */
export function lintUnified(manifest: Unified, around: UnifiedSurroundings): string[] {
  return [
    ...identity(manifest, around),
    ...runtimes(manifest, around),
    ...actions(manifest),
    ...addresses(manifest),
    ...icons(manifest, around),
    ...languages(manifest, around),
  ];
}

const extensionsOf = ({ extensions = [] }: Unified) => extensions;
const runtimesOf = (manifest: Unified) => extensionsOf(manifest).flatMap(({ runtimes: all = [] }) => all);
const groupsOf = (manifest: Unified) =>
  extensionsOf(manifest).flatMap(({ ribbons = [] }) => ribbons.flatMap(({ tabs = [] }) => tabs.flatMap(({ groups = [] }) => groups)));
const controlsOf = (manifest: Unified) => groupsOf(manifest).flatMap(({ controls = [] }) => controls);

function identity(manifest: Unified, { twinId }: UnifiedSurroundings): string[] {
  const findings: string[] = [];
  const { version = "", id = "" } = manifest;
  if (!/^\d+\.\d+\.\d+$/.test(version)) findings.push(`The version "${version}" must have three parts.`);
  if (id.toLowerCase() === twinId.toLowerCase()) findings.push("The id is that of manifest.xml: a unified manifest needs its own.");
  const hidden = extensionsOf(manifest).flatMap(({ alternates = [] }) =>
    alternates.map(({ hide }) => hide?.customOfficeAddin?.officeAddinId),
  );
  if (!hidden.includes(twinId)) findings.push(`The add-in of manifest.xml (${twinId}) is not hidden: people would see both.`);
  return findings;
}

function runtimes(manifest: Unified, around: UnifiedSurroundings): string[] {
  const all = runtimesOf(manifest);
  const findings: string[] = [];
  const long = all.filter(({ lifetime }) => lifetime === "long");
  if (long.length !== 1) findings.push(`${long.length} runtimes are long; the pane, the buttons and the functions share exactly one.`);
  for (const { customFunctions } of all) {
    if (customFunctions === undefined) continue;
    const { metadataUrl, functions = [] } = customFunctions;
    if (metadataUrl === undefined) findings.push("The functions have no metadataUrl.");
    else if (functions.length > 0) findings.push("Functions are listed beside metadataUrl: Excel then does not read the file.");
    for (const { id = "", options } of functions)
      if (options !== undefined) findings.push(`Function ${id} has "options", which Excel does not read here.`);
  }
  for (const { id, type } of all.flatMap(({ actions: own = [] }) => own))
    if (type === "executeFunction" && !around.actions.includes(id)) findings.push(`Action "${id}" is not associated in the code.`);
  return findings;
}

function actions(manifest: Unified): string[] {
  const known = runtimesOf(manifest).flatMap(({ actions: own = [] }) => own.map(({ id }) => id));
  const findings = known.filter((id, index) => known.indexOf(id) !== index).map((id) => `Action "${id}" is declared twice.`);
  for (const { id = "", actionId = "" } of controlsOf(manifest))
    if (!known.includes(actionId)) findings.push(`Button ${id} names the action "${actionId}", which is not declared.`);
  for (const { shortcuts = [] } of extensionsOf(manifest).flatMap(({ keyboardShortcuts = [] }) => keyboardShortcuts))
    for (const { actionId } of shortcuts)
      if (!known.includes(actionId)) findings.push(`A shortcut names the action "${actionId}", which is not declared.`);
  return findings;
}

const origin = (url: string) => /^[a-z]+:\/\/[^/]+/i.exec(url)?.[0] ?? url;

function addresses(manifest: Unified): string[] {
  return runtimesOf(manifest).flatMap(({ code = {}, customFunctions }) =>
    [code.script, customFunctions?.metadataUrl]
      .filter((url) => url !== undefined && code.page !== undefined && origin(url) !== origin(code.page))
      .map((url) => `${url} and the pane (${code.page}) must be on one domain.`),
  );
}

function icons(manifest: Unified, around: UnifiedSurroundings): string[] {
  const { outline = "", color = "" } = manifest.icons ?? {};
  const expected: [string, number][] = [
    [outline, 32],
    [color, 64],
    ...[...groupsOf(manifest), ...controlsOf(manifest)].flatMap(({ icons: own = [] }) =>
      own.map(({ url, size }): [string, number] => [url.replace(/^[a-z]+:\/\/[^/]+\//i, ""), size]),
    ),
  ];
  return expected.flatMap(([path, size]) => {
    const actual = around.imageSize(path);
    if (!actual) return [`The icon ${path} does not exist.`];
    return actual.width === size && actual.height === size
      ? []
      : [`The icon ${path} is ${actual.width} x ${actual.height}, not ${size} x ${size}.`];
  });
}

/** Every text that people read, in every language file; and no text for a place that is not there. */
function languages(manifest: Unified, around: UnifiedSurroundings): string[] {
  return (manifest.localizationInfo?.additionalLanguages ?? []).flatMap(({ languageTag, file }) => {
    const texts = around.languageFile(file);
    if (!texts) return [`The language file ${file} (${languageTag}) does not exist.`];
    const places = textsOf(manifest);
    const missing = [...places.keys()].filter((place) => texts[place] === undefined || texts[place] === places.get(place));
    const idle = Object.keys(texts).filter((place) => !places.has(place));
    return [
      ...missing.map((place) => `${file}: ${place} has no text of its own ("${places.get(place)}").`),
      ...idle.map((place) => `${file}: ${place} stands for nothing in the manifest.`),
    ];
  });
}

/** Texts and addresses that differ by language, by their place. */
function textsOf(manifest: Unified): Map<string, string> {
  const found = new Map<string, string>();
  const visit = (value: unknown, place: string): void => {
    if (Array.isArray(value)) return value.forEach((one, index) => visit(one, `${place}[${index}]`));
    if (typeof value === "object" && value !== null)
      return Object.entries(value).forEach(([key, one]) => visit(one, place === "" ? key : `${place}.${key}`));
    const isText = /(^|\.)(label|title|description|displayName|learnMoreUrl|metadataUrl|short|full)$/.test(place);
    if (isText && typeof value === "string") found.set(place, value);
  };
  visit(manifest, "");
  return found;
}
