#!/usr/bin/env bash
# hyperformula 3.5.0, ISOWEEKNUM, and WEEKNUM with type 21, which is the same. The last days of December belong to week 1 of the next year if
# their Thursday does (ISO 8601): 30 and 31 December 2024, 29 to 31 December 2025, 31 December 2029. The answer is 53 for all of them, in years
# that have 52 weeks. The other end of the year is right, and so is 2026, which has 53. It is not among the documented differences from Excel.
# A weekly plan gets a week that does not exist, and week 1 of the next year lacks up to three of its days.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund hyperformula@3.5.0 2> /dev/null
cat > try.mjs <<'JS'
import { HyperFormula } from "hyperformula";
const engine = HyperFormula.buildFromArray([[]], { licenseKey: "gpl-v3" });
const calculate = (name, day, more = "") => {
  const [year, month, date] = day.split("-").map(Number);
  return engine.calculateFormula(`=${name}(DATE(${year},${month},${date})${more})`, 0);
};
/** The week by the standard: that of the Thursday, counted from the first Thursday of the Thursday's year. */
const week = (day) => {
  const thursday = new Date(`${day}T00:00:00Z`);
  thursday.setUTCDate(thursday.getUTCDate() + 3 - ((thursday.getUTCDay() + 6) % 7));
  return 1 + Math.floor((thursday - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86400000));
};
const days = [];
for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2032, 0, 1); at += 86400000) days.push(new Date(at).toISOString().slice(0, 10));
const wrong = days.filter((day) => calculate("ISOWEEKNUM", day) !== week(day));
const seen = {
  "days 2024 to 2031": days.length,
  wrong: wrong.map((day) => [day, calculate("ISOWEEKNUM", day), calculate("WEEKNUM", day, ",21"), week(day)]),
  "31 December 2026 and 1 January 2027": [calculate("ISOWEEKNUM", "2026-12-31"), calculate("ISOWEEKNUM", "2027-01-01")],
};
console.log(JSON.stringify(seen));
const ends = ["2024-12-30", "2024-12-31", "2025-12-29", "2025-12-30", "2025-12-31", "2029-12-31", "2030-12-30", "2030-12-31", "2031-12-29", "2031-12-30", "2031-12-31"];
const expected = { "days 2024 to 2031": 2922, wrong: ends.map((day) => [day, 53, 53, 1]), "31 December 2026 and 1 January 2027": [53, 53] };
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.mjs
echo "as described"
