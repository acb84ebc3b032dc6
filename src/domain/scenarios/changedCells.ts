/** The figures that a decision changed, in words: what, before and after, one line each for a family or resource. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod, type Bucket } from "../../calendar/periods";
import { formatNumber } from "../../language/format";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import type { DecisionRow } from "../decisions/sopDecisions";

/** A figure before and after; null where there is none. */
export interface ChangedFigure {
  what: keyof typeof words;
  /** Family or resource. */
  name: string;
  period: number;
  before: number | null;
  after: number;
}

const words = {
  production: { en: "Production", fr: "Production" },
  subcontracted: { en: "Subcontracted", fr: "Sous-traitance" },
  demand: { en: "Demand", fr: "Demande" },
  hours: { en: "Hours", fr: "Heures" },
} as const satisfies Record<string, Text>;

/** The figures of one family or resource that change, in words. */
export interface ChangedLine {
  /** "Production, Sticks" */
  head: string;
  /** "May 2027: 9,200 → 13,600" */
  figures: string[];
}

const figureText: Text = { en: "{period}: {before} → {after}", fr: "{period} : {before} → {after}" };

const number = (value: number | null, language: Language): string => (value === null ? "–" : formatNumber(value, language));

/** Figures by what they are and whose, in their order. */
function byLine(figures: readonly ChangedFigure[], language: Language): Map<string, ChangedFigure[]> {
  const lines = new Map<string, ChangedFigure[]>();
  for (const figure of figures) {
    const key = `${inLanguage(words[figure.what], language)}, ${figure.name}`;
    lines.set(key, [...(lines.get(key) ?? []), figure]);
  }
  return lines;
}

/** Every figure before and after, to be looked at before it is written. */
export const changedLines = (figures: readonly ChangedFigure[], bucket: Bucket, language: Language): ChangedLine[] =>
  [...byLine(figures, language)].map(([head, changed]) => ({
    head,
    figures: changed.map(({ period, before, after }) =>
      fill(inLanguage(figureText, language), {
        period: formatPeriod(period, language, bucketOfPeriod(period, bucket)),
        ...{ before: number(before, language), after: number(after, language) },
      }),
    ),
  }));

/** A cell holds 32,767 characters. */
const most = 32_000;

/**
 * The columns of a decision. Every line of one has its line in the others: `Production, Sticks: May 2027; Jun 2027`, `9,200; 9,900` and
 * `9,200; 13,600`.
 */
export function changedCells(
  figures: readonly ChangedFigure[],
  bucket: Bucket,
  language: Language,
): Pick<DecisionRow, "Range" | "Before" | "After"> {
  const lines = byLine(figures, language);
  const semicolon = inLanguage({ en: "; ", fr: " ; " }, language);
  const said = (of: (figure: ChangedFigure) => string, head: (key: string) => string): string | null => {
    const text = [...lines].map(([key, changed]) => `${head(key)}${changed.map(of).join(semicolon)}`).join("\n");
    return text === "" ? null : text.length > most ? `${text.slice(0, most)}…` : text;
  };
  const colon = inLanguage({ en: ": ", fr: " : " }, language);
  return {
    Range: said(
      ({ period }) => formatPeriod(period, language, bucketOfPeriod(period, bucket)),
      (key) => `${key}${colon}`,
    ),
    Before: said(
      ({ before }) => number(before, language),
      () => "",
    ),
    After: said(
      ({ after }) => number(after, language),
      () => "",
    ),
  };
}
