import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PracticeEnded, PracticeView } from "../../../cycle/samples/practice";
import { LostList } from "../../components/LostList";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { practiceTaskTexts } from "../../texts/practiceTaskTexts";
import { practiceTexts } from "../../texts/practiceTexts";
import { practiceFigures, practicePlaces } from "./practicePlaces";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
  turn: { display: "flex", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalS, flexWrap: "wrap" },
  quiet: { color: tokens.colorNeutralForeground3 },
  summary: { cursor: "pointer", width: "fit-content", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
});

export interface PracticeTaskProps {
  view: PracticeView;
  roleName: string;
  note(view: PracticeView): void;
  end(whole: Extract<PracticeEnded, { ended: true }>): void;
}

/** One thing to do: what, a hint, where it is, and whether the cells say that it was done. */
export function PracticeTaskScreen(props: PracticeTaskProps) {
  const styles = useStyles();
  const say = useWords();
  const { view, roleName } = props;
  const { place } = view;
  const { found, check, move, show, end, asked, ask } = usePracticeTask(props);
  const { task, cell } = view.practice;
  // It is typed into a table, and the story has no such cell, or no longer.
  const lacksCell = cell === null && practicePlaces[task] === undefined;
  const position = say(practiceTexts.position, { role: roleName, ...place });
  const isLast = place.step === place.count;
  const isDone = found === true;
  return (
    <Screen
      title={say(practiceTaskTexts[task].title)}
      above={
        <div>
          <Text size={200}>{position}</Text>
          <ProgressBar value={place.step / place.count} aria-label={position} />
        </div>
      }
    >
      <div className={styles.stack}>
        <WhatToDo view={view} lacksCell={lacksCell} show={() => void show.run()} />
        {check.slow && <Working what={say(practiceTexts.checking)} />}
        {found !== undefined && (
          <MessageBar intent={found ? "success" : "info"} layout="multiline">
            <MessageBarBody>{say(found ? practiceTexts.done : practiceTexts.open)}</MessageBarBody>
          </MessageBar>
        )}
        {end.busy && <Working what={say(practiceTexts.undoing)} />}
        {asked !== undefined && !end.busy && (
          <LostList
            what={asked.what}
            why={say(practiceTexts.lost)}
            lost={asked.lost}
            anyway={say(practiceTexts.undoAnyway)}
            onKeep={() => ask(undefined)}
            onGoAhead={() => void end.run(asked.entry)}
          />
        )}
        {asked === undefined && !end.busy && (
          <>
            {!isDone && !lacksCell && (
              <Button appearance="primary" onClick={() => void check.run()}>
                {say(practiceTexts.didIt)}
              </Button>
            )}
            {isDone && (
              <Button appearance="primary" onClick={() => void (isLast ? end.run(undefined) : move.run(1))}>
                {say(isLast ? practiceTexts.end : practiceTexts.next)}
              </Button>
            )}
            <div className={styles.turn}>
              {place.step > 1 && <Button onClick={() => void move.run(-1)}>{say(practiceTexts.back)}</Button>}
              {!isDone && !isLast && <Button onClick={() => void move.run(1)}>{say(practiceTexts.skip)}</Button>}
              {!(isDone && isLast) && (
                <Button appearance="subtle" onClick={() => void end.run(undefined)}>
                  {say(practiceTexts.leave)}
                </Button>
              )}
            </div>
          </>
        )}
      </div>
    </Screen>
  );
}

/** What to do, a hint, and the way to where it is done. */
function WhatToDo({ view, lacksCell, show }: { view: PracticeView; lacksCell: boolean; show(): void }) {
  const styles = useStyles();
  const say = useWords();
  const { language, bucket } = usePane();
  const { task } = view.practice;
  if (lacksCell) return <Text weight="semibold">{say(practiceTexts.noCell)}</Text>;
  return (
    <>
      <Text weight="semibold">{say(practiceTaskTexts[task].task, practiceFigures(view, language, bucket))}</Text>
      <details>
        <summary className={styles.summary}>{say(practiceTexts.hint)}</summary>
        <Text>{say(practiceTaskTexts[task].hint)}</Text>
      </details>
      <Button onClick={show}>{say(practiceTexts.showMe)}</Button>
      {practicePlaces[task] !== undefined && (
        <Text size={200} className={styles.quiet}>
          {say(practiceTexts.comeBack)}
        </Text>
      )}
    </>
  );
}

type Asked = Extract<PracticeEnded, { ended: false }>;

/** What the cells said last, what would be lost, and what can be done. */
function usePracticeTask({ view: { practice }, note, end: ended }: PracticeTaskProps) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const [found, setFound] = useState<boolean>();
  const [asked, ask] = useState<Asked>();
  const move = useAction(async (by: 1 | -1) => {
    const next = await services.movePractice(practice, by, language);
    if (next !== null) note(next);
  });
  const check = useAction(async () => {
    const done = await services.checkPractice(practice);
    setFound(done);
    announce(say(done ? practiceTexts.done : practiceTexts.open));
  });
  const show = useAction(async () => {
    const place = practicePlaces[practice.task];
    if (place !== undefined) navigation.go(place);
    else await services.showPracticeCell(practice);
  });
  const end = useAction(async (accepted: string | undefined) => {
    const whole = await services.endPractice(practice, language, accepted);
    ask(whole.ended ? undefined : whole);
    if (!whole.ended) return;
    ended(whole);
    navigation.refresh();
  });
  return { found, move, check, show, end, asked, ask };
}
