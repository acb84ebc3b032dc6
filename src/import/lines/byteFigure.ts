import type { DecimalMark } from "../../language/numberText";

/** More digits than these are not exact as a whole number. */
const mostDigits = 15;

const [zero, nine, minus, space, tab] = [0x30, 0x39, 0x2d, 0x20, 0x09];

/**
 * The usual ways to write a figure, read from its bytes: 1234, -12.50, and thousands with spaces of any kind. All others are left to the
 * rules of the import.
 */
export class ByteFigure {
  /** The last figure that was read, as a whole number of its last decimal. */
  units = 0;
  decimals = 0;
  private readonly mark: number;

  constructor(
    decimalMark: DecimalMark,
    private readonly isUtf8: boolean,
  ) {
    this.mark = decimalMark === "comma" ? 0x2c : 0x2e;
  }

  /** True where it was read; `units` and `decimals` say it then. */
  read(bytes: Uint8Array, start: number, end: number): boolean {
    const isNegative = bytes[start] === minus;
    let at = isNegative ? start + 1 : start;
    const first = bytes[at] ?? 0;
    let [units, digits, group, isGrouped] = [0, 0, 0, false];
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte >= zero && byte <= nine) {
        units = units * 10 + byte - zero;
        digits++;
        group++;
        continue;
      }
      if (byte === this.mark) break;
      const length = this.spaceAt(bytes, at);
      // Thousands: one to three digits, the first of them not 0, then three each.
      if (length === 0 || (isGrouped ? group !== 3 : group < 1 || group > 3 || first === zero)) return false;
      at += length - 1;
      isGrouped = true;
      group = 0;
    }
    if (digits === 0 || (isGrouped && group !== 3)) return false;
    const decimals = at < end ? end - at - 1 : 0;
    if (at < end && decimals === 0) return false;
    for (at++; at < end; at++) {
      const byte = bytes[at] ?? 0;
      if (byte < zero || byte > nine) return false;
      units = units * 10 + byte - zero;
    }
    if (digits + decimals > mostDigits) return false;
    this.units = isNegative ? -units : units;
    this.decimals = decimals;
    return true;
  }

  /** Bytes of the space between thousands that stands there; 0 where none does. */
  private spaceAt(bytes: Uint8Array, at: number): number {
    const byte = bytes[at];
    if (byte === space || byte === tab) return 1;
    if (!this.isUtf8) return byte === 0xa0 ? 1 : 0;
    // No-break; narrow no-break and thin.
    if (byte === 0xc2) return bytes[at + 1] === 0xa0 ? 2 : 0;
    const last = bytes[at + 2];
    return byte === 0xe2 && bytes[at + 1] === 0x80 && (last === 0xaf || last === 0x89) ? 3 : 0;
  }
}
