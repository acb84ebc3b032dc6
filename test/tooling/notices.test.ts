import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { noticesFor } from "../../src/tooling/notices";

const modules = resolve(__dirname, "../../node_modules");
const folder = mkdtempSync(join(tmpdir(), "notices-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A package on disk, as npm would leave it. */
function installed(name: string, description: object, files: Readonly<Record<string, string>> = {}): string {
  const at = join(folder, "node_modules", name);
  mkdirSync(at, { recursive: true });
  for (const [file, text] of Object.entries({ ...files, "package.json": JSON.stringify({ name, ...description }) }))
    writeFileSync(join(at, file), text);
  return join(at, "lib/index.js");
}

describe("licences and notices", () => {
  it("has the licence and the notice of each package once, in the order of their names", () => {
    const text = noticesFor([join(modules, "mathjs/lib/a.js"), join(modules, "mathjs/lib/b.js"), join(modules, "@e965/xlsx/xlsx.mjs")]);
    expect(text.match(/^={80}\n(.*)\n={80}$/gm)).toHaveLength(2);
    expect(text.indexOf("@e965/xlsx 0.20.3 (Apache-2.0)")).toBeLessThan(text.indexOf("mathjs 15.2.0 (Apache-2.0)"));
    // Of the NOTICE of mathjs, which its licence asks to pass on.
    expect(text).toContain("Copyright (C) 2013-");
  });

  it("knows the package of a file that stands inside another package", () => {
    const inner = installed("outer/node_modules/inner", { version: "2.0.0", license: "MIT" }, { "LICENSE.md": "MIT of the inner one" });
    expect(noticesFor([inner])).toContain("MIT of the inner one");
  });

  it("writes out a licence that a package only names", () => {
    const file = installed("bare", { version: "1.0.0", license: "MIT", author: { name: "Ada" } });
    expect(noticesFor([file])).toMatch(/Copyright \(c\) Ada\n\nPermission is hereby granted/);
  });

  it("refuses what may not be shipped", () => {
    const file = installed("strict", { version: "3.0.0", license: "GPL-3.0" }, { LICENSE: "GPL" });
    expect(() => noticesFor([file])).toThrow("strict 3.0.0: GPL-3.0");
    expect(() => noticesFor([installed("none", { version: "1.0.0" }, { LICENSE: "?" })])).toThrow("none 1.0.0: no licence");
    expect(() => noticesFor([installed("short", { version: "1.0.0", license: "Apache-2.0" })])).toThrow("no text of its licence");
  });

  it("says nothing of our own files", () => {
    expect(noticesFor([resolve(__dirname, "../../src/tooling/notices.ts")])).not.toContain("=");
  });
});
