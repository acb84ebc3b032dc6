/** Demand as people plan it: the figures that they type in place of the forecast, and what is planned for with them. */
import { sopDemandPlan } from "../../domain/demandPlan/sopDemandPlan";
import { idOfPeriod } from "../../domain/production/figures";
import { calendarOf } from "../../calendar/periods";
import { nameKey } from "../../language/sameName";
import { areaRef, cellRef, relativeRef, type Area } from "../../language/references";
import { fill, type Text } from "../../language/text";
import type { TableRows } from "../../domain/tables/catalogue";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { currencyText } from "../../language/format";
import { exactly } from "../criteria";
import { formula, quoted, sentenceFormula, sentenceWithGaps } from "../draft";
import { criteriaOf, listed, nothing, optionalKnown, orZero, type Sum } from "../known";
import { headerAbove, namesBeside, namesOfRows, periodFormat, putMatrix, type PeriodRow } from "../matrixSection";
import { putTotals } from "../matrixTotals";
import { columnOf, type Section } from "../sections";
import { demandOf, partsOf } from "../supplyReview/supplyPlan";
import { supplyCells } from "../supplyReview/supplyCells";
import { valued } from "../financialReview/financialPlan";
import { wholeNumber } from "../wholeNumber";
import { demandCells } from "./demandCells";
import { summedPeriods, unitsFormat } from "./demandFormulas";
import type { DemandDrawing } from "./demandPlaces";
import { demandPlanWords as words, origins } from "./demandPlanWords";
import { demandWords } from "./demandWords";

/** The sections of the plan, which have their places together. */
interface Places {
  figures: Section;
  inForce: Section;
  origin: Section;
  counted: Section;
  without: Section;
  recorded: Section;
}

function places({ at }: DemandDrawing): Places | undefined {
  const { figures, inForce, origin, counted, without, recorded } = at;
  return figures && inForce && origin && counted && without && recorded
    ? { figures, inForce, origin, counted, without, recorded }
    : undefined;
}

/** Draws all of it; nothing where there is no plan ahead. */
export function putDemandPlan(drawing: DemandDrawing, rows: TableRows): void {
  const found = places(drawing);
  if (found === undefined) return;
  putFigures(drawing, found.figures, rows);
  putWorkings(drawing, found);
  putInForce(drawing, found);
  putValue(drawing, found);
}

/** What the demand in force is worth: a family without a price has no value, and leaves the totals without one. */
function putValue(drawing: DemandDrawing, { figures, inForce }: Places): void {
  const { draft, data, say, at } = drawing;
  if (at.value === undefined) return;
  const { rows, columns } = figures.body;
  const units = areaRef({ ...inForce.body, rows, columns });
  const price = listed(namesBeside(figures.body), sopFamilies.name, "Family", "Price");
  const title = fill(say(words.value), { currency: say(currencyText(data.settings.currency)) });
  const area = putBlock(drawing, figures, at.value, title, `LET(price,${price},${valued(units, "price")})`);
  putTotals(draft, area, { word: say(words.total), numberFormat: unitsFormat });
  draft.name(demandCells.value, area);
}

/** The cells that people type into. Their periods stand there as days, so that each figure is known by its own. */
function putFigures({ draft, data, say, periods: { bucket } }: DemandDrawing, { row, body }: Section, rows: TableRows): void {
  const calendar = calendarOf(bucket);
  const days = Array.from({ length: body.columns }, (_, place) => calendar.add(data.horizon.first, place));
  draft.look(draft.put(row, 0, say(words.figures)), "section");
  const header = draft.putRow(row + 1, 0, [say(demandWords.family), ...days]);
  const shown = columnOf(header, 1, days.length);
  draft.look(header, "header").format(shown, periodFormat(bucket, draft.language)).align(shown, "Right");
  draft.putColumn(body.row, 0, data.families);
  // What a scenario adopted counts like a forecast: it is no figure of a person's own, and is not shown as one.
  const known = new Map(
    (rows.SopDemandPlan ?? []).flatMap((line): [string, number][] =>
      typeof line.Override === "number" && (line.Scenario ?? "") === ""
        ? [[idOfPeriod(String(line.Family), Number(line.Period)), line.Override]]
        : [],
    ),
  );
  data.families.forEach((family, line) =>
    days.forEach((day, place) => {
      const typed = known.get(idOfPeriod(nameKey(family), day));
      if (typed !== undefined) draft.put(body.row + line, body.column + place, typed);
    }),
  );
  draft
    .grid({
      ...{ name: demandCells.figures, area: body, rows: data.families, columns: days },
      ...{ title: say(words.figures), help: say(words.figuresHelp), refusal: say(words.figuresRefusal) },
    })
    .format(body, unitsFormat)
    .name(demandCells.planned, namesOfRows(body))
    .name(demandCells.plannedPeriods, headerAbove({ row, body }));
}

/** A block of the plan under the periods of the grid. */
function putBlock(
  { draft, data, say, periods: { bucket } }: DemandDrawing,
  figures: Section,
  section: Section,
  title: string,
  text: string,
) {
  const { body } = figures;
  const shown: PeriodRow = {
    row: figures.row + 1,
    column: body.column,
    count: body.columns,
    bucket,
    first: cellRef(body.row - 1, body.column),
  };
  const own = { ...section, body: { ...section.body, rows: body.rows, columns: body.columns } };
  const matrix = { title, heading: say(demandWords.family), names: data.families, formula: `=${text}`, numberFormat: unitsFormat };
  const area = putMatrix(draft, own, matrix, shown);
  draft.align(area, "Right");
  return area;
}

/** What the table says of the families and periods of a block: as it was typed, and as a scenario adopted it. */
function kept({ data }: DemandDrawing, { body, row }: Section): { adopted: string; recorded: string } {
  if (!data.filled.has("SopDemandPlan")) {
    const none = `IF(SEQUENCE(${body.rows},${body.columns})>0,${nothing})`;
    return { adopted: none, recorded: none };
  }
  const where: Sum["where"] = [
    ["Family", exactly(namesBeside(body), data.families)],
    ["Period", areaRef(headerAbove({ row, body }))],
  ];
  const named = ["Scenario", '"?*"'] as const;
  const sum = { table: sopDemandPlan.name, column: "Override" };
  const adopted = optionalKnown({ ...sum, where: [...where, named] }, nothing);
  const criteria = criteriaOf({ ...sum, where: [...where, named] });
  return { adopted, recorded: `IF(COUNTIFS(${criteria})>0,${nothing},${optionalKnown({ ...sum, where }, nothing)})` };
}

/** Figures that count in place of the forecast, demand without those that were typed, and what the table records of these. */
function putWorkings(drawing: DemandDrawing, { figures, counted, without, recorded }: Places): void {
  const { draft, data, outlook, say } = drawing;
  const grid = areaRef(figures.body);
  const put = (name: `Sop${string}`, section: Section, title: string, text: string): void => {
    draft.name(name, putBlock(drawing, figures, section, title, text));
  };
  // A text or a figure below 0 that was typed is no figure, and not nothing either.
  const own = `IF(ISERROR(typed),NA(),IF(ISNUMBER(typed),IF(typed<0,NA(),typed),IF(typed="",adopted,NA())))`;
  put(demandCells.counted, counted, say(words.counted), `LET(typed,${grid},adopted,${kept(drawing, counted).adopted},${own})`);
  const parts = partsOf(namesBeside(without.body), areaRef(headerAbove(without)), data, outlook);
  put(demandCells.without, without, say(words.without), demandOf({ ...parts, typed: kept(drawing, without).adopted }));
  put(demandCells.recorded, recorded, say(words.recordedFigures), kept(drawing, recorded).recorded);
}

/** Demand that is planned for, as the supply review has it, with its totals; and in one letter where each figure comes from. */
function putInForce(drawing: DemandDrawing, { figures, inForce, origin, counted }: Places): void {
  const { draft, data, outlook, say } = drawing;
  const { rows, columns } = figures.body;
  const names = namesBeside(figures.body);
  const [row, column] = [`XMATCH(${names},${supplyCells.families})`, `XMATCH(${demandCells.plannedPeriods},${supplyCells.periods})`];
  const shown = `IF(ISNUMBER(${row})*ISNUMBER(${column}),INDEX(${supplyCells.volumes},${row},${column}),${nothing})`;
  const area = putBlock(drawing, figures, inForce, say(words.demandInForce), shown);
  putTotals(draft, area, { word: say(words.total), numberFormat: unitsFormat });
  const cell = relativeRef(area.row, area.column);
  const typed = relativeRef(figures.body.row, figures.body.column);
  draft
    .name(demandCells.inForce, area)
    .rule(area, { kind: "formula", formula: `=AND(ISNUMBER(${typed}),ISNUMBER(${cell}))`, meaning: "watch" });
  const { told = '""', base = '""' } = partsOf(names, demandCells.plannedPeriods, data, outlook);
  const letter = (from: keyof typeof origins): string => quoted(say(origins[from]));
  const by = (figure: string, from: keyof typeof origins, otherwise: string): string =>
    `IF(ISNUMBER(${figure}),IF(units>${figure}+0.000001,${letter("orders")},${letter(from)}),${otherwise})`;
  const which = by("typed", "typed", by("counted", "adopted", by("told", "forecast", by("base", "baseline", letter("orders")))));
  const parts = `units,${areaRef(area)},typed,${areaRef(figures.body)},counted,${areaRef(counted.body)},told,${told},base,${base}`;
  const letters: Area = putBlock(
    drawing,
    figures,
    { ...origin, body: { ...origin.body, rows, columns } },
    say(words.originOf),
    `LET(${parts},IF(ISNUMBER(units),${which},${nothing}))`,
  );
  draft.look(letters, "quiet").name(demandCells.origin, letters);
}

/** " · typed figures: 3 · not recorded yet: 2 · without a reason: 1"; nothing where nobody types. */
function typedFigures(drawing: DemandDrawing): string {
  const found = places(drawing);
  if (found === undefined) return "";
  const { data, say } = drawing;
  const count = (text: Text, number: string): string =>
    `&LET(count,${number},IF(count=0,"",${sentenceWithGaps(say(text), { count: "count" })}))`;
  const [typed, recorded] = [found.figures, found.recorded].map(({ body }) => areaRef(body)) as [string, string];
  const open = `SUM(((${typed}&"")<>IF(ISNUMBER(${recorded}),${recorded}&"",""))*1)`;
  const period = "SopDemandPlan[Period]";
  const within = `ISNUMBER(${period})*(${orZero(period)}>=MIN(${demandCells.plannedPeriods}))*(${orZero(period)}<=MAX(${demandCells.plannedPeriods}))`;
  const bare = `SUM(ISNUMBER(SopDemandPlan[Override])*ISBLANK(SopDemandPlan[Reason])*${within})`;
  return `${count(words.typed, `COUNT(${typed})`)}${count(words.notRecorded, open)}${data.filled.has("SopDemandPlan") ? count(words.noReason, bare) : ""}`;
}

/** The plan beside the consensus, which becomes the plan only when somebody adopts it: two words for two figures. */
export function putPlanInForce(drawing: DemandDrawing, hasPlan: boolean): void {
  const { draft, outlook, say, periods } = drawing;
  const typed = typedFigures(drawing);
  if (!hasPlan || (!outlook.followsReviews && typed === "")) return;
  const count = summedPeriods(periods.count, calendarOf(periods.bucket).periodsInYear);
  const at = (place: number): string => `INDEX(${demandCells.periods},1,${place})`;
  const same = `(${supplyCells.periods}>=${at(1)})*(${supplyCells.periods}<=${at(count)})`;
  const units = wholeNumber(`SUM(${orZero(supplyCells.volumes)}*${same})`);
  const told = outlook.followsReviews
    ? sentenceFormula(say(demandWords.planInForce), { units, months: String(count) })
    : quoted(say(words.demandInForce));
  draft.look(draft.put(3, 0, formula(`=${told}${typed}`)), "quiet");
}
