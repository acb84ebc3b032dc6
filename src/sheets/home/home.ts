import { titleOf, type SheetDraft } from "../draft";
import { homeWords as words } from "./homeWords";
import { hasLoad, hasProjection } from "../possibleFigures";
import { settingContent } from "../settingCell";
import { homeCells } from "./homeCells";
import { defineSheet } from "../defineSheet";
import type { FromTables } from "../materials";
import type { Say } from "../../calendar/periodText";
import { sopCapacity } from "../../domain/collect/sopCapacity";
import { sopDemand } from "../../domain/collect/sopDemand";
import { sopFamilies } from "../../domain/collect/sopFamilies";
import { sopForecasts } from "../../domain/collect/sopForecasts";
import { sopInputs } from "../../domain/collect/sopInputs";
import { sopRouting } from "../../domain/collect/sopRouting";
import { sopStock } from "../../domain/collect/sopStock";
import { sopSettings } from "../../domain/settings/sopSettings";
import { sopCycles } from "../../domain/steps/sopCycles";
import { layOut, tableExtent } from "../sections";
import { stepCount, putCycle } from "./homeCycle";
import { kpiCount, troublesShown, putKpis, putOverloads, putShortages, putInputs } from "./homeFigures";

/** The first row under company and cycle. */
const firstRow = 7;

/** Home: where the cycle stands, what the other sheets say in short, who owes which data, and the way to each sheet. */
export const home = defineSheet({
  mark: "SopHome",
  title: words.tab,
  heading: words.title,
  question: words.question,
  from: "tables",
  reads: [sopFamilies, sopDemand, sopForecasts, sopCapacity, sopRouting, sopStock, sopCycles, sopInputs, sopSettings],
  cells: homeCells,
  draw,
});

function draw(draft: SheetDraft, { data, others }: FromTables, say: Say): void {
  draft.freeze(3, 0).widths([165, 104, 92, 76, 78, 10, 240]);
  draft.put(4, 0, say(words.company));
  draft.name(homeCells.company, draft.put(4, 1, settingContent("company", data)));
  putLinks(draft, others, say);
  const { at } = layOut(firstRow, {
    cycle: tableExtent(stepCount, 5),
    kpis: tableExtent(kpiCount, 4),
    overloads: hasLoad(data) ? tableExtent(troublesShown, 4) : undefined,
    shortages: hasProjection(data) ? tableExtent(troublesShown, 3) : undefined,
    inputs: data.filled.has("SopInputs") ? tableExtent(data.inputs, 3) : undefined,
  });
  putCycle(draft, at.cycle, data, say);
  putKpis(draft, at.kpis, say);
  if (at.overloads) putOverloads(draft, at.overloads, data, say);
  if (at.shortages) putShortages(draft, at.shortages, data, say);
  if (at.inputs) putInputs(draft, at.inputs, say);
}

/** The other sheets, each with its question. */
function putLinks(draft: SheetDraft, others: FromTables["others"], say: Say): void {
  draft.look(draft.put(4, 6, say(words.sheets)), "section");
  others.forEach(({ mark, title, question }, index) => {
    const row = 5 + index * 2;
    draft.link(row, 6, say(title), titleOf(mark), say(question));
    draft.look(draft.put(row + 1, 6, say(question)), "cardText");
  });
}
