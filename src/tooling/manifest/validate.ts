/**
 * `npm run validate`: the lint of manifest.xml and, when it was built, of dist/manifest.xml; the schema too where it is at hand.
 * Microsoft's own validator needs the network and is not replaced by this: run `npx office-addin-manifest validate` before publishing.
 */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { emitFunctionFiles } from "../functions/emit";
import { lintManifest } from "./lint";
import { checkAgainstSchema } from "./schema";
import { surroundingsOf } from "./surroundings";

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
  process.exitCode = findings > 0 ? 1 : 0;
}

void main();
