/** What was changed in frozen versions, in words. */
import { formatPeriod } from "../../calendar/format";
import { bucketOfPeriod } from "../../calendar/periods";
import { serialOfIsoDate } from "../../calendar/days";
import { formatNumber } from "../../language/format";
import { formatNames } from "../../language/nameLists";
import { pluralForm, type PluralText } from "../../language/plural";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { sourceName } from "../analyse/forecastSources";
import type { CellValue, TableContract } from "../tables/defineTable";
import { headerIn } from "../tables/words";
import type { FrozenPlace, Tamper } from "./checkVersion";
import type { MissingVersion } from "./checkVersions";
import type { FrozenTable } from "./frozenLines";
import type { LostVersion } from "./lostVersions";
import { sopFrozenForecasts } from "./sopFrozenForecasts";
import { sopPlans } from "./sopPlans";
import { sopVersions } from "./sopVersions";

const contracts: Readonly<Record<FrozenTable, TableContract>> = { SopPlans: sopPlans, SopFrozenForecasts: sopFrozenForecasts };

const texts = {
  figure: { en: "{version}, {place}: {column} {now}; signed {signed}", fr: "{version}, {place} : {column} {now} ; signé {signed}" },
  blank: { en: "blank", fr: "vide" },
  typed: { en: "“{text}” as text", fr: "« {text} » en texte" },
  forecast: { en: "forecast of {source}, {family}, {period}", fr: "prévision {source}, {family}, {period}" },
  swapped: { en: "{version}: {one} and {two} have each other's figures.", fr: "{version} : {one} et {two} ont échangé leurs chiffres." },
  added: {
    en: "{version}, {place}: this row was added, row {line} of the sheet.",
    fr: "{version}, {place} : ligne ajoutée, la {line} de la feuille.",
  },
  line: {
    en: "{version}, {place}: the signed line beside the figures was changed.",
    fr: "{version}, {place} : la ligne signée à côté des chiffres a été modifiée.",
  },
  sorted: {
    en: "{version}: the rows stand in another order. Nothing is wrong.",
    fr: "{version} : les lignes sont dans un autre ordre. Rien n'est faux.",
  },
  ownRow: {
    en: "{version}: its row in “Frozen versions” was changed ({columns}).",
    fr: "{version} : sa ligne dans « Versions gelées » a été modifiée ({columns}).",
  },
  exchanged: { en: "{version} and {other} have each other's rows.", fr: "{version} et {other} ont échangé leurs lignes." },
  untrusted: {
    en: "{version} cannot be trusted: the signed lines were changed too.",
    fr: "{version} n'est plus fiable : les lignes signées ont été modifiées aussi.",
  },
  gone: { en: "{name} is gone; {on} was built on it.", fr: "{name} a disparu ; {on} s'appuie dessus." },
  goneUnnamed: { en: "A version is gone; {on} was built on it.", fr: "Une version a disparu ; {on} s'appuie dessus." },
  putBack: { en: "Put {signed} back", fr: "Remettre {signed}" },
  putBackAll: { en: "Put what was signed back", fr: "Remettre ce qui a été signé" },
  lostBefore: {
    en: "{name} is gone, its row and all of its figures: {before} came after it.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres : {before} est venue après.",
  },
  lostOrUndone: {
    en: "{name} is gone, its row and all of its figures, or its freeze was undone: {before} came after it.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres, ou son gel a été annulé : {before} est venue après.",
  },
  missingAll: { en: "{version}: all of its rows are gone ({count}).", fr: "{version} : toutes ses lignes ont disparu ({count})." },
  goneLeft: { en: "{name} is gone; only its rows are left.", fr: "{name} a disparu ; seules ses lignes restent." },
} satisfies Record<string, Text>;

const lost: PluralText = {
  one: {
    en: "{name} is gone, its row and all of its figures, or was never frozen: {people} signed it before the plan of its cycle was final.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres, ou n'a jamais été gelée : {people} l'a signée avant que le plan de son cycle soit final.",
  },
  other: {
    en: "{name} is gone, its row and all of its figures, or was never frozen: {people} signed it before the plan of its cycle was final.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres, ou n'a jamais été gelée : {people} l'ont signée avant que le plan de son cycle soit final.",
  },
};

const lostRefused: PluralText = {
  one: {
    en: "{name} is gone, its row and all of its figures, or was never frozen: {people} refused it before the plan of its cycle was final.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres, ou n'a jamais été gelée : {people} l'a refusée avant que le plan de son cycle soit final.",
  },
  other: {
    en: "{name} is gone, its row and all of its figures, or was never frozen: {people} refused it before the plan of its cycle was final.",
    fr: "{name} a disparu, sa ligne et tous ses chiffres, ou n'a jamais été gelée : {people} l'ont refusée avant que le plan de son cycle soit final.",
  },
};

const missing: PluralText = {
  one: { en: "{version}: row {numbers} is gone.", fr: "{version} : la ligne {numbers} a disparu." },
  other: { en: "{version}: rows {numbers} are gone.", fr: "{version} : les lignes {numbers} ont disparu." },
};

const changedSince: PluralText = {
  one: {
    en: "▼ {names} was changed after freezing: figures that rest on it may not be those that were signed.",
    fr: "▼ {names} a été modifiée après le gel : les chiffres qui en dépendent ne sont peut-être plus ceux qui ont été signés.",
  },
  other: {
    en: "▼ {names} were changed after freezing: figures that rest on them may not be those that were signed.",
    fr: "▼ {names} ont été modifiées après le gel : les chiffres qui en dépendent ne sont peut-être plus ceux qui ont été signés.",
  },
};

/** What stands beside figures that rest on versions that are not as they were signed; empty where all are. */
export const explainChanged = (versions: readonly string[], language: Language): string[] =>
  versions.length === 0
    ? []
    : [fill(inLanguage(pluralForm(changedSince, versions.length, language), language), { names: formatNames(versions, language) })];

/** "V2027-04.1, Sticks, Apr 2027: production 9,901; signed 9,900" */
export function explainTamper(version: string, tamper: Tamper, language: Language): string {
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string =>
    fill(inLanguage(text, language), { version, ...values });
  switch (tamper.kind) {
    case "figure": {
      const { place, column } = tamper;
      const title = columnTitle(contracts[place.table], column, language).toLowerCase();
      return say(texts.figure, { place: placeInWords(place, language), column: title, ...valuesInWords(tamper, language) });
    }
    case "swapped": {
      const [one, two] = tamper.places.map((place) => placeInWords(place, language)) as [string, string];
      return say(texts.swapped, { one, two });
    }
    case "missing": {
      if (tamper.isAll === true) return say(texts.missingAll, { count: formatNumber(tamper.numbers.length, language, { most: 0 }) });
      const numbers = formatNames(tamper.numbers.map(String), language);
      return say(pluralForm(missing, tamper.numbers.length, language), { numbers });
    }
    case "added":
      return say(texts.added, { place: placeInWords(tamper.place, language), line: tamper.place.line });
    case "line":
      return say(texts.line, { place: placeInWords(tamper.place, language) });
    case "ownRow":
      return say(texts.ownRow, {
        columns: formatNames(
          tamper.columns.map((name) => columnTitle(sopVersions, name, language)),
          language,
        ),
      });
    case "exchanged":
      return say(texts.exchanged, { other: tamper.other });
    case "sorted":
    case "untrusted":
      return say(texts[tamper.kind]);
  }
}

/** "Put 9,900 back" */
export function putBackWords(tamper: Tamper, language: Language): string {
  if (tamper.kind !== "figure") return inLanguage(texts.putBackAll, language);
  return fill(inLanguage(texts.putBack, language), { signed: valuesInWords(tamper, language).signed });
}

/** "V2027-03.1 is gone; V2027-04.1 was built on it." */
export function explainGone({ name, on }: MissingVersion, language: Language): string {
  const text = name === null ? texts.goneUnnamed : on === null ? texts.goneLeft : texts.gone;
  return fill(inLanguage(text, language), { name: name ?? "", on: on ?? "" });
}

/** "V2027-01.1 is gone, its row and all of its figures, or was never frozen: Agathe signed it before the plan of its cycle was final." */
export function explainLost({ name, people, refused, before, mayBeUndone }: LostVersion, language: Language): string {
  if (before !== null) return fill(inLanguage(mayBeUndone ? texts.lostOrUndone : texts.lostBefore, language), { name, before });
  const [text, told] = people.length > 0 ? [lost, people] : [lostRefused, refused];
  return fill(inLanguage(pluralForm(text, told.length, language), language), { name, people: formatNames(told, language) });
}

function columnTitle(contract: TableContract, name: string, language: Language): string {
  const column = contract.columns.find((candidate) => candidate.name === name);
  return column === undefined ? name : headerIn(column, language);
}

/** Sticks, Apr 2027 */
function placeInWords({ family, period, source }: FrozenPlace, language: Language): string {
  const said = periodInWords(period, language);
  return source === undefined
    ? `${family}, ${said}`
    : fill(inLanguage(texts.forecast, language), { source: sourceName(source, language), family, period: said });
}

function periodInWords(period: CellValue, language: Language): string {
  const serial = typeof period === "number" ? period : serialOfIsoDate(String(period ?? ""));
  return serial === null ? String(period ?? "") : formatPeriod(serial, language, bucketOfPeriod(serial, "month"));
}

/** What a cell says and said: with as many decimals as it takes to tell them apart. */
function valuesInWords({ column, now, signed }: Tamper & { kind: "figure" }, language: Language): Record<"now" | "signed", string> {
  const blank = inLanguage(texts.blank, language);
  const isName = column === "Family" || column === "Source";
  const before = signed === "" ? null : isName || column === "Period" ? signed : Number(signed);
  const say = (value: CellValue, most: number): string => {
    if (value === null || value === "") return blank;
    if (column === "Period") return periodInWords(value, language);
    if (typeof value === "number") return formatNumber(value, language, { most });
    return isName ? String(value) : fill(inLanguage(texts.typed, language), { text: String(value) });
  };
  const most = [2, 4, 6, 8].find((decimals) => say(now, decimals) !== say(before, decimals)) ?? 10;
  return { now: say(now, most), signed: say(before, most) };
}
