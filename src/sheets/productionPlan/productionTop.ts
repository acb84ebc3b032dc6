/** The first rows of the production plan: by which way it was made, what it does by period, and whether it holds. */
import { planKeys, planKeysInFrench, planWays, planWaysInFrench, wayWords } from "../../domain/production/planWays";
import { shareNumberFormat } from "../../language/format";
import { areaRef, relativeRef, type Area } from "../../language/references";
import { answerOn } from "../basis";
import { counted } from "../dashboard/sentences";
import { formula, quoted, sentenceFormula, sentenceWithGaps } from "../draft";
import { nothing, orZero } from "../known";
import { namesBeside, periodFormat } from "../matrixSection";
import { periodInWords } from "../periodInWords";
import { columnOf, rowOf } from "../sections";
import { unitsFormat } from "../stockReview/stockToday";
import { supplyCells } from "../supplyReview/supplyCells";
import { wholeNumber } from "../wholeNumber";
import { resourcePlaces } from "./productionEffects";
import { productionCells as cells } from "./productionCells";
import { startColumns, top, type PlanDrawing } from "./productionPlaces";
import { productionWords as words } from "./productionWords";

/** Rows of the strip, counted from its first. */
const strip = { peak: 0, late: 1, below: 2, stock: 3 } as const;

/** Units late from which a figure shows them: what is less is 0 when rounded, and no trouble. */
const leastLate = "0.5";

/** The periods, and under them what the plan does in each: frozen, so that it is in sight while one types. */
export function putStrip(drawing: PlanDrawing): void {
  const { draft, data, say, at, periods, days } = drawing;
  const header = draft.putRow(top.periods, 0, [say(words.effect), ...days]);
  const shown = columnOf(header, 1, periods.count);
  draft.look(header, "header").format(shown, periodFormat(periods.bucket, draft.language)).align(shown, "Right");
  const sections = resourcePlaces(drawing);
  const labels = [words.peak, words.lateUnits, words.familiesBelow, data.hasUnitCosts ? words.stockValue : words.stockUnits];
  draft.putColumn(top.strip, 0, labels.map(say));
  for (let place = 0; place < periods.count; place += 1) {
    const [stock, least, late] = [at.stock, at.minimum, at.late].map(({ body }) => areaRef(columnOf(body, place))) as [
      string,
      string,
      string,
    ];
    const whole = (area: string, text: string): string => `IF(COUNT(${area})=ROWS(${area}),${text},${nothing})`;
    const use = sections === undefined ? undefined : areaRef(columnOf(sections.use.body, place));
    // Load without any hours is no number: it is told as the share that it has not.
    const peak = use === undefined ? nothing : `IF(SUM(ISERROR(${use})*1)>0,${nothing},IF(COUNT(${use})<ROWS(${use}),"▲",MAX(${use})))`;
    const below = `SUM((${orZero(stock)}<${orZero(least)}-0.5)*ISNUMBER(${stock}))`;
    const cost = areaRef(columnOf(at.start.body, startColumns.cost));
    const held = `IF(${orZero(stock)}>0,${orZero(stock)},0)`;
    const value = data.hasUnitCosts ? `IF(COUNT(${cost})<ROWS(${cost}),${nothing},SUM(${held}*${orZero(cost)}))` : `SUM(${held})`;
    [peak, whole(late, `SUM(${late})`), whole(stock, whole(least, below)), whole(stock, value)].forEach((text, line) =>
      draft.put(top.strip + line, 1 + place, formula(`=${text}`)),
    );
  }
  const area: Area = { row: top.strip, column: 1, rows: 4, columns: periods.count };
  const line = (of: number): Area => rowOf(area, of);
  const mark = (of: number, least: string): void => {
    const cell = relativeRef(top.strip + of, 1);
    draft.rule(line(of), { kind: "formula", formula: `=OR(${cell}="▲",AND(ISNUMBER(${cell}),${cell}>=${least}))`, meaning: "act" });
  };
  draft
    .align(area, "Right")
    .format(line(strip.peak), `[>=${Number((data.settings.overload + 0.005).toFixed(6))}]"▼ "0%;0%`)
    .format(line(strip.late), '[>=0.5]"▼ "#,##0;#,##0')
    .format(line(strip.below), '[>=1]"▼ "0;0')
    .format(line(strip.stock), unitsFormat);
  mark(strip.peak, String(data.settings.overload + 0.005));
  mark(strip.late, leastLate);
  mark(strip.below, "1");
  putService(drawing);
}

/** Share of the demand that is served in its period, over all families and periods; of no demand there is no share. */
function putService({ draft, say, at, periods }: PlanDrawing): void {
  const [late, demand] = [at.late, at.demand].map(({ body }) => areaRef(body)) as [string, string];
  const column = 1 + periods.count;
  draft
    .look(draft.put(top.periods, column, say(words.service)), "header")
    .align({ row: top.periods, column, rows: 1, columns: 1 }, "Right");
  const known = `IF(SUM(${orZero(demand)})=0,${nothing},1-SUM(${late})/SUM(${demand}))`;
  const cell = draft.put(top.strip, column, formula(`=IF(COUNT(${late})<ROWS(${late})*COLUMNS(${late}),${nothing},${known})`));
  draft.format(cell, shareNumberFormat).align(cell, "Right").name(cells.service, cell);
}

/** "Plan in force: build ahead · 12 Apr 27 · typed figures: 3 · not recorded yet: 2". */
export function putWay({ draft, data, say, at, periods }: PlanDrawing): void {
  const said = (key: keyof typeof planKeys): string =>
    `XLOOKUP("${planKeys[key]}",SopSettings[Key],SopSettings[Value],XLOOKUP("${planKeysInFrench[planKeys[key]]}",SopSettings[Key],SopSettings[Value],""))`;
  const cases = planWays.flatMap((way) => [way, planWaysInFrench[way]].map((word) => `"${word}",${quoted(say(wayWords[way]))}`));
  const follows = quoted(say(words.nothingProposed));
  const named = `LET(way,SWITCH(${said("way")},${cases.join()},""),day,${said("day")},IF(way="",${follows},way&IF(ISNUMBER(day)," · "&DAY(day)&" "&${periodInWords("day", say, "month")},"")))`;
  const way = data.tables.has("SopSettings") && data.tables.has("SopProduction") ? named : follows;
  const [typed, recorded] = [at.figures, at.recorded].map(({ body }) => areaRef(body)) as [string, string];
  const count = (text: typeof words.typed, number: string): string =>
    `LET(count,${number},IF(count=0,"",${sentenceWithGaps(say(text), { count: "count" })}))`;
  const own = count(words.typed, `COUNT(${typed})`);
  const open = count(words.notRecorded, cells.unrecorded);
  // A reason is asked of what is recorded and counts.
  const [first, last] = [`MIN(${cells.periods})`, `MAX(${cells.periods})`];
  const bare = `SUM(ISNUMBER(SopProduction[Override])*ISBLANK(SopProduction[Reason])*ISNUMBER(SopProduction[Period])*(IF(ISNUMBER(SopProduction[Period]),SopProduction[Period],0)>=${first})*(IF(ISNUMBER(SopProduction[Period]),SopProduction[Period],0)<=${last}))`;
  const reasons = data.tables.has("SopProduction") ? `&${count(words.noReason, bare)}` : "";
  const cell = draft.put(top.way, 0, formula(`=${quoted(say(words.planned))}&${way}&${own}&${open}${reasons}`));
  draft.look(cell, "quiet").name(cells.way, cell);
  const differing = draft.put(
    top.strip + strip.late,
    1 + periods.count,
    formula(`=SUM(((${typed}&"")<>IF(ISNUMBER(${recorded}),${recorded}&"",""))*1)`),
  );
  // The line above says it in words; a number alone below the service would be read as part of it.
  draft.format(differing, ";;;").name(cells.unrecorded, differing);
}

/** Whether the plan holds: who is late, who falls below the minimum, and which resource is overloaded, else how well it is served. */
export function putHeadline(drawing: PlanDrawing): void {
  const { draft, say, at, periods } = drawing;
  const when = (place: string): string => periodInWords(`INDEX(${cells.periods},${place})`, say, periods.bucket);
  const [stock, least, late] = [at.stock, at.minimum, at.late].map(({ body }) => areaRef(body)) as [string, string, string];
  const across = (matrix: string): string => `MMULT(${matrix},SEQUENCE(${periods.count},1,1,0))`;
  const down = (matrix: string): string => `MMULT(SEQUENCE(1,ROWS(${matrix}),1,0),${matrix})`;
  // Three names are read, ten are not, and two with the rest behind them make the line longer than the sheet beside the pane.
  const among = (names: string, mask: string): string =>
    `LET(found,FILTER(${names},${mask}>0),count,ROWS(found),IF(count>3,INDEX(found,1)&${sentenceWithGaps(say(words.andMore), { count: "count-1" })},TEXTJOIN(", ",TRUE,found)))`;
  const places = { families: among(namesBeside(at.stock.body), across("marks")), period: when(`XMATCH(TRUE,${down("marks")}>0)`) };
  const marked = (mask: string, text: string): string => `LET(marks,(${mask})*1,IF(SUM(marks)=0,"",${text}))`;
  const units = orZero(late);
  // Families of which less than a unit is late name nobody, unless together they make a period one of the strip.
  const lateMarks = `IF(SUM((${units}>=${leastLate})*1)>0,${units}>=${leastLate},(${units}>0)*(MAX(${down(units)})>=${leastLate}))`;
  const lateCount = `ROUND(SUM(${units}),0)`;
  const isLate = marked(
    lateMarks,
    counted(lateCount, words.isLate, { say, language: draft.language }, { ...places, count: wholeNumber(lateCount) }),
  );
  const isBelow = marked(`(${orZero(stock)}<${orZero(least)}-0.5)*ISNUMBER(${stock})`, sentenceFormula(say(words.isBelow), places));
  const sections = resourcePlaces(drawing);
  const use = sections === undefined ? '""' : areaRef(sections.use.body);
  const over = `(${orZero(use)}>=${supplyCells.overloadFrom}+0.005)+(IFERROR(LEFT(${use},1)="▲",FALSE))>0`;
  const names = sections === undefined ? '""' : namesBeside(sections.use.body);
  const isOver =
    sections === undefined
      ? '""'
      : marked(
          over,
          sentenceFormula(say(words.isOver), {
            resource: among(names, across("marks")),
            period: when(`XMATCH(TRUE,${down("marks")}>0)`),
          }),
        );
  const trouble = `TEXTJOIN(" · ",TRUE,${isLate},${isBelow},${isOver})`;
  const served = sentenceFormula(say(words.holds), { service: `ROUND(100*${cells.service},1)` });
  const holds = `IF(ISNUMBER(${cells.service}),${served},${quoted(say(words.holdsIdle))})`;
  const peak = `LET(most,MAX(${use}),place,XMATCH(most,TOCOL(${use})),IF(most<0.995,"",${sentenceFormula(say(words.fullest), {
    resource: `INDEX(${names},INT((place-1)/${periods.count})+1)`,
    percent: "ROUND(100*most,0)",
    period: when(`MOD(place-1,${periods.count})+1`),
  })}))`;
  draft.headline(`=${answerOn(cells.basis, trouble, sections === undefined ? holds : `${holds}&${peak}`, say)}`, cells.headline);
}
