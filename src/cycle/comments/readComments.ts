/** The comments on figures as the pane shows them. */
import { formatDate } from "../../calendar/format";
import type { Bucket } from "../../calendar/periods";
import { figureWords, onFigures, openComments } from "../../domain/comments/commentRules";
import { sopComments } from "../../domain/comments/sopComments";
import { settingsOf } from "../../domain/settings/readSettings";
import { sopSettings } from "../../domain/settings/sopSettings";
import type { Language } from "../../language/text";
import { readRows } from "../readRows";
import { readCommentRows } from "./readCommentRows";

export interface CommentItem {
  name: string;
  /** The figure in words. */
  figure: string;
  text: string;
  author: string;
  day: string;
  /** Answers, one a line; empty where nobody has answered. */
  answers: string[];
  by: string | null;
}

export interface CommentBoard {
  /** The oldest first. */
  open: CommentItem[];
  /** Closed ones, the last first. */
  closed: CommentItem[];
  people: string[];
  bucket: Bucket;
  sheet: string | null;
}

/** Reads the comments on figures. Writes nothing. Fails with `unreadableRow`. */
export async function readComments(language: Language): Promise<CommentBoard> {
  const { comments, people, settings, sheet } = await readCommentRows();
  const { bucket } = settings;
  const item = (row: (typeof comments)[number]): CommentItem => ({
    name: row.Comment,
    figure: figureWords(row, bucket, language),
    text: row.Text,
    author: row.Author,
    day: formatDate(row.Date, language),
    answers: (row.Answer ?? "").split(/\r?\n/).filter((line) => line !== ""),
    by: row["Answered by"],
  });
  return {
    open: openComments(comments).map(item),
    closed: onFigures(comments)
      .filter((row) => row.Closed !== null)
      .sort((a, b) => (b.Closed ?? 0) - (a.Closed ?? 0))
      .map(item),
    people: people.map((row) => row.Person),
    bucket,
    sheet,
  };
}

/** A figure that somebody said something of that is not closed. */
export interface MarkedFigure {
  figure: string;
  comments: number;
}

/** The figures with open comments, in the order in which they were first spoken of; empty where there are none. Writes nothing. */
export async function readMarkedFigures(language: Language): Promise<MarkedFigure[]> {
  const { rows } = await readRows([sopComments, sopSettings] as const);
  const { bucket } = settingsOf(rows.SopSettings ?? []);
  const counted = new Map<string, number>();
  for (const row of openComments(rows.SopComments ?? [])) {
    const figure = figureWords(row, bucket, language);
    counted.set(figure, (counted.get(figure) ?? 0) + 1);
  }
  return [...counted].map(([figure, comments]) => ({ figure, comments }));
}
