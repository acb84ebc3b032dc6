/** Functions of dates where the engine counts otherwise than Excel. */
import type { Injector } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { ArrayValueObject } from "@univerjs/engine-formula";
import { dayOf, serialOf, weekdayOf } from "../../../calendar/days";
import { cellsOf, eachCell, error, firstOf, isOmitted, lifted, number, numberOf, repair } from "./repair";
import type { Value } from "./repair";
import { language } from "./written";

/** Functions that take a day; the engine reads texts among them in the American way. */
const ofDays = [
  "YEAR",
  "MONTH",
  "DAY",
  "WEEKDAY",
  "WEEKNUM",
  "ISOWEEKNUM",
  "EDATE",
  "EOMONTH",
  "DAYS",
  "NETWORKDAYS",
  "WORKDAY",
  "DATEDIF",
];
const isTextual = (value: Value): boolean => cellsOf(value).some((row) => row.some((cell) => cell.isString()));

export function repairDates(injector: Injector): void {
  repair(injector, "EDATE", (original) => (start, months) => {
    if (isSeveralCells(start) || isSeveralCells(months)) return error(ErrorType.VALUE);
    return lifted([start, months], (first, count) => {
      const [serial, distance] = [numberOf(first, 0), numberOf(count, 0)];
      if (first?.isBoolean() || count?.isBoolean()) return error(ErrorType.VALUE);
      if (typeof serial !== "number") return serial;
      if (typeof distance !== "number") return distance;
      const moved = firstOf(original(number(inMonth(Math.floor(serial), Math.trunc(distance))), number(Math.trunc(distance))));
      return moved.isNumber() && (moved.getValue() as number) < 0 ? error(ErrorType.NUM) : moved;
    });
  });
  repair(injector, "EOMONTH", (original) => (start, months) => {
    if (isSeveralCells(start) || isSeveralCells(months)) return error(ErrorType.VALUE);
    return lifted([start, months], (...cells) => original(...(cells as Value[])));
  });
  repair(
    injector,
    "ISOWEEKNUM",
    (original) => (date) =>
      lifted([date], (cell) => {
        const serial = numberOf(cell, 0);
        return typeof serial === "number" && serial >= 61 ? number(isoWeek(Math.floor(serial))) : original(cell as Value);
      }),
  );
  for (const name of ofDays)
    repair(
      injector,
      name,
      (original) =>
        (...values) =>
          original(
            ...(language() === "fr"
              ? values.map((value, place) => (place < 2 && isTextual(value) ? eachCell(value, dayInFrench) : value))
              : values),
          ),
    );
  for (const name of ["WORKDAY.INTL", "NETWORKDAYS.INTL"])
    repair(injector, name, (original) => (first, second, weekend, ...holidays) => {
      // The engine reads "000001" as the number 1, and a weekend that was left out as the number 0.
      const given = isOmitted(weekend) ? number(1) : firstOf(weekend);
      if (given.isString() && !/^[01]{7}$/.test(String(given.getValue()))) return error(ErrorType.VALUE);
      return original(...([first, second, given, ...holidays] as Value[]));
    });
}

const dayInFrench = (cell: Value): Value => (cell.isString() ? cell.convertToNumberObjectValue() : cell);

/** Cells of a sheet, more than one: functions that came with the Analysis ToolPak refuse them, though they take arrays. */
const isSeveralCells = (value: Value | undefined): boolean =>
  value?.isArray() === true &&
  (value as ArrayValueObject).getSheetId() !== "" &&
  (value as ArrayValueObject).getCurrentRow() >= 0 &&
  cellsOf(value).flat().length > 1;

/** The same day of the month, or an earlier one where the month so many months away has no such day. */
function inMonth(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const length = dayOf(serialOf(year, month + months + 1, 0)).day;
  return serial - Math.max(0, day - length);
}

/** The week belongs to the year that its Thursday lies in. */
function isoWeek(serial: number): number {
  const sinceMonday = (weekdayOf(serial) + 5) % 7;
  const thursday = serial - sinceMonday + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1)) / 7) + 1;
}
