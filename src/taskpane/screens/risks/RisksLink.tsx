import { Button } from "@fluentui/react-components";
import { formatNumber } from "../../../language/format";
import { usePane, useWords } from "../../hooks/pane";
import { useRead } from "../../hooks/useRead";
import { riskTexts } from "../../texts/riskTexts";

/** The way from Home to the risks, with how many there are once they were looked for. */
export function RisksLink() {
  const say = useWords();
  const { language, services, navigation } = usePane();
  const count = useRead(services.countRisks);
  return (
    <Button onClick={() => navigation.go("risks")}>
      {typeof count === "number" ? say(riskTexts.count, { count: formatNumber(count, language) }) : say(riskTexts.risks)}
    </Button>
  );
}
