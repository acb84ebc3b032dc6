/**
 * TypeScript files as scripts for a frame, made by esbuild. Dozens of test files load the same ones: a script is kept below `.cache`
 * until one of the files it was made of changes.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { buildSync, version } from "esbuild";

const root = resolve(__dirname, "../../../..");

interface KeptScript {
  text: string;
  /** What the script was made of, with the size and the time of the last change of each. */
  inputs: Readonly<Record<string, string>>;
}

const bundles = new Map<string, string>();

/** One script whose exports are in a global of this name, bundled as the server bundles it. */
export function scriptOf(path: string, globalName = "exported"): string {
  const key = createHash("sha256").update(`${version} ${globalName} ${path}`).digest("hex").slice(0, 16);
  const known = bundles.get(key) ?? keptScript(key);
  if (known !== undefined) {
    bundles.set(key, known);
    return known;
  }
  const { outputFiles, metafile } = buildSync({
    entryPoints: [path],
    absWorkingDir: root,
    bundle: true,
    write: false,
    metafile: true,
    format: "iife",
    globalName,
    target: "es2020",
    logLevel: "error",
  });
  const text = outputFiles[0]?.text;
  if (text === undefined) throw new Error(`${path} was not bundled.`);
  bundles.set(key, text);
  keepScript(key, { text, inputs: Object.fromEntries(Object.keys(metafile.inputs).map((input) => [input, stateOf(input)])) });
  return text;
}

function stateOf(input: string): string {
  const found = statSync(resolve(root, input), { throwIfNoEntry: false });
  return found === undefined ? "gone" : `${found.size} ${found.mtimeMs}`;
}

const fileOf = (key: string): string => resolve(root, `.cache/frame-scripts/${key}.json`);

function keptScript(key: string): string | undefined {
  let kept: KeptScript;
  try {
    kept = JSON.parse(readFileSync(fileOf(key), "utf8")) as KeptScript;
  } catch {
    // Never kept, or half of it: it is made again.
    return undefined;
  }
  return Object.entries(kept.inputs).every(([input, state]) => stateOf(input) === state) ? kept.text : undefined;
}

/** Two workers may keep the same script at once: each writes its own file and puts it in place whole. */
function keepScript(key: string, script: KeptScript): void {
  const path = fileOf(key);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(script));
  renameSync(`${path}.${process.pid}`, path);
}
