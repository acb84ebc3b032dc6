import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript";

const source = resolve(__dirname, "../src");

/** Who may import whom. A new arrow is a decision: change it here and say why beside it. */
const mayImport: Record<string, string[]> = {
  calendar: ["language"],
  calc: ["calendar"],
  language: [],
  domain: ["calc", "calendar", "language"],
  import: ["domain", "calendar", "language"],
  sheets: ["domain", "calc", "calendar", "language"],
  samples: ["domain", "calendar", "language"],
  functions: ["calc", "calendar", "language"],
  workbook: ["calendar", "domain", "sheets", "import", "language"],
  cycle: ["calc", "calendar", "domain", "import", "sheets", "samples", "workbook", "language"],
  taskpane: ["cycle", "calendar", "domain", "import", "samples", "language", "functions"],
  commands: ["cycle", "language"],
  tooling: ["functions", "language"],
  workbench: ["language", "calendar"],
  app: ["calc", "calendar", "domain", "language", "functions", "workbook", "cycle", "taskpane", "commands", "workbench"],
};

/** Arrows for types only: erased at build, so they carry words and no behaviour. */
const mayImportTypes: Record<string, string[]> = {};

const files = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? files(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const roomOf = (path: string) => relative(source, path).split(sep)[0] ?? "";

interface Import {
  target: string;
  typeOnly: boolean;
  name: string;
}

function readImports(path: string): Import[] {
  const text = readFileSync(path, "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const typeOnly = new Set<string>();
  tree.forEachChild((node) => {
    if (ts.isImportDeclaration(node) && node.importClause?.isTypeOnly) typeOnly.add((node.moduleSpecifier as ts.StringLiteral).text);
    if (ts.isExportDeclaration(node) && node.isTypeOnly && node.moduleSpecifier)
      typeOnly.add((node.moduleSpecifier as ts.StringLiteral).text);
  });
  return ts
    .preProcessFile(text)
    .importedFiles.map(({ fileName }) => fileName)
    .map((name) => ({ name, typeOnly: typeOnly.has(name), target: name.startsWith(".") ? resolve(dirname(path), name) : "" }));
}

const all = files(source);
const imports = new Map(all.map((path) => [path, readImports(path)]));
const importsOf = (path: string): Import[] => imports.get(path) ?? [];

describe("the rooms of src/", () => {
  it("are the rooms of the table", () => {
    expect(readdirSync(source).filter((name) => !(name in mayImport))).toEqual([]);
  });

  it("import only whom the table allows", () => {
    const wrong = all.flatMap((path) =>
      importsOf(path)
        .filter(({ target }) => target !== "")
        .filter(({ target, typeOnly }) => {
          const from = roomOf(path);
          const to = roomOf(target);
          return from !== to && !mayImport[from]?.includes(to) && !(typeOnly && mayImportTypes[from]?.includes(to));
        })
        .map(({ name }) => `${relative(source, path)} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("keep Excel and Office in their rooms", () => {
    const allowed: Record<string, RegExp> = { Excel: /^(workbook|workbench)\//, Office: /^(app|workbook|workbench|commands)\// };
    const wrong = all.flatMap((path) => {
      const name = relative(source, path).split(sep).join("/");
      const text = readFileSync(path, "utf8");
      if (!/(Excel|Office)\.\w/.test(text)) return [];
      // What is left of it at run time: types and comments may name Excel.
      const { code } = transformSync(text, { loader: path.endsWith("x") ? "tsx" : "ts", jsx: "preserve", legalComments: "none" });
      return Object.entries(allowed)
        .filter(([word, where]) => !where.test(name) && new RegExp(`(?<![\\w."'-])${word}\\.\\w`).test(code))
        .map(([word]) => `${name} uses ${word}`);
    });
    expect(wrong).toEqual([]);
  });

  it("keep clock, chance and page out of calc, domain and functions", () => {
    const wrong = all
      .filter((path) => ["calc", "domain", "functions"].includes(roomOf(path)))
      .filter((path) => /\b(Date\.now|new Date\(\)|Math\.random|document\.|window\.|fetch\()/.test(readFileSync(path, "utf8")))
      .map((path) => relative(source, path));
    expect(wrong).toEqual([]);
  });

  it("have no room for odds and ends", () => {
    expect(all.map((path) => relative(source, path)).filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([]);
  });

  it("let only the engine room know the engine, and only the file room the file library", () => {
    const wrong = all.flatMap((path) =>
      importsOf(path)
        .filter(
          ({ name }) =>
            (/^@univerjs/.test(name) && !/workbench[\\/]engine/.test(path)) || (/excelts/.test(name) && !/workbench[\\/]xlsx/.test(path)),
        )
        .map(({ name }) => `${relative(source, path)} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are not mentioned by the add-in when they are the workbench", () => {
    const addin = all.filter((path) => !["workbench", "app", "tooling"].includes(roomOf(path)));
    expect(addin.filter((path) => /workbench/i.test(readFileSync(path, "utf8"))).map((path) => relative(source, path))).toEqual([]);
  });
});
