#!/usr/bin/env bash
# timeseries-analysis 1.0.12, lwma({ period }), "Linear Weighted Moving Average". By definition the newest value has the largest weight, so that the
# average follows a change sooner than the plain one. Here the weights are the other way round: one peak of 100 is in the answers of the four
# periods after it with 10, 20, 30 and 40, most when it is oldest. On a demand that grows by 10 a period the plain average (ma) is 25 behind and
# lwma, chosen to be less so, 30 (20 by the definition). Of a step from 100 to 200 half is reached after three periods instead of two.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund timeseries-analysis@1.0.12 2> /dev/null
cat > try.cjs <<'JS'
const timeseries = require("timeseries-analysis");
/** The averages of four values from the fifth period on; the first four are handed back as they are. */
const average = (kind, demand) => {
  const series = new timeseries.main(demand.map((value, at) => [new Date(Date.UTC(2027, at, 1)), value]));
  return series[kind]({ period: 4 }).output().slice(4).map(([, value]) => Math.round(value * 1000) / 1000);
};
/** The same by the definition, of the four values before each period. */
const byDefinition = (demand) => demand.slice(4).map((_, at) => demand.slice(at, at + 4).reduce((sum, value, age) => sum + value * (age + 1), 0) / 10);
const peak = [0, 0, 0, 100, 0, 0, 0, 0, 0];
const growth = [10, 20, 30, 40, 50, 60, 70, 80];
const step = [100, 100, 100, 100, 200, 200, 200, 200, 200];
const seen = Object.fromEntries(
  Object.entries({ peak, growth, step }).map(([name, demand]) => [name, { ma: average("ma", demand), lwma: average("lwma", demand), definition: byDefinition(demand) }]),
);
console.log(JSON.stringify(seen, null, 1));
const expected = {
  peak: { ma: [25, 25, 25, 25, 0], lwma: [10, 20, 30, 40, 0], definition: [40, 30, 20, 10, 0] },
  growth: { ma: [25, 35, 45, 55], lwma: [20, 30, 40, 50], definition: [30, 40, 50, 60] },
  step: { ma: [100, 125, 150, 175, 200], lwma: [100, 110, 130, 160, 200], definition: [100, 140, 170, 190, 200] },
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.cjs
echo "as described"
