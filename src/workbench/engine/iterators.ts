/**
 * Node 20 has no iterator helpers, which the engine calls once a table exists (`map.keys().some(...)`). Browsers and Node 22
 * have them; this adds the missing ones, from eager arrays, to the prototype all built-in iterators share.
 */
type Eager = (this: Iterable<unknown>, ...args: never[]) => unknown;

const helpers: Record<string, Eager> = {
  some(test: (value: unknown) => boolean) {
    return [...this].some(test);
  },
  every(test: (value: unknown) => boolean) {
    return [...this].every(test);
  },
  find(test: (value: unknown) => boolean) {
    return [...this].find(test);
  },
  map(change: (value: unknown, index: number) => unknown) {
    return [...this].map(change)[Symbol.iterator]();
  },
  filter(test: (value: unknown, index: number) => boolean) {
    return [...this].filter(test)[Symbol.iterator]();
  },
  forEach(visit: (value: unknown, index: number) => void) {
    [...this].forEach(visit);
  },
  toArray() {
    return [...this];
  },
};

export function supplyIteratorHelpers(): void {
  const prototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object;
  for (const [name, helper] of Object.entries(helpers))
    if (!(name in prototype)) Object.defineProperty(prototype, name, { configurable: true, writable: true, value: helper });
}
