#!/usr/bin/env bash
# @formulajs/formulajs 4.6.1: NETWORKDAYS(today, due) is the usual measure of an order's delay, and negative if the order is late. Backwards the
# days are not looked at: the answer is the difference in calendar days plus 1, whatever the days off and holidays are. From 31 to 1 January
# 2027 it is -29 instead of -21, or of -31 for a plant that never stops; an order a day late has 0 instead of -2, which "late if below 0" misses.
# hot-formula-parser 4.0.0 and @fortune-sheet/formula-parser 0.2.13 calculate with it. Forwards all is right. HyperFormula 3.5.0 (second number)
# counts as Excel does, both ways. Nothing is thrown.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund @formulajs/formulajs@4.6.1 hot-formula-parser@4.0.0 @fortune-sheet/formula-parser@0.2.13 hyperformula@3.5.0 2> /dev/null
cat > try.mjs <<'JS'
import { createRequire } from "node:module";
import { NETWORKDAYS } from "@formulajs/formulajs";
import { HyperFormula } from "hyperformula";
const require = createRequire(import.meta.url);
const engine = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3" });
const other = (name, from, to, more = "") => engine.calculateFormula(`=${name}(DATE(2027,1,${from}),DATE(2027,1,${to})${more})`, 0);
const day = (date) => new Date(2027, 0, date);
const days = (from, to) => [NETWORKDAYS(day(from), day(to)), other("NETWORKDAYS", from, to)];
const formula = 'NETWORKDAYS("2027-01-31","2027-01-01")';
const seen = {
  "1 to 31": days(1, 31),
  "31 to 1": days(31, 1),
  // 20 January 2027 is a Wednesday.
  "20 to 20, due today": days(20, 20),
  "20 to 19, a day late": days(20, 19),
  "20 to 18, two days late": days(20, 18),
  "20 to 15, with Friday 15 as a holiday": [NETWORKDAYS(day(20), day(15), [day(15)]), other("NETWORKDAYS", 20, 15, ",DATE(2027,1,15)")],
  "31 to 1 without days off": [NETWORKDAYS.INTL(day(31), day(1), "0000000"), other("NETWORKDAYS.INTL", 31, 1, ',"0000000"')],
  "hot-formula-parser": new (require("hot-formula-parser").Parser)().parse(formula).result,
  "@fortune-sheet/formula-parser": new (require("@fortune-sheet/formula-parser").Parser)().parse(formula).result,
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  "1 to 31": [21, 21],
  "31 to 1": [-29, -21],
  "20 to 20, due today": [1, 1],
  "20 to 19, a day late": [0, -2],
  "20 to 18, two days late": [-1, -3],
  "20 to 15, with Friday 15 as a holiday": [-4, -3],
  "31 to 1 without days off": [-29, -31],
  "hot-formula-parser": -29,
  "@fortune-sheet/formula-parser": -29,
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
