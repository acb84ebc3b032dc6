/** Threaded comments of sheets and workbook, texts kept with a sheet, properties of the file: as Excel's documentation describes them. */
import { startHostInJsdom, type HostSession } from "./hostSession";

let session: HostSession;
beforeAll(async () => {
  session = await startHostInJsdom();
});
afterAll(() => {
  expect(session.problems()).toEqual([]);
  session.close();
});
const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

it("stand on one cell each, with author, day, replies and state, and are found by cell, by place and by reply", async () => {
  const found = await session.run(async (context) => {
    const sheet = sheetOf(context);
    const first = sheet.comments.add("B2", "Is this right?");
    context.workbook.comments.add("Sheet1!C3", "Second");
    first.replies.add("Yes.");
    const reply = first.replies.add("No.");
    first.resolved = true;
    first.load("content,authorName,authorEmail,creationDate,resolved,contentType");
    reply.load("id,content,resolved");
    await context.sync();
    const { comments } = context.workbook;
    const byCell = comments.getItemByCell("Sheet1!C3").load("content");
    const byReply = comments.getItemByReplyId(reply.id).load("content");
    const place = first.getLocation().load("address");
    const [count, replies] = [comments.getCount(), first.replies.getCount()];
    await context.sync();
    return {
      first: [first.content, first.authorName, first.resolved, first.contentType, first.creationDate instanceof Date],
      reply: [reply.content, reply.resolved],
      others: [byCell.content, byReply.content, place.address, count.value, replies.value],
    };
  });
  expect(found.first.slice(0, 4)).toEqual(["Is this right?", "Workbench User", true, "Plain"]);
  // A reply is resolved with its thread.
  expect(found.reply).toEqual(["No.", true]);
  expect(found.others).toEqual(["Second", "Is this right?", "Sheet1!B2", 2, 2]);
});

it("are refused on several cells, on a cell that has one, and without a text", async () => {
  expect(await session.codeOf((context) => sheetOf(context).comments.add("A1:B2", "x"))).toBe("InvalidArgument");
  expect(await session.codeOf((context) => sheetOf(context).comments.add("B2", "x"))).toBe("ItemAlreadyExists");
  expect(await session.codeOf((context) => sheetOf(context).comments.add("D4", ""))).toBe("InvalidArgument");
  expect(await session.codeOf((context) => context.workbook.comments.getItemByCell("Sheet1!Z9").load("content"))).toBe("ItemNotFound");
});

it("name the people who are mentioned", async () => {
  const comment = await session.run(async (context) => {
    const mention = session.local({
      mentions: [{ email: "kate@example.org", id: 0, name: "Kate" }],
      richContent: '<at id="0">Kate</at> please look',
    });
    const added = sheetOf(context).comments.add("D5", mention, "Mention");
    added.load("content,contentType,mentions,richContent");
    await context.sync();
    return added.toJSON();
  });
  expect(comment).toMatchObject({ content: "Kate please look", contentType: "Mention", richContent: '<at id="0">Kate</at> please look' });
  expect(comment.mentions).toEqual([{ email: "kate@example.org", id: 0, name: "Kate" }]);
});

it("go with their cells, are kept by the workbook, and go with a row that is deleted", async () => {
  await session.run(async (context) => {
    sheetOf(context).getRange("1:2").insert("Down");
    await context.sync();
  });
  const model = await session.host.document.capture();
  await session.host.document.load(model);
  const places = () =>
    session.run(async (context) => {
      const { comments } = sheetOf(context);
      comments.load("items/content");
      await context.sync();
      const ranges = comments.items.map((comment) => comment.getLocation().load("address"));
      await context.sync();
      return comments.items.map(({ content }, index) => `${ranges[index]?.address} ${content}`);
    });
  expect(await places()).toEqual(["Sheet1!B4 Is this right?", "Sheet1!C5 Second", "Sheet1!D7 Kate please look"]);
  await session.run(async (context) => {
    sheetOf(context).getRange("4:4").delete("Up");
    await context.sync();
  });
  expect(await places()).toEqual(["Sheet1!C4 Second", "Sheet1!D6 Kate please look"]);
});

it("tell who listens that they came, changed and went", async () => {
  const heard: unknown[] = [];
  await session.run(async (context) => {
    const { comments } = sheetOf(context);
    const { comments: all } = context.workbook;
    comments.onAdded.add(async (event) => void heard.push([event.type, event.commentDetails.length]));
    all.onChanged.add(async (event) => void heard.push([event.type, event.changeType, event.commentDetails[0]?.replyIds?.length]));
    all.onDeleted.add(async (event) => void heard.push([event.type, event.commentDetails[0]?.replyIds?.length]));
    await context.sync();
    const added = comments.add("F1", "new");
    await context.sync();
    added.replies.add("answer");
    added.resolved = true;
    await context.sync();
    added.delete();
    await context.sync();
  });
  await session.events();
  expect(heard).toEqual([
    ["CommentAdded", 1],
    ["CommentChanged", "ReplyAdded", 1],
    ["CommentChanged", "CommentResolved", 0],
    ["CommentDeleted", 1],
  ]);
});

it("texts are kept with a sheet under keys, and the file says when it was made", async () => {
  const found = await session.run(async (context) => {
    const { customProperties } = sheetOf(context);
    customProperties.add("Owner", "Ann");
    customProperties.add("owner", "Bob");
    const one = customProperties.getItem("OWNER").load("key,value");
    const none = customProperties.getItemOrNullObject("Nobody").load("isNullObject");
    const { properties } = context.workbook;
    properties.revisionNumber = 3;
    properties.load("revisionNumber,creationDate");
    await context.sync();
    return [one.key, one.value, none.isNullObject, properties.revisionNumber, Number.isFinite(properties.creationDate.getTime())];
  });
  expect(found).toEqual(["Owner", "Bob", true, 3, true]);
  const model = await session.host.document.capture();
  expect(model.sheets[0]?.customProperties).toEqual({ Owner: "Bob" });
});
