/** What hours of capacity rest on that a formula of the table works out: the working days of their row, and what the resource offers a day. */
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopResources } from "../../domain/collect/sopResources";
import type { PlanningData } from "../../domain/analyse/planningData";
import type { Text } from "../../language/text";
import type { Input } from "../basis";
import { supplyWords as words } from "./supplyWords";
import { texts } from "../known";

interface Factor {
  column: string;
  label: Text;
  what: Text;
  /** What a cell without a number counted as in formulas of earlier versions. */
  stood: number;
}

const factors: readonly Factor[] = [
  { column: "Hours per day", label: words.dayHours, what: words.ofDayHours, stood: 0 },
  { column: "Count", label: words.count, what: words.ofCount, stood: 1 },
  { column: "Utilization", label: words.utilization, what: words.ofUtilization, stood: 1 },
  { column: "Efficiency", label: words.efficiency, what: words.ofEfficiency, stood: 1 },
];

/**
 * 1 for the rows of capacity that work their hours out: where a formula stands, and gives an error or what the days come to. Formulas of
 * earlier versions took a text for 1 and a blank for 0 without a word; a formula of a person's own rests on other cells.
 */
function workedOut(): string {
  const offered = factors.map(({ column, stood }) => {
    const cells = `SopResources[${column}]`;
    return `XLOOKUP(${texts("SopCapacity[Resource]")},${texts("SopResources[Resource]")},IF(ISNUMBER(${cells}),${cells},${stood}),${stood})`;
  });
  const days = `IF(ISNUMBER(SopCapacity[Working days]),SopCapacity[Working days],0)`;
  const same = `ABS(SopCapacity[Hours]-${[days, ...offered].join("*")})<0.000001*(1+ABS(SopCapacity[Hours]))`;
  return `ISFORMULA(SopCapacity[Hours])*IFERROR((${same})*1,1)`;
}

/** The inputs behind hours that are worked out, as far as there is a list of resources. */
export function offeredHours(data: PlanningData, shown: Required<NonNullable<Input["period"]>>): Input[] {
  if (!data.filled.has("SopResources")) return [];
  const inside = `IF(ISNUMBER(SopCapacity[Period]),(SopCapacity[Period]>=${shown.from})*(SopCapacity[Period]<=${shown.to}),0)`;
  const used = `IF(${workedOut()}*${inside}=1,IFERROR(TRIM(SopCapacity[Resource]),""),"")`;
  // A resource without a name may be any that hours are worked out for.
  const rows = `LET(used,${used},IF(IFERROR((TRIM(SopResources[Resource])="")*1,1)=1,SUM((used<>"")*1)>0,ISNUMBER(XMATCH(TRIM(SopResources[Resource]),used))))*1`;
  const common = { owner: "Resource" } as const;
  return [
    ...factors.map(({ column, label, what, stood }): Input => ({
      ...common,
      ...{ table: sopResources, column, label, what, rows, optional: stood === 1 },
    })),
    {
      ...common,
      ...{ table: sopCapacity, column: "Working days", label: words.days, what: words.ofDays, period: shown, rows: workedOut() },
    },
  ];
}

/** How many these are. */
export const offeredHoursCount = (data: PlanningData): number => (data.filled.has("SopResources") ? factors.length + 1 : 0);
