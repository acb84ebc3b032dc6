import { LinesRefused, mostSums, type LeftOut, type LineProblem, type LinesReport, type LinesSum } from "./linesQuestion";

/** Lines shown for each reason. */
const mostShown = 3;
/** More decimals than these are rounded: nobody orders millionths. */
const mostDecimals = 6;

/** In the place of the decimals of a figure: there is none, or it is a number as it is and not one of units. */
export const [noFigure, asNumber] = [-1, -2];

/** Powers of ten that are exact. */
const tens = Array.from({ length: 10 }, (_, exponent) => 10 ** exponent);
const ten = (exponent: number): number => tens[exponent] ?? 10 ** exponent;

/**
 * The sums of one figure, kept as whole numbers of its smallest unit: adding hundredths a million times stays exact to the hundredth.
 * The unit follows the figures, down to a millionth.
 */
class FigureSums {
  private decimals = 0;
  private values = new Float64Array(1024);
  /** 1 where the sum has a figure. */
  private known = new Uint8Array(1024);
  blanks = 0;
  rounded = 0;
  isBeyondExact = false;

  add(slot: number, value: number): void {
    if (slot >= this.values.length) this.grow(slot);
    let units = Math.round(value * ten(this.decimals));
    // Dividing two whole numbers gives the nearest number there is, which is what reading the decimals gave: so equal means exact.
    while (units / ten(this.decimals) !== value) {
      if (this.decimals === mostDecimals) {
        this.rounded++;
        break;
      }
      this.refine();
      units = Math.round(value * ten(this.decimals));
    }
    const sum = (this.values[slot] ?? 0) + units;
    if (!Number.isSafeInteger(sum)) this.isBeyondExact = true;
    this.values[slot] = sum;
    this.known[slot] = 1;
  }

  /** Adds a whole number of units of 10 to the power of -decimals. */
  addUnits(slot: number, units: number, decimals: number): void {
    if (slot >= this.values.length) this.grow(slot);
    let [whole, places] = [units, decimals];
    for (; places > this.decimals && whole % 10 === 0; places--) whole /= 10;
    if (places > mostDecimals) return this.add(slot, whole / ten(places));
    while (places > this.decimals) this.refine();
    if (places < this.decimals) whole *= ten(this.decimals - places);
    const sum = (this.values[slot] ?? 0) + whole;
    if (sum > Number.MAX_SAFE_INTEGER || sum < -Number.MAX_SAFE_INTEGER) this.isBeyondExact = true;
    this.values[slot] = sum;
    this.known[slot] = 1;
  }

  at(slot: number): number | null {
    // Zero stays plain zero.
    return this.known[slot] === 1 ? (this.values[slot] ?? 0) / ten(this.decimals) + 0 : null;
  }

  /** One decimal more in every sum. */
  private refine(): void {
    this.decimals++;
    for (let slot = 0; slot < this.values.length; slot++) {
      const finer = (this.values[slot] ?? 0) * 10;
      if (!Number.isSafeInteger(finer)) this.isBeyondExact = true;
      this.values[slot] = finer;
    }
  }

  private grow(slot: number): void {
    const length = Math.max(slot + 1, this.values.length * 2);
    const [values, known] = [new Float64Array(length), new Uint8Array(length)];
    values.set(this.values);
    known.set(this.known);
    this.values = values;
    this.known = known;
  }
}

/** Sums by name and period, and the lines that are in none. Its memory grows with the sums, never with the lines. */
export class LineSums {
  private readonly names: string[] = [];
  private readonly nameNumbers = new Map<string, number>();
  private readonly periods: number[] = [];
  private readonly periodNumbers = new Map<number, number>();
  /** Slots by name, then by period. */
  private readonly slots: (number | undefined)[][] = [];
  private readonly lineCounts: number[] = [];
  private readonly figures: FigureSums[];
  private readonly reasons = new Map<LineProblem, LeftOut>();
  private leftOutCount = 0;
  private summed = 0;
  private blank = 0;

  constructor(figures: number) {
    this.figures = Array.from({ length: figures }, () => new FigureSums());
  }

  /** Lines so far that are in a sum or were left out. */
  get lines(): number {
    return this.summed + this.leftOutCount;
  }

  /** The number of a name; the same name has the same one. */
  nameNumber(name: string): number {
    const known = this.nameNumbers.get(name);
    if (known !== undefined) return known;
    // Names of lines that are in no sum take memory, too.
    if (this.names.length >= mostSums) throw new LinesRefused({ code: "tooManySums", most: mostSums });
    this.nameNumbers.set(name, this.names.length);
    this.slots.push([]);
    return this.names.push(name) - 1;
  }

  periodNumber(period: number): number {
    const known = this.periodNumbers.get(period);
    if (known !== undefined) return known;
    this.periodNumbers.set(period, this.periods.length);
    return this.periods.push(period) - 1;
  }

  /** Adds a line: one value for each figure, NaN where it is blank. */
  add(name: number, period: number, values: ArrayLike<number>, offset = 0): void {
    const slot = this.slots[name]?.[period] ?? this.newSlot(name, period);
    this.lineCounts[slot] = (this.lineCounts[slot] ?? 0) + 1;
    this.summed++;
    for (let index = 0; index < this.figures.length; index++) {
      const value = values[offset + index] ?? NaN;
      const sums = this.figures[index];
      if (sums === undefined) continue;
      if (Number.isNaN(value)) sums.blanks++;
      else sums.add(slot, value);
    }
  }

  /** Adds a line of whole numbers and their decimals, or what stands in their place. */
  addUnits(name: number, period: number, units: Float64Array, decimals: Int8Array, offset = 0): void {
    const slot = this.slots[name]?.[period] ?? this.newSlot(name, period);
    this.lineCounts[slot] = (this.lineCounts[slot] ?? 0) + 1;
    this.summed++;
    for (let index = 0; index < this.figures.length; index++) {
      const places = decimals[offset + index] ?? noFigure;
      const sums = this.figures[index];
      if (sums === undefined) continue;
      if (places === noFigure) sums.blanks++;
      else if (places === asNumber) sums.add(slot, units[offset + index] ?? 0);
      else sums.addUnits(slot, units[offset + index] ?? 0, places);
    }
  }

  leaveOut(code: LineProblem, line: number, text: string, values: Readonly<Record<string, string | number>> = {}): void {
    const known = this.reasons.get(code);
    const reason = known ?? { code, count: 0, first: [] };
    if (known === undefined) this.reasons.set(code, reason);
    reason.count++;
    this.leftOutCount++;
    if (reason.first.length < mostShown) reason.first.push({ line, text: text.slice(0, 60), values });
  }

  blankLine(): void {
    this.blank++;
  }

  report(): LinesReport {
    const sums: LinesSum[] = this.slots.flatMap((slots, name) =>
      slots.flatMap((slot, period) =>
        slot === undefined
          ? []
          : {
              name: this.names[name] ?? "",
              period: this.periods[period] ?? 0,
              figures: this.figures.map((figure) => figure.at(slot)),
              lines: this.lineCounts[slot] ?? 0,
            },
      ),
    );
    const byName = new Intl.Collator("en").compare;
    sums.sort((a, b) => byName(a.name, b.name) || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.period - b.period));
    return {
      lines: this.lines,
      summed: this.summed,
      blank: this.blank,
      leftOut: [...this.reasons.values()].sort((a, b) => b.count - a.count),
      sums,
      blanks: this.figures.map(({ blanks }) => blanks),
      rounded: this.figures.map(({ rounded }) => rounded),
      beyondExact: this.figures.map(({ isBeyondExact }) => isBeyondExact),
    };
  }

  private newSlot(name: number, period: number): number {
    if (this.lineCounts.length >= mostSums) throw new LinesRefused({ code: "tooManySums", most: mostSums });
    const slot = this.lineCounts.push(0) - 1;
    const slots = this.slots[name];
    if (slots) slots[period] = slot;
    return slot;
  }
}
