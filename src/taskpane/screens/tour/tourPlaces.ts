/** Where each step happens, and the figures its sentences name. */
import type { TourCheck, TourView } from "../../../cycle/samples/tour";
import { formatMonth } from "../../../calendar/format";
import { formatNumber, formatPercent } from "../../../language/format";
import { inLanguage, type Language } from "../../../language/text";
import type { Place } from "../../navigation";
import { tourTexts } from "../../texts/tourTexts";

type TourStep = TourView["tour"]["step"];

/** The place of the pane where a step happens; undefined for those that happen in the sheets. */
const places: Readonly<Partial<Record<TourStep, Place>>> = {
  cursor: "cursor",
  risk: "risks",
  freeze: "collect",
  meetings: "meetings",
  decision: "decisions",
  plan: "freeze",
  debrief: "evaluate",
  close: "evaluate",
  ownData: "import",
};

/** The place in the pane where a step happens; none where it happens in a sheet. */
export const placeOf = (step: TourStep): Place | undefined => places[step];

/** Values for the placeholders of a step's sentences, from the cells as they are given. */
export function tourFigures(
  { tour, wantedHours }: TourView,
  cells: TourCheck["cells"] | null,
  language: Language,
): Readonly<Record<string, string>> {
  const hours = (value: number | null | undefined): string =>
    value == null ? inLanguage(tourTexts.unknownFigure, language) : formatNumber(value, language, { most: 0 });
  return {
    resource: tour.point?.resource ?? inLanguage(tourTexts.unknownFigure, language),
    month: tour.point === null ? inLanguage(tourTexts.unknownFigure, language) : formatMonth(tour.point.period, language),
    hours: hours(cells?.hours),
    gap: hours(cells?.gap),
    wanted: wantedHours === null ? "" : formatNumber(wantedHours, language),
    prudence: cells === null ? "" : formatPercent(cells.prudence, language),
  };
}
