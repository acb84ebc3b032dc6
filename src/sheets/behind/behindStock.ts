/** What the adjusted stock is made of: the stock of each family at the last count of the dashboard, its limits, and whether it lies within. */
import type { Say } from "../../calendar/periodText";
import type { Text } from "../../language/text";
import { areaRef, cellRef } from "../../language/references";
import { dashboardCells } from "../dashboard/dashboardCells";
import { lastCount } from "../dashboard/dataUnread";
import { exactly } from "../criteria";
import { formula, quoted, sentenceWithGaps, type SheetDraft } from "../draft";
import { knownSum, listed, nothing } from "../known";
import type { FromBehind } from "../materials";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { stockCells } from "../stockReview/stockCells";
import { countShown } from "../stockReview/stockPlaces";
import { stockWords } from "../stockReview/stockWords";
import { supplyCells } from "../supplyReview/supplyCells";
import { behindCells as cells } from "./behindCells";
import { right, rows } from "./behindPlaces";
import { kpiOf, putNoSums, putSums, reasonOf, reasonOrLacking, spanOf, staleOf, standOf } from "./behindSums";

const words = {
  within: { en: "Within limits", fr: "Dans les limites" },
  counted: { en: "Families", fr: "Familles" },
  share: { en: "Adjusted stock", fr: "Stock ajusté" },
  dashboard: { en: "Dashboard", fr: "Tableau de bord" },
  withinOf: {
    en: "{late} of {all} within limits, end of {period}: {share}%",
    fr: "{late} sur {all} dans les limites, fin {period} : {share} %",
  },
  families: { en: "Stock and limits by family", fr: "Stock et limites par famille" },
  outside: { en: "Outside limits", fr: "Hors limites" },
  state: { en: "State", fr: "État" },
  stockUnread: { en: "○ stock unreadable", fr: "○ stock illisible" },
  limitsUnread: { en: "○ limits unreadable", fr: "○ limites illisibles" },
  uncounted: { en: "– no count", fr: "– non compté" },
  unlimited: { en: "– no limits", fr: "– sans limites" },
  whyStock: { en: "the stock of {family} cannot be read", fr: "le stock de {family} est illisible" },
  whyLimits: { en: "the limits of {family} cannot be read", fr: "les limites de {family} sont illisibles" },
  leftOut: { en: " ○ without a count or both limits: {family}", fr: " ○ sans comptage ou sans les deux limites : {family}" },
  more: { en: " and {count} more", fr: " et {count} de plus" },
} satisfies Record<string, Text>;

/** Columns of the families, counted from their names. */
const places = { stock: 1, minimum: 2, maximum: 3, outside: 4, cover: 5, state: 6 } as const;
const headings = [
  stockWords.family,
  stockWords.onHand,
  stockWords.minimum,
  stockWords.maximum,
  words.outside,
  stockWords.cover,
  words.state,
];

/** Draws the sums, and below them a row for each family. */
export function putStock(draft: SheetDraft, { stocked, has }: FromBehind, say: Say): void {
  const place = { row: rows.first, column: right };
  const head = {
    id: "adjustedStock",
    title: kpiOf("adjustedStock").title,
    headings: [words.within, words.counted, words.share, words.dashboard],
    name: cells.stock,
  } as const;
  const dashboard = dashboardCells.kpis.adjustedStock.value;
  if (!has.stock || stocked.length === 0) {
    putNoSums(draft, say, place, { ...head, dashboard });
    return;
  }
  const body = { row: rows.families + 2, column: right, rows: stocked.length, columns: headings.length };
  putFamilies(draft, say, stocked, body);
  const [names, states] = [areaRef(columnOf(body, 0)), areaRef(columnOf(body, places.state))];
  const signs = `LEFT(${states},1)`;
  const [within, all] = [cellRef(place.row + 2, right), cellRef(place.row + 2, right + 1)];
  // A family that cannot be read may be within or outside: then there is no sum, rather than one of the others.
  const summed = (signsOf: string): string => `=LET(sign,${signs},IF((SUM(--(sign="○"))>0)+(SUM(--(sign<>"–"))=0)>0,"–",SUM(${signsOf})))`;
  const told = `LET(place,XMATCH("○",${signs}),family,INDEX(${names},place),${sentenceOf(say, `INDEX(${states},place)`)})`;
  const reason = `IF(${reasonOf("adjustedStock")}="",""," ("&${reasonOf("adjustedStock")}&")")`;
  putSums(draft, say, place, {
    ...head,
    sentence: words.withinOf,
    places: { period: standOf("adjustedStock", "months") },
    values: [summed(`--(sign="●")`), summed(`--(sign<>"–")`), `=IFERROR(${within}/${all},"–")`, `=${dashboard}`],
    why: `IF(SUM(--(${signs}="○"))=0,${reasonOrLacking("adjustedStock", say)},${told}&${reason})`,
    asides: [staleOf("adjustedStock", say), uncounted(say, names, signs)],
  });
  draft.name(cells.stockFamilies, body);
}

/** Which of its figures a family has that cannot be read. */
function sentenceOf(say: Say, state: string): string {
  const [stock, limits] = [words.whyStock, words.whyLimits].map((text) => sentenceWithGaps(say(text), { family: "family" }));
  return `IF(${state}=${quoted(say(words.stockUnread))},${stock},${limits})`;
}

/** " ○ without a count or both limits: Beta and 2 more": these families are in neither figure; "" where none is. */
function uncounted(say: Say, names: string, signs: string): string {
  const first = sentenceWithGaps(say(words.leftOut), { family: `INDEX(${names},XMATCH("–",sign))` });
  const more = sentenceWithGaps(say(words.more), { count: "count-1" });
  return `LET(sign,${signs},count,SUM(--(sign="–")),IF(count=0,"",${first}&IF(count>1,${more},"")))`;
}

function putFamilies(
  draft: SheetDraft,
  say: Say,
  stocked: readonly string[],
  body: { row: number; column: number; rows: number; columns: number },
): void {
  const titles = { title: say(words.families), headings: headings.map(say), height: headerHeights.twoLines };
  const header = putTableHead(draft, rows.families, titles, right);
  stocked.forEach((family, index) => putFamily(draft, say, body.row + index, family));
  const state = columnOf(body, places.state);
  draft
    .format(columnOf(body, places.stock, 3), "#,##0")
    .format(columnOf(body, places.outside), "+#,##0;−#,##0;0")
    .format(columnOf(body, places.cover), "0.0")
    .align(columnOf(body, places.stock, places.cover), "Right")
    .align(columnOf(header, places.state), "Left")
    .signs(state, { "▼": "act", "▲": "watch", "●": "good" });
}

/** Stock, limits, units outside of them, cover and state of a family. A blank, a text or an error is no figure of 0. */
function putFamily(draft: SheetDraft, say: Say, row: number, family: string): void {
  const at = (place: number): string => cellRef(row, right + place);
  const name = at(0);
  const count = `counted,${lastCount(spanOf("adjustedStock"))}`;
  const where = [
    ["Family", exactly(name, [family])],
    ["Period", "counted"],
  ] as const;
  const stock = `LET(${count},${knownSum({ table: "SopStock", column: "Quantity", where }, '""')})`;
  const [low, high] = ["Minimum stock", "Maximum stock"].map((column) => listed(name, "SopFamilies", "Family", column)) as [string, string];
  const shown = (value: string): string => `=IFERROR(LET(value,${value},IF(ISNUMBER(value),value,${nothing})),${nothing})`;
  const [said, least, most] = [places.stock, places.minimum, places.maximum].map(at) as [string, string, string];
  const outside = `IF(${said}<${least},${said}-${least},IF(${said}>${most},${said}-${most},0))`;
  const cover = `IF(${lastCount(spanOf("adjustedStock"))}=${countShown},INDEX(${stockCells.cover},XMATCH(${name},${supplyCells.families})),"")`;
  draft.putRow(row, right, [
    family,
    formula(shown(stock)),
    formula(shown(low)),
    formula(shown(high)),
    formula(`=IF(COUNT(${areaRef({ row, column: right + places.stock, rows: 1, columns: 3 })})=3,${outside},${nothing})`),
    formula(shown(cover)),
    formula(`=IFERROR(LET(stock,${stock},low,${low},high,${high},${stateOf(say)}),${quoted(say(words.stockUnread))})`),
  ]);
}

/** Short, surplus or within; what cannot be read; or what is not there, so that the family does not count. */
function stateOf(say: Say): string {
  const word = (text: Text): string => quoted(say(text));
  const unread = `IF(ISERROR(stock),${word(words.stockUnread)},${word(words.limitsUnread)})`;
  const told = `IF(stock<low,${word(stockWords.short)},IF(stock>high,${word(stockWords.surplus)},${word(stockWords.within)}))`;
  const missing = `IF(ISNUMBER(stock),${word(words.unlimited)},${word(words.uncounted)})`;
  return `IF(ISERROR(stock)+ISERROR(low)+ISERROR(high)>0,${unread},IF(ISNUMBER(stock)*ISNUMBER(low)*ISNUMBER(high)=1,${told},${missing}))`;
}
