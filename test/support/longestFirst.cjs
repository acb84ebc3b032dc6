// On a fresh machine Jest knows no durations and may start its longest file last, alone on one core. The faults that are planted and the
// files that interrupt every write come first, then the rooms whose tests work in a whole workbook; of the browser tests, those that walk
// through the stories.
const { default: Sequencer } = require("@jest/test-sequencer");

const first = [
  "/trust/",
  "/cycle/everyWrite/plan",
  "/cycle/everyWrite/",
  "/cycle/",
  "/workbook/",
  "/taskpane/",
  "/e2e/cycle",
  "/e2e/newcomer",
  "/e2e/pane",
  "/e2e/clicks",
  "/e2e/catalogue",
];
const rank = ({ path }) => {
  const place = first.findIndex((part) => path.replaceAll("\\", "/").includes(`/test${part}`));
  return place < 0 ? first.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
