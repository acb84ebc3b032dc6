import type { Language } from "../language/text";

/** The namespace of the manifest: what stands before every function name in a formula. */
export const namespace = "SOP";

/** The name that people type: `SOP.LOAD`. */
export const formulaName = (id: string): string => `${namespace}.${id}`;

/** Where the help page of a function stands, relative to the add-in's base URL. */
export const helpPath = (id: string, language: Language): string => `help/${language}/${id}.html`;

/** Where the list of all functions stands. */
export const helpIndexPath = (language: Language): string => `help/${language}/index.html`;
