/** How the plan of one period moved over the versions. */
import { areaRef, cellRef } from "../../language/references";
import { exactly, where } from "../criteria";
import { formula } from "../draft";
import { columnOf, headerHeights, putTableHead } from "../sections";
import { evaluationCells as cells } from "./evaluationCells";
import { happened } from "./evaluationFigures";
import type { EvaluationDrawing } from "./evaluationPlaces";
import { evaluationWords as words } from "./evaluationWords";

export function putCascade({ draft, say, at, material }: EvaluationDrawing): void {
  const { row, body } = at.cascade;
  const headings = [words.version, words.frozenOn, words.demandPlan, words.change, words.missed, words.actual].map(say);
  putTableHead(draft, row, { title: say(words.cascade), headings, height: headerHeights.twoLines });
  const family = exactly(cells.family, material.families);
  const actual = happened("SopDemand", family, cells.period, '"–"');
  material.versions.forEach((version, index) => {
    const line = body.row + index;
    const name = cellRef(line, 0);
    const criteria = `SopPlans[Version],${name},${where("SopPlans[Family]", family)},SopPlans[Period],${cells.period}`;
    const plan = cellRef(line, 2);
    // The last version above that speaks of the period.
    const above = areaRef({ row: body.row, column: 2, rows: Math.max(1, index), columns: 1 });
    draft.putRow(line, 0, [
      version,
      formula(`=XLOOKUP(${name},SopVersions[Version],SopVersions[Frozen on],"–")`),
      formula(`=IF(COUNTIFS(${criteria},SopPlans[Demand],"<>")=0,"–",SUMIFS(SopPlans[Demand],${criteria}))`),
      index === 0
        ? "–"
        : formula(`=IF(OR(NOT(ISNUMBER(${plan})),COUNT(${above})=0),"–",${plan}-XLOOKUP(TRUE,ISNUMBER(${above}),${above},0,0,-1))`),
      formula(`=LET(a,${actual},IF(OR(NOT(ISNUMBER(${plan})),NOT(ISNUMBER(a))),"–",${plan}-a))`),
      formula(`=${actual}`),
    ]);
  });
  draft
    .format(columnOf(body, 1), draft.language === "fr" ? "dd/mm/yyyy" : "d mmm yyyy")
    .format(columnOf(body, 2), "#,##0")
    .format(columnOf(body, 3, 2), "+#,##0;−#,##0;0")
    .format(columnOf(body, 5), "#,##0")
    .align(columnOf(body, 1, 5), "Right")
    .name(cells.cascade, body);
  draft.look(draft.put(at.cascadeChart.row, 0, say(words.cascadeChart)), "section");
  draft.chart({
    id: "SopEvaluationCascadeChart",
    type: "columnClustered",
    title: say(words.cascadeChart),
    categories: columnOf(body, 0),
    series: [
      { name: say(words.demandPlan), values: columnOf(body, 2) },
      { name: say(words.actual), values: columnOf(body, 5), type: "line" },
    ],
    place: at.cascadeChart.body,
    numberFormat: "#,##0",
  });
}
