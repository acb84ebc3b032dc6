/**
 * Texts of formulas turned into what can be calculated, each text once. That is the slow part of opening a workbook, so what was
 * understood stays: also over the opening of a workbook whose tables and names are the same as those of one before.
 */
import type { Injector } from "@univerjs/core";
import { AstTreeBuilder, ERROR_TYPE_SET, ErrorType, Lexer } from "@univerjs/engine-formula";
import type { LexerNode } from "@univerjs/engine-formula";
import type { FormulaTree, Understood } from "./formula";

/** `nodeType` of the engine's trees, exact to version 0.25.1. */
const REFERENCE = 1;
const FUNCTION = 4;
const ROOT = 9;
const RANGE_OPERATOR = 10;

/** Functions whose result is an area that only calculating them tells. */
const pointing: ReadonlySet<string> = new Set(["OFFSET", "INDIRECT", "ANCHORARRAY"]);
/** What Excel calculates with every calculation. */
const volatile: ReadonlySet<string> = new Set(["NOW", "TODAY", "RAND", "RANDBETWEEN", "RANDARRAY", "OFFSET", "INDIRECT", "CELL", "INFO"]);

const volatileCall = new RegExp(`(?<![\\p{L}\\p{N}_.])(?:${[...volatile].join("|")})\\(`, "iu");

/** Whether a text calls a volatile function, or seems to: nothing is understood for that. */
export const looksVolatile = (text: string): boolean => volatileCall.test(text);

/** Workbooks whose formulas are kept after they were closed. */
const keptBooks = 4;

type Texts = Map<string, Understood>;

export class Understanding {
  #texts: Texts = new Map();
  /** By what the texts rest on: tables, names, functions. */
  readonly #kept = new Map<string, Texts>();
  #opening = false;
  #functions = 0;
  /** Rises whenever something was forgotten. */
  version = 0;
  readonly #lexer: Lexer;
  readonly #parser: AstTreeBuilder;

  constructor(injector: Injector) {
    this.#lexer = injector.get(Lexer);
    this.#parser = injector.get(AstTreeBuilder);
  }

  of(text: string): Understood {
    const known = this.#texts.get(text);
    if (known) return known;
    const found = understand(this.#read(text));
    this.#texts.set(text, found);
    return found;
  }

  #read(text: string): FormulaTree | ErrorType {
    const lexed = this.#lexer.treeBuilder(text) as LexerNode | ErrorType;
    return ERROR_TYPE_SET.has(lexed as ErrorType) ? (lexed as ErrorType) : (this.#parser.parse(lexed as LexerNode) ?? ErrorType.NAME);
  }

  /** Texts that contain this name, or any name of the workbook, mean something else now; without a name all texts do. */
  forget(name?: string): void {
    if (this.#opening) return;
    this.version++;
    const needle = name?.toLowerCase();
    // What other workbooks rest on did not change.
    const kept: Texts = new Map();
    if (needle !== undefined)
      for (const [text, understood] of this.#texts)
        if (!text.toLowerCase().includes(needle) && !usesNames(understood)) kept.set(text, understood);
    this.#texts = kept;
  }

  /** Other functions are there: nothing that was understood before holds. */
  forgetFunctions(): void {
    this.#functions++;
    this.#kept.clear();
    this.forget();
  }

  /**
   * Opens another workbook. `restsOn` says all of its tables, names and sheets: texts understood in a workbook that said the same
   * stay understood.
   */
  async opening(restsOn: string, open: () => Promise<void>): Promise<void> {
    const key = `${this.#functions} ${restsOn}`;
    this.#opening = true;
    this.#texts = new Map(this.#kept.get(key));
    this.version++;
    try {
      await open();
    } finally {
      this.#opening = false;
      this.#kept.delete(key);
      this.#kept.set(key, this.#texts);
      for (const [oldest] of this.#kept) if (this.#kept.size > keptBooks) this.#kept.delete(oldest);
    }
  }
}

const usesNames = ({ tree }: Understood): boolean => typeof tree === "string" || (tree.getDefinedNames()?.length ?? 0) > 0;

function understand(tree: FormulaTree | ErrorType): Understood {
  const found = { tree, references: [] as FormulaTree[], pointers: [] as FormulaTree[], volatile: false, waits: false };
  if (typeof tree === "string") return found;
  const visit = (node: FormulaTree) => {
    for (const child of node.getChildren()) {
      const token = child.getToken().toUpperCase();
      if (child.isAsync()) found.waits = true;
      if (child.nodeType === FUNCTION && volatile.has(token)) found.volatile = true;
      if (child.nodeType === FUNCTION && pointing.has(token)) found.pointers.push(child);
      if (child.nodeType === REFERENCE) found.references.push(child);
      else if (child.nodeType === RANGE_OPERATOR && isPlain(child)) found.references.push(child);
      else if (child.nodeType === RANGE_OPERATOR) found.pointers.push(child);
      if (child.nodeType !== RANGE_OPERATOR || !isPlain(child)) visit(child);
    }
  };
  visit(tree);
  return found;
}

/** A range whose ends are written out. */
const isPlain = (range: FormulaTree): boolean => range.getChildren().every((end) => end.nodeType === REFERENCE || isPlainEnd(end));
const isPlainEnd = (end: FormulaTree): boolean => [ROOT, RANGE_OPERATOR].includes(end.nodeType) && isPlain(end);
