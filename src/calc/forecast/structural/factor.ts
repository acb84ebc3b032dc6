import { log, power } from "../../elementary";
import { dot, doubled } from "./arrays";
import { seasonCovariances, type Structure } from "./structures";

/** Rows of a table that are kept, and read, together: each error is then read once for all of them. */
export const rowsTogether = 4;

/** Where the rows from t on begin in `groups`, for a t that is a multiple of four: four rows hold 4 t + 10 entries. */
export const groupAt = (t: number): number => (t * (t + 1)) / 2;

/**
 * The Cholesky factor of a structure's covariances between periods, row by row.
 *
 * A row depends on the rows before it and never on the data: one factor serves every series of every length, and grows when a longer one
 * comes. Its first rows turn a history into independent errors, the rows after them turn these errors into a forecast.
 *
 * @see Rasmussen & Williams (2006), Gaussian Processes for Machine Learning, algorithm 2.1
 */
export class StructuralFactor {
  /** Row t holds the entries 0 to t. */
  readonly rows: Float64Array[] = [];
  /**
   * The same rows, always four at a time in the order in which they are read: the four take turns over the even columns before t, then over
   * the odd ones; then come their entries from column t to their own, row by row. They begin at `groupAt(t)`. May hold more places than
   * there are rows.
   */
  groups: Float64Array = new Float64Array(1024);
  /** A constant 1 as independent errors: what the unknown overall level is estimated by. May hold more places than there are rows. */
  ones: Float64Array = new Float64Array(64);
  /** Sum of the squares of the first `ones`, by their count. */
  readonly information: number[] = [0];
  /** Logarithm of it. */
  readonly logInformation: number[] = [-Infinity];
  /** Logarithm of the determinant of the covariances of the first periods, by their count. */
  readonly logDeterminants: number[] = [0];
  private readonly season: Float64Array | null;

  constructor(
    private readonly structure: Structure,
    private readonly period: number,
  ) {
    this.season = structure.season && seasonCovariances(period, structure.season.width);
  }

  /** Makes sure that there are so many rows; always whole groups of them. */
  grow(count: number): void {
    while (this.rows.length < count) {
      for (let row = 0; row < rowsTogether; row++) this.addRow();
      this.packLastRows();
    }
  }

  private packLastRows(): void {
    const t = this.rows.length - rowsTogether;
    const together = this.rows.slice(t);
    let at = groupAt(t);
    while (this.groups.length < groupAt(t + rowsTogether)) this.groups = doubled(this.groups);
    for (const first of [0, 1]) for (let k = first; k < t; k += 2) for (const row of together) this.groups[at++] = row[k]!;
    for (const row of together) for (let k = t; k < row.length; k++) this.groups[at++] = row[k]!;
  }

  private addRow(): void {
    const { rows } = this;
    const t = rows.length;
    if (t === this.ones.length) this.ones = doubled(this.ones);
    const { ones } = this;
    const row = this.covariances(t);
    for (let j = 0; j <= t; j++) {
      const other = j < t ? rows[j]! : row;
      const rest = row[j]! - dot(row, other, j);
      row[j] = j < t ? rest / other[j]! : Math.sqrt(rest);
    }
    rows.push(row);
    ones[t] = (1 - dot(row, ones, t)) / row[t]!;
    const information = this.information[t]! + ones[t]! ** 2;
    this.information.push(information);
    this.logInformation.push(log(information));
    this.logDeterminants.push(this.logDeterminants[t]! + 2 * log(row[t]!));
  }

  /** Covariances of period t with the periods up to it, but for the overall level: noise, level, season and slope add up. */
  private covariances(t: number): Float64Array {
    const { level, season, slope } = this.structure;
    const row = new Float64Array(t + 1);
    for (let j = 0; j <= t; j++) row[j] = level * (j + 1);
    row[t] = row[t]! + 1;
    if (season && this.season) {
      const fade = power(season.kept, 1 / this.period);
      for (let j = t, size = season.size; j >= 0; j--, size *= fade) row[j] = row[j]! + size * this.season[(t - j) % this.period]!;
    }
    if (!slope) return row;
    // A slope from its long-run distribution, added up: the sum of kept^distance over all pairs of periods up to t and up to j.
    const { kept, change } = slope;
    const variance = change ** 2 / (1 - kept ** 2);
    const powers = new Float64Array(t + 2).fill(1);
    for (let i = 1; i < t + 2; i++) powers[i] = powers[i - 1]! * kept;
    let sum = 0;
    for (let j = 0; j <= t; j++) {
      sum += (1 - powers[j + 1]! + kept * (1 - powers[t - j]!)) / (1 - kept);
      row[j] = row[j]! + variance * sum;
    }
    return row;
  }
}
