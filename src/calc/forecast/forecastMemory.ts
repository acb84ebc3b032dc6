import type { SparseSeries } from "../matrix";
import type { Predictive } from "./predictive";

/** What a forecast depends on besides the history, as numbers. */
export type ForecastOptions = readonly number[];

interface Kept {
  /** Everything that the forecast depends on but how far it reaches, bit by bit. */
  key: Uint32Array;
  forecast: Predictive;
}

/** Numbers that a forecast of one period holds on to: points and variances, each in the unit of the series and in its own. */
const numbersPerPeriod = 4;

/**
 * Forecasts that were made before, so that a changed cell costs the forecast of its own item and not of a thousand others.
 *
 * The key is the full content: every cell and every option, compared bit by bit, so that the memory can change no result. It holds at most
 * `limit` numbers in two halves: when the newer half is full the older one is forgotten, and what is asked for again becomes new. So what
 * was used in the last half is always there, and nothing has to be sorted.
 */
export class ForecastMemory {
  private newer = new Map<number, Kept>();
  private older = new Map<number, Kept>();
  private held = 0;

  constructor(private readonly limit: number) {}

  /**
   * The first `horizon` periods of the forecast made before for the same content, or the one that `make` makes now. A forecast of more
   * periods begins with that of fewer, to the bit, so one that reaches at least as far answers. A refusal is not kept.
   */
  recall(cells: SparseSeries, options: ForecastOptions, horizon: number, make: () => Predictive): Predictive {
    const key = keyOf(cells, options);
    if (key === null) return make();
    const place = hashOf(key);
    const answers = (kept: Kept | undefined) => kept !== undefined && kept.forecast.points.length >= horizon && isSame(kept.key, key);
    const found = this.newer.get(place);
    if (found && answers(found)) return handedOut(found.forecast, horizon);
    const old = this.older.get(place);
    const forecast = old && answers(old) ? old.forecast : make();
    this.keep(place, { key, forecast }, key.length / 2 + numbersPerPeriod * forecast.points.length);
    return handedOut(forecast, horizon);
  }

  /** Two contents of the same place push each other out. */
  private keep(place: number, kept: Kept, numbers: number): void {
    if (this.held + numbers > this.limit / 2) {
      this.older = this.newer;
      this.newer = new Map();
      this.held = 0;
    }
    this.newer.set(place, kept);
    this.held += numbers;
  }
}

/** The first periods. Whoever changes the points that were handed out changes his own. */
const handedOut = ({ method, points, quantile }: Predictive, horizon: number): Predictive => ({
  method,
  points: points.slice(0, horizon),
  quantile: (level) => quantile(level).slice(0, horizon),
});

/** Options and cells as bits; a missing value is no number. Null for cells that hold such a thing themselves. */
function keyOf(cells: SparseSeries, options: ForecastOptions): Uint32Array | null {
  const numbers = new Float64Array(options.length + cells.length);
  numbers.set(options);
  for (let t = 0; t < cells.length; t++) {
    const value = cells[t]!;
    if (value !== null && Number.isNaN(value)) return null;
    numbers[options.length + t] = value ?? NaN;
  }
  return new Uint32Array(numbers.buffer);
}

/** A number of 32 bits. @see Fowler, Noll & Vo: the hash FNV-1a, a word at a time, its high bits mixed in once more */
function hashOf(key: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) {
    hash = Math.imul(hash ^ key[i]!, 0x01000193);
    hash ^= hash >>> 15;
  }
  return hash;
}

function isSame(one: Uint32Array, other: Uint32Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
