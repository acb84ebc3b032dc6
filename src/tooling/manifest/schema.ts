import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

/**
 * Errors of a manifest against Microsoft's schema, or null when the folder of schemas is not at hand (it is not ours to copy).
 */
export async function checkAgainstSchema(manifest: string, folder: string): Promise<string[] | null> {
  const entry = "OfficeAppManifestV1_1.xsd";
  if (!existsSync(join(folder, entry))) return null;
  const file = (fileName: string) => ({ fileName, contents: readFileSync(join(folder, fileName), "utf8") });
  const others = readdirSync(folder).filter((name) => name.endsWith(".xsd") && name !== entry);
  const result = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: manifest }],
    schema: [file(entry)],
    preload: others.map(file),
  });
  return result.valid ? [] : result.errors.map((error) => error.message);
}
