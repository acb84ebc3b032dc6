/** The engine's own scripts, as they are installed, beside what is said of them. */
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { compileFunction } from "node:vm";
import { accessors, fieldsInPlace } from "../../engine/fieldsInPlace";

const packages = resolve(__dirname, "../../../../node_modules/@univerjs");
const scripts = readdirSync(packages).flatMap((name) => {
  try {
    return [readFileSync(join(packages, name, "lib/cjs/index.js"), "utf8")];
  } catch {
    // Of types or styles alone.
    return [];
  }
});
const found = (pattern: RegExp): Set<string> =>
  new Set(scripts.flatMap((script) => [...script.matchAll(pattern)].map(([, name = ""]) => name)));

it("defines the fields whose name is that of an accessor somewhere in the engine, and assigns the others", () => {
  expect(scripts.length).toBeGreaterThan(10);
  const fields = found(/^\s*_defineProperty\(this, "(\w+)"/gm);
  const named = found(/^\s*(?:static )?(?:get|set) (\w+)\(/gm);
  expect([...fields].filter((name) => named.has(name)).sort()).toEqual([...accessors].sort());
});

it("sets every field of a class, a getter of its parent's name among them", () => {
  const script = [
    "function _defineProperty(on, name, value) { Object.defineProperty(on, name, { value, writable: true, enumerable: true, configurable: true }); }",
    "class Parent { get type() { return 1; } }",
    "class Child extends Parent {",
    "  constructor() {",
    "    super();",
    '    _defineProperty(this, "type", 2);',
    '    _defineProperty(this, "pattern", "0");',
    "  }",
    "}",
    "return { ...new Child() };",
  ].join("\n");
  const changed = fieldsInPlace(script);
  expect(changed).toContain('this.pattern = "0";');
  for (const text of [script, changed]) expect(compileFunction(text)()).toEqual({ type: 2, pattern: "0" });
});
