import { Button } from "@fluentui/react-components";
import { useWords } from "../../hooks/pane";
import { decisionTexts } from "../../texts/decisionTexts";

/** The way from a form back to the lists. */
export function BackToDecisions({ back }: { back: () => void }) {
  const say = useWords();
  return (
    <div>
      <Button size="small" onClick={back}>
        {say(decisionTexts.back)}
      </Button>
    </div>
  );
}
