/** What Microsoft's library can ask of a host: the classes of the `Excel` namespace with their members, read from its prototypes. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

export interface LibraryClass {
  name: string;
  /** Names of the wire: PascalCase. */
  properties: string[];
  methods: string[];
  /** As an add-in writes them (`onChanged`), with the name in the request that registers a handler (`DataChanged`). */
  events: { name: string; wire: string }[];
}

/** Members that the library answers itself, or that every client object has. */
const clientSide = new Set([
  "Load",
  "Set",
  "ToJSON",
  "Retrieve",
  "EnsureUnchanged",
  "SetMockData",
  "Track",
  "Untrack",
  "Context",
  "IsNullObject",
  "Items",
  "Update",
]);

const pascal = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);

type Prototype = Record<string, unknown> & { _scalarPropertyNames?: string[]; _navigationPropertyNames?: string[] };

/** Loads the library's Excel file alone, without a page: it only defines classes. */
export function readLibrary(): LibraryClass[] {
  const path = createRequire(__filename).resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js");
  const window: Record<string, unknown> = { console, setTimeout, clearTimeout };
  Object.assign(window, {
    window,
    self: window,
    location: { href: "http://localhost/", search: "", hash: "" },
    navigator: { userAgent: "" },
  });
  Object.assign(window, {
    document: { location: window.location, getElementsByTagName: () => [], createElement: () => ({ style: {} }), cookie: "" },
  });
  const context = createContext(window);
  runInContext(readFileSync(path, "utf8"), context, { filename: path });
  const namespace = runInContext("Excel", context) as Record<string, unknown>;
  return Object.entries(namespace)
    .flatMap(([name, value]) => (typeof value === "function" ? [describe(name, value.prototype as Prototype)] : []))
    .filter((one) => one !== null)
    .sort((left, right) => left.name.localeCompare(right.name));
}

function describe(name: string, prototype: Prototype): LibraryClass | null {
  const members = Object.getOwnPropertyNames(prototype);
  if (!members.includes("_className")) return null; // no object of the host: error codes, helpers
  const isMethod = (member: string) => typeof Object.getOwnPropertyDescriptor(prototype, member)?.value === "function";
  const events = members.flatMap((member) => {
    const getter = /^on[A-Z]/.test(member) ? Object.getOwnPropertyDescriptor(prototype, member)?.get : undefined;
    const wire = /_Register(?:Event)?(\w+?)(?:Event)?\(/.exec(String(getter))?.[1];
    return wire === undefined ? [] : [{ name: member, wire }];
  });
  const open = members.filter((member) => !/^(_|constructor$|m_|on[A-Z])/.test(member));
  const serverSide = (member: string) => !clientSide.has(pascal(member));
  return {
    name,
    properties: open
      .filter((member) => !isMethod(member))
      .filter(serverSide)
      .map(pascal),
    methods: open.filter(isMethod).filter(serverSide).map(pascal),
    events,
  };
}
