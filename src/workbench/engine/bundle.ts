/**
 * Builds the spreadsheet engine's packages once, into one script and one style sheet, so that the page's own build stays fast.
 *
 * The page consumes it in three steps:
 *  1. its server awaits `buildVendorBundle()` and serves `vendor.js` and `vendor.css` of the folder it names;
 *  2. its HTML loads the style sheet and then the script, before the page's own script;
 *  3. its build treats the engine's packages as external (`univerPlugin`).
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Plugin } from "esbuild";
import { fieldsInPlace } from "./fieldsInPlace";

const root = resolve(__dirname, "../../..");
const entry = join(__dirname, "vendor.ts");

export interface VendorBundle {
  /** `.cache/univer-<key>/`; the key changes with the lockfile and the vendor entry. `vendor.js` sets `window.UniverVendor`. */
  folder: string;
  /** False when the folder was already there. */
  built: boolean;
}

/** Only line-breaking dictionaries for text the grid never hyphenates: 5 MB of them, loaded on demand by file name. */
const noHyphenation: Plugin = {
  name: "no-hyphenation",
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z-]+[_-][\w-]+\.js$/i }, ({ path, importer, kind }) =>
      kind === "dynamic-import" && /engine-render[\\/]lib[\\/]es[\\/]index\.js$/.test(importer) && !/^\.\/en[_-]/i.test(path)
        ? { path, namespace: "no-hyphenation" }
        : undefined,
    );
    build.onLoad({ filter: /.*/, namespace: "no-hyphenation" }, () => ({ contents: "export {};", loader: "js" }));
  },
};

/** The packages' fields set in place, as the tests have them too. */
const quickFields: Plugin = {
  name: "fields-in-place",
  setup(build) {
    build.onLoad({ filter: /@univerjs[\\/][a-z-]+[\\/]lib[\\/]es[\\/]index\.js$/ }, async ({ path }) => ({
      contents: fieldsInPlace(await readFile(path, "utf8")),
      loader: "js",
    }));
  },
};

/** Builds the bundle unless this lockfile's is there already. Two builds at once do not disturb each other. */
export async function buildVendorBundle(): Promise<VendorBundle> {
  const key = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(readFileSync(entry))
    .update(readFileSync(__filename))
    .update(readFileSync(join(__dirname, "fieldsInPlace.ts")))
    .digest("hex")
    .slice(0, 16);
  const folder = join(root, ".cache", `univer-${key}`);
  if (existsSync(join(folder, "vendor.js")) && existsSync(join(folder, "vendor.css"))) return { folder, built: false };
  const { build } = await import("esbuild");
  const building = `${folder}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  try {
    await build({
      entryPoints: { vendor: entry },
      outdir: building,
      bundle: true,
      format: "iife",
      target: "es2022",
      minify: true,
      legalComments: "none",
      logLevel: "error",
      absWorkingDir: root,
      define: { "process.env.NODE_ENV": '"production"' },
      loader: { ".ttf": "dataurl", ".woff": "dataurl", ".woff2": "dataurl", ".svg": "dataurl", ".png": "dataurl" },
      plugins: [noHyphenation, quickFields],
    });
    rmSync(folder, { recursive: true, force: true });
    renameSync(building, folder);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return { folder, built: true };
}

/** esbuild: `plugins: [univerPlugin]`. */
export const univerPlugin: Plugin = {
  name: "univer-external",
  setup(build) {
    build.onResolve({ filter: /^@univerjs\// }, ({ path }) => ({ path, namespace: "univer" }));
    build.onLoad({ filter: /.*/, namespace: "univer" }, ({ path }) => ({
      contents: `module.exports = window.UniverVendor[${JSON.stringify(path)}];`,
      loader: "js",
    }));
  },
};
