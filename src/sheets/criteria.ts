/** Criteria of SUMIFS and COUNTIFS that find a name and nothing else. */
import { readsAsOther } from "../language/readsAsOther";

/** What a column has to hold for a row to be counted: one criterion of SUMIFS, or several. */
export type Criterion = string | readonly string[];

/** Arguments of SUMIFS and COUNTIFS for a column and what it has to hold. */
export const where = (column: string, criterion: Criterion): string =>
  [criterion]
    .flat()
    .map((one) => `${column},${one}`)
    .join(",");

/** A whole number as Excel writes it: as a criterion it finds itself, also where a cell holds it as a number. */
const plainNumber = /^(?:0|[1-9]\d{0,14})$/;
/** Signs that a criterion takes for a pattern or a comparison. */
const pattern = /[*?~]|^[<>=]/;

/**
 * Criterion for rows that bear exactly these names. `reference` gives the names to the formula, `names` are those it holds, null where
 * nobody knows them when it is drawn. A name may hold `*`, `?` or `~` or begin with a comparison, which a criterion takes for patterns and
 * operators; or it may read as a number, a day or a truth value (`1e5`, `001`, `3/4`, `TRUE`), which then finds every name that reads as
 * the same. Only a pattern is always compared as a text: the name and whatever follows, but not the name and something. Names that are
 * nothing of that are criteria themselves, so that formulas stay readable.
 */
export function exactly(reference: string, names: readonly string[] | null): Criterion {
  const spelt = `SUBSTITUTE(SUBSTITUTE(SUBSTITUTE(${reference},"~","~~"),"*","~*"),"?","~?")`;
  const figures = names?.filter((name) => readsAsOther(name) && !plainNumber.test(name));
  if (names !== null && figures?.length === 0) return names.some((name) => pattern.test(name)) ? `"="&${spelt}` : reference;
  const begins = `"="&${spelt}&"*"`;
  // A code that a cell holds as a number is no text: it is found as one, unless another name reads as the same number.
  const plain = names?.filter((name) => plainNumber.test(name)) ?? [];
  const shared = plain.filter((name) => figures?.some((other) => Number(other) === Number(name)));
  const isAlone = [`(TEXT(--${reference},"0")=${reference}&"")`, ...shared.map((name) => `(${reference}<>"${name}")`)].join("*");
  const first = plain.length > shared.length ? `IF(IFERROR(${isAlone}*1,0)=1,${reference},${begins})` : begins;
  return [first, `"<>"&${spelt}&"?*"`];
}
