// Jest on Node 20 cannot require ES modules: the few small packages that come in no other form pass through esbuild.
const { createHash } = require("node:crypto");
const { transformSync } = require("esbuild");

module.exports = {
  process: (source, path) => ({
    code: transformSync(source, { format: "cjs", target: "node20", sourcefile: path, sourcemap: "inline" }).code,
  }),
  getCacheKey: (source, path) => createHash("sha256").update(source).update(path).update("cjs-node20").digest("hex"),
};
