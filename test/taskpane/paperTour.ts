import { serialOf } from "../../src/calendar/days";
import type { Services } from "../../src/taskpane/paneServices";
import type { IntentionId } from "../../src/cycle/services";
import { tourCheck, tourView } from "../../src/cycle/samples/tour";
import { offeredSamples } from "../../src/cycle/samples/loadSample";
import { movedTour } from "../../src/samples/guidedTour";
import type { PaperWorkbook } from "./paperWorkbook";

/** The samples that are offered, and the guided first run through one. */
export function paperTourReaders(
  book: PaperWorkbook,
  failing: (name: keyof Services | IntentionId) => void,
): Pick<Services, "offeredSamples" | "currentTour" | "moveTour" | "leaveTour" | "beginTour" | "checkTour" | "showTourStep"> {
  return {
    offeredSamples,
    async currentTour() {
      failing("currentTour");
      return book.tour && tourView(book.tour);
    },
    async moveTour(tour, by) {
      failing("moveTour");
      book.tour = movedTour(tour, by);
      return book.tour.state === "finished" ? null : tourView(book.tour);
    },
    async leaveTour(tour) {
      failing("leaveTour");
      book.tour = { ...tour, state: "left" };
    },
    async beginTour(tour) {
      failing("beginTour");
      book.tour = {
        ...tour,
        state: "underway",
        step: "headline",
        point: { resource: "SMT line", period: serialOf(2027, 5) },
        before: book.tourCells,
      };
      return tourView(book.tour);
    },
    async checkTour(tour) {
      failing("checkTour");
      return tourCheck(tour, book.tourCells);
    },
    async showTourStep(step) {
      failing("showTourStep");
      book.shown.push(step);
    },
  };
}
