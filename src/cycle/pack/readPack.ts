/** The pack of a meeting as the workbook says it now. */
import { formatDate } from "../../calendar/format";
import { bucketOfPeriod, calendarOf } from "../../calendar/periods";
import type { MeetingKind } from "../../domain/meetings/meetingTemplates";
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import type { Settings } from "../../domain/settings/declarations";
import { fill, inLanguage, type Language } from "../../language/text";
import { packMark, type Pack, type PackPage } from "../../sheets/pack/packMaterial";
import type { SopName } from "../../sheets/defineSheet";
import { fingerprint } from "../../workbook/fingerprint";
import { meetingIn, readMeetingRows, type MeetingReading } from "../meetings/readMeetingRows";
import { todaySerial } from "../today";
import { demandPage, loadPage, stockPage } from "./figurePages";
import { decisionPages } from "./decisionPages";
import { firstPage } from "./meetingPages";
import { readForPack, type Page, type PackReading } from "./packReading";
import { packTitle, shortKinds } from "./packWords";
import { moneyPage } from "./moneyPage";
import { resultsPage } from "./resultPages";
import { signPage } from "./signPage";

type Part = (pack: PackReading) => Page | readonly Page[];

/** The pages behind the first, by the kind of the meeting. */
const pagesOf: Readonly<Record<MeetingKind, readonly Part[]>> = {
  "demand review": [resultsPage, demandPage],
  "supply review": [resultsPage, loadPage, stockPage, decisionPages],
  "pre-S&OP": [resultsPage, demandPage, loadPage, stockPage, moneyPage, decisionPages],
  "executive S&OP": [resultsPage, moneyPage, decisionPages, signPage],
  "weekly S&OP": [resultsPage, demandPage, loadPage, decisionPages],
};

/** Countries that print on Letter. */
const onLetter: readonly string[] = ["US", "CA"];

/** The paper of a company. */
export const paperIn = ({ country }: Pick<Settings, "country">): Pack["paper"] => (onLetter.includes(country) ? "Letter" : "A4");

/** By which the pack of a meeting is found again. */
export const markOf = ({ Meeting: name }: Pick<MeetingRow, "Meeting">): SopName => packMark(fingerprint(name));

/** Reads the pack of a meeting by its name. Writes nothing. Fails with `missingMeeting`, and with `unreadableRow`. */
export async function readPack(name: string, language: Language, today = todaySerial()): Promise<Pack> {
  const reading = await readMeetingRows(today);
  return packOf(reading, meetingIn(reading, name), language, today);
}

/** The packs of some marks; those of meetings that are gone are left out. */
export async function readMarkedPacks(marks: readonly string[], language: Language, today = todaySerial()): Promise<Pack[]> {
  const reading = await readMeetingRows(today);
  const packs: Pack[] = [];
  for (const meeting of reading.meetings) if (marks.includes(markOf(meeting))) packs.push(await packOf(reading, meeting, language, today));
  return packs;
}

async function packOf(reading: MeetingReading, meeting: MeetingRow, language: Language, today: number): Promise<Pack> {
  const pack = await readForPack(reading, meeting, language, today);
  const kind = meeting.Kind as MeetingKind;
  const found = pagesOf[kind].flatMap((part) => part(pack));
  const pages = found.filter((page): page is PackPage => "id" in page);
  const leftOut = found.filter((page): page is Exclude<Page, PackPage> => !("id" in page));
  const { settings } = reading;
  return {
    mark: markOf(meeting),
    title: fill(inLanguage(packTitle, language), {
      cycle: calendarOf(bucketOfPeriod(meeting.Cycle, settings.cadence)).code(meeting.Cycle),
      meeting: inLanguage(shortKinds[kind], language),
    }),
    paper: paperIn(settings),
    header: { left: settings.company, center: meeting.Meeting, right: formatDate(meeting.Date, language) },
    pages: [firstPage(pack, leftOut), ...pages],
  };
}
