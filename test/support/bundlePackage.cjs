// Packages that Jest loads as one script each, made by esbuild of their ES modules: some come in no other form, which Jest on Node 20
// cannot require, and the others are hundreds of files that every test file would read again.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { resolve } = require("node:path");
const { buildSync } = require("esbuild");

const lockfile = readFileSync(resolve(__dirname, "../../package-lock.json"));

module.exports = {
  process: (_source, path) => {
    const built = buildSync({
      entryPoints: [path],
      bundle: true,
      write: false,
      format: "cjs",
      platform: "node",
      mainFields: ["module", "main"],
      target: "node20",
      external: ["react", "react-dom"],
      logLevel: "error",
    });
    return { code: built.outputFiles[0].text };
  },
  getCacheKey: (_source, path) => createHash("sha256").update(lockfile).update(readFileSync(__filename)).update(path).digest("hex"),
};
