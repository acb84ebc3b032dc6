import { join } from "node:path";
import { context, type BuildOptions, type Plugin } from "esbuild";
import { univerPlugin } from "../engine/bundle";
import { content, typeOf, type Content } from "./files";

/** The two scripts of the workbench itself: the page, and what runs inside the add-in's frame before office.js. */
const entries = { page: "src/app/workbench.tsx", frame: "src/workbench/host/frameScript.ts" };

/** Names of the bundled files: `page.js`, `page.css`, `frame.js`. */
export type PageFiles = ReadonlyMap<string, Content>;

/** The page's script does not compile; the message is esbuild's. */
export class PageBuildFailed extends Error {}

export interface PageBuild {
  /** The files of the last build that succeeded. */
  files(): PageFiles;
  close(): Promise<void>;
}

/**
 * Bundles the page into memory; takes well under a second because the engine is a script of its own. With `watch` it bundles again
 * after each change and tells; without, it bundles once.
 */
export async function buildPage(root: string, watch: boolean, told: (problem: string | null) => void): Promise<PageBuild> {
  let files: PageFiles = new Map();
  let first = true;
  const collect: Plugin = {
    name: "collect",
    setup(build) {
      build.onEnd(({ errors, outputFiles = [] }) => {
        if (errors.length === 0)
          files = new Map(
            outputFiles.map(({ path, contents }) => [path.slice(root.length + "/.cache/page/".length), content(contents, typeOf(path))]),
          );
        if (!first)
          told(
            errors.length === 0
              ? null
              : errors.map(({ text, location }) => `${location?.file ?? ""}:${location?.line ?? ""} ${text}`).join("\n"),
          );
        first = false;
      });
    },
  };
  const options: BuildOptions = {
    absWorkingDir: root,
    entryPoints: entries,
    outdir: join(root, ".cache/page"),
    write: false,
    bundle: true,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    sourcemap: watch ? "inline" : false,
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".svg": "dataurl" },
    plugins: [univerPlugin, collect],
  };
  const bundler = await context(options);
  try {
    await bundler.rebuild();
    if (watch) await bundler.watch();
  } catch (error) {
    await bundler.dispose();
    throw new PageBuildFailed((error as Error).message);
  }
  return { files: () => files, close: () => bundler.dispose() };
}
