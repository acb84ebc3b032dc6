import { Text } from "@fluentui/react-components";
import type { PlanDoubts } from "../../../cycle/scenarios/readScenarios";
import { useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";
import { scenarioTexts } from "../../texts/scenarioTexts";

/** Why the figures beside it may be better than the truth; nothing where all is there. */
export function Doubts({ reason, unpriced = [], workedEarlier = [] }: Pick<PlanDoubts, "reason"> & Partial<PlanDoubts>) {
  const say = useWords();
  return (
    <>
      {reason !== "" && <Text weight="semibold">{say(analyseTexts.notComplete, { reason })}</Text>}
      {workedEarlier.length > 0 && (
        <Text weight="semibold">○ {say(scenarioTexts.workedEarlier, { families: workedEarlier.join(", ") })}</Text>
      )}
      {unpriced.length > 0 && <Text size={200}>{say(scenarioTexts.unpriced, { resources: unpriced.join(", ") })}</Text>}
    </>
  );
}
