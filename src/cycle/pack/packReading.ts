/** What a pack is made from, read once: the meetings, the figures of the reviews as their cells say them, the results. */
import type { MeetingRow } from "../../domain/meetings/sopMeetings";
import { fill, inLanguage, type Language, type Text } from "../../language/text";
import { demandCells } from "../../sheets/demandReview/demandCells";
import { financialCells } from "../../sheets/financialReview/financialCells";
import type { PackPage } from "../../sheets/pack/packMaterial";
import { stockCells } from "../../sheets/stockReview/stockCells";
import { supplyCells } from "../../sheets/supplyReview/supplyCells";
import { readNamedCells, type NamedCells } from "../../workbook/reading/readNamed";
import type { MeetingReading } from "../meetings/readMeetingRows";
import { readOverview, type KpiReading } from "../reviews/readOverview";
import { readSigning, type Signing } from "./signPage";

/** The cells of the reviews that packs show. */
const shown = [
  demandCells.headline,
  financialCells.headline,
  stockCells.headline,
  stockCells.basis,
  stockCells.projected,
  supplyCells.basis,
  supplyCells.families,
  supplyCells.gap,
  supplyCells.headline,
  supplyCells.periods,
  supplyCells.resources,
  supplyCells.use,
  supplyCells.volumes,
] as const;

export type ShownCell = (typeof shown)[number];

export interface PackReading {
  reading: MeetingReading;
  meeting: MeetingRow;
  cells: Readonly<Record<string, NamedCells>>;
  kpis: readonly KpiReading[];
  /** What is signed; null where the meeting signs nothing, or where there is no plan. */
  signing: Signing | null;
  language: Language;
  today: number;
  say(text: Text, values?: Readonly<Record<string, string | number>>): string;
}

/** Why there is no page, and what people said of its figures all the same. */
export interface LeftOut {
  title: string;
  why: string;
  comments?: readonly string[];
}

/** A page, or why there is none. */
export type Page = PackPage | LeftOut;

/** Reads the figures for the pack of a meeting. Writes nothing. */
export async function readForPack(reading: MeetingReading, meeting: MeetingRow, language: Language, today: number): Promise<PackReading> {
  const cells = await readNamedCells(shown);
  const { kpis } = await readOverview();
  const signing = meeting.Kind === "executive S&OP" ? await readSigning(meeting) : null;
  return { reading, meeting, cells, kpis, signing, language, today, say: (text, values = {}) => fill(inLanguage(text, language), values) };
}
