#!/usr/bin/env bash
# moment-business-days 1.2.0: businessDaysIntoMonth() says how many working days of a month are gone, the divisor of "sales so far" in a
# projection of the month. On a day off it takes the last working day before, and if the month begins with days off, that day is in the month
# before: on Saturday 1 May 2027 the answer is 22, all of April, on Sunday 2 May too, and on Monday 3 May it is 1. In 2027 January, May and August
# begin so; New Year's Day is day 23. The documentation promises the business days "in the month of the Moment.js object". What was sold on the
# first weekend is divided by 22 or 23 instead of 0, and of May, which has 20 working days, 110 % are gone. Nothing is said.
set -euo pipefail
cd "$(mktemp -d)"
npm init -y > /dev/null
npm install --silent --ignore-scripts --no-audit --no-fund moment-business-days@1.2.0 moment@2.31.0 2> /dev/null
cat > try.cjs <<'JS'
const moment = require("moment-business-days");
moment.updateLocale("en", { workingWeekdays: [1, 2, 3, 4, 5], holidays: ["2027-01-01", "2027-05-17"], holidayFormat: "YYYY-MM-DD" });
const day = (text) => moment(text, "YYYY-MM-DD");
const into = (text) => day(text).businessDaysIntoMonth();
const months = Array.from({ length: 12 }, (_, at) => `2027-${String(at + 1).padStart(2, "0")}`);
const seen = {
  "1, 2, 3, 8 May 2027": ["2027-05-01", "2027-05-02", "2027-05-03", "2027-05-08"].map(into),
  "a holiday inside, 14, 17, 18 May": ["2027-05-14", "2027-05-17", "2027-05-18"].map(into),
  "New Year's Day": into("2027-01-01"),
  "working days of April and May": ["2027-04-01", "2027-05-01"].map((text) => day(text).monthBusinessDays().length),
  "on the first of the months": months.map((month) => into(`${month}-01`)),
};
console.log(JSON.stringify(seen, null, 1));
const expected = {
  "1, 2, 3, 8 May 2027": [22, 22, 1, 5],
  "a holiday inside, 14, 17, 18 May": [10, 10, 11],
  "New Year's Day": 23,
  "working days of April and May": [22, 20],
  "on the first of the months": [23, 1, 1, 1, 22, 1, 1, 22, 1, 1, 1, 1],
};
if (JSON.stringify(seen) !== JSON.stringify(expected)) { console.error("changed: expected", JSON.stringify(expected)); process.exit(1); }
JS
node try.cjs
echo "as described"
