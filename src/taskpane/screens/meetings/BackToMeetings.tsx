import { Button } from "@fluentui/react-components";
import type { Text as Words } from "../../../language/text";
import { useWords } from "../../hooks/pane";
import { meetingTexts } from "../../texts/meetingTexts";

/** The way back to the list of meetings, or to the one that goes on. */
export function BackToMeetings({ back, words = meetingTexts.back }: { back: () => void; words?: Words }) {
  const say = useWords();
  return (
    <div>
      <Button size="small" onClick={back}>
        {say(words)}
      </Button>
    </div>
  );
}
