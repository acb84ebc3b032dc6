/** Looked up once: in a frame of jsdom, where the tests run, every look-up of a global costs more than a whole step. */
const { imul } = Math;

/**
 * Fingerprint of a text, 16 hexadecimal digits (FNV-1a, 64 bits in two halves). It tells whether something has changed; it is no
 * protection against forgery.
 */
export function fingerprint(text: string): string {
  let high = 0xcbf29ce4 | 0;
  let low = 0x84222325 | 0;
  for (let index = 0; index < text.length; index += 1) {
    low ^= text.charCodeAt(index);
    // Times the 64-bit FNV prime 2^40 + 0x1b3, in two 32-bit halves; whole numbers of 32 bits are the quick ones.
    const carry = ((low >>> 16) * 0x1b3 + (((low & 0xffff) * 0x1b3) >>> 16)) >>> 16;
    high = (imul(high, 0x1b3) + carry + (low << 8)) | 0;
    low = imul(low, 0x1b3);
  }
  const digits = (half: number): string => (half >>> 0).toString(16).padStart(8, "0");
  return digits(high) + digits(low);
}
