import { createHash } from "node:crypto";
import { readFile, realpath, stat } from "node:fs/promises";
import { extname, resolve, sep } from "node:path";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff": "font/woff",
  ".woff2": "font/woff2",
  ".wasm": "application/wasm",
  ".map": "application/json; charset=utf-8",
};

/** What is sent for one address. */
export interface Content {
  body: Buffer;
  type: string;
  /** Changes when the bytes change. */
  tag: string;
}

/** Media type by the ending of a name; unknown endings are offered as bytes, never guessed. */
export const typeOf = (name: string): string => types[extname(name).toLowerCase()] ?? "application/octet-stream";

/** Content made in memory. */
export function content(body: Buffer | Uint8Array | string, type: string): Content {
  const bytes = Buffer.from(body);
  return { body: bytes, type, tag: `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"` };
}

/**
 * A file of a folder by its address below it, or null when there is none. An address that leaves the folder, by dots or through
 * a link, has no file.
 */
export async function fileBelow(folder: string, address: string): Promise<Content | null> {
  const path = resolve(folder, `.${sep}${address}`);
  if (!path.startsWith(resolve(folder) + sep)) return null;
  try {
    const [real, root] = await Promise.all([realpath(path), realpath(folder)]);
    if (!real.startsWith(root + sep)) return null;
    const found = await stat(real);
    if (!found.isFile()) return null;
    return {
      body: await readFile(real),
      type: typeOf(real),
      tag: `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`,
    };
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    throw error;
  }
}
