/** What the plan costs and brings, period by period, by the definitions of the pane's comparisons. */
import { currencyText } from "../../language/format";
import { usualStockRate } from "../../domain/production/optimiserInput";
import { calendarOf } from "../../calendar/periods";
import { areaRef, cellRef, type Area } from "../../language/references";
import { formula, quoted, sentenceWithGaps } from "../draft";
import { listed, nothing, orZero } from "../known";
import { headerAbove, namesBeside, periodFormat } from "../matrixSection";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { supplyCells } from "../supplyReview/supplyCells";
import { productionCells as cells } from "./productionCells";
import { moneyLines as lines, type MoneyLine as Line } from "./moneyExtents";
import { inForceArea } from "./productionEffects";
import { startColumns, type PlanDrawing } from "./productionPlaces";
import { productionWords as words } from "./productionWords";

/** What is taken where nothing is said: overtime beside a usual hour, a unit bought beside one made. */
const usualMore = 1.25;

/** Money by period, and in its last column over all of them. */
export function putMoney(drawing: PlanDrawing): void {
  const { draft, data, say, at, periods } = drawing;
  const { money, use, load, capacity } = at;
  if (money === undefined || use === undefined || load === undefined || capacity === undefined) return;
  const { hourCosts, overtimeCosts } = putRates(drawing);
  const { prices, materials, costs, bought: buyingCosts } = putWorths(drawing, hourCosts);
  const { count } = periods;
  const body: Area = { ...money.body, columns: count };
  const title = say(words.money).replace("{currency}", () => say(currencyText(data.settings.currency)));
  draft.look(draft.put(money.row, 0, formula(`=${quoted(title)}&${unpriced(drawing)}`)), "section");
  const header = draft.putRow(body.row - 1, 0, [say(words.moneyOf)]);
  for (let place = 0; place < count; place += 1)
    draft.put(body.row - 1, 1 + place, formula(`=${cellRef(headerAbove(at.figures).row, 1 + place)}`));
  draft.put(body.row - 1, 1 + count, say(words.total));
  draft.look({ ...header, columns: 2 + count }, "header").align({ ...header, column: 1, columns: 1 + count }, "Right");
  draft.format({ ...header, column: 1, columns: count }, periodsFormat(drawing));
  draft.putColumn(
    body.row,
    0,
    lines.map((line) => say(words.moneyLines[line])),
  );
  const rate = usualStockRate / calendarOf(periods.bucket).periodsInYear;
  for (let place = 0; place < count; place += 1) {
    const column = (area: Area): string => areaRef(columnOf(area, place));
    const [stock, demand, made, hours, taken] = [at.stock.body, at.demand.body, inForceArea(drawing), capacity.body, load.body].map(column);
    const before = place === 0 ? areaRef(columnOf(at.start.body, startColumns.opening)) : areaRef(columnOf(at.stock.body, place - 1));
    const bought = at.bought === undefined ? "0" : orZero(column(at.bought.body));
    const cell = (line: Line): string => cellRef(body.row + lines.indexOf(line), 1 + place);
    const due = (area: string): string => `IF(${orZero(area)}<0,-${orZero(area)},0)`;
    // A line has no figure where one that it takes is not known; what it does not take costs it nothing.
    const whole = (text: string, ...areas: (string | undefined)[]): string =>
      `IF(${areas.map((area) => `COUNT(${area ?? ""})`).join("+")}<${areas.length * data.families.length},${nothing},IFERROR(${text},${nothing}))`;
    const all = [stock, demand, made, before, prices, costs];
    const hoursKnown = (text: string): string =>
      `IF(COUNT(${hours ?? ""})+COUNT(${taken ?? ""})<2*${data.resources.length},${nothing},IFERROR(${text},${nothing}))`;
    const sum = (...parts: Line[]): string => parts.map(cell).join("+");
    const told = (text: string, ...parts: Line[]): string =>
      `IF(COUNT(${parts.map(cell).join()})<${parts.length},${nothing},${whole(text, ...all)})`;
    const delivered = `(${orZero(demand ?? "")}+${due(before)}-${due(stock ?? "")})`;
    const earlier = place === 0 ? "0" : cellRef(body.row + lines.indexOf("cash"), place);
    const texts: Record<Line, string> = {
      hours: hoursKnown(`SUM(${orZero(hours ?? "")}*${hourCosts})`),
      // What an hour above the capacity costs is asked of resources alone that work any.
      overtime: hoursKnown(
        `SUM(IF(${orZero(taken ?? "")}>${orZero(hours ?? "")},(${orZero(taken ?? "")}-${orZero(hours ?? "")})*${overtimeCosts},0))`,
      ),
      buying: at.bought === undefined ? "0" : whole(`SUM(IF(${bought}>0,${bought}*(${buyingCosts}-${materials}),0))`, made, costs),
      storage: whole(`SUM(IF(${orZero(stock ?? "")}>0,${orZero(stock ?? "")},0)*${orZero(costs)})*${rate}`, stock, costs),
      planCost: `IF(COUNT(${(["hours", "overtime", "buying", "storage"] as const).map(cell).join()})<4,${nothing},${sum("hours", "overtime", "buying", "storage")})`,
      shortages: whole(
        `SUM(${due(stock ?? "")}*IF(${orZero(prices)}>${orZero(costs)},${orZero(prices)}-${orZero(costs)},0))`,
        stock,
        prices,
        costs,
      ),
      contribution: told(`SUM(${delivered}*(${orZero(prices)}-${materials}))-${cell("planCost")}`, "planCost"),
      cash: told(
        `IF(ISNUMBER(${earlier}),${earlier}+SUM(${delivered}*${orZero(prices)}-${orZero(made ?? "")}*${materials}-${bought}*${buyingCosts})-(${sum("hours", "overtime", "storage")}),${nothing})`,
        ...(["hours", "overtime", "storage"] as const),
      ),
    };
    lines.forEach((line, row) => draft.put(body.row + row, 1 + place, formula(`=${texts[line]}`)));
  }
  lines.forEach((line, row) => {
    const own = areaRef({ row: body.row + row, column: 1, rows: 1, columns: count });
    const total = line === "cash" ? cellRef(body.row + row, count) : `IF(COUNT(${own})<${count},${nothing},SUM(${own}))`;
    draft.put(body.row + row, 1 + count, formula(`=${total}`));
  });
  const shown: Area = { ...body, columns: count + 1 };
  draft.format(shown, "#,##0").align(shown, "Right").name(cells.money, shown);
}

const periodsFormat = ({ periods, draft }: PlanDrawing): string => periodFormat(periods.bucket, draft.language);

/** Whose hours cost nothing here because nobody says what they cost: the plan looks cheaper than it is. */
function unpriced({ data, say, at: { rates } }: PlanDrawing): string {
  if (rates === undefined) return '""';
  const names = namesBeside(rates.body);
  const cost = data.filled.has("SopResources") ? listed(names, "SopResources", "Resource", "Hour cost") : `IF(${names}<>"","")`;
  const told = sentenceWithGaps(say(words.noHourCost), { resources: `TEXTJOIN(", ",TRUE,FILTER(${names},bare))` });
  return `LET(cost,${cost},bare,1-ISERROR(cost)-ISNUMBER(cost),IF(SUM(bare)=0,"",${told}))`;
}

/** What an hour of each resource costs, usual and overtime; 0 where nobody says. */
function putRates({ draft, data, say, at }: PlanDrawing): { hourCosts: string; overtimeCosts: string } {
  const section = at.rates;
  if (section === undefined) return { hourCosts: "0", overtimeCosts: "0" };
  const { row, body } = section;
  putTableHead(draft, row, {
    title: say(words.rates),
    headings: [words.resource, words.hourCost, words.overtimeCost].map(say),
    height: headerHeights.twoLines,
  });
  draft.putColumn(body.row, 0, data.resources);
  const [hour, overtime] = [1, 2].map((place) => columnOf(body, place)) as [Area, Area];
  const names = namesBeside(body);
  const hasCosts = data.filled.has("SopResources");
  const of = (column: string): string => (hasCosts ? listed(names, "SopResources", "Resource", column) : `0*SEQUENCE(${body.rows})`);
  draft.put(body.row, 1, formula(`=LET(cost,${of("Hour cost")},IF(ISERROR(cost),cost,IF(ISNUMBER(cost),cost,0)))`));
  draft.put(
    body.row,
    2,
    formula(`=LET(cost,${of("Overtime cost")},IF(ISERROR(cost),cost,IF(ISNUMBER(cost),cost,${usualMore}*${areaRef(hour)})))`),
  );
  for (const area of [hour, overtime]) draft.format(area, "#,##0.00").align(area, "Right");
  return { hourCosts: areaRef(hour), overtimeCosts: areaRef(overtime) };
}

/** What a unit of each family sells for, and what its materials and a unit bought cost. */
function putWorths(
  { draft, data, say, at }: PlanDrawing,
  hourCosts: string,
): { prices: string; materials: string; costs: string; bought: string } {
  const costs = areaRef(columnOf(at.start.body, startColumns.cost));
  const section = at.worths;
  if (section === undefined) return { prices: "0", materials: "0", costs, bought: "0" };
  const { row, body } = section;
  putTableHead(draft, row, {
    title: say(words.worths),
    headings: [words.family, words.price, words.materials, words.boughtCost].map(say),
    height: headerHeights.twoLines,
  });
  draft.putColumn(body.row, 0, data.families);
  const [price, materials, bought] = [1, 2, 3].map((place) => columnOf(body, place)) as [Area, Area, Area];
  const less = `MMULT(${orZero(supplyCells.hoursPerUnit)},${hourCosts})`;
  draft.put(body.row, 1, formula(`=${listed(namesBeside(body), "SopFamilies", "Family", "Price")}`));
  draft.put(body.row, 2, formula(`=LET(left,${orZero(costs)}-${less},IF(left>0,left,0))`));
  // What is bought costs what the list says, else a usual share more than the unit made.
  const told = listed(namesBeside(body), "SopFamilies", "Family", "Subcontract cost");
  const usual = `${usualMore}*${orZero(costs)}`;
  const own = data.saysSubcontractCost ? `LET(told,${told},IF(ISERROR(told),told,IF(ISNUMBER(told),told,${usual})))` : usual;
  draft.put(body.row, 3, formula(`=${own}`));
  for (const area of [price, materials, bought]) draft.format(area, "#,##0.00").align(area, "Right");
  return { prices: areaRef(price), materials: areaRef(materials), costs, bought: areaRef(bought) };
}
