// TypeScript for Jest: types are taken away, checked they are by `npm run typecheck`.
const { createHash } = require("node:crypto");
const { readFileSync } = require("node:fs");
const { transformSync } = require("esbuild");

// A module that is loaded when it is needed is one of the same sandbox.
const options = { format: "cjs", target: "node20", jsx: "automatic", sourcemap: "inline", supported: { "dynamic-import": false } };
const own = readFileSync(__filename);

module.exports = {
  process: (source, path) => transformSync(source, { ...options, loader: path.endsWith("x") ? "tsx" : "ts", sourcefile: path }),
  getCacheKey: (source, path) => createHash("sha256").update(own).update(path).update(source).digest("hex"),
};
