import { Button, makeStyles, MessageBar, MessageBarBody, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { TourCheck, TourView } from "../../../cycle/samples/tour";
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
export function TourStepScreen({ view, note }: { view: TourView; note(view: TourView): void }) {
  const styles = useStyles();
  const say = useWords();
  const { language } = usePane();
  const { tour, place, leavesTrace } = view;
  const { step, before } = tour;
  const { found, check, move, show, leave } = useTourStep(view, note);
  const texts = tourStepTexts[step];
  const asksToDo = leavesTrace && found?.done !== true;
  const isLast = place.step === place.count;
  return (
    <Screen
      title={say(texts.title)}
      above={
        <div>
          <Text size={200}>{say(tourTexts.position, place)}</Text>
          <ProgressBar value={place.step / place.count} aria-label={say(tourTexts.position, place)} />
        </div>
      }
    >
      <div className={styles.stack}>
        <Text>{say(texts.why)}</Text>
        <Text weight="semibold">{say(texts.task, tourFigures(view, before, language))}</Text>
        <Button onClick={() => void show.run()}>{say(tourTexts.showMe)}</Button>
        {placeOf(step) !== undefined && !isLast && (
          <Text size={200} className={styles.hint}>
            {say(tourTexts.comeBack)}
          </Text>
        )}
        {check.slow && <Working what={say(tourTexts.checking)} />}
        {found !== undefined && <Found view={view} found={found} />}
        {asksToDo ? (
          <Button appearance="primary" onClick={() => void check.run()}>
            {say(tourTexts.didIt)}
          </Button>
        ) : (
          <Button appearance="primary" onClick={() => void move.run(1)}>
            {say(isLast ? tourTexts.finish : tourTexts.next)}
          </Button>
        )}
        <div className={styles.turn}>
          {place.step > 1 && <Button onClick={() => void move.run(-1)}>{say(tourTexts.back)}</Button>}
          {asksToDo && <Button onClick={() => void move.run(1)}>{say(tourTexts.skip)}</Button>}
          <Button appearance="subtle" onClick={() => void leave.run()}>
            {say(tourTexts.leave)}
          </Button>
        </div>
      </div>
    </Screen>
  );
}

/** What the cells said when the person last claimed to have done the step, and what can be done. */
function useTourStep(view: TourView, note: (view: TourView) => void) {
  const say = useWords();
  const { language, services, navigation, announce } = usePane();
  const { tour } = view;
  const { step } = tour;
  const [found, setFound] = useState<TourCheck>();
  const move = useAction(async (by: 1 | -1) => {
    const next = await services.moveTour(tour, by);
    if (next === null) navigation.go("home");
    else note(next);
  });
  const check = useAction(async () => {
    const now = await services.checkTour(tour);
    setFound(now);
    const texts = tourStepTexts[step];
    const sentence = now.done ? texts.done : texts.open;
    if (sentence) announce(say(sentence, tourFigures(view, now.cells, language)));
  });
  const show = useAction(async () => {
    const place = placeOf(step);
    if (place !== undefined) navigation.go(place);
    else await services.showTourStep(step, tour.point);
  });
  const leave = useAction(async () => {
    await services.leaveTour(tour);
    navigation.go("home");
  });
  return { found, move, check, show, leave };
}

/** Whether the cells show the step as done, in a sentence. */
function Found({ view, found: { cells, done } }: { view: TourView; found: TourCheck }) {
  const say = useWords();
  const { language } = usePane();
  const texts = tourStepTexts[view.tour.step];
  const figures = tourFigures(view, cells, language);
  const doneSentence = texts.done && say(texts.done, figures);
  return (
    <MessageBar intent={done ? "success" : "info"} layout="multiline">
      <MessageBarBody>{done ? say(tourTexts.done, { what: doneSentence ?? "" }) : texts.open && say(texts.open, figures)}</MessageBarBody>
    </MessageBar>
  );
}
