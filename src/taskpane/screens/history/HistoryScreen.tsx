import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { targetsInWords } from "../../../cycle/history/targetsInWords";
import type { HistoryEntry, Lost } from "../../../cycle/history/undoEntry";
import type { Text as Wording } from "../../../language/text";
import { LostList } from "../../components/LostList";
import { momentOf } from "../../components/moment";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { paneTexts } from "../../texts/paneTexts";
import { safetyTexts } from "../../texts/safetyTexts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  entry: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "flex-start",
    overflowWrap: "anywhere",
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

const standings: Readonly<Record<HistoryEntry["state"], Wording>> = {
  done: safetyTexts.notUndoable,
  undone: safetyTexts.undone,
  left: safetyTexts.left,
  putBack: safetyTexts.putBackByOther,
};

/** The last ten things written, and undoing them. What somebody changed since is named before it would be lost. */
export function HistoryScreen() {
  const styles = useStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const history = useRead(services.readHistory);
  const met = useRead(services.readCollisions);
  const [asked, setAsked] = useState<{ entry: HistoryEntry; lost: Lost[] }>();
  const undo = useAction(async (entry: HistoryEntry, accept: boolean) => {
    const lost = await services.undo(entry, language, accept);
    setAsked(lost.length > 0 ? { entry, lost } : undefined);
    if (lost.length > 0) return;
    announce(say(safetyTexts.isUndone, { what: entry.intention }));
    navigation.refresh();
  });
  return (
    <Screen title={say(safetyTexts.title)}>
      <Text>{say(history?.length === 0 ? safetyTexts.empty : safetyTexts.intro)}</Text>
      {history === undefined && <Working what={say(paneTexts.readingWorkbook)} />}
      {history?.length === 0 && (
        <Button appearance="primary" onClick={() => navigation.go("import")}>
          {say(paneTexts.importData)}
        </Button>
      )}
      {undo.busy && <Working what={say(safetyTexts.undoing)} />}
      {asked && !undo.busy && (
        <LostList
          what={asked.entry.intention}
          why={say(safetyTexts.lost)}
          lost={asked.lost}
          anyway={say(safetyTexts.undoAnyway)}
          onKeep={() => setAsked(undefined)}
          onGoAhead={() => void undo.run(asked.entry, true)}
        />
      )}
      {met?.map(({ key, one, other, targets, whole }) => (
        <Text key={key} size={200}>
          {say(whole ? safetyTexts.collisionWhole : safetyTexts.collision, { one, other, targets: targetsInWords(targets, language) })}
        </Text>
      ))}
      <ul className={styles.list}>
        {history?.map((entry) => (
          <li key={entry.id} className={styles.entry}>
            <Text weight="semibold">{entry.intention}</Text>
            <Text size={200} className={styles.hint}>
              {momentOf(entry.time, language)}
              {entry.undoable ? "" : ` · ${say(standings[entry.state])}`}
            </Text>
            {entry.undoable && (
              <Button
                disabled={undo.busy}
                aria-label={say(safetyTexts.undoNamed, { what: entry.intention })}
                onClick={() => void undo.run(entry, false)}
              >
                {say(safetyTexts.undo)}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Screen>
  );
}
