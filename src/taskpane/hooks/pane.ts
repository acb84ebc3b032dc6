import { createContext, useContext, type ComponentType } from "react";
import { formatNumber } from "../../language/format";
import type { Bucket } from "../../calendar/periods";
import { pluralForm, type PluralText } from "../../language/plural";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import type { Navigation } from "../navigation";
import type { Services } from "../paneServices";
import { paneTexts } from "../texts/paneTexts";
import { weekTexts } from "../texts/weekTexts";

/** A company's own engine that imports may ask: the one other address that the pane then speaks to. */
export interface CompanyEngine {
  /** As people know it: data.example.com. */
  host: string;
  /** The step of the import that asks it, loaded when it is shown. */
  Screen: ComponentType;
}

/** What every screen may use: the person's language, the cycle, where the pane is, and the two places that speak to the person. */
export interface Pane {
  language: Language;
  /** What the company plans by, for words and rows. */
  bucket: Bucket;
  services: Services;
  navigation: Navigation;
  /** The company's own engine, in builds that are made for one. */
  engine?: CompanyEngine;
  /** Shows a failure at the top of the screen, in words; undefined removes it. */
  showFailure(failure: unknown): void;
  /** Says something short to people who listen to the screen. */
  announce(sentence: string): void;
}

export const PaneContext = createContext<Pane | undefined>(undefined);

/** What every screen of the pane shares: language, services, navigation, and where failures are shown. */
export function usePane(): Pane {
  const pane = useContext(PaneContext);
  if (pane === undefined) throw new Error("A screen of the pane is drawn outside of the pane.");
  return pane;
}

/** Says texts in the person's language, filled with already formatted values. */
export function useWords(): (text: Text, values?: Readonly<Record<string, string | number>>) => string {
  const { language, bucket } = usePane();
  return (text, values) => {
    const said = inLanguage((bucket === "week" ? weekTexts.get(text) : undefined) ?? text, language);
    return values ? fill(said, values) : said;
  };
}

/** Says a text in the form that a count takes, with the count at `{count}`: "1 row", "2,155 rows". */
export function useCounted(): (text: PluralText, count: number, values?: Readonly<Record<string, string | number>>) => string {
  const { language } = usePane();
  const say = useWords();
  return (text, count, values = {}) => say(pluralForm(text, count, language), { count: formatNumber(count, language), ...values });
}

/** Says a number of rows. */
export function useRowCount(): (rows: number) => string {
  const sayCount = useCounted();
  return (rows) => sayCount(paneTexts.rows, rows);
}
