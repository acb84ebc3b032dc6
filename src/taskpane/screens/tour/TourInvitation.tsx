import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TourView } from "../../../cycle/samples/tour";
import { usePane, useWords } from "../../hooks/pane";
import { useAction } from "../../hooks/useAction";
import { useReadOrNull } from "../../hooks/useRead";
import { tourTexts } from "../../texts/tourTexts";

const useStyles = makeStyles({
  invitation: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS, alignItems: "flex-start" },
});

/** The guided first run of the workbook; null where it has none or it cannot be read, undefined while that is being read. */
export function useTour(): TourView | null | undefined {
  const { services } = usePane();
  return useReadOrNull(services.currentTour);
}

/** On Home of a workbook with a sample: offers the guided first run until it is taken or declined. */
export function TourInvitation({ view }: { view: TourView | null }) {
  return view?.tour.state === "offered" || view?.tour.state === "underway" ? <Invitation view={view} /> : null;
}

function Invitation({ view: { tour, place } }: { view: TourView }) {
  const styles = useStyles();
  const say = useWords();
  const { services, navigation } = usePane();
  const decline = useAction(async () => {
    await services.leaveTour(tour);
    navigation.refresh();
  });
  const begun = tour.state === "underway";
  return (
    <section className={styles.invitation} aria-label={say(tourTexts.guidedTour)}>
      <Text>{begun ? say(tourTexts.inviteBack, place) : say(tourTexts.invite, place)}</Text>
      <Button onClick={() => navigation.go("tour")}>{say(begun ? tourTexts.resume : tourTexts.start)}</Button>
      <Button size="small" appearance="subtle" onClick={() => void decline.run()}>
        {say(tourTexts.notNow)}
      </Button>
    </section>
  );
}
