#!/usr/bin/env bash
# arima 0.2.8 (the ctsa package in WebAssembly) forecasts a random walk, order (0,1,0), the usual yardstick of a demand forecast. It should
# repeat the last value, here 118. It answers 0, 0, 0 and then the fourth, fifth and sixth value of the history; the variances are values of the
# history, too. Order (0,0,0), the plain mean, is right for three periods and then adds the history to the mean. Nothing is thrown. As soon as
# there is one AR or MA term, as in (0,1,1), all periods are forecasts. A benchmark against such a yardstick makes any method look good.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund arima@0.2.8 2> /dev/null
cat > try.cjs <<'JS'
const ARIMA = require("arima");
const history = [112, 118, 132, 129, 121, 135, 148, 148, 136, 119, 104, 118];
const forecast = (p, d, q) => {
  const model = new ARIMA({ p, d, q, verbose: false });
  model.train(history);
  return model.predict(6).map((values) => values.map((value) => Math.round(value)));
};
const seen = { "0,1,0": forecast(0, 1, 0), "0,0,0": forecast(0, 0, 0), "0,1,1": forecast(0, 1, 1)[0] };
console.log(JSON.stringify(seen));
const expected = {
  "0,1,0": [[0, 0, 0, 129, 121, 135], [148, 148, 136, 119, 104, 118]],
  "0,0,0": [[127, 127, 127, 256, 248, 262], [148, 148, 136, 119, 104, 118]],
  "0,1,1": [132, 132, 132, 132, 132, 132],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.cjs
echo "as described"
