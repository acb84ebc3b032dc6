import type { Say } from "../../calendar/periodText";
import { sopInputs } from "../../domain/collect/sopInputs";
import { sopRisks } from "../../domain/analyse/sopRisks";
import { sopDecisions } from "../../domain/decisions/sopDecisions";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { dataCells } from "../dashboard/dataCells";
import { cycleInWords } from "../dashboard/monthWords";
import { gridWidths, putTop } from "../dashboard/topRows";
import { defineSheet } from "../defineSheet";
import { formula, quoted, sentenceWithGaps, type SheetDraft } from "../draft";
import type { FromTables } from "../materials";
import { columnsOf } from "../reads";
import { homeCells } from "./homeCells";
import { headline } from "./homeHeadline";
import { putAwaited, putDecisions, putKpis, putLinks, putRisks, putStepList, type HomeDrawing } from "./homeLists";
import { homeWords as words } from "./homeWords";

/** Rows of the page, from 0. */
const at = { steps: 4, risks: 12, kpis: 17, decisions: 23, end: 26 } as const;
/** Lines of the lists that show only the first. */
const shown = { risks: 3, awaited: 4, decisions: 2 } as const;

/** Home: where the cycle stands and what comes next, the way to each sheet, the largest risks, the KPIs, and what others wait for. */
export const home = defineSheet({
  mark: "SopHome",
  title: words.tab,
  heading: words.title,
  question: words.question,
  from: "tables",
  reads: [sopCycles, sopInputs, columnsOf(sopRisks, "Risk"), columnsOf(sopDecisions, "Question"), sopSettings],
  cells: homeCells,
  draw,
});

function draw(draft: SheetDraft, { data, others }: FromTables, say: Say): void {
  const drawing: HomeDrawing = { draft, data, say };
  draft.widths(gridWidths).freeze(3, 0);
  putTop(draft, data, say, false);
  if (data.tables.has("SopSettings")) putChangedSettings(draft, say);
  const hasCycle = data.filled.has("SopCycles");
  if (hasCycle) {
    const named = sentenceWithGaps(say(words.titleOf), { cycle: cycleInWords(dataCells.cycle) });
    draft.put(0, 0, formula(`=IF(${dataCells.cycle}=0,${quoted(say(words.title))},${named})`));
    draft.headline(`=${headline(say)}`, homeCells.headline);
    putStepList(drawing, at.steps);
  } else draft.headlineText(say(words.noCycle));
  draft.look({ row: 2, column: 0, rows: 1, columns: 1 }, "brief").height(2, 1, 21).height(3, 1, 6);
  putLinks(drawing, at.steps, others);
  putRisks(drawing, at.risks, shown.risks);
  putKpis(drawing, at.kpis);
  if (hasCycle && data.filled.has("SopInputs")) putAwaited(drawing, at.kpis, shown.awaited);
  if (data.tables.has("SopDecisions")) putDecisions(drawing, at.decisions, shown.decisions);
  draft.printOnOnePage({ row: 0, column: 0, rows: at.end, columns: gridWidths.length });
}

/** In place of the question: settings that the sheets do not follow by themselves, once they say something else. */
function putChangedSettings(draft: SheetDraft, say: Say): void {
  const changed = sentenceWithGaps(say(words.changed), { settings: dataCells.changed });
  draft.put(1, 0, formula(`=IF(${dataCells.changed}="",${quoted(say(words.question))},${changed})`));
}
