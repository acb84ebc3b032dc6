import { Button } from "@fluentui/react-components";
import type { Text } from "../../language/text";
import { useWords } from "../hooks/pane";

/** The way back, at the top of a screen. */
export function BackButton({ words, back }: { words: Text; back: () => void }) {
  const say = useWords();
  return (
    <div>
      <Button size="small" onClick={back}>
        {say(words)}
      </Button>
    </div>
  );
}
