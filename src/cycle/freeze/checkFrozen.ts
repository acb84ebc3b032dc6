/** Checks the frozen versions and says what was changed in them since, for the pane. */
import type { FrozenPlace, Tamper } from "../../domain/freeze/checkVersion";
import { checkVersions, rowsByVersion, type FrozenCheck } from "../../domain/freeze/checkVersions";
import type { FrozenTable } from "../../domain/freeze/frozenLines";
import { lostVersions, namedBySignatures } from "../../domain/freeze/lostVersions";
import { explainGone, explainLost, explainTamper, putBackWords } from "../../domain/freeze/tamperMessages";
import type { CellValue } from "../../domain/tables/defineTable";
import type { Language } from "../../language/text";
import { inSlices } from "../../workbook/slices";
import { readFrozen, type FrozenReading } from "./readFrozen";

/** A row that is put back, by its table and its line on the sheet. */
export interface RowPlace {
  table: FrozenTable;
  line: number;
}

/** Something that was changed after it was frozen. */
export interface FrozenChange {
  words: string;
  /** Nothing is wrong: rows only stand in another order. */
  isNotice: boolean;
  /** What puts it back, where the signed figures are known; null where they are not. */
  putBack: { version: string; places: RowPlace[]; words: string } | null;
  /** The cell to look at, where it is known. */
  cell: FrozenCell | null;
  /** The sheet to look at. */
  sheet: string | null;
}

/** A cell of a frozen row, by what is found in its row. */
export interface FrozenCell {
  table: FrozenTable;
  version: string;
  number: CellValue;
  column: string;
}

/** Null in a workbook that never froze a plan. */
export interface FrozenState {
  /** How many versions were checked. */
  versions: number;
  changes: FrozenChange[];
}

/** Checks everything that was read, with breaks; tells how many versions are done. */
export const checkOf = ({ versions, rows, signatures }: FrozenReading, onProgress?: (done: number) => void): Promise<FrozenCheck> =>
  inSlices(
    checkVersions(
      versions,
      rows,
      signatures.map(({ Plan: plan }) => plan),
    ),
    onProgress,
  );

/** Reads and checks every frozen version. Writes nothing. Fails with `unreadableRow` where the row of a version cannot be read. */
export async function checkFrozen(language: Language, onProgress?: (done: number, of: number) => void): Promise<FrozenState | null> {
  const reading = await readFrozen();
  const known = [...rowsByVersion(reading.rows).keys()];
  if (reading.versions.length === 0 && known.length === 0 && lostVersions({ ...reading, known }).length === 0) return null;
  const { versions, gone: unnamed } = await checkOf(reading, (done) => onProgress?.(done, reading.versions.length));
  const changed = versions.flatMap(({ version, tampers }) =>
    tampers.map((tamper) => changeOf(version, tamper, isKnown(tampers), { language, sheets: reading.sheets })),
  );
  const gone = namedBySignatures(unnamed, reading.versions, reading.signatures);
  const lost = lostVersions({ ...reading, known: [...known, ...gone.flatMap(({ name }) => name ?? [])] });
  const said = [...gone.map((missing) => explainGone(missing, language)), ...lost.map((one) => explainLost(one, language))];
  const { SopVersions: own, SopPlans: plans, SopSignatures: signatures } = reading.sheets;
  const left = said.map((words): FrozenChange => ({
    words,
    isNotice: false,
    putBack: null,
    cell: null,
    sheet: own ?? plans ?? signatures,
  }));
  return { versions: reading.versions.length, changes: [...left, ...changed] };
}

/** The signed figures are known for certain: nothing is missing, and the signed lines are the ones that were signed. */
export const isKnown = (tampers: readonly Tamper[]): boolean =>
  !tampers.some(({ kind }) => kind === "missing" || kind === "untrusted" || kind === "exchanged" || kind === "ownRow");

/** The rows that a change is about. */
export function placesOf(tamper: Tamper): FrozenPlace[] {
  if (tamper.kind === "swapped") return [...tamper.places];
  return tamper.kind === "figure" || tamper.kind === "line" ? [tamper.place] : [];
}

function changeOf(
  version: string,
  tamper: Tamper,
  known: boolean,
  { language, sheets }: { language: Language; sheets: FrozenReading["sheets"] },
): FrozenChange {
  const places = placesOf(tamper).map(({ table, line }): RowPlace => ({ table, line }));
  const [first] = placesOf(tamper);
  const column = tamper.kind === "figure" ? tamper.column : "Signed";
  const table = tamper.kind === "added" ? tamper.place.table : places[0]?.table;
  return {
    words: explainTamper(version, tamper, language),
    isNotice: tamper.kind === "sorted",
    putBack: known && places.length > 0 ? { version, places, words: putBackWords(tamper, language) } : null,
    cell: first === undefined || column === "Version" ? null : { table: first.table, version, number: first.number, column },
    sheet: tamper.kind === "ownRow" ? sheets.SopVersions : sheets[table ?? "SopPlans"],
  };
}
