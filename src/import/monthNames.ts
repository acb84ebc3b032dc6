/** Names of months: those of the two languages of the product, and those that exports from neighbouring countries bring along. */

/** Full names without accents; a month is told by its first letters, at least three, as long as they mean one month only. */
const ownNames: readonly (readonly string[])[] = [
  ["january", "janvier"],
  ["february", "fevrier"],
  ["march", "mars"],
  ["april", "avril"],
  ["may", "mai"],
  ["june", "juin"],
  ["july", "juillet"],
  ["august", "aout"],
  ["september", "septembre"],
  ["october", "octobre"],
  ["november", "novembre"],
  ["december", "decembre"],
];

/** German, Spanish, Italian, Swedish. */
const otherNames: readonly (readonly string[])[] = [
  ["januar", "janner", "enero", "gennaio", "januari"],
  ["februar", "febrero", "febbraio", "februari"],
  ["marz", "maerz", "marzo", "mars"],
  ["april", "abril", "aprile"],
  ["mai", "mayo", "maggio", "maj"],
  ["juni", "junio", "giugno"],
  ["juli", "julio", "luglio"],
  ["august", "agosto", "augusti"],
  ["september", "septiembre", "setiembre", "settembre"],
  ["oktober", "octubre", "ottobre"],
  ["november", "noviembre", "novembre"],
  ["dezember", "diciembre", "dicembre", "december"],
];

const starts = (names: readonly (readonly string[])[]) => names.flatMap((month, index) => month.map((name) => [name, index + 1] as const));
const ownStarts = starts(ownNames);
const allStarts = [...ownStarts, ...starts(otherNames)];

/** The longest name has ten letters; an accent and a dot may be added. */
const longestName = 20;

function monthAmong(word: string, names: readonly (readonly [string, number])[]): number | undefined {
  if (word.length > longestName) return undefined;
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/g, "")
    .toLowerCase();
  if (plain.length < 3) return undefined;
  const months = new Set(names.filter(([name]) => name.startsWith(plain)).map(([, month]) => month));
  return months.size === 1 ? [...months][0] : undefined;
}

/** Month 1-12 of a name or its abbreviation (`févr.`, `Sept`, `juil.`, `dic.`); undefined for other words and for `ju`, `ma`. */
export function monthNamed(word: string): number | undefined {
  return monthAmong(word, allStarts);
}

/** True for a month in English or French, which may stand before a year of two digits. */
export function isOwnMonth(word: string): boolean {
  return monthAmong(word, ownStarts) !== undefined;
}

/** English, French, German, Spanish, Italian, Swedish; without accents. */
const weekdays = (
  "monday tuesday wednesday thursday friday saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche montag dienstag mittwoch " +
  "donnerstag freitag samstag sonnabend sonntag lunes martes miercoles jueves viernes sabado domingo lunedi martedi mercoledi giovedi " +
  "venerdi sabato domenica mandag tisdag onsdag torsdag fredag lordag sondag"
).split(" ");

/** True for a day of the week or its first letters, at least two. */
export function isWeekday(word: string): boolean {
  if (word.length < 2 || word.length > longestName) return false;
  const plain = word
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase();
  return weekdays.some((name) => name.startsWith(plain));
}
