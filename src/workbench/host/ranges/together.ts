/** Several host objects of one class that answer as one, as the format of several ranges does in Excel. */
import { HostObject } from "../objects";

type Members = Record<string, unknown>;

const sameFor = (values: readonly unknown[]): boolean => {
  const [first, ...others] = values.map((value) => JSON.stringify(value));
  return others.every((other) => other === first);
};

/**
 * A property is that of all where they agree, else null; setting it sets all. A method is called on all and answers what the first
 * answers; objects below are together as well.
 */
export function together<Part extends HostObject>(parts: readonly Part[]): Part {
  const [first] = parts;
  if (first === undefined) throw new Error("Nothing to put together.");
  const all = parts as readonly unknown[] as readonly Members[];
  return new Proxy(first, {
    get(_, name) {
      if (typeof name !== "string" || name === "constructor") return Reflect.get(first, name) as unknown;
      const values = all.map((part) => part[name]);
      const [value] = values;
      if (typeof value === "function")
        return (...given: unknown[]) => joined(all.map((part) => (part[name] as (...args: unknown[]) => unknown).apply(part, given)));
      return value instanceof HostObject ? together(values as HostObject[]) : name === "book" || sameFor(values) ? value : null;
    },
    set(_, name, given) {
      for (const part of all) part[name as string] = given;
      return true;
    },
  });
}

const joined = (answers: readonly unknown[]): unknown =>
  answers[0] instanceof HostObject ? together(answers as HostObject[]) : answers[0];
