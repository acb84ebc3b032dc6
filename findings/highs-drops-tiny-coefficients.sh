#!/usr/bin/env bash
# highs 1.15.3 (HiGHS in WebAssembly): a coefficient of 1e-9 or less leaves the model without a word, and its limit with it.
# 1.1e-9 hours a unit on a machine of 0.11 hours: at most 100,000,000 units. 1e-9 hours on 0.1 hours should give the same, yet the
# answer is "optimal" with the 1,000,000,000 units of the upper bound: the capacity is gone, and warnings stay empty.
# It matters where loads are typed in hours for parts made by the thousand: refuse hours per unit that small and ask for another unit.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund highs@1.15.3
cat > try.mjs <<'JS'
import load from "highs";
const highs = await load();
const most = (hours, capacity) =>
  highs.withModel(
    {
      numCols: 1, numRows: 1,
      colCost: Float64Array.of(-1), colLower: Float64Array.of(0), colUpper: Float64Array.of(1e9),
      rowLower: Float64Array.of(-Infinity), rowUpper: Float64Array.of(capacity),
      matrix: { format: "csr", numRows: 1, numCols: 1, starts: Int32Array.of(0, 1), indices: Int32Array.of(0), values: Float64Array.of(hours) },
    },
    (model) => {
      model.options.set("output_flag", false);
      const { modelStatus, warnings } = model.run();
      return { hours, capacity, modelStatus, warnings: warnings.length, units: Math.round(model.getSolution().colValue[0]) };
    },
  );
const seen = [most(1.1e-9, 0.11), most(1e-9, 0.1)];
console.log(JSON.stringify(seen));
const expected = [
  { hours: 1.1e-9, capacity: 0.11, modelStatus: 7, warnings: 0, units: 100000000 },
  { hours: 1e-9, capacity: 0.1, modelStatus: 7, warnings: 0, units: 1000000000 },
];
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
