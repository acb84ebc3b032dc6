import type { HostObject } from "./objects";
import { member } from "./query";

/** Objects that the add-in holds by reference over several batches. */
export class KeptObjects {
  readonly #objects = new Map<string, HostObject>();
  readonly #ids = new WeakMap<HostObject, string>();
  #next = 1;

  get size(): number {
    return this.#objects.size;
  }
  all(): Iterable<HostObject> {
    return this.#objects.values();
  }
  find(reference: string): HostObject | undefined {
    return this.#objects.get(reference);
  }
  release(reference: string): void {
    this.#objects.delete(reference);
  }
  releaseAll(): void {
    this.#objects.clear();
  }

  keep(object: HostObject): null {
    const id = this.#ids.get(object) ?? `ref-${this.#next++}`;
    this.#ids.set(object, id);
    this.#objects.set(id, object);
    return null;
  }

  /** What makes a client object last: its id, and the reference by which it is kept. Never null for an existing object. */
  identity(object: HostObject): Record<string, unknown> {
    const out: Record<string, unknown> = {};
    const id = member(object, "Id") ?? undefined;
    if (id !== undefined) out.Id = id;
    const innerId = member(object, "_Id") ?? undefined;
    if (innerId !== undefined) out._Id = innerId;
    const reference = this.#ids.get(object);
    if (reference !== undefined && this.#objects.has(reference)) out._ReferenceId = reference;
    return out;
  }
}
