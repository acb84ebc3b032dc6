/** The first line of Home that says something: which step is next, when it is due and who owns it, and what comes after. */
import type { Say } from "../../calendar/periodText";
import { dataCells } from "../dashboard/dataCells";
import { quoted, sentenceWithGaps } from "../draft";
import { homeWords as words } from "./homeWords";

/** A day in words: "Wed 6 Jan". */
function dayInWords(day: string, say: Say): string {
  const names = say(words.weekdays).split(",").map(quoted).join(",");
  return `CHOOSE(WEEKDAY(${day},2),${names})&" "&DAY(${day})&" "&INDEX(${dataCells.monthNames},MONTH(${day}),1)`;
}

/** A sentence with its full stop; the short name of a French month brings its own. */
const closed = (sentence: string): string => `LET(said,${sentence},said&IF(RIGHT(said,1)=".","","."))`;

/** The formula, without its `=`. */
export function headline(say: Say): string {
  const of = (place: string, column: number): string => `INDEX(${dataCells.steps},${place},${column})`;
  const step = (place: string): string => `MID(${of(place, 1)},3,99)`;
  const dated = (place: string, sentence: string): string => `IF(ISNUMBER(${of(place, 4)}),${sentence},"")`;
  const due = dated("place", sentenceWithGaps(say(words.dueOn), { day: dayInWords(of("place", 4), say) }));
  const owner = `IF(${of("place", 3)}="","",${sentenceWithGaps(say(words.by), { owner: of("place", 3) })})`;
  const on = dated("place+1", sentenceWithGaps(say(words.on), { day: dayInWords(of("place+1", 4), say) }));
  const next = `IF(place=5,"",${sentenceWithGaps(say(words.thenStep), { step: step("place+1") })}&${on})`;
  const now = sentenceWithGaps(say(words.nextStep), { sign: `LEFT(${of("place", 2)},1)`, place: "place", step: step("place") });
  const place = `XMATCH(FALSE,LEFT(INDEX(${dataCells.steps},0,2),1)="●")`;
  const told = `IFERROR(LET(place,${place},IF(ISNUMBER(place),${closed(`${now}&${due}&${owner}&${next}`)},${quoted(say(words.allDone))})),${quoted(say(words.allDone))})`;
  return `IF(${dataCells.cycle}=0,${quoted(say(words.noCycle))},${told})`;
}
