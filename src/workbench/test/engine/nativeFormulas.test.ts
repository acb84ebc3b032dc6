/** Excel's own functions in the stand-in, against values that do not come from it. */
import type { Case, Group } from "./native/cases";
import { conditionalSums } from "./native/conditionalSums";
import { dates } from "./native/dates";
import { emptyTexts } from "./native/emptyTexts";
import { errors } from "./native/errors";
import { formats } from "./native/formats";
import { french } from "./native/french";
import { lambdas } from "./native/lambdas";
import { literals } from "./native/literals";
import { longColumns } from "./native/longColumns";
import { lookups } from "./native/lookups";
import { numbers } from "./native/numbers";
import { shapes } from "./native/shapes";
import { sortedArrays } from "./native/sortedArrays";
import { texts } from "./native/texts";
import { open } from "./open";

const groups: readonly Group[] = [
  dates,
  texts,
  french,
  emptyTexts,
  shapes,
  sortedArrays,
  lambdas,
  lookups,
  conditionalSums,
  errors,
  formats,
  numbers,
  literals,
  longColumns,
];

/** What the stand-in does not do as Excel does, and why it stays so. */
const otherwise: Readonly<Record<string, string>> = {
  '=SUM(XLOOKUP("bolt",A1:A5,B1:B5):XLOOKUP("Screw",A1:A5,B1:B5))':
    "XLOOKUP gives values here, no reference that a range could begin or end with; no sheet of ours does that.",
};

/** Rows between two formulas: as many as the largest array fills, and one that stays free. */
const apart = 7;

const rowsOf = (expected: Case[1]): Exclude<Case[1], string | number | boolean> => (Array.isArray(expected) ? expected : [[expected]]);

/** Numbers from documentation are printed with some digits: as many as that have to agree. */
function isAs(found: unknown, expected: unknown): boolean {
  if (typeof expected !== "number" || typeof found !== "number") return found === expected;
  const digits = (/\.(\d+)/.exec(String(expected))?.[1] ?? "").length;
  const printed = digits > 0 && digits < 12 ? 0.5000001 * 10 ** -digits : 0;
  return Math.abs(found - expected) <= Math.max(printed, Math.abs(expected) * 1e-11);
}

async function answersOf({ cases, inputs, locale }: Group) {
  const { engine, put, values } = open(locale === undefined ? {} : { locale });
  for (const [address, rows] of Object.entries(inputs)) put(address, rows);
  for (const [index, [formula]] of cases.entries()) put(`AA${index * apart + 1}`, [[formula]]);
  await engine.calculation.settle();
  const answers: string[] = [];
  for (const [index, [formula, expected]] of cases.entries()) {
    const rows = rowsOf(expected);
    const top = index * apart;
    const spilled = engine.spillFrom(engine.activeSheet(), top, 26);
    const size = spilled ? [spilled.lastRow - top + 1, spilled.lastColumn - 25] : [1, 1];
    const wanted = [rows.length, rows[0]?.length ?? 0];
    const found = await values(`AA${top + 1}:A${String.fromCharCode(64 + (size[1] ?? 1))}${top + (size[0] ?? 1)}`);
    const same = size.join() === wanted.join() && rows.every((row, r) => row.every((value, c) => isAs(found[r]?.[c], value)));
    if (!same) answers.push(`${formula} is ${JSON.stringify(found)}, not ${JSON.stringify(rows)}`);
  }
  return answers;
}

const isKnown = (answer: string): boolean => Object.keys(otherwise).some((formula) => answer.startsWith(`${formula} is `));

describe("formulas of Excel's own functions", () => {
  it.each(groups.map((group) => [group.about, group] as const))("%s", async (_about, group) => {
    const answers = await answersOf(group);
    expect(answers.filter((answer) => !isKnown(answer))).toEqual([]);
    const known = group.cases.map(([formula]) => formula).filter((formula) => otherwise[formula] !== undefined);
    expect(answers.filter(isKnown)).toHaveLength(known.length);
  });

  it("are at least 300, each once", () => {
    const all = groups.flatMap(({ about, cases }) => cases.map(([formula]) => `${about}: ${formula}`));
    expect(new Set(all).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(300);
  });
});
