/** Data validation. The engine shows lists and refuses wrong entries; this translates Excel's rules to the engine's and back. */
import { AddDataValidationMutation, DataValidationModel, RemoveDataValidationMutation } from "@univerjs/data-validation";
import { DataValidationErrorStyle, DataValidationOperator, DataValidationRenderMode, DataValidationType } from "@univerjs/core";
import type { IRange, ISheetDataValidationRule } from "@univerjs/core";
import type { Rectangle, ValidationModel } from "../model";
import type { Context } from "./context";
import type { Area } from "./engine";
import { withoutPlaces } from "./nameAreas";

type Operator = NonNullable<ValidationModel["operator"]>;
type ErrorStyle = NonNullable<ValidationModel["error"]>["style"];

const types: Readonly<Record<ValidationModel["type"], DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  time: DataValidationType.DECIMAL, // the engine has no times; they are fractions of a day
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
  any: DataValidationType.ANY,
};

const operators: Readonly<Record<Operator, DataValidationOperator>> = {
  between: DataValidationOperator.BETWEEN,
  notBetween: DataValidationOperator.NOT_BETWEEN,
  equal: DataValidationOperator.EQUAL,
  notEqual: DataValidationOperator.NOT_EQUAL,
  greaterThan: DataValidationOperator.GREATER_THAN,
  lessThan: DataValidationOperator.LESS_THAN,
  greaterOrEqual: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  lessOrEqual: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const errorStyles: Readonly<Record<ErrorStyle, DataValidationErrorStyle>> = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
};

const keyOf = <Key extends string, Value>(table: Readonly<Record<Key, Value>>, value: Value): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => table[key] === value);

const rectangle = ({ startRow, startColumn, endRow, endColumn }: IRange): Rectangle => ({
  row: startRow,
  column: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});
const range = ({ row, column, lastRow, lastColumn }: Rectangle): IRange => ({
  startRow: row,
  startColumn: column,
  endRow: lastRow,
  endColumn: lastColumn,
});

const isHit = ({ column, lastRow, lastColumn }: Rectangle, area: Rectangle): boolean =>
  column <= area.lastColumn && lastColumn >= area.column && lastRow >= area.row;

/** What is left of a range whose cells below move up: beside the columns that are removed it stays as it was. */
function withoutCells(range: Rectangle, area: Rectangle): Rectangle[] {
  const [from, to] = [Math.max(range.column, area.column), Math.min(range.lastColumn, area.lastColumn)];
  const rows = withoutPlaces(range.row, range.lastRow, area.row, area.lastRow);
  return [
    ...(range.column < from ? [{ ...range, lastColumn: from - 1 }] : []),
    ...(rows ? [{ row: rows[0], lastRow: rows[1], column: from, lastColumn: to }] : []),
    ...(range.lastColumn > to ? [{ ...range, column: to + 1 }] : []),
  ];
}

export class ValidationStore {
  /** Types the engine knows by another name, by id. */
  readonly #types = new Map<string, ValidationModel["type"]>();

  constructor(private readonly context: Context) {}

  list(sheetId: string): ValidationModel[] {
    return this.#model.getRules(this.context.unitId, sheetId).map((rule) => this.#fromEngine(rule as ISheetDataValidationRule));
  }

  /** Puts a validation, or puts another in the place of the one with its id. */
  set(sheetId: string, validation: ValidationModel): void {
    const index = this.list(sheetId).findIndex(({ id }) => id === validation.id);
    if (index >= 0) this.remove(sheetId, validation.id);
    if (validation.type === "time") this.#types.set(validation.id, "time");
    const place = index >= 0 ? { index } : {};
    this.context.run(AddDataValidationMutation.id, { subUnitId: sheetId, rule: toEngine(validation), ...place });
  }

  remove(sheetId: string, id: string): void {
    this.context.run(RemoveDataValidationMutation.id, { subUnitId: sheetId, ruleId: id });
    this.#types.delete(id);
  }

  /**
   * Removes cells, and what lies below them moves up. The engine fails at a rule that lies within as many rows of the top of the sheet as are
   * removed, and then removes nothing: rules that are hit wait aside, and come back where their cells are afterwards.
   */
  throughRemoval(area: Area, remove: () => void): void {
    const rules = this.list(area.sheetId);
    const hit = rules.filter(({ ranges }) => ranges.some((range) => isHit(range, area)));
    for (const { id } of hit) this.context.run(RemoveDataValidationMutation.id, { subUnitId: area.sheetId, ruleId: id });
    remove();
    for (const rule of hit) {
      const ranges = rule.ranges.flatMap((range) => (isHit(range, area) ? withoutCells(range, area) : [range]));
      const index = rules.indexOf(rule);
      const moved = { subUnitId: area.sheetId, rule: toEngine({ ...rule, ranges }), index };
      if (ranges.length > 0) this.context.run(AddDataValidationMutation.id, moved);
      else this.#types.delete(rule.id);
    }
  }

  /** A new workbook brings its own. */
  forget(): void {
    this.#types.clear();
  }

  get #model(): DataValidationModel {
    return this.context.injector.get(DataValidationModel);
  }

  #fromEngine(rule: ISheetDataValidationRule): ValidationModel {
    const type = this.#types.get(rule.uid) ?? keyOf(types, rule.type as DataValidationType) ?? "any";
    const operator = rule.operator && keyOf(operators, rule.operator);
    const compared = type !== "list" && type !== "custom" && type !== "any";
    const style = keyOf(errorStyles, rule.errorStyle ?? DataValidationErrorStyle.STOP) ?? "stop";
    const hasError = rule.error !== undefined || rule.errorTitle !== undefined || rule.showErrorMessage === false;
    const hasPrompt = rule.prompt !== undefined || rule.promptTitle !== undefined || rule.showInputMessage !== undefined;
    return {
      id: rule.uid,
      ranges: rule.ranges.map(rectangle),
      type,
      ...(compared ? { operator: operator ?? "between" } : {}),
      formula1: rule.formula1 ?? "",
      ...(rule.formula2 === undefined ? {} : { formula2: rule.formula2 }),
      ignoreBlank: rule.allowBlank ?? true,
      ...(type === "list" ? { inCellDropDown: rule.showDropDown ?? true } : {}),
      ...(hasError
        ? { error: { title: rule.errorTitle ?? "", message: rule.error ?? "", style, show: rule.showErrorMessage ?? true } }
        : {}),
      ...(hasPrompt ? { prompt: { title: rule.promptTitle ?? "", message: rule.prompt ?? "", show: rule.showInputMessage ?? true } } : {}),
    };
  }
}

function toEngine({
  id,
  ranges,
  type,
  operator,
  formula1,
  formula2,
  ignoreBlank,
  inCellDropDown,
  error,
  prompt,
}: ValidationModel): ISheetDataValidationRule {
  const list = type === "list" ? { showDropDown: inCellDropDown !== false, renderMode: DataValidationRenderMode.ARROW } : {};
  return {
    uid: id,
    ranges: ranges.map(range),
    type: types[type],
    ...(operator ? { operator: operators[operator] } : {}),
    formula1,
    ...(formula2 === undefined ? {} : { formula2 }),
    allowBlank: ignoreBlank,
    ...list,
    // Excel refuses a wrong entry unless told otherwise.
    showErrorMessage: error?.show ?? true,
    errorStyle: errorStyles[error?.style ?? "stop"],
    ...(error ? { error: error.message, errorTitle: error.title } : {}),
    ...(prompt ? { prompt: prompt.message, promptTitle: prompt.title, showInputMessage: prompt.show } : {}),
  };
}
