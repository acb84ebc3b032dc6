/** By how much the figures of an input are multiplied: thousands, minutes and figures for 100 pieces, as headers and titles say. */
import type { Column } from "../domain/tables/defineTable";
import { noUnit, type CellUnits } from "./cellUnits";
import { datasetKind } from "./datasetKinds";
import { perPiecesIn, thousandsIn, timeIn, withoutUnits } from "./headerNature";
import { plainHeader } from "./headerWords";
import { inputsOf } from "./measureColumns";
import { columnsOf, type ImportPlan } from "./plan";
import { inThousands, inTime, textsAround, unitFactor, unitsOfInput } from "./unitFactor";
import type { SourceGrid } from "../domain/collect/source";

/** What is known of the unit of an input. */
export interface FigureScale {
  input: string;
  header: string;
  /** What figures are multiplied by; undefined where only a person can say. */
  factor?: number;
  /** What they may be multiplied by, the usual one first. */
  choices: readonly number[];
  /** The words that say so. */
  said?: string;
}

const perPieces = new Set(["Hours per unit", "Price", "Unit price", "Unit cost"]);

/** One hour, minute, second and hundredth of an hour, in hours. */
export const hours = { hour: 1, minute: 1 / 60, second: 1 / 3600, hundredth: 0.01, tenThousandth: 0.0001 } as const;
const timeChoices: readonly number[] = [hours.hour, hours.minute, hours.second, hours.hundredth];
const thousandChoices: readonly number[] = [1, 1_000, 1_000_000];

/** A header that speaks of time without saying in what: "Temps unitaire", "Cycle time", "Run time". */
const someTime = /\b(?:temps|time|duree|duration|zeit|tempo|tiempo)\b/;

/** The scale of each number that a source gives, where its header, its cells or the titles say something of it or leave it open. */
export function figureScales(grid: SourceGrid, plan: Pick<ImportPlan, "kind" | "layout" | "mapping" | "picks">): FigureScale[] {
  const kind = datasetKind(plan.kind);
  return inputsOf(kind, plan).flatMap((input) => {
    if (input.kind !== "number" || columnsOf(plan, input.name).length === 0) return [];
    const isAcross = plan.mapping[input.name]?.source.from !== "column";
    // Under months or names the figures are what the titles and the headers beside them say.
    const { headers, titles } = textsAround(grid, plan, input.name);
    const found = unitsOfInput(plan, input.name);
    const units = found && unitsTaken(plan, found);
    const scale =
      units === undefined || units.includes(noUnit) ? scaleOfInput(input, headers, titles) : scaleOfUnits(grid, plan, input.name, units);
    return scale === undefined ? [] : [{ input: input.name, header: isAcross ? "" : (headers[0] ?? ""), ...scale }];
  });
}

/** The units of the rows that are taken. */
function unitsTaken({ picks }: Pick<ImportPlan, "picks">, { units, unitColumn }: CellUnits): readonly string[] {
  const word = picks?.find(({ column }) => column === unitColumn)?.word;
  return word === undefined ? units : [word];
}

/** What the unit in the cells says, where it is one of a whole column; figures of several are each read by their own. */
function scaleOfUnits(
  grid: SourceGrid,
  plan: Pick<ImportPlan, "layout" | "mapping">,
  input: string,
  [unit = "", ...others]: readonly string[],
): Omit<FigureScale, "input" | "header"> | undefined {
  const own = unitFactor(grid, plan, input, unit);
  if (own === undefined || others.length > 0 || unitsOfInput(plan, input)?.unitColumn !== undefined) return undefined;
  const per = piecesOf(input, textsAround(grid, plan, input).headers);
  const factor = own * (per?.factor ?? 1);
  if (factor === 1) return undefined;
  const usual = inTime.has(input) ? timeChoices : inThousands.has(input) ? thousandChoices : [1];
  const said = [own === 1 ? "" : unit, per?.said ?? ""].join(" ").trim();
  return { factor, choices: [...new Set([...usual, factor])], said };
}

/** What a header that speaks of 100 or 1,000 pieces makes of its figures. */
export function perPiecesFactor(grid: SourceGrid, plan: Pick<ImportPlan, "layout" | "mapping">, input: string): number {
  return piecesOf(input, textsAround(grid, plan, input).headers)?.factor ?? 1;
}

/** The first of the texts that speaks of 100 or 1,000 pieces; undefined where none does, or the input is none for a piece. */
function piecesOf(input: string, texts: readonly string[]): ReturnType<typeof perPiecesIn> {
  return perPieces.has(input) ? texts.map(perPiecesIn).find((found) => found !== undefined) : undefined;
}

function scaleOfInput(
  { name }: Column,
  headers: readonly string[],
  titles: readonly string[],
): Omit<FigureScale, "input" | "header"> | undefined {
  const first = <Found>(texts: readonly string[], read: (text: string) => Found | undefined) =>
    texts.reduce<Found | undefined>((found, text) => found ?? read(text), undefined);
  const per = piecesOf(name, headers);
  if (inTime.has(name)) {
    const time = first(headers, timeIn) ?? first(titles, (title) => (thousandsIn(title) ? undefined : bracketedTime(title)));
    const factor = (time?.factor ?? 1) * (per?.factor ?? 1);
    if (time === undefined && per === undefined && !headers.some((header) => someTime.test(plainHeader(withoutUnits(header)))))
      return undefined;
    if (time === undefined) return { choices: timeChoices.map((choice) => choice * (per?.factor ?? 1)) };
    if (factor === 1) return undefined;
    return { factor, choices: [...new Set([...timeChoices, factor])], said: [time.said, per?.said ?? ""].join(" ").trim() };
  }
  if (per) return { factor: per.factor, choices: [1, per.factor], said: per.said };
  if (!inThousands.has(name)) return undefined;
  const thousand = first(headers, thousandsIn) ?? first(titles, thousandsIn);
  return thousand && { factor: thousand.factor, choices: thousandChoices, said: thousand.said };
}

/** A unit of time in the brackets of a title; elsewhere a title speaks of hours and minutes as it likes. */
const bracketedTime = (title: string) => {
  const inside = /[([]([^()[\]]*)[)\]]/.exec(title)?.[1];
  return inside === undefined ? undefined : timeIn(inside);
};

/** What the plan multiplies the figures of an input by. */
export function factorOf(grid: SourceGrid, plan: ImportPlan, input: string): number {
  return plan.factors?.[input] ?? figureScales(grid, plan).find((scale) => scale.input === input)?.factor ?? 1;
}

/** A figure multiplied without the last digits that binary fractions would add: 1.1 thousand is 1100, 9 minutes are 0.15 hours. */
export function multiplied(figure: number, factor: number): number {
  if (factor === 1) return figure;
  const power = Math.round(Math.log10(factor));
  if (Math.abs(factor - 10 ** power) < 1e-12 * factor) {
    const moved = Number(`${figure}e${power}`);
    return Number.isNaN(moved) ? figure * factor : moved;
  }
  const share = Math.round(1 / factor);
  return factor < 1 && Math.abs(share * factor - 1) < 1e-9 ? figure / share : figure * factor;
}
