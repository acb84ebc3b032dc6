/** Excel.Comment (threaded comments) with its replies, and the collections of workbook and sheet. */
import type { CommentModel, CommentReplyModel } from "../../model";
import type { Book, RangeObject } from "../book";
import { Collection, HostObject, invalidArgument, itemAlreadyExists, itemNotFound } from "../objects";

/** Whoever works in the workbench; Excel takes name and address of the account that is signed in. */
const author = { authorName: "Workbench User", authorEmail: "user@workbench.example" } as const;

/** Numbers of the library's comment events. */
const events = {
  added: { name: "Added", number: 250 },
  deleted: { name: "Deleted", number: 251 },
  changed: { name: "Changed", number: 252 },
} as const;

/** Who is mentioned in a text, as an add-in gives it: `<at id="0">Ann</at>` stands for the first of the mentions. */
interface Rich {
  content: string;
  contentType: "Plain" | "Mention";
  mentions: { name: string; email: string; id: number }[];
  richContent: string;
}

/** A plain text, or one with mentions; never blank. */
function contentOf(given: unknown, type: unknown = "Plain"): Rich {
  if ((type ?? "Plain") === "Plain" && typeof given === "string" && given !== "")
    return { content: given, contentType: "Plain", mentions: [], richContent: given };
  if ((type !== "Mention" && type !== "Plain") || given === null || typeof given !== "object") throw invalidArgument();
  const { richContent, mentions } = given as { richContent?: unknown; mentions?: unknown };
  if (typeof richContent !== "string" || richContent === "" || !Array.isArray(mentions)) throw invalidArgument();
  const people = mentions.map((one: unknown) => {
    const { name, email, id } = one as Record<string, unknown>;
    if (typeof name !== "string" || typeof email !== "string" || typeof id !== "number") throw invalidArgument();
    return { name, email, id };
  });
  const content = richContent.replace(/<at id="\d+">(.*?)<\/at>/g, "$1");
  return { content, contentType: "Mention", mentions: people, richContent };
}

/** A comment and where it stands. */
interface Placed {
  sheetId: string;
  comment: CommentModel;
}

/** Every comment of a sheet, or of the workbook in the order of its sheets. */
const placedIn = (book: Book, sheetId?: string): Placed[] =>
  (sheetId === undefined ? book.engine.sheets().map(({ id }) => id) : [sheetId]).flatMap((id) =>
    (book.document.sheet(id).comments ?? []).map((comment) => ({ sheetId: id, comment })),
  );

/** What comments and replies have in common: author, day and text. */
abstract class Remark<Model extends CommentReplyModel> extends HostObject {
  static override readonly scalars: readonly string[] = [
    "Id",
    "Content",
    "AuthorName",
    "AuthorEmail",
    "CreationDate",
    "Resolved",
    "RichContent",
    "Mentions",
    "ContentType",
  ];
  constructor(
    book: Book,
    readonly Id: string,
  ) {
    super(book);
  }
  protected abstract get model(): Model;
  protected abstract changed(): void;
  get Content(): string {
    return this.model.content;
  }
  set Content(given: unknown) {
    Object.assign(this.model, contentOf(given));
    this.changed();
  }
  get AuthorName(): string {
    return this.model.authorName;
  }
  get AuthorEmail(): string {
    return this.model.authorEmail;
  }
  /** The library makes a date of it. */
  get CreationDate(): string {
    return this.model.creationDate;
  }
  get RichContent(): string {
    return this.model.richContent;
  }
  get Mentions() {
    return structuredClone(this.model.mentions);
  }
  get ContentType(): string {
    return this.model.contentType;
  }
  UpdateMentions(given: unknown): void {
    Object.assign(this.model, contentOf(given, "Mention"));
    this.changed();
  }
}

class Comment extends Remark<CommentModel> {
  static override readonly typeName = "Comment";
  static override readonly naming = ["GetLocation"];

  get placed(): Placed {
    const found = placedIn(this.book).find(({ comment }) => comment.id === this.Id);
    if (!found) throw itemNotFound();
    return found;
  }
  protected get model(): CommentModel {
    return this.placed.comment;
  }
  protected changed(changeType = "CommentEdited", replyIds: string[] = []): void {
    tell(this.book, "changed", this.placed.sheetId, { commentDetails: [{ commentId: this.Id, replyIds }], changeType });
  }
  /** Of replies and of the comment itself. */
  told(changeType: string, replyId: string): void {
    this.changed(changeType, [replyId]);
  }
  get replies(): CommentReplyModel[] {
    return this.model.replies;
  }
  get Resolved(): boolean {
    return this.model.resolved;
  }
  set Resolved(given: unknown) {
    if (typeof given !== "boolean") throw invalidArgument();
    if (given === this.Resolved) return;
    this.model.resolved = given;
    this.changed(given ? "CommentResolved" : "CommentReopened");
  }
  get Replies(): HostObject {
    return new CommentReplies(this.book, this);
  }
  GetLocation(): RangeObject {
    const { sheetId, comment } = this.placed;
    const { row, column } = comment;
    return this.book.range({ sheetId, row, column, lastRow: row, lastColumn: column });
  }
  /** With its replies. */
  Delete(): void {
    const { sheetId, comment } = this.placed;
    const sheet = this.book.document.sheet(sheetId);
    sheet.comments = (sheet.comments ?? []).filter(({ id }) => id !== this.Id);
    const replyIds = comment.replies.map(({ id }) => id);
    tell(this.book, "deleted", sheetId, { commentDetails: [{ commentId: this.Id, replyIds }] });
  }
}

class CommentReply extends Remark<CommentReplyModel> {
  static override readonly typeName = "CommentReply";
  static override readonly naming = ["GetLocation", "GetParentComment"];
  constructor(
    book: Book,
    id: string,
    private readonly parent: Comment,
  ) {
    super(book, id);
  }
  protected get model(): CommentReplyModel {
    const found = this.parent.replies.find(({ id }) => id === this.Id);
    if (!found) throw itemNotFound();
    return found;
  }
  protected changed(): void {
    this.parent.told("ReplyEdited", this.Id);
  }
  /** A reply is resolved with its thread. */
  get Resolved(): boolean {
    return this.parent.Resolved;
  }
  GetLocation(): RangeObject {
    return this.parent.GetLocation();
  }
  GetParentComment(): HostObject {
    return this.parent;
  }
  Delete(): void {
    const { replies } = this.parent;
    replies.splice(replies.indexOf(this.model), 1);
    this.parent.told("ReplyDeleted", this.Id);
  }
}

class CommentReplies extends Collection<CommentReply> {
  static override readonly typeName = "CommentReplyCollection";
  static override readonly own = [];
  constructor(
    book: Book,
    private readonly parent: Comment,
  ) {
    super(book);
  }
  get items(): CommentReply[] {
    return this.parent.replies.map(({ id }) => new CommentReply(this.book, id, this.parent));
  }
  Add(content: unknown, type: unknown = "Plain"): HostObject {
    const reply = { id: this.book.newId(), ...author, creationDate: new Date().toISOString(), ...contentOf(content, type) };
    this.parent.replies.push(reply);
    this.parent.told("ReplyAdded", reply.id);
    return new CommentReply(this.book, reply.id, this.parent);
  }
}

export class Comments extends Collection<Comment> {
  static override readonly typeName = "CommentCollection";
  static override readonly own = [];
  static override readonly naming = ["GetItem", "GetItemAt", "GetItemByCell", "GetItemOrNullObject"];
  static override readonly events = ["Added", "Changed", "Deleted"];
  constructor(
    book: Book,
    private readonly sheetId?: string,
  ) {
    super(book);
  }
  get items(): Comment[] {
    return placedIn(this.book, this.sheetId).map(({ comment }) => new Comment(this.book, comment.id));
  }
  private at(given: unknown): { sheetId: string; row: number; column: number } {
    const { CellCount, area } = this.book.resolveRange(given, this.sheetId);
    // Excel has comments of single cells only.
    if (CellCount !== 1 || (this.sheetId !== undefined && area.sheetId !== this.sheetId)) throw invalidArgument();
    return area;
  }
  private commentAt({ sheetId, row, column }: { sheetId: string; row: number; column: number }): Comment | undefined {
    const found = (this.book.document.sheet(sheetId).comments ?? []).find((one) => one.row === row && one.column === column);
    return found && new Comment(this.book, found.id);
  }
  /** A cell has one thread at most. */
  Add(cell: unknown, content: unknown, type: unknown = "Plain"): HostObject {
    const place = this.at(cell);
    if (this.commentAt(place)) throw itemAlreadyExists();
    const { row, column, sheetId } = place;
    const written = { id: this.book.newId(), ...author, creationDate: new Date().toISOString(), ...contentOf(content, type) };
    const sheet = this.book.document.sheet(sheetId);
    sheet.comments = [...(sheet.comments ?? []), { ...written, row, column, resolved: false, replies: [] }];
    tell(this.book, "added", sheetId, { commentDetails: [{ commentId: written.id, replyIds: [] }] });
    return new Comment(this.book, written.id);
  }
  GetItemByCell(cell: unknown): HostObject {
    const found = this.commentAt(this.at(cell));
    if (!found) throw itemNotFound();
    return found;
  }
  GetItemByReplyId(replyId: unknown): HostObject {
    const found = this.items.find(({ replies }) => replies.some(({ id }) => id === replyId));
    if (!found) throw itemNotFound();
    return found;
  }
}

/** Handlers of a sheet's collection listen to the sheet, those of the workbook's to the workbook. */
function tell(book: Book, kind: keyof typeof events, sheetId: string, message: object): void {
  book.document.changed("settings");
  const { name, number } = events[kind];
  if (!book.hears(name)) return;
  for (const target of [sheetId, "Workbook"]) book.raise(number, target, { worksheetId: sheetId, source: "Local", ...message });
}
