/** Different texts remembered: days and names repeat, but a column of order numbers must not fill the memory. */
export const mostRemembered = 100_000;

/**
 * What texts mean, found by their bytes: a text that was met before is neither decoded nor read again. Whole numbers from 0 on are
 * meanings, -1 stands for a text that has none.
 */
export class ByteTexts {
  /** Numbers of entries, from 1 on, by hash; 0 where there is none. A power of two, at most half full. */
  private table = new Int32Array(1024);
  private hashes = new Int32Array(512);
  private starts = new Int32Array(512);
  private ends = new Int32Array(512);
  private values = new Int32Array(512);
  private count = 0;
  private pool = new Uint8Array(16_384);
  private used = 0;

  constructor(private readonly read: (bytes: Uint8Array, start: number, end: number) => number) {}

  /** The meaning of the bytes from `start` to before `end`. */
  valueOf(bytes: Uint8Array, start: number, end: number): number {
    let hash = end - start;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 16_777_619);
    hash ^= hash >>> 15;
    const mask = this.table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const entry = (this.table[place] ?? 0) - 1;
      if (entry < 0) break;
      if (this.hashes[entry] === hash && this.isSame(entry, bytes, start, end)) return this.values[entry] ?? -1;
    }
    const value = this.read(bytes, start, end);
    this.keep(hash, bytes, start, end, value);
    return value;
  }

  private isSame(entry: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.starts[entry] ?? 0;
    if ((this.ends[entry] ?? 0) - from !== end - start) return false;
    const { pool } = this;
    for (let at = start, other = from; at < end; at++, other++) if (pool[other] !== bytes[at]) return false;
    return true;
  }

  private keep(hash: number, bytes: Uint8Array, start: number, end: number, value: number): void {
    if (this.count >= mostRemembered) this.forget();
    if (this.count === this.values.length) this.grow();
    if (this.used + end - start > this.pool.length) {
      const pool = new Uint8Array(Math.max(this.pool.length * 2, this.used + end - start));
      pool.set(this.pool);
      this.pool = pool;
    }
    const entry = this.count++;
    this.hashes[entry] = hash;
    this.starts[entry] = this.used;
    this.pool.set(bytes.subarray(start, end), this.used);
    this.used += end - start;
    this.ends[entry] = this.used;
    this.values[entry] = value;
    this.place(hash, entry);
  }

  private place(hash: number, entry: number): void {
    const mask = this.table.length - 1;
    let place = hash & mask;
    while (this.table[place] !== 0) place = (place + 1) & mask;
    this.table[place] = entry + 1;
  }

  private grow(): void {
    const longer = (list: Int32Array): Int32Array<ArrayBuffer> => {
      const next = new Int32Array(list.length * 2);
      next.set(list);
      return next;
    };
    [this.hashes, this.starts, this.ends, this.values] = [longer(this.hashes), longer(this.starts), longer(this.ends), longer(this.values)];
    this.table = new Int32Array(this.table.length * 2);
    for (let entry = 0; entry < this.count; entry++) this.place(this.hashes[entry] ?? 0, entry);
  }

  private forget(): void {
    this.table.fill(0);
    this.count = 0;
    this.used = 0;
  }
}
