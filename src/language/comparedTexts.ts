/** Which texts of a formula are compared with which cells: as criteria, looked up, between `=` or `<>`, or as cases of SWITCH. */
import { formulaTree, type FormulaNode } from "./formulaTree";

/** Columns of a table, or cells by their address. */
export type Reference = Extract<FormulaNode, { kind: "columns" | "cells" }>;

type TextNode = Extract<FormulaNode, { kind: "text" }>;

/** Texts, and references that hold some, which a formula compares with what other references hold. */
export interface Compared {
  with: readonly Reference[];
  texts: readonly TextNode[];
  held: readonly Reference[];
}

export interface Comparisons {
  compared: Compared[];
  /** Every text, compared or not. */
  texts: TextNode[];
  /** Every reference. */
  references: Reference[];
}

/** Functions whose value is one of what an argument holds, by its place; the last one where it is below 0. */
const passesOn: Readonly<Record<string, number>> = Object.fromEntries([
  ...["", "INDEX", "TRIM", "LOWER", "UPPER", "PROPER", "T", "FILTER", "UNIQUE", "SORT", "SORTBY", "TAKE", "DROP", "CHOOSEROWS"].map(
    (name) => [name, 0] as const,
  ),
  ...["TOCOL", "TOROW", "IFERROR", "IFNA", "CLEAN", "SINGLE", "ANCHORARRAY"].map((name) => [name, 0] as const),
  ["XLOOKUP", 2],
  ["LOOKUP", -1],
]);

/** Functions that compare: pairs of what is searched and what for, by their first places, and whether more of them follow. */
const criteria: Readonly<Record<string, { range: number; wanted: number; more: boolean }>> = {
  COUNTIF: { range: 0, wanted: 1, more: false },
  SUMIF: { range: 0, wanted: 1, more: false },
  AVERAGEIF: { range: 0, wanted: 1, more: false },
  COUNTIFS: { range: 0, wanted: 1, more: true },
  SUMIFS: { range: 1, wanted: 2, more: true },
  AVERAGEIFS: { range: 1, wanted: 2, more: true },
  MAXIFS: { range: 1, wanted: 2, more: true },
  MINIFS: { range: 1, wanted: 2, more: true },
  MATCH: { range: 1, wanted: 0, more: false },
  XMATCH: { range: 1, wanted: 0, more: false },
  LOOKUP: { range: 1, wanted: 0, more: false },
  XLOOKUP: { range: 1, wanted: 0, more: false },
  VLOOKUP: { range: 1, wanted: 0, more: false },
};

const isReference = (node: FormulaNode): node is Reference => node.kind === "columns" || node.kind === "cells";

/** The references whose contents a part of a formula gives on as they are. */
function heldBy(nodes: readonly FormulaNode[]): Reference[] {
  return nodes.flatMap((node) => {
    if (isReference(node)) return [node];
    if (node.kind !== "call") return [];
    const place = passesOn[node.name];
    return place === undefined ? [] : heldBy(node.parts.at(place) ?? []);
  });
}

/** The texts that a part of a formula consists of: alone, in an array, or joined to a sign as `"<>"&"open"`. */
const textsOf = (nodes: readonly FormulaNode[]): TextNode[] =>
  nodes.flatMap((node) => (node.kind === "text" ? [node] : node.kind === "call" && node.name === "" ? node.parts.flatMap(textsOf) : []));

const comparing = (of: readonly FormulaNode[], wanted: readonly FormulaNode[]): Compared => ({
  with: heldBy(of),
  texts: textsOf(wanted),
  held: wanted.filter(isReference),
});

/** What a sequence of values and signs compares: both sides of each comparison. */
function betweenSigns(nodes: readonly FormulaNode[]): Compared[] {
  const sides = nodes.reduce<FormulaNode[][]>(
    (all, node) => (node.kind === "compares" ? [...all, []] : [...all.slice(0, -1), [...(all.at(-1) ?? []), node]]),
    [[]],
  );
  return sides.slice(1).flatMap((right, index) => {
    const left = sides[index] ?? [];
    return [comparing(left, right), comparing(right, left)];
  });
}

function inCall({ name, parts }: Extract<FormulaNode, { kind: "call" }>): Compared[] {
  const rule = criteria[name];
  if (name === "SWITCH")
    return parts.flatMap((part, place) => (place % 2 === 1 && place < parts.length - 1 ? [comparing(parts[0] ?? [], part)] : []));
  if (rule === undefined) return [];
  const pairs = rule.more ? Math.floor((parts.length - rule.range) / 2) : 1;
  return Array.from({ length: pairs }, (_, pair) => comparing(parts[rule.range + 2 * pair] ?? [], parts[rule.wanted + 2 * pair] ?? [])).map(
    (one) => (name === "VLOOKUP" ? { ...one, with: one.with.map(firstColumn) } : one),
  );
}

/** VLOOKUP looks in the first column of what it is given. */
function firstColumn(reference: Reference): Reference {
  if (reference.kind === "columns") return { ...reference, headers: reference.headers.slice(0, 1) };
  const [first = "", last = first] = reference.address.split(":");
  const column = /^\$?[A-Za-z]+/.exec(first)?.[0] ?? "";
  return { ...reference, address: `${first}:${last.replace(/^\$?[A-Za-z]+/, column)}` };
}

function within(nodes: readonly FormulaNode[]): Compared[] {
  const deeper = nodes.flatMap((node) => (node.kind === "call" ? [...inCall(node), ...node.parts.flatMap(within)] : []));
  return [...betweenSigns(nodes), ...deeper];
}

const everywhere = (nodes: readonly FormulaNode[]): FormulaNode[] =>
  nodes.flatMap((node) => (node.kind === "call" ? [node, ...node.parts.flatMap(everywhere)] : [node]));

/** What a formula compares with what, and what else stands in it. `known` tells the names of tables. */
export function comparisonsIn(formula: string, known: (table: string) => boolean): Comparisons {
  const tree = formulaTree(formula, known);
  const all = everywhere(tree);
  return {
    compared: within(tree).filter((one) => one.with.length > 0 && one.texts.length + one.held.length > 0),
    texts: all.filter((node) => node.kind === "text"),
    references: all.filter(isReference),
  };
}
