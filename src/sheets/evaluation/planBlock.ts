/** The first block: how much of the plan was made, in its own period too, and how close its demand was. */
import { shareNumberFormat } from "../../language/format";
import { areaRef, cellRef } from "../../language/references";
import { formula } from "../draft";
import { columnOf, headerHeights, putTableHead, rowOf } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import { lineOf, type EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

/** What two areas have both of: the sum of the first over the places where each has a figure. */
const sumOfBoth = (summed: string, other: string): string =>
  `=LET(x,${summed},y,${other},k,ISNUMBER(x)*ISNUMBER(y),IF(SUM(k)=0,"–",SUM(IF(k=1,x,0))))`;

export function putPlanBlock({ draft, say, at, material }: EvaluationDrawing): void {
  const { row, body } = at.plan;
  const headings = [
    words.familyColumn,
    words.planned,
    words.made,
    words.attainment,
    words.adherence,
    words.demandPlan,
    words.demand,
    words.accuracy,
    words.bias,
  ].map(say);
  putTableHead(draft, row, { title: say(words.plan), headings, height: headerHeights.twoLines });
  const line = (planned: string, made: string, demandPlan: string, demand: string, name: string, at: number): void => {
    draft.putRow(at, 0, [
      name,
      formula(sumOfBoth(planned, made)),
      formula(sumOfBoth(made, planned)),
      formula(`=IFERROR(SOP.PLANATTAINMENT(${made},${planned},"ALL"),"–")`),
      formula(`=IFERROR(SOP.SCHEDULEADHERENCE(${made},${planned},"ALL"),"–")`),
      formula(sumOfBoth(demandPlan, demand)),
      formula(sumOfBoth(demand, demandPlan)),
      formula(`=IFERROR(SOP.FORECASTACCURACY(${demandPlan},${demand},"WAPE","ALL"),"–")`),
      formula(`=IFERROR(SOP.FORECASTBIAS(${demandPlan},${demand},"ALL"),"–")`),
    ]);
  };
  material.families.forEach((family, index) =>
    line(
      lineOf(at.planned, index),
      lineOf(at.made, index),
      lineOf(at.demandPlan, index),
      lineOf(at.demand, index),
      family,
      body.row + index,
    ),
  );
  const n = material.families.length;
  const [planned, made, demandPlan, demand] = [at.planned, at.made, at.demandPlan, at.demand].map((section) => areaRef(section.body)) as [
    string,
    string,
    string,
    string,
  ];
  line(planned, made, demandPlan, demand, say(words.all), body.row + n);
  const [all, both] = [body.row + n, rowOf(body, 0, n)];
  const [plans, makes] = [areaRef(columnOf(both, 1)), areaRef(columnOf(both, 2))];
  // The families of the plan, judged or not: the shares of a part of them are not the mix, and a family alone is always all of it.
  const inPlan = `SUM((MMULT(ISNUMBER(${planned})*1,SEQUENCE(${at.planned.body.columns},1,1,0))>0)*1)`;
  const kept = `x,IF(ISNUMBER(${plans}),${plans},0)/${cellRef(all, 1)},y,IF(ISNUMBER(${makes}),${makes},0)/${cellRef(all, 2)},SUM(IF(x<y,x,y))`;
  draft.putRow(all + 1, 0, [
    say(words.mix),
    null,
    null,
    formula(`=IFERROR(LET(count,${inPlan},IF((count<2)+(COUNT(${makes})<count)>0,"–",LET(${kept}))),"–")`),
  ]);
  draft
    .format(columnOf(body, 1, 2), "#,##0")
    .format(columnOf(body, 3, 2), shareNumberFormat)
    .format(columnOf(body, 5, 2), "#,##0")
    .format(columnOf(body, 7), shareNumberFormat)
    .format(columnOf(body, 8), "+0.0%;−0.0%;0.0%")
    .align(columnOf(body, 1, 8), "Right")
    .look({ ...body, row: all, rows: 2 }, "names")
    .name(cells.plan, body);
  draft.look(draft.put(body.row + body.rows, 0, say(words.planHelp)), "quiet");
  draft.look(draft.put(at.planChart.row, 0, say(words.planChart)), "section");
  draft.chart({
    id: "SopEvaluationPlanChart",
    type: "columnClustered",
    title: say(words.planChart),
    categories: columnOf(both, 0),
    series: [
      { name: say(words.planned), values: columnOf(both, 1) },
      { name: say(words.made), values: columnOf(both, 2) },
    ],
    place: at.planChart.body,
    numberFormat: "#,##0",
  });
}
