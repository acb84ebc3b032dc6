import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import type { ShortcutsFile } from "./lint";
import { unifiedManifest } from "./unified";

/** The address that manifest.xml is written for. */
const writtenFor = "https://localhost:3000";

/** A file of the build, by its path below the output folder. */
export interface UnifiedFile {
  readonly path: string;
  readonly content: string | Buffer;
}

/** The package that is uploaded: the manifest, its French texts and the two icons it names. */
export const unifiedPackage = "sop-cycle.zip";

/**
 * What the build writes of the unified manifest.
 *
 * @param root project folder
 * @param baseUrl where the add-in will be served
 */
export function emitUnifiedFiles(root: string, baseUrl: string): UnifiedFile[] {
  const xml = readFileSync(join(root, "manifest.xml"), "utf8").replaceAll(writtenFor, baseUrl);
  const shortcuts = JSON.parse(readFileSync(join(root, "assets/shortcuts.json"), "utf8")) as ShortcutsFile;
  const { manifest, french } = unifiedManifest(xml, shortcuts);
  const schema = (manifest.$schema as string).replace("MicrosoftTeams.schema", "MicrosoftTeams.Localization.schema");
  const files = [
    { path: "manifest.json", content: `${JSON.stringify(manifest, null, 2)}\n` },
    { path: "fr-fr.json", content: `${JSON.stringify({ $schema: schema, ...french }, null, 2)}\n` },
  ];
  const icons = Object.values(manifest.icons as Record<string, string>);
  const packed = Object.fromEntries([
    ...files.map(({ path, content }) => [path, strToU8(content)]),
    ...icons.map((path) => [path, new Uint8Array(readFileSync(join(root, path)))]),
  ]) as Record<string, Uint8Array>;
  // One time for all, so that the same content is the same file.
  return [...files, { path: unifiedPackage, content: Buffer.from(zipSync(packed, { mtime: new Date(2026, 0, 1) })) }];
}
