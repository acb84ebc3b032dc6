/** One key for the spellings of a unit: singular and plural, short and long, with and without accents. */
import { timeIn } from "./headerNature";
import { plainHeader } from "./headerWords";

const spellings: readonly string[] = [
  "kg kgs kilo kilos kilogramme kilogrammes kilogram kilograms",
  "g gr gramme grammes gram grams",
  "t to tonne tonnes",
  "l litre litres liter liters",
  "pc pcs pce pces piece pieces",
  "st stk stck stuck",
  "u unit units unite unites",
  "ctn ctns carton cartons",
  "pal palette palettes pallet pallets",
  "box boxes",
];
const keys = new Map(spellings.flatMap((line) => line.split(" ").map((word) => [word, line] as const)));

/** Of a longer word, the last letter may be that of the plural. */
const leastOfPlural = 4;

/** What two spellings of one unit have in common. */
export function unitKey(unit: string): string {
  const plain = plainHeader(unit).replace(/ /g, "");
  const time = plain === "" ? undefined : timeIn(unit);
  if (time !== undefined && plainHeader(time.said) === plainHeader(unit)) return `hours ${time.factor}`;
  const known = keys.get(plain);
  if (known !== undefined) return known;
  if (plain === "") return unit.toLowerCase();
  return plain.length >= leastOfPlural && plain.endsWith("s") ? plain.slice(0, -1) : unit.toLowerCase().replace(/\./g, "");
}
