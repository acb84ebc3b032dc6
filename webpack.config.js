/* Builds dist/: the pane (shared runtime), functions.js, the optimiser's worker with its solver, the metadata and help pages emitted from the catalogue, both manifests, icons, licences. */
const fs = require("node:fs");
const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, IgnorePlugin } = require("webpack");
const { register } = require("tsx/cjs/api");

const sourceUrl = "https://localhost:3000";

/** Calls `use` with what a file in TypeScript exports, loaded afresh so that watch mode sees changes. */
function withTypeScript(file, use) {
  const tsx = register({ namespace: `build-${Date.now()}` });
  try {
    use(tsx.require(file, __filename));
  } finally {
    tsx.unregister();
  }
}

/** Files that come from the catalogue of functions: one declaration, four outputs. */
class CatalogueFiles {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("CatalogueFiles", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "CatalogueFiles", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        withTypeScript("./src/tooling/functions/emit.ts", ({ emitFunctionFiles }) => {
          for (const file of emitFunctionFiles(this.baseUrl)) compilation.emitAsset(file.path, new sources.RawSource(file.text));
        });
      });
    });
  }
}

/** The unified manifest beside manifest.xml, with its French file and both in the package that is uploaded. */
class UnifiedManifest {
  constructor(baseUrl) {
    this.baseUrl = baseUrl;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("UnifiedManifest", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "UnifiedManifest", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, () => {
        withTypeScript("./src/tooling/manifest/emitUnified.ts", ({ emitUnifiedFiles }) => {
          for (const file of emitUnifiedFiles(__dirname, this.baseUrl))
            compilation.emitAsset(file.path, new sources.RawSource(file.content));
        });
        for (const name of ["manifest.xml", "assets/shortcuts.json"]) compilation.fileDependencies.add(path.resolve(__dirname, name));
      });
    });
  }
}

/**
 * Licences and notices of every package whose code is in what was built, beside it and, from a production build, in the project; not
 * from one that is made for a company's own engine, which has a package more.
 */
class Notices {
  constructor(isKept) {
    this.isKept = isKept;
  }
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("Notices", (compilation) => {
      // After the plugins that make assets: all modules are known and in their chunks.
      compilation.hooks.processAssets.tap({ name: "Notices", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, () => {
        const used = new Set();
        const add = (module) => {
          if (module.resource) used.add(module.resource.split("?")[0]);
          for (const inner of module.modules ?? []) add(inner);
        };
        for (const module of compilation.modules) if (compilation.chunkGraph.getNumberOfModuleChunks(module) > 0) add(module);
        withTypeScript("./src/tooling/notices.ts", ({ noticesFor, noticesFile }) => {
          const text = noticesFor(used);
          compilation.emitAsset(noticesFile, new sources.RawSource(text));
          const kept = path.resolve(__dirname, noticesFile);
          const isSame = fs.existsSync(kept) && fs.readFileSync(kept, "utf8") === text;
          if (this.isKept && compiler.options.mode === "production" && !isSame) fs.writeFileSync(kept, text);
        });
      });
    });
  }
}

/** The one other address that the pane may speak to: the company's own engine, where the build is made for one. */
class WarehousePolicy {
  constructor(origin) {
    this.origin = origin;
  }
  apply(compiler) {
    compiler.hooks.compilation.tap("WarehousePolicy", (compilation) => {
      HtmlPlugin.getCompilationHooks(compilation).beforeEmit.tap("WarehousePolicy", (data) => {
        withTypeScript("./src/tooling/warehouseOrigin.ts", ({ withWarehouse }) => {
          data.html = withWarehouse(data.html, this.origin);
        });
        return data;
      });
    });
  }
}

function warehouseOriginSet() {
  let origin;
  withTypeScript("./src/tooling/warehouseOrigin.ts", ({ warehouseOrigin }) => {
    origin = warehouseOrigin(process.env.SOP_WAREHOUSE_ORIGIN);
  });
  return origin;
}

/** For desktop Excel only, which wants https with a certificate that the system trusts. */
async function devServer() {
  const { getHttpsServerOptions } = require("office-addin-dev-certs");
  return {
    host: "localhost",
    port: 3000,
    static: false,
    hot: false,
    liveReload: false,
    client: false,
    server: { type: "https", options: await getHttpsServerOptions() },
  };
}

module.exports = async (environment = {}, { mode = "production" } = {}) => {
  const baseUrl = (process.env.SOP_BASE_URL ?? sourceUrl).replace(/\/+$/, "");
  const origin = warehouseOriginSet();
  const withBaseUrl = (content) => content.toString().replaceAll(sourceUrl, baseUrl);
  return {
    mode,
    // No eval in any mode: the Content Security Policy forbids it.
    devtool: mode === "production" ? false : "source-map",
    entry: { functions: "./src/app/functions.ts", taskpane: "./src/app/taskpane.tsx" },
    output: { path: path.resolve(__dirname, "dist"), filename: "[name].js", assetModuleFilename: "[name][ext]", clean: true },
    resolve: {
      extensions: [".ts", ".tsx", ".js"],
      // The other build of the solver asks where it stands, and would be told a path of the machine that built it.
      alias: { highs$: path.resolve(__dirname, "node_modules/highs/build/highs.js") },
    },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false, incremental: false } } },
        },
      ],
    },
    // Each script stands alone: functions.js needs neither Office nor a page. The optimiser's worker is one more, which fetches its solver.
    optimization: { splitChunks: false, runtimeChunk: false },
    performance: { hints: false },
    // The catalogue is loaded under a namespace that webpack's cache cannot resolve, and need not.
    infrastructureLogging: { level: "error" },
    cache: { type: "filesystem", cacheDirectory: path.resolve(__dirname, ".cache/webpack") },
    plugins: [
      // Empty where it is not set: what is behind it is then left out.
      new DefinePlugin({ "process.env.SOP_WAREHOUSE_ORIGIN": JSON.stringify(origin ?? "") }),
      ...(origin === undefined ? [] : [new WarehousePolicy(origin)]),
      // What the solver asks of Node where it runs there.
      new IgnorePlugin({ resourceRegExp: /^node:/, contextRegExp: /highs/ }),
      new HtmlPlugin({
        template: "./src/app/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "blocking",
        inject: "body",
        minify: false,
      }),
      new CatalogueFiles(baseUrl),
      new UnifiedManifest(baseUrl),
      new Notices(origin === undefined),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "assets/shortcuts*.json", to: "[name][ext]" },
          { from: "manifest.xml", transform: withBaseUrl },
        ],
      }),
    ],
    ...(environment.WEBPACK_SERVE && { devServer: await devServer() }),
  };
};
