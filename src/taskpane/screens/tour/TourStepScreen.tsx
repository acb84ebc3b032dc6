import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { neighbour, tourSteps, wasDone, type Tour, type TourCells } from "../../../samples/tour";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { tourStepTexts, tourTexts } from "../../texts/tourTexts";
import { placeOf, tourFigures } from "./tourPlaces";

const useStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, alignItems: "stretch" },
  turn: { display: "flex", columnGap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** One step: why, what to do, where it is, and whether the cells say that it is done. Nothing here writes a cell. */
export function TourStepScreen({ tour, note }: { tour: Tour; note(tour: Tour): void }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { step, before } = tour;
  const { found, check, move, show, leave } = useTourStep(tour, note);
  const texts = tourStepTexts[step];
  const leavesTrace = before !== null && wasDone(step, before, before) !== undefined;
  const done = before !== null && found !== undefined && wasDone(step, before, found) === true;
  const position = { step: tourSteps.indexOf(step) + 1, count: tourSteps.length };
  const isLast = neighbour(step, 1) === undefined;
  return (
    <Screen
      title={say(texts.title)}
      above={
        <div>
          <Text size={200}>{say(tourTexts.position, position)}</Text>
          <ProgressBar value={position.step / position.count} aria-label={say(tourTexts.position, position)} />
        </div>
      }
    >
      <div className={styles.stack}>
        <Text>{say(texts.why)}</Text>
        <Text weight="semibold">{say(texts.task, tourFigures(tour, before, language))}</Text>
        <Button onClick={() => void show.run()}>{say(tourTexts.showMe)}</Button>
        {placeOf(step) !== undefined && !isLast && (
          <Text size={200} className={styles.hint}>
            {say(tourTexts.comeBack)}
          </Text>
        )}
        {check.slow && <Working what={say(tourTexts.checking)} />}
        {found !== undefined && <Found tour={tour} found={found} done={done} />}
        {leavesTrace && !done ? (
          <Button appearance="primary" onClick={() => void check.run()}>
            {say(tourTexts.didIt)}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => void move.run(1)}>
            {say(isLast ? tourTexts.finish : tourTexts.next)}
          </Button>
        )}
        <div className={styles.turn}>
          {neighbour(step, -1) !== undefined && <Button onClick={() => void move.run(-1)}>{say(tourTexts.back)}</Button>}
          {leavesTrace && !done && <Button onClick={() => void move.run(1)}>{say(tourTexts.skip)}</Button>}
          <Button appearance="subtle" onClick={() => void leave.run()}>
            {say(tourTexts.leave)}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

/** What the cells said when the person last claimed to have done the step, and what can be done. */
function useTourStep(tour: Tour, note: (tour: Tour) => void) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { step, before } = tour;
  const [found, setFound] = useState<TourCells>();
  const move = useAction(async (by: 1 | -1) => {
    const next = neighbour(step, by);
    const moved: Tour = next === undefined ? { ...tour, state: "finished" } : { ...tour, step: next };
    await services.keepTour(moved);
    if (next === undefined) navigation.go("home");
    else note(moved);
  });
  const check = useAction(async () => {
    const now = await services.readTourCells(tour.point);
    setFound(now);
    const texts = tourStepTexts[step];
    const isDone = before !== null && wasDone(step, before, now) === true;
    const sentence = isDone ? texts.done : texts.open;
    if (sentence) announce(say(sentence, tourFigures(tour, now, language)));
  });
  const show = useAction(async () => {
    const place = placeOf(step);
    if (place !== undefined) navigation.go(place);
    else await services.showTourStep(step, tour.point);
  });
  const leave = useAction(async () => {
    await services.keepTour({ ...tour, state: "left" });
    navigation.go("home");
  });
  return { found, move, check, show, leave };
}

/** Whether the cells show the step as done, in a sentence. */
function Found({ tour, found, done }: { tour: Tour; found: TourCells; done: boolean }) {
  const say = useWords();
  const { language } = usePane();
  const texts = tourStepTexts[tour.step];
  const figures = tourFigures(tour, found, language);
  const doneSentence = texts.done && say(texts.done, figures);
  return (
    <MessageBar intent={done ? "success" : "info"} layout="multiline">
      <MessageBarBody>{done ? say(tourTexts.done, { what: doneSentence ?? "" }) : texts.open && say(texts.open, figures)}</MessageBarBody>
    </MessageBar>
  );
}
