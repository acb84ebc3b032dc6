/** What our host serves: the members of its classes, read from their sources, so that no class has to be made for it. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

export interface ServedClass {
  /** Name in Microsoft's API. */
  name: string;
  members: Set<string>;
  /** Properties that can be set. */
  settable: Set<string>;
  events: Set<string>;
}

interface Written {
  base: string | undefined;
  typeName: string | undefined;
  members: string[];
  settable: string[];
  events: string[] | undefined;
}

const isWireName = (name: string) => /^_?[A-Z]/.test(name);

/** Classes of a folder by their name in the API; two of ours for one of Microsoft's count together. */
export function readServed(folder: string): Map<string, ServedClass> {
  const written = new Map<string, Written>();
  for (const path of sourcesIn(folder)) {
    const tree = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isClassDeclaration(node) && node.name) written.set(node.name.text, describe(node));
      ts.forEachChild(node, visit);
    };
    visit(tree);
  }
  const served = new Map<string, ServedClass>();
  for (const one of written.values()) {
    const line = lineage(one, written);
    const name = line.find(({ typeName }) => typeName)?.typeName;
    if (!name) continue;
    const known = served.get(name) ?? { name, members: new Set(), settable: new Set(), events: new Set() };
    for (const ancestor of line) {
      for (const member of ancestor.members) known.members.add(member);
      for (const member of ancestor.settable) known.settable.add(member);
    }
    for (const event of line.find(({ events }) => events)?.events ?? []) known.events.add(event);
    served.set(name, known);
  }
  return served;
}

function sourcesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === "coverage" ? [] : sourcesIn(path);
    return entry.name.endsWith(".ts") ? [path] : [];
  });
}

/** The class and those it extends, nearest first. */
function lineage(one: Written, all: ReadonlyMap<string, Written>): Written[] {
  const base = one.base === undefined ? undefined : all.get(one.base);
  return base ? [one, ...lineage(base, all)] : [one];
}

function describe(node: ts.ClassDeclaration): Written {
  const clause = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  const nameOf = (member: ts.ClassElement) => (member.name && ts.isIdentifier(member.name) ? member.name.text : "");
  const isStatic = (member: ts.ClassElement) =>
    ts.canHaveModifiers(member) && member.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
  const own = node.members.filter((member) => !isStatic(member) && isWireName(nameOf(member)));
  const fixed = (name: string) =>
    node.members.filter(ts.isPropertyDeclaration).find((member) => isStatic(member) && nameOf(member) === name)?.initializer;
  const typeName = fixed("typeName");
  const events = fixed("events");
  // `constructor(readonly Id: string)` declares a member too.
  const parameters = node.members.filter(ts.isConstructorDeclaration).flatMap(({ parameters: list }) => [...list]);
  const declared = parameters.flatMap((one) =>
    ts.isParameterPropertyDeclaration(one, one.parent) && ts.isIdentifier(one.name) ? [one.name.text] : [],
  );
  return {
    base: base && ts.isIdentifier(base) ? base.text : undefined,
    typeName: typeName && ts.isStringLiteral(typeName) && typeName.text !== "" ? typeName.text : undefined,
    members: [...own.map(nameOf), ...declared.filter(isWireName)],
    settable: own.filter(ts.isSetAccessorDeclaration).map(nameOf),
    events: events && ts.isArrayLiteralExpression(events) ? events.elements.filter(ts.isStringLiteral).map(({ text }) => text) : undefined,
  };
}
