/**
 * `npm run validate`: the lint of manifest.xml and, when they were built, of dist/manifest.xml and dist/manifest.json; the schema of the
 * first where it is at hand, that of the second always. Microsoft's own validator of the first needs the network and is not replaced by this: run
 * `npx office-addin-manifest validate` before publishing.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { emitFunctionFiles } from "../functions/emit";
import { lintManifest } from "./lint";
import { checkAgainstSchema } from "./schema";
import { surroundingsOf, unifiedSurroundingsOf } from "./surroundings";
import { lintUnified } from "./unifiedLint";
import { checkUnifiedAgainstSchema } from "./unifiedSchema";

const root = resolve(__dirname, "../../..");

const ids = (path: string): string[] => {
  const file = emitFunctionFiles("https://localhost:3000").find((one) => one.path === path);
  return (JSON.parse(file?.text ?? '{"functions":[]}') as { functions: { id: string }[] }).functions.map(({ id }) => id);
};

async function main(): Promise<void> {
  const functionIds = { en: ids("functions.json"), fr: ids("functions-fr.json") };
  let findings = 0;
  for (const name of ["manifest.xml", "dist/manifest.xml"]) {
    const path = join(root, name);
    if (!existsSync(path)) {
      console.log(`${name}: not built, not checked`);
      continue;
    }
    const text = readFileSync(path, "utf8");
    const schema = await checkAgainstSchema(text, join(root, "../shared/xsd"));
    const sentences = [...lintManifest(text, surroundingsOf(root, dirname(path), functionIds)), ...(schema ?? [])];
    sentences.forEach((sentence) => console.log(`${name}: ${sentence}`));
    console.log(`${name}: ${sentences.length} findings${schema ? "" : "; schema not at hand, not checked"}`);
    findings += sentences.length;
  }
  findings += checkUnified();
  process.exitCode = findings > 0 ? 1 : 0;
}

/** Says what is wrong with the built unified manifest; the number of findings. */
function checkUnified(): number {
  const path = join(root, "dist/manifest.json");
  if (!existsSync(path)) {
    console.log("dist/manifest.json: not built, not checked");
    return 0;
  }
  const json = (name: string) => JSON.parse(readFileSync(join(root, "dist", name), "utf8")) as Record<string, unknown>;
  const manifest = json("manifest.json");
  const sentences = [
    ...checkUnifiedAgainstSchema(manifest, json("fr-fr.json")),
    ...lintUnified(manifest, unifiedSurroundingsOf(root, dirname(path))),
  ];
  sentences.forEach((sentence) => console.log(`dist/manifest.json: ${sentence}`));
  console.log(`dist/manifest.json: ${sentences.length} findings`);
  return sentences.length;
}

void main();
