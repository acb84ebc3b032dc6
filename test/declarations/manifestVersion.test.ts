/**
 * Excel keeps functions.json for up to a day, and reads it anew at once where the manifest's version has risen (OfficeDev/office-js
 * issue 4722): so each change of functions.json comes with a higher version.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";
import { fingerprintOf, keeping, type Fingerprints } from "./fingerprints";

interface Kept {
  version: string;
  functions: Fingerprints;
}

const path = resolve(__dirname, "../fixtures/unchanged/data/manifestVersion.json");
const kept = existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Kept) : undefined;
const manifest = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
const version = /<Version>([\d.]+)<\/Version>/.exec(manifest)?.[1] ?? "";
const functions: Fingerprints = Object.fromEntries(
  emitFunctionFiles("https://sop.example")
    .filter((file) => /^functions(?:-\w+)?\.json$/.test(file.path))
    .map((file) => [file.path, fingerprintOf(file.text)]),
);

const parts = (text: string): number[] => text.split(".").map(Number);

/** Whether a version is higher than another, part by part. */
function isHigher(one: string, other: string): boolean {
  const [a, b] = [parts(one), parts(other)];
  const first = a.findIndex((part, index) => part !== (b[index] ?? 0));
  return first >= 0 && (a[first] ?? 0) > (b[first] ?? 0);
}

it("compares versions part by part", () => {
  expect(isHigher("0.1.0.10", "0.1.0.9")).toBe(true);
  expect(isHigher("0.2.0.0", "0.1.9.9")).toBe(true);
  expect(isHigher("0.1.0.0", "0.1.0.0")).toBe(false);
  expect(isHigher("0.1.0.9", "0.1.1.0")).toBe(false);
});

it("has a higher version in the manifest than when functions.json was another", () => {
  expect(version).toMatch(/^\d+(?:\.\d+){3}$/);
  expect(Object.keys(functions).sort()).toEqual(["functions-fr.json", "functions.json"]);
  if (keeping) {
    const isChanged = JSON.stringify(functions) !== JSON.stringify(kept?.functions);
    const isFirst = kept === undefined;
    expect({ isChanged, rises: isFirst || !isChanged || isHigher(version, kept.version) }).toEqual({ isChanged, rises: true });
    if (isChanged) writeFileSync(path, `${JSON.stringify({ version, functions } satisfies Kept, null, 2)}\n`);
    return;
  }
  expect({ functions, wentDown: kept !== undefined && isHigher(kept.version, version) }).toEqual({
    functions: kept?.functions,
    wentDown: false,
  });
});
