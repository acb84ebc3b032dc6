import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { MetWrites } from "../../../cycle/history/undoEntry";
import { targetsInWords } from "../../../cycle/history/targetsInWords";
import { LostLines } from "../../components/LostList";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { safetyTexts } from "../../texts/safetyTexts";
import { useNoticeStyles } from "./noticeStyles";

/** On top of Home: writes of two people that have met, and of which parts may be missing, until somebody says that they know. */
export function Collisions({ met }: { met: readonly MetWrites[] }) {
  const say = useWords();
  const styles = useNoticeStyles();
  const torn = met.filter(({ whole }) => !whole);
  if (torn.length === 0) return null;
  return (
    <section className={styles.bar} aria-label={say(safetyTexts.collisions)}>
      {torn.map((writes) => (
        <Collision key={writes.key} writes={writes} />
      ))}
    </section>
  );
}

function Collision({ writes: { key, one, other, targets, differing } }: { writes: MetWrites }) {
  const styles = useNoticeStyles();
  const say = useWords();
  const { language, services, navigation } = usePane();
  const [listed, setListed] = useState(false);
  const known = useAction(async () => {
    await services.understand(key);
    navigation.refresh();
  });
  return (
    <div className={styles.one}>
      <Text>{say(safetyTexts.collision, { one, other, targets: targetsInWords(targets, language) })}</Text>
      {listed && <LostLines lost={differing} />}
      {!listed && differing.length > 0 && <Button onClick={() => setListed(true)}>{say(safetyTexts.showDiffering)}</Button>}
      {known.busy ? (
        <Working what={say(safetyTexts.noting)} />
      ) : (
        <Button onClick={() => void known.run()}>{say(safetyTexts.understood)}</Button>
      )}
    </div>
  );
}
