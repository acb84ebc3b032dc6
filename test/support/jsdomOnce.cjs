// jsdom of the worker (see environment.cjs), or, in a test that has another environment, of the test file.
module.exports = globalThis.loadedOnce?.jsdom ?? require("../../node_modules/jsdom/lib/api.js");
