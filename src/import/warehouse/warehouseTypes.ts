import type { WarehouseColumn, WarehouseKind } from "./warehouseQuestion";

const kinds: readonly (readonly [RegExp, WarehouseKind])[] = [
  [/^Date(32)?$/, "day"],
  [/^DateTime(64)?(\(|$)/, "moment"],
  [/^U?Int(8|16|32|64|128|256)$/, "whole"],
  [/^Decimal(32|64|128|256)?\(/, "decimal"],
  [/^(Float(32|64)|BFloat16)$/, "float"],
  // What has parts is no name, and what is half summed no figure.
  [/^(Array|Tuple|Map|Nested|AggregateFunction|Variant|Dynamic|JSON|Object|Nothing)\b/, "none"],
];

/** What a column of a type holds: `LowCardinality(Nullable(String))` is a name that may be missing. */
export function columnOf(name: string, type: string): WarehouseColumn {
  let inner = type.trim();
  let mayBeNull = false;
  for (;;) {
    const wrapped = /^(Nullable|LowCardinality)\((.*)\)$/s.exec(inner);
    if (wrapped === null) break;
    mayBeNull ||= wrapped[1] === "Nullable";
    inner = wrapped[2]?.trim() ?? "";
  }
  const kind = kinds.find(([pattern]) => pattern.test(inner))?.[1] ?? "name";
  const zone = kind === "moment" ? /'([^']+)'/.exec(inner)?.[1] : undefined;
  return { name, type, kind, mayBeNull, ...(zone !== undefined && { zone }) };
}

export const isDayColumn = ({ kind }: WarehouseColumn): boolean => kind === "day" || kind === "moment";
export const isFigureColumn = ({ kind }: WarehouseColumn): boolean => kind === "whole" || kind === "decimal" || kind === "float";
