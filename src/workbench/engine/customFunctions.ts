/**
 * Custom functions as the engine's executors. Arguments become plain data as Office.js would hand them over (blank and omitted
 * are null, shape by parameter), results become cells again, and the message of an error is kept beside its cell.
 */
import { BooleanNumber } from "@univerjs/core";
import type { IDisposable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NumberValueObject,
  BooleanValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseReferenceObject, BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import { errorOf } from "./cellStore";
import type { Context } from "./context";
import { isFormattedNumber, type ResultFormats } from "./resultFormats";
import type { FunctionCall, FunctionMetadata } from "./engine";

type Variant = BaseValueObject | BaseReferenceObject | null | undefined;

/** Messages of errors, by sheet, row and column. */
export class Messages {
  readonly #texts = new Map<string, string>();
  readonly #key = (sheetId: string, row: number, column: number) => `${sheetId}!${row},${column}`;

  set(sheetId: string, row: number, column: number, message: string): void {
    this.#texts.set(this.#key(sheetId, row, column), message);
  }
  drop(sheetId: string, row: number, column: number): void {
    this.#texts.delete(this.#key(sheetId, row, column));
  }
  at(sheetId: string, row: number, column: number): string | undefined {
    return this.#texts.get(this.#key(sheetId, row, column));
  }
  /** A new workbook has its own. */
  forget(): void {
    this.#texts.clear();
  }
}

class CustomFunction extends BaseFunction {
  readonly #repeats: boolean;

  constructor(
    name: string,
    readonly metadata: FunctionMetadata,
    readonly call: FunctionCall,
    readonly messages: Messages,
    readonly unanswered: () => void,
    readonly results: ResultFormats,
  ) {
    super(name);
    this.minParams = metadata.parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    this.#repeats = metadata.parameters.some(({ repeating }) => repeating);
    this.maxParams = this.#repeats ? 255 : metadata.parameters.length;
  }

  override calculate(...variants: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const sheetId = this.subUnitId ?? "";
    // A formula may call several functions: the first message stays, and a run of the cell starts without one.
    this.messages.drop(sheetId, this.row, this.column);
    const error = variants.map(errorIn).find((found) => found !== undefined);
    if (error && !this.metadata.options?.allowErrorForDataTypeAny) return error;
    const answer = this.call(this.metadata.id, this.#arguments(variants));
    if (answer.ok) {
      this.results.note(this.name as string, answer.value);
      return result(answer.value);
    }
    if (answer.code === "#BUSY!") this.unanswered();
    this.messages.set(sheetId, this.row, this.column, answer.message);
    return ErrorValueObject.create(answer.code as ErrorType, answer.message);
  }

  #arguments(variants: Variant[]): unknown[] {
    const { parameters } = this.metadata;
    const plain = parameters
      .filter(({ repeating }) => !repeating)
      .map(({ dimensionality }, index) => shaped(toPlain(variants[index]), dimensionality === "matrix"));
    const repeated = parameters.find(({ repeating }) => repeating);
    // Office.js hands a repeating parameter over as one array of all its occurrences.
    return repeated
      ? [...plain, variants.slice(plain.length).map((variant) => shaped(toPlain(variant), repeated.dimensionality === "matrix"))]
      : plain;
  }
}

const asArray = (variant: BaseValueObject | BaseReferenceObject): BaseValueObject =>
  variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject() : (variant as BaseValueObject);

/** Excel does not call a function one of whose arguments is or contains an error: the error is the result. */
function errorIn(variant: Variant): ErrorValueObject | undefined {
  if (variant === null || variant === undefined) return undefined;
  if (variant.isError()) return variant as ErrorValueObject;
  const value = asArray(variant);
  if (!value.isArray()) return value.isError() ? (value as ErrorValueObject) : undefined;
  for (const row of (value as ArrayValueObject).getArrayValue())
    for (const cell of row) if (cell?.isError()) return cell as ErrorValueObject;
  return undefined;
}

function toPlain(variant: Variant): unknown {
  if (variant === null || variant === undefined) return null;
  const value = asArray(variant);
  return value.isArray() ? (value as ArrayValueObject).getArrayValue().map(plainRow) : scalar(value);
}

/** A loop by number: a row may have holes, and a column of 100,000 deliveries is 100,000 rows. */
function plainRow(row: readonly Parameters<typeof scalar>[0][]): unknown[] {
  const plain: unknown[] = new Array(row.length);
  for (let column = 0; column < row.length; column++) plain[column] = scalar(row[column]);
  return plain;
}

const scalar = (value: BaseValueObject | null | undefined | void): unknown =>
  value === null || value === undefined || value.isNull() ? null : value.getValue();

/** A matrix parameter always gets rows of cells, a scalar one the value of a one-cell range. */
function shaped(value: unknown, matrix: boolean): unknown {
  if (matrix) return Array.isArray(value) ? value : [[value]];
  const [row, ...others] = Array.isArray(value) ? (value as unknown[][]) : [];
  return row && row.length === 1 && others.length === 0 ? row[0] : value;
}

function result(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return cell(value);
  const rows = (value as unknown[]).map((row) => (Array.isArray(row) ? row : [row]).map(cell));
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  if (columnCount === 0) return ErrorValueObject.create(ErrorType.CALC);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) =>
      Array.from({ length: columnCount }, (_, index) => row[index] ?? ErrorValueObject.create(ErrorType.NA)),
    ),
    rowCount: rows.length,
    columnCount,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function cell(value: unknown): BaseValueObject {
  // Excel shows a null result as 0.
  if (value === null || value === undefined) return NumberValueObject.create(0);
  if (isFormattedNumber(value)) return cell(value.basicValue);
  if (typeof value === "object") {
    const { code, message } = value as { code?: string; message?: string };
    return ErrorValueObject.create((errorOf(code) ?? "#VALUE!") as ErrorType, message ?? "");
  }
  if (typeof value === "number" && !Number.isFinite(value)) return ErrorValueObject.create(ErrorType.NUM);
  if (typeof value === "number") return NumberValueObject.create(value);
  // Not the engine's factory: it would turn the text "12" into a number.
  if (typeof value === "string") return StringValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return ErrorValueObject.create(ErrorType.VALUE);
}

/** Registers executors and the words of autocomplete; registering a namespace again replaces it. */
export class FunctionRegistry {
  readonly #described = new Map<string, IDisposable>();
  readonly #names = new Map<string, string[]>();

  constructor(
    readonly context: Context,
    readonly messages: Messages,
    /** Told when nobody is there yet who could calculate a function. */
    readonly unanswered: () => void,
  ) {}

  set(namespace: string, functions: FunctionMetadata[], call: FunctionCall): void {
    const service = this.context.injector.get(IFunctionService);
    const described = this.context.injector.get(IDescriptionService);
    const before = this.#names.get(namespace) ?? [];
    const names = functions.map(({ name }) => `${namespace}.${name}`.toUpperCase());
    this.#described.get(namespace)?.dispose();
    service.unregisterExecutors(...before.filter((name) => !names.includes(name)));
    service.registerExecutors(
      ...functions.map(
        (metadata, index) =>
          new CustomFunction(names[index] ?? metadata.name, metadata, call, this.messages, this.unanswered, this.context.results),
      ),
    );
    this.#described.set(
      namespace,
      described.registerDescriptions(functions.map((metadata, index) => description(names[index] ?? metadata.name, metadata))),
    );
    this.#names.set(namespace, names);
    // Formulas read before their function existed say #NAME?.
    this.context.understanding.forgetFunctions();
  }
}

/** How an argument stands in the line that is shown while one types: with the words that it takes, as Excel lists them there. */
const shownName = ({ name, choices = [] }: FunctionMetadata["parameters"][number]): string =>
  choices.length === 0 ? name : `${name}: ${choices.map(({ word }) => `"${word}"`).join(" | ")}`;

function description(functionName: string, { description: text, parameters }: FunctionMetadata): IFunctionInfo {
  return {
    functionName,
    functionType: FunctionType.User,
    description: text,
    abstract: text,
    functionParameter: parameters.map((parameter) => ({
      name: shownName(parameter),
      detail: [parameter.description, ...(parameter.choices ?? []).map(({ word, tooltip }) => `"${word}" ${tooltip}.`)].join(" "),
      example: parameter.name,
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
