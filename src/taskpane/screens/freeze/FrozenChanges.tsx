import { Button, Text } from "@fluentui/react-components";
import { useCallback } from "react";
import type { FrozenChange } from "../../../cycle/freeze/checkFrozen";
import { MoreOnSheet } from "../../components/MoreOnSheet";
import { Section } from "../../components/Section";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { freezeTexts } from "../../texts/freezeTexts";
import { keepCheck } from "./frozenCheck";
import { useFreezeStyles } from "./freezeStyles";

/** Changes that the pane names at most; the sheet has them all. */
const shown = 10;

/** What was changed in frozen versions since they were signed, each with the way back; nothing before the first version. */
export function FrozenChanges() {
  const styles = useFreezeStyles();
  const say = useWords();
  const { language, services } = usePane();
  const check = useRead(
    useCallback(async () => {
      const found = await services.checkFrozen(language);
      keepCheck(services, found);
      return { found };
    }, [services, language]),
  );
  if (check === undefined) return <Working what={say(freezeTexts.checking)} />;
  const { found } = check;
  if (found === null) return null;
  if (found.changes.length === 0)
    return (
      <Text>
        <span aria-hidden="true">▲ </span>
        {say(freezeTexts.allSigned)}
      </Text>
    );
  return (
    <Section title={say(freezeTexts.changed)}>
      <ul className={styles.list} aria-label={say(freezeTexts.changed)}>
        {found.changes.slice(0, shown).map((change) => (
          <Change key={change.words} change={change} />
        ))}
      </ul>
      <MoreOnSheet count={found.changes.length - shown} />
    </Section>
  );
}

function Change({ change: { words, isNotice, putBack, cell, sheet } }: { change: FrozenChange }) {
  const styles = useFreezeStyles();
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const open = useAction((name: string) => services.openSheet(name));
  const openRow = useAction((place: NonNullable<FrozenChange["cell"]>) => services.openFrozenRow(place));
  const restore = useAction(async (back: NonNullable<FrozenChange["putBack"]>) => {
    await services.run("putBackFrozen", { version: back.version, places: back.places }, { language }).finally(navigation.refresh);
    announce(say(freezeTexts.putBack));
  });
  return (
    <li className={styles.item}>
      <Text>
        <span aria-hidden="true">{isNotice ? "● " : "▼ "}</span>
        {words}
      </Text>
      {restore.busy ? (
        <Working what={say(freezeTexts.writing)} />
      ) : (
        <div className={styles.buttons}>
          {putBack !== null && (
            <Button size="small" onClick={() => void restore.run(putBack)}>
              {putBack.words}
            </Button>
          )}
          {cell !== null && (
            <Button size="small" onClick={() => void openRow.run(cell)}>
              {say(freezeTexts.openRow)}
            </Button>
          )}
          {cell === null && sheet !== null && (
            <Button size="small" onClick={() => void open.run(sheet)}>
              {say(freezeTexts.openSheet)}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
