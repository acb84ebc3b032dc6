/** Formulas over the frozen plans. Two versions are compared over the periods that both have. */
import { areaRef, type Area } from "../../language/references";
import { exactly, where } from "../criteria";
import { versionsCells } from "./versionsCells";

export type FrozenColumn = "Demand" | "Production" | "Stock" | "Revenue";

const { from, to } = versionsCells;

/** Stands for a figure that is not known. */
export const unknown = "–";

const periodOf = (which: "MINIFS" | "MAXIFS", version: string): string => `${which}(SopPlans[Period],SopPlans[Version],${version})`;

/** The first and the last period that both versions have. */
export const firstCommon = `=MAX(${periodOf("MINIFS", from)},${periodOf("MINIFS", to)})`;
export const lastCommon = `=MIN(${periodOf("MAXIFS", from)},${periodOf("MAXIFS", to)})`;

/** Whether the second period of a version follows its first within a week. */
const isByWeek = (version: string): string =>
  `LET(start,${periodOf("MINIFS", version)},later,MINIFS(SopPlans[Period],SopPlans[Version],${version},SopPlans[Period],">"&start),AND(later>start,later-start<8))`;

/** The last common period where versions may be by month or by week: a week and a month that begin on the same day are not the same. */
export const lastOfOneKind = `=IF(${isByWeek(from)}<>${isByWeek(to)},0,${lastCommon.slice(1)})`;

/** The period after the one in a cell, as long as both versions have one. */
export const nextCommon = (before: string, last: string): string =>
  `=IF(${before}="","",LET(next,MINIFS(SopPlans[Period],SopPlans[Version],${to},SopPlans[Period],">"&${before}),IF(OR(next=0,next>${last}),"",next)))`;

/** A version that is compared, with the first and the last row of the frozen plans in which it stands. */
export interface Compared {
  /** Name of the cell in which it is chosen. */
  name: string;
  first: string;
  last: string;
}

/**
 * The rows of a version stand together: only these are looked through. Where somebody sorted them apart, it is all of them, which finds
 * the same and takes longer.
 */
export function placeOfVersion(name: string): { first: string; last: string } {
  const versions = "SopPlans[Version]";
  const found = `LET(at,XMATCH(${name},${versions}),count,COUNTIF(${versions},${name}),together,INDEX(${versions},at+count-1)=${name}`;
  const isTogether = `AND(together,COUNTIF(INDEX(${versions},at):INDEX(${versions},at+count-1),${name})=count)`;
  return {
    first: `=IFERROR(${found},IF(${isTogether},at,1)),1)`,
    last: `=IFERROR(${found},IF(${isTogether},at+count-1,ROWS(${versions}))),1)`,
  };
}

const within = ({ first, last }: Compared, column: string): string =>
  `INDEX(SopPlans[${column}],${first}):INDEX(SopPlans[${column}],${last})`;

interface Asked {
  column: FrozenColumn;
  version: Compared;
  /** Cells with families; absent for all of them. */
  families?: { area: Area; names: readonly string[] };
  /** Conditions on the period, which stand in SUMIFS behind its cells. */
  periods: readonly string[];
}

/** A sum over frozen rows: blank where the version has none of them, a dash where one of them is not known. */
function summed({ column, version, families, periods }: Asked): string {
  const rowsOf = (name: string): string => within(version, name);
  const family = families === undefined ? [] : [where(rowsOf("Family"), exactly(areaRef(families.area), families.names))];
  const period = periods.map((condition) => `${rowsOf("Period")},${condition}`);
  const rows = [`${rowsOf("Version")},${version.name}`, ...family, ...period].join(",");
  const values = rowsOf(column);
  const [all, known] = [`COUNTIFS(${rows})`, `COUNTIFS(${rows},${values},"<>")`];
  return `IF(${all}=0,"",IF(${known}<${all},"${unknown}",SUMIFS(${values},${rows})))`;
}

/** Where the common periods begin and end. */
export interface Span {
  first: string;
  last: string;
}

/** One column of the table by family: a stock is that of the last period, everything else is added up. */
export function familyFigures(column: FrozenColumn, version: Compared, families: Asked["families"], span: Span): string {
  const periods = column === "Stock" ? [span.last] : [`">="&${span.first}`, `"<="&${span.last}`];
  return `=${summed({ column, version, ...(families && { families }), periods })}`;
}

/** What changed from one figure to another: nothing where neither version has one; what one of them does not have counts as none there. */
export const changed = (before: string, after: string): string =>
  `IF((${before}="")*(${after}=""),"",IF((${before}="${unknown}")+(${after}="${unknown}"),"${unknown}",IF(${after}="",0,${after})-IF(${before}="",0,${before})))`;

/** The change of a figure by family and period, or of all families together; blank under a header without a period. */
export function changesBy(
  column: FrozenColumn,
  header: Area,
  { compared, families }: { compared: readonly [Compared, Compared]; families?: Asked["families"] },
): string {
  const asked = { column, ...(families && { families }), periods: [areaRef(header)] };
  const [before, after] = compared.map((version) => summed({ ...asked, version })) as [string, string];
  return `=LET(before,${before},after,${after},IF(${areaRef(header)}="","",${changed("before", "after")}))`;
}

/** The day on which the version of a cell was frozen. */
const frozenOn = (version: string): string => `XLOOKUP(${version},SopVersions[Version],SopVersions[Frozen on])`;

/**
 * A column of the decisions that were taken after the earlier of the two freezes and up to the later one, and that stand; a workbook of an
 * earlier version has no column for those that were withdrawn.
 */
export function decisionsBetween(column: "Decision" | "Question" | "Chosen" | "Date", none: string, saysWithdrawn: boolean): string {
  const [a, b] = [frozenOn(from), frozenOn(to)];
  const stands = saysWithdrawn ? '(SopDecisions[Withdrawn]="")*' : "";
  return `=LET(a,${a},b,${b},FILTER(SopDecisions[${column}],(SopDecisions[Chosen]<>"")*${stands}(SopDecisions[Date]>MIN(a,b))*(SopDecisions[Date]<=MAX(a,b)),${none}))`;
}

/** Who froze the version of a cell. */
export const frozenBy = (version: string): string => `XLOOKUP(${version},SopVersions[Version],SopVersions[Frozen by],"")`;
