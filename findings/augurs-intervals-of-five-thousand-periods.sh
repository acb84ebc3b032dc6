#!/usr/bin/env bash
# @bsull/augurs 0.10.2, AutoETS with a multiplicative trend ("MMN", the model for a demand that grows by a rate). predict(12, 0.95) gives 12
# forecasts, but lower and upper have 5,000 values each, whatever the horizon: one for each simulated path, not for each period. Read by
# period, as with the additive trend ("MAN" gives 12, 53 wide), the band is about 1 wide and stays where the history ends while the forecast
# grows, so that hardly a forecast is inside its own band. Nothing is thrown. A safety stock taken from it covers next to nothing.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @bsull/augurs@0.10.2 2> /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import { AutoETS, initSync } from "@bsull/augurs/ets";
initSync({ module: readFileSync("node_modules/@bsull/augurs/ets_bg.wasm") });
// Three years of a demand that grows by 3 % a month, six units up and down.
const history = Float64Array.from({ length: 36 }, (_, at) => Math.round(100 * 1.03 ** at + ((at * 5) % 13) - 6));
const forecast = (spec, horizon) => {
  const model = new AutoETS(1, spec);
  model.fit(history);
  const { point, intervals } = model.predict(horizon, 0.95);
  const lower = [...intervals.lower].slice(0, horizon);
  const upper = [...intervals.upper].slice(0, horizon);
  const width = lower.reduce((sum, value, at) => sum + upper[at] - value, 0) / horizon;
  // The paths are drawn at random: only what does not depend on the draw is compared.
  return {
    forecasts: point.length,
    lower: intervals.lower.length,
    upper: intervals.upper.length,
    meanWidth: width > 20 ? "over 20" : "20 or less",
    forecastsInside: [...point].filter((value, at) => lower[at] <= value && value <= upper[at]).length > horizon / 2 ? "most" : "few",
  };
};
const seen = { "MMN 12": forecast("MMN", 12), "MMN 6": forecast("MMN", 6), "MAN 12": forecast("MAN", 12) };
console.log(JSON.stringify(seen, null, 1));
const narrow = { lower: 5000, upper: 5000, meanWidth: "20 or less", forecastsInside: "few" };
const expected = {
  "MMN 12": { forecasts: 12, ...narrow },
  "MMN 6": { forecasts: 6, ...narrow },
  "MAN 12": { forecasts: 12, lower: 12, upper: 12, meanWidth: "over 20", forecastsInside: "most" },
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
