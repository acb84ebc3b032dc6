import { CalcError, type CalcErrorCode } from "../../src/calc/calcError";

/** The reason for which a calculation refuses; fails the test when it does not refuse. */
export function reasonOf(compute: () => unknown): CalcErrorCode {
  return refusalOf(compute).code;
}

export function refusalOf(compute: () => unknown): CalcError {
  try {
    compute();
  } catch (reason) {
    if (reason instanceof CalcError) return reason;
    throw reason;
  }
  throw new Error("expected a refusal, got a result");
}
