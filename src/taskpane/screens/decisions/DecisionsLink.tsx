import { Button } from "@fluentui/react-components";
import { formatNumber } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { decisionTexts } from "../../texts/decisionTexts";

/** The way from Home to the decisions, with how many questions wait; nothing in a workbook that never had one. */
export function DecisionsLink() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const count = useRead(services.countDecisions);
  if (typeof count !== "number") return null;
  return (
    <Button onClick={() => navigation.go("decisions")}>
      {count === 0 ? say(decisionTexts.decisions) : say(decisionTexts.waiting, { count: formatNumber(count, language) })}
    </Button>
  );
}
