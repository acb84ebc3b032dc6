/** Formulas one after the other, each after everything it reads, as far as that is known before they are calculated. */
import { ErrorType, ErrorValueObject } from "@univerjs/engine-formula";
import type { IFormulaRuntimeService, Interpreter } from "@univerjs/engine-formula";
import { calculateIn } from "../functions/written";
import type { Notation } from "../shownNumber";
import type { Formula, Understood } from "./formula";
import type { FormulaBook } from "./formulaBook";
import { inOrder } from "./order";
import { overlap } from "./readers";
import type { SheetRectangle } from "./readers";
import type { Reading } from "./reading";
import type { Result, Results } from "./results";

/** What a turn works with. */
interface Turn {
  /** Formulas that have to be calculated; more come as values change. */
  due: Set<Formula>;
  order: readonly Formula[];
  place: ReadonlyMap<Formula, number>;
  /** Formulas whose pointers point elsewhere since the order was made. */
  repointed: Set<Formula>;
  /** Formulas that came too early and have another turn. */
  again: Set<Formula>;
}

/** What a turn asks of the calculation it belongs to. */
interface Asks {
  isStopped(): Promise<boolean>;
  /** Cells may have changed that somebody has read already. */
  forgetReads(): void;
}

export class Turns {
  /** Formulas calculated since the calculation began, some of them more than once. */
  calculated: Formula[] = [];
  /** A custom function found nobody to answer, in the formula that is being calculated. */
  unanswered = false;
  /** Language that formulas write and read numbers in. */
  notation: Notation = "en";

  constructor(
    readonly book: FormulaBook,
    readonly results: Results,
    readonly reading: Reading,
    readonly runtime: IFormulaRuntimeService,
    readonly interpreter: Interpreter,
    readonly asks: Asks,
  ) {}

  /**
   * Calculates these formulas, and those whose values change by it unless only these are wanted. Areas that changed are added to
   * `changed`. Answers the formulas that have to be calculated once more; undefined when the calculation was stopped.
   */
  async take(due: Set<Formula>, changed: SheetRectangle[], only: boolean): Promise<Set<Formula> | undefined> {
    const order = inOrder(due, this.book.readers, (formula) => this.results.area(formula));
    const place = new Map(order.map((formula, at) => [formula, at]));
    const turn: Turn = { due, order, place, repointed: new Set(), again: new Set() };
    this.runtime.setTotalFormulasToCalculate(order.length);
    for (const [at, formula] of turn.order.entries()) {
      if (!turn.due.has(formula)) continue;
      if (await this.asks.isStopped()) return undefined;
      const { understood } = formula;
      if (!understood) continue;
      this.reading.at(this.book.placeOf(formula));
      this.unanswered = false;
      const result = await this.value(understood, formula);
      formula.unanswered = this.unanswered;
      if (understood.pointers.length > 0 && this.#cameTooEarly(formula, understood, turn, at)) continue;
      reset(understood);
      this.calculated.push(formula);
      const recorded = this.results.record(formula, result);
      if (recorded.moved) this.asks.forgetReads();
      changed.push(...recorded.changed);
      if (!only) for (const area of recorded.changed) this.#pass(area, formula, turn, at, recorded.moved);
      this.runtime.setCompletedFormulasCount(this.calculated.length);
    }
    return turn.again;
  }

  /** Hands a change on to those who read it. */
  #pass(area: SheetRectangle, from: Formula, { place, due, again, repointed }: Turn, at: number, moved: boolean): void {
    for (const { readers } of this.book.readers.touching(area))
      for (const reader of readers) {
        const later = (place.get(reader) ?? -1) > at;
        if (later) due.add(reader);
        // Without a moved array or pointer, who reads it and came before it stands in a circle with it.
        else if (reader !== from && (moved || repointed.has(reader))) again.add(reader);
      }
  }

  /** Whether what a formula points at still has to be calculated; then it has another turn. */
  #cameTooEarly(formula: Formula, understood: Understood, turn: Turn, at: number): boolean {
    const areas = this.reading.pointed(understood.pointers);
    if (!this.book.pointsAt(formula, areas)) return false;
    turn.repointed.add(formula);
    const early = formula.pointedAt.some((area) =>
      turn.order.slice(at + 1).some((other) => turn.due.has(other) && touches(other, area, this.results.area(other))),
    );
    if (!early) return false;
    reset(understood);
    this.asks.forgetReads();
    turn.again.add(formula);
    return true;
  }

  /** What a formula gives at the place that was told to the reading. */
  async value(understood: Understood, { x, y }: { x: number; y: number }): Promise<Result> {
    const { tree, waits } = understood;
    if (typeof tree === "string") return ErrorValueObject.create(tree);
    calculateIn(this.notation);
    const work = { node: tree, refOffsetX: x, refOffsetY: y };
    try {
      return waits ? await this.interpreter.executeAsync(work) : this.interpreter.execute(work);
    } catch {
      // A function of the engine that trips over what it is given; Excel has an error for that, and the others go on.
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }
}

export function reset({ tree }: Understood): void {
  if (typeof tree !== "string") tree.resetCalculationState();
}

/** Whether the array of a formula has cells in an area. */
export function touches(formula: Formula, area: SheetRectangle, fills = formula.fills): boolean {
  return fills !== undefined && fills.sheetId === area.sheetId && overlap(fills, area);
}
