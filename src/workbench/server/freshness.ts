import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

/** What the add-in's build depends on, below the project folder. */
export const addinInputs = ["src", "assets", "manifest.xml", "webpack.config.js", "tsconfig.json", "package-lock.json"];

/** Rooms that are never part of the add-in's build. */
const notInTheAddin = ["src/workbench", "src/app/workbench.tsx"];

/** What a complete build leaves; one missing means: build again. */
const outputs = ["taskpane.html", "taskpane.js", "functions.js", "functions.json", "functions-fr.json", "manifest.xml", "manifest.json"];

/** Whether a changed path, relative to the project, is part of the add-in. */
export function isAddinInput(path: string): boolean {
  const name = path.split(sep).join("/");
  const below = (parent: string) => name === parent || name.startsWith(`${parent}/`);
  return addinInputs.some(below) && !notInTheAddin.some(below);
}

function filesOf(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full) || !isAddinInput(path)) return [];
  return statSync(full).isDirectory() ? readdirSync(full).flatMap((name) => filesOf(root, join(path, name))) : [full];
}

const stampFile = (root: string) => join(root, ".cache", "workbench", "dist.sha256");

/** Hash over names and bytes of everything the add-in is built from. */
export function inputsHash(root: string): string {
  const hash = createHash("sha256");
  for (const file of addinInputs.flatMap((input) => filesOf(root, input)).sort())
    hash.update(relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Notes that `dist/` was just built from these inputs. */
export function stampDist(root: string, hash: string): void {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), hash);
}

/**
 * Whether `dist/` is complete and made from the present sources: either this server built it from the same bytes, or every file
 * of it is newer than every source (`npm run build`).
 */
export function isDistFresh(root: string): boolean {
  const built = outputs.map((name) => join(root, "dist", name));
  if (!built.every(existsSync)) return false;
  if (existsSync(stampFile(root)) && readFileSync(stampFile(root), "utf8") === inputsHash(root)) return true;
  const changed = addinInputs.flatMap((input) => filesOf(root, input)).map((file) => statSync(file).mtimeMs);
  return Math.min(...built.map((file) => statSync(file).mtimeMs)) > Math.max(...changed);
}
