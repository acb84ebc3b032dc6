/** Reads from disk what `lintManifest` wants to know about a project folder (or its dist/). */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ManifestSurroundings, ShortcutsFile } from "./lint";
import type { UnifiedSurroundings } from "./unifiedLint";

/** Width and height from the header of a PNG file. */
export function pngSize(bytes: Uint8Array): { width: number; height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}

/**
 * @param root     project folder
 * @param folder   folder the manifest's addresses point into: the project for manifest.xml, dist/ for dist/manifest.xml
 */
export function surroundingsOf(root: string, folder: string, functionIds: ManifestSurroundings["functionIds"]): ManifestSurroundings {
  const find = (name: string) => [join(folder, name), join(root, "assets", name)].find(existsSync);
  const json = (name: string): ShortcutsFile | null => {
    const path = find(name);
    return path ? (JSON.parse(readFileSync(path, "utf8")) as ShortcutsFile) : null;
  };
  return {
    imageSize(path) {
      const file = join(folder, path);
      return existsSync(file) ? pngSize(readFileSync(file)) : null;
    },
    actions: associatedActions(join(root, "src/commands")),
    shortcuts: json("shortcuts.json"),
    shortcutsFrench: json("shortcuts-fr.json"),
    functionIds,
  };
}

/** The same for the unified manifest, whose language files stand beside it. */
export function unifiedSurroundingsOf(root: string, folder: string): UnifiedSurroundings {
  const { imageSize, actions } = surroundingsOf(root, folder, { en: [], fr: [] });
  return {
    imageSize,
    actions,
    languageFile(name) {
      const file = join(folder, name);
      if (!existsSync(file)) return null;
      const { $schema: _schema, ...texts } = JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
      return texts;
    },
    twinId: /<Id>([^<]*)<\/Id>/.exec(readFileSync(join(root, "manifest.xml"), "utf8"))?.[1] ?? "",
  };
}

/** Ids of the commands room: the keys of its table of commands. */
function associatedActions(folder: string): string[] {
  const code = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .map((name) => readFileSync(join(folder, name), "utf8"))
    .join("\n");
  return [...new Set([...code.matchAll(/\b(sop[A-Z]\w*)\b/g)].map((match) => match[1] ?? ""))];
}
