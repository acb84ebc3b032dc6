import { type CalcError, type CalcErrorCode } from "../calc/calcError";
import type { Text } from "../language/text";
import { type ChoiceList } from "./choiceLists";
import { type Unit } from "./units";

/** The families of functions, in the order they are shown, with their titles. */
export const families = {
  accuracy: { en: "Forecast accuracy", fr: "Fiabilité des prévisions" },
  forecast: { en: "Forecasting", fr: "Prévision" },
  capacity: { en: "Capacity", fr: "Capacité" },
  inventory: { en: "Inventory", fr: "Stocks" },
  service: { en: "Service", fr: "Service client" },
  logistics: { en: "Logistics and finance", fr: "Logistique et finance" },
  planning: { en: "Plan and follow-up", fr: "Plan et suivi" },
  engagement: { en: "Procedures and engagement", fr: "Procédures et participation" },
} as const satisfies Readonly<Record<string, Text>>;
export type Family = keyof typeof families;

/**
 * One argument of a function: what people read about it, what Excel is told, and how a raw cell value becomes a checked value.
 *
 * `decode` receives what Excel passes (a value, or rows of values; null when omitted) and the argument's key for messages.
 */
export interface Arg<Value, Optional extends boolean = boolean> {
  /** The name that Excel shows while typing; the English one is the argument's key. */
  readonly name: Text;
  /** One sentence that says what to give. */
  readonly help: Text;
  readonly unit: Unit;
  /** `matrix` takes a range; `scalar` takes one value. */
  readonly dimensionality: "scalar" | "matrix";
  /** `any` leaves the checking to us; declared numbers would turn TRUE into 1 and "12" into 12 before we see them. */
  readonly type: "any" | "string";
  readonly optional: Optional;
  /** What an omitted argument means, for people. */
  readonly fallback?: string | number;
  /** The words that are understood. */
  readonly choices?: ChoiceList;
  /** Values are days: examples and help show them as dates. */
  readonly isDate?: boolean;
  decode(raw: unknown, argument: string): Value;
}

export type ArgMap = Readonly<Record<string, Arg<unknown>>>;

/** The checked values that `compute` receives, by argument key. */
export type ArgValues<Args extends ArgMap> = { readonly [Key in keyof Args]: Args[Key] extends Arg<infer Value> ? Value : never };

type RequiredKey<Args extends ArgMap> = { [Key in keyof Args]: Args[Key] extends Arg<unknown, false> ? Key : never }[keyof Args];

/** A cell value that a person would type; dates as ISO text or serial numbers, null for a blank. */
export type ExampleCell = number | string | null;
export type ExampleInput = ExampleCell | readonly (readonly ExampleCell[])[];
export type ExampleArgs<Args extends ArgMap> = { readonly [Key in RequiredKey<Args>]: ExampleInput } & {
  readonly [Key in keyof Args]?: ExampleInput;
};

/** A call that is shown to people, and executed by the tests. */
export interface Example<Args extends ArgMap> {
  readonly title: Text;
  readonly args: ExampleArgs<Args>;
  readonly result: number | string | readonly (readonly (number | string)[])[];
}

/** An error other than `#VALUE!` that the function can give, with a call that gives it. */
export interface DocumentedError<Args extends ArgMap> {
  readonly code: CalcErrorCode;
  readonly when: Text;
  readonly args: ExampleArgs<Args>;
}

/** What a cell shows: a number, a text (`""` is a blank), or a reason why this one cell has no value. */
export type ResultCell = number | string | CalcError;
export type Result = ResultCell | readonly (readonly ResultCell[])[];

/** Everything about one function; the only place that a person edits. */
export interface FunctionDefinition<Args extends ArgMap = ArgMap> {
  /** What is typed after `SOP.`; capitals, never changed once released. */
  readonly id: string;
  readonly since: string;
  readonly family: Family;
  readonly summary: Text;
  readonly args: Args;
  readonly result: { readonly dimensionality: "scalar" | "matrix"; readonly unit: Unit; readonly help: Text };
  /** Errors besides `#VALUE!` for input that cannot be read. */
  readonly errors: readonly DocumentedError<NoInfer<Args>>[];
  /** Where the definition comes from. */
  readonly source: Text;
  readonly examples: readonly [Example<NoInfer<Args>>, ...Example<NoInfer<Args>>[]];
  /** Versions in which results changed, newest first. */
  readonly history: readonly { readonly version: string; readonly text: Text }[];
  compute(args: ArgValues<NoInfer<Args>>): Result;
}

/** Declares a function: checks at compile time that texts, examples and argument names are complete and spelt right. */
export function defineFunction<Args extends ArgMap>(definition: FunctionDefinition<Args>): FunctionDefinition<Args> {
  return definition;
}
