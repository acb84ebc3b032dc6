#!/usr/bin/env bash
# @bsull/augurs 0.10.2 finds seasons by itself: seasonalities(series). A wave of exactly 12 months without any noise, 4, 5, 10 and 20 whole
# years of it, is answered with a season of 14, 14, 30 and 62 months; a demand of 1 with a peak of 4 every December the same. Seasons of 7
# days are found with 5 or 6 weeks of history and missed with 8 (14) and 10 (6). Nothing says that the answer is a guess, and given to MSTL
# of the same package it is taken: a wave of 20 up and down, forecast two years ahead with 14, is wrong by up to 33; with 12 by 0.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @bsull/augurs@0.10.2 2> /dev/null
cat > try.mjs <<'JS'
import { readFileSync } from "node:fs";
import * as mstl from "@bsull/augurs/mstl";
import * as seasons from "@bsull/augurs/seasons";
const wasm = (part) => readFileSync(`node_modules/@bsull/augurs/${part}_bg.wasm`);
seasons.initSync({ module: wasm("seasons") });
mstl.initSync({ module: wasm("mstl") });
const wave = (season, length) => Float64Array.from({ length }, (_, at) => 100 + 20 * Math.sin((2 * Math.PI * at) / season));
const peaks = (length) => Float64Array.from({ length }, (_, at) => (at % 12 === 11 ? 400 : 100));
const found = (series) => [...seasons.seasonalities(series)];
const years = [48, 60, 120, 240];
/** The largest error of 24 months ahead, whose truth is the wave going on. */
const worst = (season) => {
  const model = mstl.MSTL.ets(Uint32Array.of(season));
  model.fit(wave(12, 60));
  const truth = wave(12, 84).slice(60);
  return Math.round(Math.max(...Array.from(model.predict(24, 0.95).point, (value, at) => Math.abs(value - truth[at]))));
};
const seen = {
  waves: years.map((length) => found(wave(12, length))),
  peaks: years.map((length) => found(peaks(length))),
  weeks: [5, 6, 8, 10].map((count) => found(wave(7, 7 * count))),
  "worst error of 24 months, wave of 20, seasons 12 and 14": [worst(12), worst(14)],
};
console.log(JSON.stringify(seen));
const expected = {
  waves: [[14], [14], [30], [62]],
  peaks: [[14], [14], [30], [62]],
  weeks: [[7], [7], [14], [6]],
  "worst error of 24 months, wave of 20, seasons 12 and 14": [0, 33],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
