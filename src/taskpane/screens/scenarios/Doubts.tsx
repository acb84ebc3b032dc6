import { Text } from "@fluentui/react-components";
import type { PlanDoubts } from "../../../cycle/scenarios/readScenarios";
import { useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";
import { scenarioTexts } from "../../texts/scenarioTexts";

/** Why the figures beside it may be better than the truth; nothing where all is there. */
export function Doubts({ reason, unpriced = [] }: Pick<PlanDoubts, "reason"> & Partial<PlanDoubts>) {
  const say = useWords();
  return (
    <>
      {reason !== "" && <Text weight="semibold">{say(analyseTexts.notComplete, { reason })}</Text>}
      {unpriced.length > 0 && <Text size={200}>{say(scenarioTexts.unpriced, { resources: unpriced.join(", ") })}</Text>}
    </>
  );
}
