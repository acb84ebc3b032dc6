// On a fresh machine Jest knows no durations and may start its longest file last, alone on one core. The rooms whose tests work in a
// whole workbook come first, and in them the file that interrupts every write.
const { default: Sequencer } = require("@jest/test-sequencer");

const first = ["/cycle/everyWrite", "/cycle/", "/workbook/", "/taskpane/"];
const rank = ({ path }) => {
  const place = first.findIndex((part) => path.replaceAll("\\", "/").includes(`/test${part}`));
  return place < 0 ? first.length : place;
};

module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => rank(one) - rank(other));
  }
};
