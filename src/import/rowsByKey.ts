import { nameKey } from "../language/sameName";
import type { AnyRow, CellValue } from "../domain/tables/defineTable";
import { plainSpaces } from "../language/plainSpaces";
import type { DatasetKind } from "./datasetKinds";
import { hasMeasures } from "./measureColumns";
import { shownText, type Place } from "./recordPlaces";
import type { ImportPlan } from "./plan";
import { largestNumber } from "./readCell";
import type { Failure, Values } from "./rowReader";

const separator = "\u0000";

/** The rows for the table: what has the same key is added up, refused or kept apart, as the plan says. */
export class RowsByKey {
  readonly rows: Values[] = [];
  private readonly firstOfKey = new Map<string, { index: number; place: Place }>();
  private readonly measured: boolean;
  /** First place of each measure of a family and month. */
  private readonly firstOfMeasure = new Map<string, Place>();

  constructor(
    private readonly kind: DatasetKind,
    private readonly plan: ImportPlan,
  ) {
    this.measured = hasMeasures(kind, plan);
  }

  /** Takes a complete row in, or says why it is left out. `measure` is the word of its measure, where each row has one. */
  take(place: Place, row: AnyRow, measure: CellValue | undefined): Failure | undefined {
    // A product of two figures may be more than a cell holds, and so may a sum.
    if (!isWritable(row)) return tooLarge(place);
    if (this.plan.sameKey === "keep") {
      this.rows.push({ ...row });
      return undefined;
    }
    const key = this.kind.table.key.map((name) => nameKey(row[name])).join(separator);
    const first = this.firstOfKey.get(key);
    const before = this.measured ? this.sameMeasure(key + separator + String(measure), place) : first?.place;
    if (first === undefined) {
      this.firstOfKey.set(key, { index: this.rows.length, place });
      this.rows.push({ ...row });
      return undefined;
    }
    if (this.plan.sameKey === "reject" && before !== undefined) return this.duplicate(place, before);
    // Either rows of one key are added up, or the row brings another measure of the same family and month.
    const sum = this.rows[first.index];
    const added = sum && addUp(this.kind, sum, row);
    if (added && !isWritable(added)) return tooLarge(place);
    if (added) this.rows[first.index] = added;
    return undefined;
  }

  private sameMeasure(key: string, place: Place): Place | undefined {
    const before = this.firstOfMeasure.get(key);
    if (before === undefined) this.firstOfMeasure.set(key, place);
    return before;
  }

  private duplicate(place: Place, before: Place): Failure {
    const { key } = this.kind.table;
    const other = shownText(this.plan, "Family", before);
    const respelt = key.includes("Family") && withoutCase(shownText(this.plan, "Family", place)) !== withoutCase(other);
    const names = this.measured && this.kind.measures ? [...key, this.kind.measures.name] : key;
    const otherwise = this.measured ? "duplicateMeasure" : "duplicate";
    return {
      code: respelt ? "duplicateSpelling" : otherwise,
      values: { first: before.row, ...(respelt && { other }) },
      text: names
        .map((name) => shownText(this.plan, name, place))
        .filter(Boolean)
        .join(", "),
    };
  }
}

/** Two spellings that differ in more than case and spaces are worth pointing out: people do not see that they are one name. */
const withoutCase = (name: string): string => nameKey(plainSpaces(name));

const isWritable = (row: AnyRow): boolean =>
  Object.values(row).every((value) => typeof value !== "number" || Math.abs(value) <= largestNumber);

const tooLarge = (place: Place): Failure => ({
  code: "tooLarge",
  values: { most: largestNumber },
  text: place.cells.map(({ text }) => text).join(", "),
});

/** The figures of two rows added up; words stay those of the first row. */
function addUp(kind: DatasetKind, before: AnyRow, row: AnyRow): Values {
  const sum: Values = { ...before };
  for (const { name, kind: columnKind } of kind.table.columns) {
    if (kind.table.key.includes(name)) continue;
    const [known, more] = [sum[name], row[name]];
    if (columnKind === "number" && typeof more === "number") sum[name] = typeof known === "number" ? known + more : more;
    else if (known == null && more != null) sum[name] = more;
  }
  return sum;
}
