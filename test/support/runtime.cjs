/**
 * Jest's runtime, with modules that a worker loads once for all its test files, outside of their sandboxes: the product's rooms
 * that know neither page nor workbook, the stand-in for Excel, and the big packages. Reading and warming them up anew took each file
 * longer than most of its tests, and a sandbox makes every look at a global slow. They keep nothing from one use to the next, except what
 * they remember of pure calculations, and nothing in this project is mocked by module.
 */
const { existsSync } = require("node:fs");
const { dirname, relative, resolve } = require("node:path");
const { compileFunction } = require("node:vm");
const { default: Runtime } = require("jest-runtime");
const { require: requireScript } = require("tsx/cjs/api");

const root = resolve(__dirname, "../..");
const { fieldsInPlace } = requireScript("../../src/workbench/engine/fieldsInPlace.ts", __filename);
const packages = /^(@univerjs\/|rxjs$|rxjs\/|jsdom$|typescript$|eslint$)/;
const files = [
  "src/calc/",
  "src/calendar/",
  "src/domain/",
  "src/functions/",
  "src/import/",
  "src/language/",
  "src/samples/",
  "src/sheets/",
  "src/xlsx/",
  "src/workbench/engine/",
  "src/workbench/host/",
  "src/workbench/xlsx/",
  "src/workbench/charts/",
  "src/workbench/model",
  "src/workbench/chartModel",
  "src/workbench/test/host/hostSession",
  "src/workbench/test/host/frameScripts",
  "test/support/excelSession",
];

for (const path of files)
  if (!existsSync(resolve(root, path)) && !existsSync(resolve(root, `${path}.ts`)))
    throw new Error(`${path} was renamed: name it anew in test/support/runtime.cjs.`);

function isShared(from, name) {
  if (!name.startsWith(".")) return packages.test(name);
  const path = relative(root, resolve(dirname(from), name)).replaceAll("\\", "/");
  return files.some((shared) => (shared.endsWith("/") ? path.startsWith(shared) : path === shared));
}

/** Of the process itself: no sandbox. */
class Shared extends Runtime {
  constructor(config, { moduleMocker }, resolver, transformer, ...rest) {
    // Jest would replace a method of the real process.
    const ownProcess = Object.create(process, { getBuiltinModule: { value: undefined } });
    const global = Object.create(globalThis, { process: { value: ownProcess } });
    const environment = {
      global,
      moduleMocker,
      exportConditions: () => ["node", "node-addons"],
      getVmContext: () => global,
    };
    super(config, environment, resolver, transformer, new Map(), ...rest);
    this.executor.compile = (code, filename) =>
      compileFunction(filename.includes("@univerjs") ? fieldsInPlace(code) : code, this.executor.injectedModuleParameters, { filename });
  }
}

let shared;

module.exports = class extends Runtime {
  constructor(config, environment, resolver, transformer, cacheFS, ...rest) {
    super(config, environment, resolver, transformer, cacheFS, ...rest);
    shared ??= new Shared(config, environment, resolver, transformer, ...rest);
    // Jest remembers the source maps of a file that it ran, those of what the file made us load among them.
    shared.transformCache.sourceMaps = this.transformCache.sourceMaps;
  }

  requireModuleOrMock(from, name) {
    return isShared(from, name) ? shared.requireModuleOrMock(from, name) : super.requireModuleOrMock(from, name);
  }

  /**
   * The runner asks which test is running. Node would follow every promise to tell, at a tenth of the time of these tests; here one test
   * runs at a time, so that whichever was begun last and has not ended is the one.
   */
  requireInternalModule(from, name) {
    return name === "node:async_hooks" ? { AsyncLocalStorage: OneAtATime } : super.requireInternalModule(from, name);
  }
};

class OneAtATime {
  getStore() {
    return this.store;
  }

  run(store, work) {
    const before = this.store;
    this.store = store;
    const back = () => {
      this.store = before;
    };
    let result;
    try {
      result = work();
    } catch (error) {
      back();
      throw error;
    }
    if (typeof result?.then !== "function") back();
    else result.then(back, back);
    return result;
  }
}
