/**
 * Texts of cells. The engine looks each new one up in a store of texts, by a sum over all its signs, and keeps it there, but takes only
 * texts with a link or a picture out of it again: for all others that is work for nothing, with each text of each calculation.
 */
import { StringValueObject } from "@univerjs/engine-formula";

let repaired = false;

/** Once for all engines: they share the values. */
export function makeTextsWithoutStore(): void {
  if (repaired) return;
  repaired = true;
  const create = StringValueObject.create.bind(StringValueObject);
  StringValueObject.create = (value, options) => (options ? create(value, options) : new StringValueObject(value));
}
