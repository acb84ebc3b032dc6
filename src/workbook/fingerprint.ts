/**
 * Fingerprint of a text, 16 hexadecimal digits (FNV-1a, 64 bits in two halves). It tells whether something has changed; it is no
 * protection against forgery.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4;
  let low = 0x84222325;
  for (let index = 0; index < text.length; index += 1) {
    low = (low ^ text.charCodeAt(index)) >>> 0;
    // Times the 64-bit FNV prime 2^40 + 0x1b3, in two 32-bit halves.
    const product = low * 0x1b3;
    const carry = Math.floor(product / 0x1_0000_0000);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0;
    low = product >>> 0;
  }
  return high.toString(16).padStart(8, "0") + low.toString(16).padStart(8, "0");
}
