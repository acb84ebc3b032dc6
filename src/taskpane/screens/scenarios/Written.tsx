import { Text } from "@fluentui/react-components";
import { formatPeriod } from "../../../calendar/format";
import type { PreviewOf } from "../../../cycle/services";
import { formatNumber, formatPercent } from "../../../language/format";
import { useCounted, usePane, useWords } from "../../hooks/pane";
import { scenarioTexts, whatTexts } from "../../texts/scenarioTexts";

type Found = PreviewOf<"adoptScenario">["found"];

/** What adopting writes, and what it does not. */
export function Written({ found }: { found: Found }) {
  const say = useWords();
  const sayCount = useCounted();
  const { changed, demand, demandKept, hours, notWritten } = found;
  return (
    <>
      <Text size={200}>{sayCount(scenarioTexts.adoptChanges, changed)}</Text>
      {demand > 0 && <Text size={200}>{sayCount(scenarioTexts.adoptDemand, demand)}</Text>}
      {demandKept > 0 && <Text size={200}>{sayCount(scenarioTexts.demandKept, demandKept)}</Text>}
      {hours > 0 && <Text size={200}>{sayCount(scenarioTexts.adoptHours, hours)}</Text>}
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
  const amount = formatNumber(change, language, { most: 2 });
  const sign = as !== "set to" && change > 0 ? "+" : "";
  const [first, last] = [from, to].map((period) => (period === null ? "" : formatPeriod(period, language, bucket)));
  const todo = what === "production at most" ? scenarioTexts.heldByGrid : scenarioTexts.paidElsewhere;
  return (
    <Text size={200}>
      {say(scenarioTexts.notWrittenLine, {
        what: say(whatTexts[what]),
        subject: subject ?? say(scenarioTexts.all),
        when: first === last ? (first ?? "") : `${first ?? ""} – ${last === "" ? say(scenarioTexts.toTheEnd) : (last ?? "")}`,
        change: `${sign}${as === "%" ? formatPercent(change / 100, language) : amount}${what === "hours paid" && as === "units" ? " h" : ""}`,
        todo: place === null ? say(todo) : say(scenarioTexts.typeInto, place),
      })}
    </Text>
  );
}
