/** What the add-in asks of Excel: every member of an `Excel` class that its sources name, found with the type checker. */
import ts from "typescript";

export interface UsedMember {
  /** Class in Microsoft's API. */
  name: string;
  /** As the add-in writes it: `getRange`. */
  member: string;
  /** First place, for people: `src/workbook/tables.ts:12`. */
  place: string;
}

/** Members named in the files, also in the strings of `load("values,address")`. */
export function readUsed(files: readonly string[], root: string): UsedMember[] {
  const program = ts.createProgram([...files], {
    target: ts.ScriptTarget.ES2021,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    jsx: ts.JsxEmit.ReactJSX,
    types: ["office-js"],
    skipLibCheck: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const used = new Map<string, UsedMember>();
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (!source) throw new Error(`${file} was not read.`);
    const note = (owner: string, member: string, node: ts.Node) => {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      const key = `${owner}.${member}`;
      if (!used.has(key)) used.set(key, { name: owner, member, place: `${file.slice(root.length + 1)}:${line + 1}` });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node)) {
        const owner = classOf(checker.getSymbolAtLocation(node.name));
        if (owner) note(owner, node.name.text, node);
      }
      if (ts.isCallExpression(node)) for (const [owner, member] of loaded(node, checker)) note(owner, member, node);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...used.values()];
}

/** The class of the `Excel` namespace that declares a member. */
function classOf(symbol: ts.Symbol | undefined): string | undefined {
  const declaration = symbol?.declarations?.[0]?.parent;
  if (!declaration || !ts.isClassDeclaration(declaration) || !declaration.name) return undefined;
  return inExcel(declaration) ? declaration.name.text : undefined;
}

function inExcel(declaration: ts.ClassDeclaration): boolean {
  const block = declaration.parent;
  return ts.isModuleBlock(block) && block.parent.name.text === "Excel";
}

/** `range.load("values, address")` names `values` and `address` of the range; of a collection, the members of its items. */
function loaded(call: ts.CallExpression, checker: ts.TypeChecker): [string, string][] {
  const { expression } = call;
  if (!ts.isPropertyAccessExpression(expression) || expression.name.text !== "load") return [];
  const given = call.arguments
    .flatMap((argument) => (ts.isArrayLiteralExpression(argument) ? [...argument.elements] : [argument]))
    .filter(ts.isStringLiteralLike);
  return given
    .flatMap(({ text }) => text.split(","))
    .map((path) => path.trim().split("/"))
    .flatMap((path) => {
      let type = checker.getTypeAtLocation(expression.expression);
      const found: [string, string][] = [];
      for (const step of path) {
        const items = type.getProperty("items");
        if (items && step !== "items" && !type.getProperty(step)) type = itemType(checker, items, expression);
        const property = type.getProperty(step);
        const owner = classOf(property);
        if (!property || !owner) break;
        if (step !== "items") found.push([owner, step]);
        type = step === "items" ? itemType(checker, property, expression) : checker.getTypeOfSymbolAtLocation(property, expression);
      }
      return found;
    });
}

function itemType(checker: ts.TypeChecker, items: ts.Symbol, place: ts.Node): ts.Type {
  const list = checker.getTypeOfSymbolAtLocation(items, place);
  return checker.getIndexTypeOfType(list, ts.IndexKind.Number) ?? list;
}
