import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { transformSync } from "esbuild";
import ts from "typescript";

const source = resolve(__dirname, "../src");

/**
 * Who may import whom: a room, one file of it, or its types only. A new arrow is a decision: change it here and say why beside it.
 */
const mayImport: Record<string, string[]> = {
  language: [],
  calendar: ["language"],
  calc: ["calendar/days"],
  functions: ["calc", "calendar", "language"],
  domain: ["calc", "calendar", "language"],
  xlsx: ["calendar", "language"],
  // Files of Excel are one of the things that people import.
  import: ["domain", "xlsx", "calendar", "language"],
  sheets: ["domain", "calendar", "language"],
  samples: ["domain", "calendar", "language"],
  workbook: ["domain", "sheets types", "language"],
  cycle: ["language", "calendar", "calc", "domain", "import", "sheets", "samples", "workbook"],
  // The words for cells (A1:F30), and what keeps a file from being read.
  taskpane: ["cycle", "import", "domain types", "xlsx/cellReference", "xlsx/fileError", "language", "calendar", "functions"],
  commands: ["cycle", "language"],
  tooling: ["functions", "language"],
  workbench: ["language", "calendar", "xlsx"],
  app: ["anything"],
};

const mostLines = { file: 300, function: 80 };

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : /\.tsx?$/.test(name) ? [path] : [];
  });

const nameOf = (path: string) => relative(source, path).split(sep).join("/");
const roomOf = (path: string) => nameOf(path).split("/")[0] ?? "";

interface Import {
  /** As it is written. */
  name: string;
  /** The file it stands for; undefined for a package. */
  target: string | undefined;
  typeOnly: boolean;
}

/** True where nothing is left of an import or export at run time. */
function isErased(node: ts.ImportDeclaration | ts.ExportDeclaration): boolean {
  if (ts.isExportDeclaration(node)) return node.isTypeOnly;
  const { isTypeOnly = false, name, namedBindings } = node.importClause ?? {};
  if (isTypeOnly) return true;
  return name === undefined && namedBindings !== undefined && ts.isNamedImports(namedBindings)
    ? namedBindings.elements.every((element) => element.isTypeOnly)
    : false;
}

function importsIn(path: string, tree: ts.SourceFile): Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, typeOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteral(specifier)) return;
    const name = specifier.text;
    const from = resolve(dirname(path), name);
    const target = name.startsWith(".") ? [from, `${from}.ts`, `${from}.tsx`].find((file) => all.includes(file)) : undefined;
    found.push({ name, target, typeOnly });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier, isErased(node));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Every file of the rooms; the tests of the workbench, which is a workspace of its own, belong to no room. */
const all = filesIn(source).filter((path) => !path.startsWith(join(source, "workbench", "test") + sep));
const trees = new Map(
  all.map((path) => [path, ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true)] as const),
);
const imports = new Map([...trees].map(([path, tree]) => [path, importsIn(path, tree)] as const));
const importsOf = (path: string): readonly Import[] => imports.get(path) ?? [];

/** Groups of files that lead back to themselves (Tarjan's algorithm), along the imports that count. */
function circlesAlong(counts: (from: string, taken: Import) => boolean): string[][] {
  const places = new Map<string, { found: number; lowest: number; open: boolean }>();
  const open: string[] = [];
  const circles: string[][] = [];
  const visit = (path: string): { lowest: number } => {
    const own = { found: places.size, lowest: places.size, open: true };
    places.set(path, own);
    open.push(path);
    for (const taken of importsOf(path)) {
      if (taken.target === undefined || !counts(path, taken)) continue;
      const known = places.get(taken.target);
      if (known === undefined) own.lowest = Math.min(own.lowest, visit(taken.target).lowest);
      else if (known.open) own.lowest = Math.min(own.lowest, known.found);
    }
    if (own.lowest === own.found) {
      const group = open.splice(open.indexOf(path));
      for (const member of group) (places.get(member) ?? own).open = false;
      if (group.length > 1) circles.push(group.map(nameOf).sort());
    }
    return own;
  };
  for (const path of all) if (!places.has(path)) visit(path);
  return circles;
}

const linesOf = (node: ts.Node, tree: ts.SourceFile): number =>
  tree.getLineAndCharacterOfPosition(node.getEnd()).line - tree.getLineAndCharacterOfPosition(node.getStart()).line + 1;

function functionsIn(tree: ts.SourceFile): { name: string; lines: number }[] {
  const found: { name: string; lines: number }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && "body" in node && node.body !== undefined) {
      const named = [node.name, "name" in node.parent ? (node.parent.name as ts.Node) : undefined].find((name) => name !== undefined);
      found.push({ name: named?.getText(tree) ?? "", lines: linesOf(node, tree) });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

describe("the rooms of src/", () => {
  it("are the rooms of the table", () => {
    expect(readdirSync(source).filter((name) => !(name in mayImport))).toEqual([]);
  });

  it("import only whom the table allows", () => {
    const wrong = all.flatMap((path) =>
      importsOf(path).flatMap(({ target, typeOnly, name }) => {
        const from = roomOf(path);
        if (target === undefined || roomOf(target) === from) return [];
        const to = roomOf(target);
        const allowed = mayImport[from]?.some(
          (one) => one === to || one === "anything" || `${one}.ts` === nameOf(target) || (typeOnly && one === `${to} types`),
        );
        return allowed === true ? [] : [`${from} -> ${to}: ${nameOf(path)} takes ${name}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("lead in no circle from one folder to another, types included", () => {
    const folderOf = (name: string): string => dirname(name);
    const wrong = circlesAlong(() => true).filter((circle) => new Set(circle.map(folderOf)).size > 1);
    expect(wrong).toEqual([]);
  });

  it("hold files of at most 300 lines, but for pure data, and functions of at most 80", () => {
    const long = [...trees].filter(
      ([, tree]) => tree.getLineAndCharacterOfPosition(tree.getEnd()).line > mostLines.file && functionsIn(tree).length > 0,
    );
    expect(long.map(([path]) => nameOf(path))).toEqual([]);
    const longFunctions = [...trees].flatMap(([path, tree]) =>
      functionsIn(tree)
        .filter(({ lines }) => lines > mostLines.function)
        .map(({ name }) => `${nameOf(path)} ${name}`),
    );
    expect(longFunctions).toEqual([]);
  });

  it("keep Excel and Office in their rooms", () => {
    const allowed: Record<string, RegExp> = { Excel: /^(workbook|workbench)\//, Office: /^(app|workbook|workbench|commands)\// };
    const wrong = all.flatMap((path) => {
      const name = nameOf(path);
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
      .map(nameOf);
    expect(wrong).toEqual([]);
  });

  it("put no list of rows onto the stack: a call takes about 120,000 arguments, and a table may have more rows", () => {
    const takesAll = /\.(push|unshift|splice|apply)$|^Math\.(max|min|hypot)$/;
    /** What a function was called with is on the stack already. */
    const isArgumentOf = (node: ts.Node, name: string): boolean =>
      ts.isFunctionLike(node)
        ? node.parameters.some((parameter) => parameter.dotDotDotToken !== undefined && parameter.name.getText() === name)
        : !ts.isSourceFile(node) && isArgumentOf(node.parent, name);
    const isShort = (given: ts.SpreadElement): boolean =>
      ts.isArrayLiteralExpression(given.expression) || isArgumentOf(given, given.expression.getText());
    const wrong = [...trees].flatMap(([path, tree]) => {
      if (roomOf(path) === "workbench") return [];
      const found: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node) && takesAll.test(node.expression.getText(tree)))
          for (const given of node.arguments)
            if (ts.isSpreadElement(given) && !isShort(given)) found.push(`${nameOf(path)}: ${node.getText(tree).slice(0, 100)}`);
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return found;
    });
    expect(wrong).toEqual([]);
  });

  it("leave the facts of Excel's calendar to calendar", () => {
    const facts = /\b(25_?569|2_?958_?465|86_?400_?000|864e5|1899, 11)\b|\bgetUTCDay\(/;
    const wrong = all.filter((path) => roomOf(path) !== "calendar" && facts.test(readFileSync(path, "utf8")));
    expect(wrong.map(nameOf)).toEqual([]);
  });

  it("have no room for odds and ends", () => {
    expect(all.map(nameOf).filter((path) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path))).toEqual([]);
  });

  it("let only the engine room know the engine, and only the file room the file library", () => {
    const wrong = all.flatMap((path) =>
      importsOf(path)
        .filter(
          ({ name }) =>
            (/^@univerjs/.test(name) && !/workbench[\\/]engine/.test(path)) || (/excelts/.test(name) && !/workbench[\\/]xlsx/.test(path)),
        )
        .map(({ name }) => `${nameOf(path)} -> ${name}`),
    );
    expect(wrong).toEqual([]);
  });

  it("are not mentioned by the add-in when they are the workbench", () => {
    const addin = all.filter((path) => !["workbench", "app", "tooling"].includes(roomOf(path)));
    expect(addin.filter((path) => /workbench/i.test(readFileSync(path, "utf8"))).map(nameOf)).toEqual([]);
  });
});
