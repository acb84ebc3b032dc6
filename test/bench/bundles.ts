import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import type { Measured } from "./measure";

const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(0)} KB`;

/**
 * Builds for production into a folder of its own and weighs the two scripts, raw and as a server sends them (gzip). The peer is what
 * every add-in of Excel on the web loads before its own code: office.js and its Excel part.
 */
export async function bundleSizes(root: string, folder: string): Promise<Measured[]> {
  const webpack = require.resolve("webpack/bin/webpack.js");
  await promisify(execFile)(process.execPath, [webpack, "--mode", "production", "--output-path", folder], { cwd: root });
  const office = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const weigh = (paths: readonly string[]) => {
    const files = paths.map((path) => readFileSync(path));
    return {
      raw: files.reduce((sum, file) => sum + file.length, 0),
      zipped: files.reduce((sum, file) => sum + gzipSync(file).length, 0),
    };
  };
  const peer = weigh(["office.js", "excel-web-16.00.js"].map((name) => join(office, name)));
  return [
    { script: "functions.js", goal: "< 150 KB gzipped" },
    { script: "taskpane.js", goal: "" },
  ].map(({ script, goal }) => {
    const own = weigh([join(folder, script)]);
    return {
      job: `${script} for production, gzipped`,
      ours: kilobytes(own.zipped),
      peer: `${kilobytes(peer.zipped)} office.js for Excel on the web; raw ${kilobytes(own.raw)}`,
      ratio: (own.zipped / peer.zipped).toFixed(2),
      goal,
      values: { ours: own.zipped, peer: peer.zipped, unit: "bytes" as const },
    };
  });
}
