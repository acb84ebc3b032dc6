import { Button, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { TourView } from "../../../cycle/samples/tour";
import { Screen } from "../../components/Screen";
import { Working } from "../../components/Working";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useRead } from "../../hooks/useRead";
import { tourTexts } from "../../texts/tourTexts";
import { TourStepScreen } from "./TourStepScreen";

/** The guided first run: one step at a time, at the place where the person left it. */
export function TourScreen() {
  const say = useWords();
  const { services } = usePane();
  const kept = useRead(services.currentTour);
  const [noted, setNoted] = useState<TourView>();
  const view = noted ?? kept;
  if (view?.tour.state === "underway") return <TourStepScreen key={view.tour.step} view={view} note={setNoted} />;
  return (
    <Screen title={say(tourTexts.guidedTour)}>
      {view === undefined && <Working what={say(tourTexts.reading)} />}
      {view === null && <NoTour />}
      {view && <Beginning view={view} note={setNoted} />}
    </Screen>
  );
}

function NoTour() {
  const say = useWords();
  const { navigation } = usePane();
  return (
    <>
      <Text>{say(tourTexts.noTour)}</Text>
      <Button appearance="primary" onClick={() => navigation.go("home")}>
        {say(tourTexts.toHome)}
      </Button>
    </>
  );
}

/** Offered, left or finished: the tour begins at its first step, with the cells as they are now. */
function Beginning({ view: { tour, place }, note }: { view: TourView; note(view: TourView): void }) {
  const say = useWords();
  const { services } = usePane();
  const begin = useAction(async () => note(await services.beginTour(tour)));
  return (
    <>
      <Text>{say(tourTexts.invite, place)}</Text>
      {begin.busy ? (
        <Working what={say(tourTexts.reading)} />
      ) : (
        <Button appearance="primary" onClick={() => void begin.run()}>
          {say(tourTexts.start)}
        </Button>
      )}
    </>
  );
}
