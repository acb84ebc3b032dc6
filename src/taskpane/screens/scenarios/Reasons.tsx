import { Text } from "@fluentui/react-components";
import { useWords } from "../../hooks/pane";
import { analyseTexts } from "../../texts/analyseTexts";
import type { Compared } from "./useCompare";

/** What was missing where demand was forecast. */
export function Reasons({ reasons }: Pick<Compared, "reasons">) {
  const say = useWords();
  return reasons.map((reason) => (
    <Text key={reason} size={200}>
      {say(analyseTexts.notComplete, { reason })}
    </Text>
  ));
}
