#!/usr/bin/env bash
# hucre 1.0.0, formatValue(value, format), "apply Excel number format". Of a format with two conditions, [>=1000000]0.0,,"M";[>=1000]0.0,"k";0 in
# many a board pack, it minds the first one only: what fails it takes the second part unasked, so that 12 pieces are shown as "0.0k". With three
# states of a service level, [<0.95]"late";[>1.05]"early";"on plan", a level of 1 is "early" and 0 "on plan", since 0 takes the third part as in
# formats without conditions. The symbol of a currency, [$€-40C] as Excel writes it, goes with its brackets: euros and dollars look alike.
# @e965/xlsx 0.20.3 (second text) shows what Excel shows (ECMA-376 part 1, 18.8.31).
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hucre@1.0.0 @e965/xlsx@0.20.3 2> /dev/null
cat > try.mjs <<'JS'
import { SSF } from "@e965/xlsx";
import { formatValue } from "hucre";
const shown = (format, ...values) => values.map((value) => [value, formatValue(value, format), SSF.format(format, value)]);
const seen = {
  thousands: shown('[>=1000000]0.0,,"M";[>=1000]0.0,"k";0', 2500000, 1500, 12),
  states: shown('[<0.95]"late";[>1.05]"early";"on plan"', 0.9, 1.1, 1, 0),
  currency: [...shown("#,##0.00\\ [$€-40C]", 1234.5), ...shown("[$$-409]#,##0.00", 1234.5)],
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  thousands: [[2500000, "2.5M", "2.5M"], [1500, "1.5k", "1.5k"], [12, "0.0k", "12"]],
  states: [[0.9, "late", "late"], [1.1, "early", "early"], [1, "early", "on plan"], [0, "on plan", "late"]],
  currency: [[1234.5, "1,234.50 ", "1,234.50 €"], [1234.5, "1,234.50", "$1,234.50"]],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
