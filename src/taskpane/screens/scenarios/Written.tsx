import { Text } from "@fluentui/react-components";
import { formatPeriod } from "../../../calendar/format";
import type { PreviewOf } from "../../../cycle/services";
import { formatNumber, formatPercent } from "../../../language/format";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { scenarioTexts, whatTexts } from "../../texts/scenarioTexts";

type Found = PreviewOf<"adoptScenario">["found"];

/** What adopting writes, and what it does not. */
export function Written({ found }: { found: Found }) {
  const sayCount = useCounted();
  const { changed, demand, hours } = found;
  return (
    <>
      <Text size={200}>{sayCount(scenarioTexts.adoptChanges, changed)}</Text>
      {demand > 0 && <Text size={200}>{sayCount(scenarioTexts.adoptDemand, demand)}</Text>}
      {hours > 0 && <Text size={200}>{sayCount(scenarioTexts.adoptHours, hours)}</Text>}
      <NotAdopted found={found} />
    </>
  );
}

/** What of a scenario does not become the plan: figures that people typed stay, and for some the workbook has no place. */
export function NotAdopted({ found: { demandKept, notWritten } }: { found: Pick<Found, "demandKept" | "notWritten"> }) {
  const say = useWords();
  const sayCount = useCounted();
  return (
    <>
      {demandKept > 0 && <Text size={200}>{sayCount(scenarioTexts.demandKept, demandKept)}</Text>}
      {notWritten.length > 0 && <Text size={200}>{say(scenarioTexts.notWritten)}</Text>}
      {notWritten.map((line, place) => (
        <Left key={place} line={line} />
      ))}
    </>
  );
}

/** "price, Tubs, Apr 2027 – Sep 2027: +5%. Type it into Product families, Price, once it holds." */
function Left({ line: { what, subject, from, to, change, as, place } }: { line: Found["notWritten"][number] }) {
  const say = useWords();
  const { language, bucket } = usePane();
  // A limit of overtime that has a place is told as the share that belongs there.
  const isShare = as === "%" || (what === "overtime limit" && place !== null);
  const isHours = what === "overtime limit" || (what === "hours paid" && as === "units");
  const amount = isShare ? formatPercent(change / 100, language) : `${formatNumber(change, language, { most: 2 })}${isHours ? " h" : ""}`;
  const sign = as !== "set to" && change > 0 ? "+" : "";
  const [first, last] = [from, to].map((period) => (period === null ? "" : formatPeriod(period, language, bucket)));
  const todo =
    what === "production at most"
      ? scenarioTexts.heldByGrid
      : what === "overtime limit"
        ? scenarioTexts.shareOfNoHours
        : scenarioTexts.paidElsewhere;
  return (
    <Text size={200}>
      {say(scenarioTexts.notWrittenLine, {
        what: say(whatTexts[what]),
        subject: subject ?? say(scenarioTexts.all),
        when: first === last ? (first ?? "") : `${first ?? ""} – ${last === "" ? say(scenarioTexts.toTheEnd) : (last ?? "")}`,
        change: `${sign}${amount}`,
        todo: place === null ? say(todo) : say(scenarioTexts.typeInto, place),
      })}
    </Text>
  );
}
