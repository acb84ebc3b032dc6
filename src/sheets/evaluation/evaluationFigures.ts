/** The figures by family and period that every answer of the evaluation is worked out from. A figure that is missing is no figure, not 0. */
import { sourceName } from "../../domain/analyse/forecastSources";
import { naiveStep, planStep } from "../../domain/evaluate/stair";
import { calendarOf } from "../../calendar/periods";
import { areaRef, cellRef } from "../../language/references";
import { type Criterion, exactly, where } from "../criteria";
import { formula, quoted, sentenceFormula } from "../draft";
import { periodFormat, periodsLater } from "../matrixSection";
import type { Section } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import { periodsRow, type EvaluationDrawing, type EvaluationPlaces } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";
import { criteriaOf } from "../known";

/** Sum of a column over the rows that meet the criteria; an empty text where no row does. */
function known(table: string, column: string, criteria: readonly (readonly [column: string, is: Criterion])[], filled = true): string {
  const all = criteriaOf({ table, where: criteria });
  const there = `COUNTIFS(${all}${filled ? `,${table}[${column}],"<>"` : ""})`;
  return `IF(${there}=0,"",SUMIFS(${table}[${column}],${all}))`;
}

/**
 * What happened in a family and period: the number of its one row. A text is no number, and of two rows nobody knows which is right: then,
 * and where there is no row, `otherwise`.
 */
export function happened(table: "SopDemand" | "SopStock", family: Criterion, period: string, otherwise = '""'): string {
  const rows = `${where(`${table}[Family]`, family)},${table}[Period],${period}`;
  // SUMIFS takes a text for 0; of the criteria, only a comparison with a number leaves texts, blanks and errors out.
  return `IF((COUNTIFS(${rows})=1)*(COUNTIFS(${rows},${table}[Quantity],">-1E+300")=1)=1,SUMIFS(${table}[Quantity],${rows}),${otherwise})`;
}

/** The first of several areas that has a figure, cell by cell: versions may call a step by its word of either language. */
const firstKnown = (areas: readonly string[]): string =>
  areas.reduceRight((next, area) => (next === "" ? area : `LET(x,${area},IF(x="",${next},x))`), "");

/** Draws the periods, and below them every figure. */
export function putFigures(drawing: EvaluationDrawing): void {
  putPeriods(drawing);
  const { at, material, say, steps, draft } = drawing;
  const names = areaRef({ ...at.planned.body, column: 0, columns: 1 });
  const f = exactly("f", material.families);
  const [p, before, year, judge] = ([0, 1, 2, 3] as const).map((offset) => areaRef(periodsRow(drawing, offset))) as [
    string,
    string,
    string,
    string,
  ];
  const plan = (column: string): string =>
    known("SopPlans", column, [
      ["Version", cells.version],
      ["Family", f],
      ["Period", p],
    ]);
  const demand = happened("SopDemand", f, p);
  const of = (body: string): string => `=LET(f,${names},${body})`;
  const production = `LET(x,${plan("Production")},y,${plan("Subcontracted")},IF(x="","",x+IF(y="",0,y)))`;
  const put = (section: Section, title: string, text: string): void => {
    draft.look(draft.put(section.row, 0, title), "section");
    draft.putColumn(section.body.row, 0, material.families);
    draft.put(section.body.row, section.body.column, formula(text));
    draft.format(section.body, "#,##0");
  };
  const stock = (period: string): string => happened("SopStock", f, period);
  put(at.planned, say(words.planned), of(production));
  put(
    at.made,
    say(words.made),
    material.has.stock
      ? of(`LET(a,${stock(p)},b,${stock(before)},d,${demand},IF((a="")+(b="")+(d="")>0,"",LET(x,a-b+d,IF(x<0,"",x))))`)
      : of(`IF(f=${p},"","")`),
  );
  put(at.demandPlan, say(words.demandPlan), of(plan("Demand")));
  put(at.demand, say(words.demand), of(demand));
  steps.forEach(({ step, said }, index) => {
    const section = at.steps[index];
    if (section === undefined) return;
    const sameYear = happened("SopDemand", f, year);
    const held = (table: string, column: string, more: readonly (readonly [string, Criterion])[] = []): string =>
      known(table, column, [["Version", judge], ["Family", f], ["Period", p], ...more]);
    const text =
      step === naiveStep
        ? sameYear
        : step === planStep
          ? held("SopPlans", "Demand")
          : firstKnown(said.map((word) => held("SopFrozenForecasts", "Quantity", [["Source", exactly(quoted(word), [word])]])));
    put(section, `${say(words.step)}: ${stepName(drawing, step)}`, of(text));
  });
  putGaps(drawing);
}

/** The cells that count what is not known, and what there should be. */
export function gapCells({ gaps: { body } }: EvaluationPlaces): Record<"demand" | "stock" | "year" | "all", string> {
  const [demand = "", stock = "", year = "", all = ""] = [0, 1, 2, 3].map((place) => cellRef(body.row, body.column + place));
  return { demand, stock, year, all };
}

/** How many figures of what happened are not known in the periods that are looked at. */
function putGaps(drawing: EvaluationDrawing): void {
  const { draft, say, at, material } = drawing;
  const looked = `ISNUMBER(${areaRef(periodsRow(drawing, 0))})`;
  const [demand, made, year] = [at.demand, at.made, at.steps[0] ?? at.demand].map(({ body }) => areaRef(body)) as [string, string, string];
  draft.look(draft.put(at.gaps.row, 0, say(words.gapsTitle)), "section");
  draft.putRow(at.gaps.body.row, 0, [
    say(words.gapsOf),
    formula(`=SUM(${looked}*(1-ISNUMBER(${demand})))`),
    // Where the demand is not known either, it is counted already.
    formula(`=SUM(${looked}*ISNUMBER(${demand})*(1-ISNUMBER(${made})))`),
    formula(`=SUM(${looked}*(1-ISNUMBER(${year})))`),
    formula(`=3*${material.families.length}*SUM(${looked}*1)`),
  ]);
  const { demand: noDemand, stock, year: noYear } = gapCells(at);
  const told = sentenceFormula(say(words.gapsHelp), { demand: noDemand, stock, year: noYear });
  const { row, rows } = at.plan.body;
  draft.look(draft.put(row + rows + 1, 0, formula(`=IF(${noDemand}+${stock}+${noYear}=0,"",${told})`)), "quiet");
}

/** A step in the reader's language. */
export const stepName = ({ say, draft }: EvaluationDrawing, step: string): string =>
  step === naiveStep ? say(words.naive) : step === planStep ? say(words.planStep) : sourceName(step, draft.language);

/**
 * The last of several versions in the order of `inFreezingOrder`, wherever their rows stand: by what is before the full stop, then by the
 * number behind it, of which 10 is more than 9.
 */
const highestOf = (versions: string): string =>
  `LET(v,${versions},cycle,IFERROR(LEFT(v,FIND(".",v)-1),v),number,IFERROR(VALUE(MID(v,LEN(cycle)+2,9)),0),INDEX(SORTBY(v,cycle,-1,number,-1),1))`;

/** Periods outside of those looked at stay blank, so that nothing of them counts. */
function putPeriods(drawing: EvaluationDrawing): void {
  const { draft, say, at, material } = drawing;
  const { bucket, periods } = material;
  const { row, body } = at.periods;
  draft.look(draft.put(row, 0, say(words.byPeriod)), "section");
  draft.putColumn(body.row, 0, ["", say(words.before), say(words.yearBefore), say(words.judge)]);
  const yearBack = -calendarOf(bucket).periodsInYear;
  periods.forEach((period, index) => {
    const column = body.column + index;
    const own = cellRef(body.row, column);
    const last = `MAXIFS(SopVersions[Frozen on],SopVersions[Frozen on],"<"&${own})`;
    draft.putColumn(body.row, column, [
      formula(`=IF((${period}>=${cells.from})*(${period}<=${cells.to})=1,${period},"")`),
      formula(`=IF(${own}="","",${periodsLater(own, -1, bucket)})`),
      formula(`=IF(${own}="","",${periodsLater(own, yearBack, bucket)})`),
      formula(`=IF(${own}="","",LET(d,${last},IF(d=0,"",${highestOf("FILTER(SopVersions[Version],SopVersions[Frozen on]=d)")})))`),
    ]);
  });
  draft
    .format({ ...body, rows: 3 }, periodFormat(bucket, draft.language))
    .align(body, "Right")
    .look({ ...body, rows: 1 }, "header");
}
