// Node's environment of Jest, with packages that one worker loads once for all its test files: jsdom takes longer to load than most tests
// that open a page in it. It makes realms of its own for its pages, so that it does not matter in which one it was loaded.
const { TestEnvironment } = require("jest-environment-node");

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadedOnce = { jsdom: require("jsdom") };
  }
};
