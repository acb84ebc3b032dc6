import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { inputsHash, isAddinInput, isDistFresh, stampDist } from "../../server/freshness";

const built = ["taskpane.html", "taskpane.js", "functions.js", "functions.json", "functions-fr.json", "manifest.xml", "manifest.json"];

describe("whether dist/ is made from the present sources", () => {
  let root: string;
  const write = (path: string, text: string, seconds: number) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    utimesSync(join(root, path), seconds, seconds);
  };
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), "fresh-"));
    write("src/calc/sum.ts", "1", 1000);
    write("src/workbench/page.ts", "1", 1000);
    write("manifest.xml", "<a/>", 1000);
    for (const name of built) write(`dist/${name}`, name, 2000);
  });
  afterEach(() => rmSync(root, { recursive: true }));

  it("is so when every built file is newer than every source", () => {
    expect(isDistFresh(root)).toBe(true);
  });

  it("is not so when a source is newer", () => {
    write("src/calc/sum.ts", "2", 3000);
    expect(isDistFresh(root)).toBe(false);
  });

  it("is so when this server built exactly these bytes, whatever the clock says", () => {
    write("src/calc/sum.ts", "2", 3000);
    stampDist(root, inputsHash(root));
    expect(isDistFresh(root)).toBe(true);
    write("src/calc/sum.ts", "3", 3000);
    expect(isDistFresh(root)).toBe(false);
  });

  it("is not changed by the workbench's own sources, which the add-in does not contain", () => {
    const before = inputsHash(root);
    write("src/workbench/page.ts", "2", 3000);
    expect(inputsHash(root)).toBe(before);
    expect(isDistFresh(root)).toBe(true);
  });

  it.each(built)("is not so without %s", (name) => {
    rmSync(join(root, "dist", name));
    expect(isDistFresh(root)).toBe(false);
  });

  it("looks at sources of the add-in only", () => {
    expect(["src/calc/sum.ts", "manifest.xml", "assets/app-32.png", "src/app/taskpane.tsx"].map(isAddinInput)).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["src/workbench/page/page.css", "src/app/workbench.tsx", "README.md", "srcs/a.ts"].map(isAddinInput)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
