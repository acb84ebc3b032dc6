/** JSON that anybody could have edited: a cell of the workbook, the storage of a page. */

const poisonous = new Set(["__proto__", "constructor", "prototype"]);

/**
 * The value that a text of JSON says, or undefined where it is none, is longer than `most` characters, or has a key that could
 * reach into the prototype of an object. The value is still foreign: read it field by field.
 */
export function safeJson(text: string, most: number): unknown {
  if (text.length > most) return undefined;
  try {
    return JSON.parse(text, (key: string, value: unknown) => {
      if (poisonous.has(key)) throw new SyntaxError(`The key ${key} is refused.`);
      return value;
    }) as unknown;
  } catch {
    // No JSON, or JSON made to do harm: as good as nothing, since a person is then asked again.
    return undefined;
  }
}

/** The fields of an object; none for anything else, lists included. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : []);
}

/** The fields of an object that a reader takes, by name. */
export function fieldsRead<Value>(value: unknown, read: (field: unknown, name: string) => Value | undefined): Record<string, Value> {
  return Object.fromEntries(
    [...fieldsOf(value)].flatMap(([name, field]) => {
      const taken = read(field, name);
      return taken === undefined ? [] : [[name, taken] as const];
    }),
  );
}

/** The value when it is one of some words. */
export function wordAmong<const Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}
