import {
  createConstantNode,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createRelationalNode,
  createSymbolNode,
  createTyped,
} from "mathjs/number";
import { operations } from "./operations";

/**
 * The single factories of mathjs that are used; its own typings describe only whole instances of it.
 * Nothing else of mathjs is bundled: no import, evaluate, parse, createUnit or config exists that a formula could reach.
 */
declare module "mathjs/number" {
  type NodeClass = abstract new (...parts: never[]) => object;
  export function createTyped(dependencies: object): object;
  export function createNode(dependencies: object): NodeClass;
  export function createConstantNode(dependencies: object): NodeClass;
  export function createSymbolNode(dependencies: object): NodeClass;
  export function createOperatorNode(dependencies: object): NodeClass;
  export function createParenthesisNode(dependencies: object): NodeClass;
  export function createFunctionNode(dependencies: object): NodeClass;
  export function createRelationalNode(dependencies: object): NodeClass;
  export function createParse(dependencies: object): (text: string) => FormulaNode;
}

/** A part of a formula, as far as the rules look at it. */
export interface FormulaNode {
  readonly type: string;
  /** Of a constant. */
  readonly value?: unknown;
  /** Of a symbol. */
  readonly name?: string;
  /** Of an operation: its sign, and the function behind it; of a call: the symbol called. */
  readonly op?: string;
  readonly fn?: string | FormulaNode;
  /** Of a chain of comparisons. */
  readonly conditionals?: readonly string[];
  forEach(visit: (part: FormulaNode) => void): void;
  evaluate(scope: Map<string, number>): unknown;
}

/** Notation that the grammar knows and a formula may not use, by what people call it. */
export class RefusedNotation extends Error {
  override readonly name = "RefusedNotation";

  constructor(readonly notation: string) {
    super(notation);
  }
}

/** A node class that cannot be built: the notation is refused while it is read, before anything could be evaluated. */
const refused = (notation: string): object =>
  class {
    constructor() {
      throw new RefusedNotation(notation);
    }
  };

function createGrammar(): (text: string) => FormulaNode {
  const math = operations;
  const Node = createNode({ mathWithTransform: math });
  const SymbolNode = createSymbolNode({ math, Node });
  return createParse({
    typed: createTyped({}),
    numeric: (digits: string) => Number(digits),
    config: {},
    ConstantNode: createConstantNode({ Node, isBounded: Number.isFinite }),
    FunctionNode: createFunctionNode({ math, Node, SymbolNode }),
    OperatorNode: createOperatorNode({ Node }),
    ParenthesisNode: createParenthesisNode({ Node }),
    RelationalNode: createRelationalNode({ Node }),
    SymbolNode,
    AccessorNode: refused(". [ ]"),
    ArrayNode: refused("[ ]"),
    AssignmentNode: refused("="),
    BlockNode: refused(";"),
    ConditionalNode: refused("?"),
    FunctionAssignmentNode: refused("="),
    IndexNode: refused(". [ ]"),
    ObjectNode: refused("{ }"),
    RangeNode: refused(":"),
  });
}

let grammar: ((text: string) => FormulaNode) | undefined;

/**
 * The parts of a formula. The grammar is built at the first formula, because most sheets have none.
 *
 * @throws RefusedNotation, SyntaxError with the character's position in `char`
 */
export function parsed(text: string): FormulaNode {
  grammar ??= createGrammar();
  return grammar(text);
}
