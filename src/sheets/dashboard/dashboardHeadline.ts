/** The headline: which KPIs to act on, the farthest from its target first, which to watch, how many are good, and how many are not known. */
import type { Say } from "../../calendar/periodText";
import type { Language, Text } from "../../language/text";
import { quoted, sentenceWithGaps } from "../draft";
import { dashboardCounts as counts, dashboardWords as words } from "./dashboardWords";
import { dataCells } from "./dataCells";
import { cardCount } from "./kpis";
import { counted } from "./sentences";

/** Between two parts. */
const apart = "    ";

/** The formula, without its `=`. It reads names, statuses and distances of the KPIs on the hidden sheet. */
export function headline(language: Language, say: Say): string {
  const column = (place: number): string => `INDEX(${dataCells.judged},0,${place})`;
  const named = (sign: string, text: Text, sorted: boolean): string => {
    const names = sorted ? `SORTBY(FILTER(names,sign="${sign}",""),FILTER(far,sign="${sign}",0),-1)` : `FILTER(names,sign="${sign}","")`;
    const told = sentenceWithGaps(say(text), { count: "count", names: `TEXTJOIN(", ",TRUE,${names})` });
    return `LET(count,SUM(--(sign="${sign}")),IF(count=0,"",${told}))`;
  };
  const some = (condition: string, text: Text): string =>
    `LET(count,SUM(--(${condition})),IF(count=0,"",${sentenceWithGaps(say(text), { count: "count" })}))`;
  const parts = [
    `names,${column(1)}`,
    `status,${column(2)}`,
    `far,${column(3)}`,
    // Trouble that is known is told although the figure is not complete; good words are not.
    `sign,IF(LEFT(status,2)="(▼","▼",LEFT(status,1))`,
    `good,SUM(--(sign="▲"))`,
    `known,SUM(--(sign<>"○")*(sign<>""))`,
    `act,${named("▼", words.toAct, true)}`,
    `watch,${named("●", words.toWatch, false)}`,
    `fine,IF(good=0,"",${counted("good", counts.good, { say, language })})`,
    `partly,${some('sign="("', words.incomplete)}`,
    `without,${some('(sign="○")+(sign="")', words.without)}`,
  ];
  const all = `TEXTJOIN("${apart}",TRUE,act,watch,fine,partly,without)`;
  const told = `IF(known=0,${quoted(say(words.nothing))},IF(good=${cardCount},${quoted(say(words.allGood))},${all}))`;
  return `LET(${parts.join(",")},${told})`;
}
