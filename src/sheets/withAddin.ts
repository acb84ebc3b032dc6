import type { Language } from "../language/text";

const withoutAddin = {
  en: "Open this workbook in Excel with the S&OP add-in: without it the figures of this sheet cannot be worked out.",
  fr: "Ouvrez ce classeur dans Excel avec le complément PIC : sans lui, les chiffres de cette feuille ne peuvent pas être calculés.",
} as const;

/**
 * An answer that is only given where the add-in's functions are known. Other programs, and Excel without the add-in, take them for errors;
 * what is built on errors with IFERROR and COUNTIF would then be good news. One call that cannot fail tells.
 */
export const withAddin = (answer: string, language: Language): string =>
  `=IF(ISERROR(SOP.COSTTOSALES(1,1)),"${withoutAddin[language]}",${answer.replace(/^=/, "")})`;
