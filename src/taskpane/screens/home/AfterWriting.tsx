import { Button, Text } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { AfterWriting as Found } from "../../../cycle/history/undoEntry";
import { targetsInWords } from "../../../cycle/history/targetsInWords";
import { LostLines } from "../../components/LostList";
import { usePane, useWords } from "../../hooks/pane";
import { safetyTexts } from "../../texts/safetyTexts";
import { useNoticeStyles } from "./noticeStyles";

/** Milliseconds between two looks; they ask nothing of Excel where this pane has written nothing. */
const lookEvery = 15_000;

const nothing: Found = { gone: [], unsaved: false };

/** On Home, where others write in the workbook too: what this pane wrote and the workbook no longer has, and that others wait for a save. */
export function AfterWriting() {
  const say = useWords();
  const styles = useNoticeStyles();
  const { language, services } = usePane();
  const [{ gone, unsaved }, setFound] = useState(nothing);
  useEffect(() => {
    let left = false;
    // Nobody asked for it: when a cell is being edited, the next look tells.
    const look = (): void =>
      void services.readAfterWriting().then(
        (found) => (left ? undefined : setFound(found)),
        () => undefined,
      );
    look();
    const timer = setInterval(look, lookEvery);
    return () => {
      left = true;
      clearInterval(timer);
    };
  }, [services]);
  if (gone.length === 0 && !unsaved) return null;
  const known = (id: string): void => {
    services.knowGone(id);
    setFound({ gone: gone.filter((one) => one.id !== id), unsaved });
  };
  return (
    <section className={styles.bar} aria-label={say(safetyTexts.afterWriting)}>
      {unsaved && <Text>{say(safetyTexts.afterSave)}</Text>}
      {gone.map(({ id, intention, targets, differing }) => (
        <div key={id} className={styles.one}>
          <Text>{say(safetyTexts.gone, { what: intention, targets: targetsInWords(targets, language) })}</Text>
          {differing.length > 0 && <LostLines lost={differing} />}
          <Button onClick={() => known(id)}>{say(safetyTexts.understood)}</Button>
        </div>
      ))}
    </section>
  );
}
