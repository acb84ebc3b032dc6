/** What a request asks of objects: names as the wire and the objects spell them, and properties as a tree. */
import type { HostObject } from "./objects";
import type { QueryInfo } from "./wire";

export type Tree = { [name: string]: Tree };

export const EVERYTHING = new Set(["*", "$all"]);
export const NOTHING = new Set(["$none", "isNullObject", "isNull"]);
export const pascal = (name: string) => (name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1));
export const camel = (name: string) => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1));
export const member = (object: HostObject, name: string): unknown => (object as unknown as Record<string, unknown>)[name];

/** The properties asked for, as a tree: `format/fill/color` is three levels deep. */
export function selection({ Select = [], Expand = [] }: QueryInfo): Tree {
  const tree: Tree = {};
  const put = (path: string) => path.split("/").reduce((level, name) => (level[name] ??= {}), tree);
  Select.forEach(put);
  for (const path of Expand) put(path)["*"] = {};
  if (Select.length === 0) tree["*"] = {};
  return tree;
}

/** `load(["items/id"])` of a collection arrives with "items/", `load("items/id")` without: both mean the items' ids. */
export function withoutItems({ items, ...tree }: Tree): Tree {
  if (!items) return tree;
  return { ...tree, ...(Object.keys(items).length > 0 ? items : { "*": {} }) };
}

/** Client objects inside plain objects travel as `{ _ObjectPathId }`. */
export function pathInside(value: unknown): number | undefined {
  if (value === null || typeof value !== "object" || !("_ObjectPathId" in value)) return undefined;
  return typeof value._ObjectPathId === "number" ? value._ObjectPathId : undefined;
}

/** One after another: an argument may be the answer of a method with effects, and must not be asked for twice. */
export async function each<In, Out>(list: readonly In[], work: (item: In, index: number) => Promise<Out>): Promise<Out[]> {
  const out: Out[] = [];
  for (let i = 0; i < list.length; i++) out.push(await work(list[i] as In, i));
  return out;
}
