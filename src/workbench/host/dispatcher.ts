/**
 * Interprets the batches of office.js over host objects. Knows nothing about Excel beyond the conventions of objects.ts.
 *
 * - Batches run one after another, actions in the order of the add-in; the first failing action ends its batch, without rollback.
 * - A read waits for the calculation, and only a read of something calculated does; a batch of writes costs one calculation at most.
 * - A member that no host class has is refused with ApiNotFound and kept in `unserved` by name (`Range.getImage`); loading one that the
 *   library does not know either says nothing, as in Excel: samples load "noPropertiesNeeded".
 * - Reading or calling something on a null object answers null; setting a property on one fails, as in Excel.
 */
import { type Fault, Faults, writes } from "./faults";
import { Collection, HostObject, RichApiError, typeOf } from "./objects";
import { KeptObjects } from "./keptObjects";
import { camel, each, EVERYTHING, member, NOTHING, pascal, pathInside, selection, withoutItems, type Tree } from "./query";
import type { Surroundings, TraceEntry } from "./dispatcherSurroundings";
import type { Action, ArgumentInfo, Batch, BatchResult, ObjectPath, QueryInfo } from "./wire";

type Resolved = HostObject | typeof NULL;
const NULL = Symbol("null object");
const STATUS: Record<string, number> = {
  ItemNotFound: 404,
  InvalidArgument: 400,
  InvalidReference: 400,
  AccessDenied: 403,
  ItemAlreadyExists: 409,
};
export class Dispatcher {
  /** Members asked for that no host class has, as `Class.member`. */
  readonly unserved = new Set<string>();
  /** Host bugs: errors that are not Excel's. Tests look here. */
  readonly bugs: unknown[] = [];
  onTrace?: (entry: TraceEntry) => void;
  /** Number of batches started, and of those that write something. */
  syncs = 0;
  writingSyncs = 0;

  private readonly faults = new Faults();
  private readonly kept = new KeptObjects();
  private resolved = new Map<number, Resolved>();
  private queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly world: Surroundings) {}

  /** Makes actions fail, for tests of what an add-in does then. Returns a function that takes the fault back. */
  failAt(fault: Fault): () => void {
    return this.faults.add(fault);
  }

  /** Answers a batch once those before it are answered. */
  execute(batch: Batch, flags = 0): Promise<BatchResult> {
    const answer = this.queue.then(() => this.run(batch, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /** Resolves when nothing is being answered. */
  async idle(): Promise<void> {
    await this.queue;
  }

  /** Objects that the add-in can still reach: those of the running batch and those held by reference. */
  *reachable(): Iterable<HostObject> {
    for (const object of this.resolved.values()) if (object !== NULL) yield object;
    yield* this.kept.all();
  }

  /** Number of objects held by reference, as Excel counts tracked objects. */
  get referenceCount(): number {
    return this.kept.size;
  }

  /** A reloaded add-in holds nothing. */
  forgetReferences(): void {
    this.kept.releaseAll();
  }

  private async run(batch: Batch, flags: number): Promise<BatchResult> {
    const started = performance.now();
    const sync = ++this.syncs;
    const onWorkbook = Object.values(batch.ObjectPaths).some((path) => path.ObjectPathType === 1 || path.ObjectPathType === 6);
    if (onWorkbook && batch.Actions.some(writes)) this.writingSyncs++;
    const writingSync = this.writingSyncs;
    const results: BatchResult["Results"] = [];
    const answer: BatchResult = { Results: results };
    this.resolved = new Map();
    let index = 0;
    try {
      if (onWorkbook) await this.world.admit(flags);
      for (; index < batch.Actions.length; index++) {
        const action = batch.Actions[index] as Action;
        this.faults.check({ sync, writingSync, index, count: batch.Actions.length, action, path: batch.ObjectPaths[action.ObjectPathId] });
        results.push({ ActionId: action.Id, Value: await this.act(action, batch) });
      }
      this.world.flush();
    } catch (error) {
      answer.Error = this.describe(error, index, batch);
      this.world.flush();
    }
    const traces = results.filter((_, i) => batch.Actions[i]?.ActionType === 5).map((result) => result.ActionId);
    if (traces.length > 0) answer.TraceIds = traces; // event handlers are attached only when their trace is echoed
    this.resolved = new Map();
    this.world.batchDone();
    this.onTrace?.({ sync, request: batch, result: answer, milliseconds: performance.now() - started });
    this.faults.afterBatch({ sync, count: batch.Actions.length });
    return answer;
  }

  private describe(error: unknown, index: number, batch: Batch): BatchResult["Error"] {
    const known = error instanceof RichApiError;
    if (!known) this.bugs.push(error);
    const action = batch.Actions[index];
    const location = known ? error.location : undefined;
    return {
      Code: known ? error.code : "GeneralException",
      Message: error instanceof Error ? error.message : String(error),
      HttpStatusCode: (known && STATUS[error.code]) || 500,
      ActionIndex: index,
      Location: location ?? (action ? batch.ObjectPaths[action.ObjectPathId]?.Name || action.Name : ""),
    };
  }

  private async act(action: Action, batch: Batch): Promise<unknown> {
    if (action.ActionType === 5) return null;
    const object = await this.resolve(action.ObjectPathId, batch);
    if (object === NULL) {
      // Methods of a null object do nothing: published samples begin with getItemOrNullObject("Sample").delete().
      if (action.ActionType === 4 || action.ActionType === 9)
        throw new RichApiError("InvalidObjectPath", "The object path is a null object.");
      return null;
    }
    switch (action.ActionType) {
      case 1:
        return this.kept.identity(object);
      case 2:
      case 7:
        this.world.flush();
        return this.project(object, selection(action.QueryInfo ?? {}), action.QueryInfo);
      case 3: {
        if (action.Name === "_KeepReference") return this.kept.keep(object);
        const args = await this.args(action.ArgumentInfo, batch);
        if (action.Name === "_RemoveReference") {
          this.kept.release(String(args[0]));
          return null;
        }
        if (action.Name === "_RemoveAllReferences") {
          this.kept.releaseAll();
          return null;
        }
        return (await this.call(object, action.Name, args)) ?? null;
      }
      case 4:
        await this.set(object, action.Name, (await this.args(action.ArgumentInfo, batch))[0]);
        return null;
      case 9:
        await this.update(object, action.ObjectState ?? {});
        return null;
      default:
        throw new RichApiError("NotImplemented", `This host does not know action type ${action.ActionType}.`);
    }
  }

  private async resolve(id: number, batch: Batch): Promise<Resolved> {
    const done = this.resolved.get(id);
    if (done !== undefined) return done;
    const path = batch.ObjectPaths[id];
    if (!path) throw new RichApiError("InvalidObjectPath", `The object path ${id} is missing.`);
    const object = await this.follow(path, batch);
    this.resolved.set(id, object);
    return object;
  }

  private async follow(path: ObjectPath, batch: Batch): Promise<Resolved> {
    if (path.ObjectPathType === 1) return this.world.root;
    if (path.ObjectPathType === 7) return NULL;
    if (path.ObjectPathType === 2) {
      const service = this.world.services[path.Name];
      if (service) return service;
      this.unserved.add(path.Name);
      throw new RichApiError("ApiNotFound", `The workbench does not serve ${path.Name}.`, path.Name);
    }
    if (path.ObjectPathType === 6) {
      const object = this.kept.find(path.Name);
      if (!object) throw new RichApiError("InvalidReference", "This reference is not valid for the current operation.");
      return object;
    }
    const parent = await this.resolve(path.ParentObjectPathId ?? 0, batch);
    if (parent === NULL) return NULL;
    let object: unknown;
    if (path.ObjectPathType === 4) {
      if (!(path.Name in parent)) this.refuse(parent, path.Name);
      object = await member(parent, path.Name);
    } else {
      const name = path.ObjectPathType === 5 ? "GetItem" : path.Name;
      object = await this.call(parent, name, await this.args(path.ArgumentInfo, batch));
    }
    return object instanceof HostObject ? object : NULL;
  }

  private async args(info: ArgumentInfo | undefined, batch: Batch): Promise<unknown[]> {
    const values = info?.Arguments ?? [];
    const ids = info?.ReferencedObjectPathIds;
    const put = async (value: unknown, id: unknown): Promise<unknown> => {
      if (Array.isArray(id) && Array.isArray(value)) return each(value, (item, i) => put(item, id[i]));
      if (typeof id === "number" && id > 0) {
        const object = await this.resolve(id, batch);
        return object === NULL ? null : object;
      }
      if (value !== null && typeof value === "object" && !Array.isArray(value)) {
        const entries = Object.entries(value);
        return Object.fromEntries(await each(entries, async ([key, item]) => [key, await put(item, pathInside(item))] as const));
      }
      return value;
    };
    // Arrays without references are passed as they are: 100,000 values must not be walked.
    return each(values, (value, i) => put(value, ids?.[i]));
  }

  private refuse(object: HostObject, name: string): never {
    const full = `${typeOf(object).typeName || object.constructor.name}.${camel(name)}`;
    this.unserved.add(full);
    throw new RichApiError("ApiNotFound", `The workbench does not serve ${full}.`, full);
  }

  private async call(object: HostObject, name: string, args: unknown[]): Promise<unknown> {
    const type = typeOf(object);
    const event = /^_(Un)?[rR]egister(?:Event)?(\w+?)(?:Event)?$/.exec(name);
    if (event && !(name in object)) {
      if (!type.events.includes(event[2] ?? "")) this.refuse(object, `on${event[2]}`);
      object.book.registerEvent(object, event[2] ?? "", event[1] === undefined);
      return null;
    }
    const method = member(object, name);
    if (typeof method !== "function") this.refuse(object, name);
    if (!type.naming.includes(name)) this.world.flush();
    if (type.settleFirst.includes(name) && this.world.stale()) await this.world.settle();
    return this.locate(object, name, () => (method as (...list: unknown[]) => unknown).apply(object, args));
  }

  private async set(object: HostObject, name: string, value: unknown): Promise<void> {
    if (!(name in object)) this.refuse(object, name);
    await this.locate(object, name, async () => {
      (object as unknown as Record<string, unknown>)[name] = value;
      await this.world.takeWork();
    });
  }

  private async update(object: HostObject, state: Record<string, unknown>): Promise<void> {
    for (const [key, value] of Object.entries(state)) {
      const name = pascal(key);
      if (!(name in object)) this.refuse(object, name);
      const inner = await member(object, name);
      if (inner instanceof HostObject && value !== null && typeof value === "object")
        await this.update(inner, value as Record<string, unknown>);
      else await this.set(object, name, value);
    }
  }

  /** Runs something of an object; an Excel error thrown inside says where. */
  private async locate(object: HostObject, name: string, work: () => unknown): Promise<unknown> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof RichApiError) error.location ??= `${typeOf(object).typeName}.${camel(name)}`;
      throw error;
    }
  }

  private async project(object: HostObject, asked: Tree, page: QueryInfo = {}): Promise<Record<string, unknown>> {
    const out = this.kept.identity(object);
    const many = object instanceof Collection;
    const tree = many ? withoutItems(asked) : asked;
    const own = many ? (object.constructor as unknown as { own: readonly string[] }).own : [];
    const ofItems = (name: string) => many && !own.includes(pascal(name));
    if (many) {
      const wanted = Object.fromEntries(Object.entries(tree).filter(([name]) => EVERYTHING.has(name) || ofItems(name)));
      if (Object.keys(wanted).length > 0) {
        const skip = page.Skip ?? 0;
        const items = object.items.slice(skip, page.Top ? skip + page.Top : undefined);
        const projected: unknown[] = [];
        for (const item of items) projected.push(await this.project(item, wanted));
        out._Items = projected;
      }
    }
    for (const [name, inner] of Object.entries(tree)) {
      if (EVERYTHING.has(name)) for (const scalar of typeOf(object).scalars) out[scalar] = await this.read(object, scalar);
      else if (!ofItems(name) && !NOTHING.has(name)) {
        const value = await this.read(object, pascal(name));
        out[pascal(name)] =
          value instanceof HostObject ? await this.project(value, Object.keys(inner).length > 0 ? inner : { "*": {} }) : value;
      }
    }
    return out;
  }

  private async read(object: HostObject, name: string): Promise<unknown> {
    if (!(name in object)) return this.world.knows(typeOf(object).typeName, camel(name)) ? this.refuse(object, name) : null;
    if (this.world.stale() && typeOf(object).calculated.includes(name)) await this.world.settle();
    const value = await this.locate(object, name, () => member(object, name));
    return value === undefined ? null : value;
  }
}
