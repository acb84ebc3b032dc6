#!/usr/bin/env bash
# fast-formula-parser 1.0.19, "a fast and reliable excel formula parser". ROUNDUP goes up by one step more wherever nothing is to be rounded:
# ROUNDUP(30,0) is 31, ROUNDUP(1200,-2) is 1300, and 120 pieces in cartons of 12 need 11 cartons. Of all prices from 0.01 to 100.00, rounded up
# to cents, 8,404 of 10,000 come back a cent dearer, and ROUNDDOWN takes a cent off 1,230. hyperformula 3.5.0 (second number) changes 573 either
# way, as 0.07 * 100 is a bit more than 7 and 0.29 * 100 a bit less than 29; @formulajs/formulajs 4.6.1 (third) changes none, like Excel. ROUND
# and CEILING are right in all of them. Nothing is thrown.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund fast-formula-parser@1.0.19 hyperformula@3.5.0 @formulajs/formulajs@4.6.1 2> /dev/null
cat > try.mjs <<'JS'
import * as formulajs from "@formulajs/formulajs";
import FormulaParser from "fast-formula-parser";
import { HyperFormula } from "hyperformula";
const parser = new FormulaParser();
const engine = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3" });
const answers = (name, value, places) => {
  const formula = `${name}(${value},${places})`;
  return [parser.parse(formula, { sheet: "Plan", row: 1, col: 1 }), engine.calculateFormula("=" + formula, 0), formulajs[name](value, places)];
};
/** How many of the prices from 0.01 to 100.00 a function changes, although they have two decimals. */
const changed = (name) => {
  const counts = [0, 0, 0];
  for (let cents = 1; cents <= 10000; cents++)
    answers(name, cents / 100, 2).forEach((answer, at) => (counts[at] += Math.abs(answer * 100 - cents) > 0.5 ? 1 : 0));
  return counts;
};
const seen = {
  "ROUNDUP(30,0)": answers("ROUNDUP", 30, 0),
  "ROUNDUP(1200,-2)": answers("ROUNDUP", 1200, -2),
  "cartons of 120 and 121 pieces": [parser.parse("ROUNDUP(120/12,0)"), parser.parse("ROUNDUP(121/12,0)")],
  "ROUNDUP(0.07,2)": answers("ROUNDUP", 0.07, 2),
  "ROUNDDOWN(0.29,2)": answers("ROUNDDOWN", 0.29, 2),
  "ROUND(30,0)": answers("ROUND", 30, 0),
  "CEILING(30,10)": answers("CEILING", 30, 10),
  "prices changed by ROUNDUP": changed("ROUNDUP"),
  "prices changed by ROUNDDOWN": changed("ROUNDDOWN"),
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  "ROUNDUP(30,0)": [31, 30, 30],
  "ROUNDUP(1200,-2)": [1300, 1200, 1200],
  "cartons of 120 and 121 pieces": [11, 11],
  "ROUNDUP(0.07,2)": [0.08, 0.08, 0.07],
  "ROUNDDOWN(0.29,2)": [0.28, 0.28, 0.29],
  "ROUND(30,0)": [30, 30, 30],
  "CEILING(30,10)": [30, 30, 30],
  "prices changed by ROUNDUP": [8404, 573, 0],
  "prices changed by ROUNDDOWN": [1230, 573, 0],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
