/** Interrupts an intention at its requests, and says where the workbook was neither wholly old nor wholly new afterwards. */
import { isCampaign, spreadOver } from "../../support/campaign";
import { cellsOfSheet, differences, linesOf } from "../bookState";
import { workbookOf } from "./bases";
import { excel, startWorkbook, type Case } from "./workbook";

/** Of the requests of an intention so many are tried, and of one that is large; all of them in a campaign. */
const tries = { usual: 2, large: 1 };
/** Other requests, and other ends at them. */
const seed = Number(process.env["SOP_SEED"] ?? 0);

/** Excel refuses one request; or the pane dies there, and at its next start the intention is put back, or finished. */
const ends = ["refused", "dead, put back", "dead, finished"] as const;

/** By turns one of the three; in a campaign a refusal at every request, and by turns one of the other two. */
function endsAt(request: number, turn: number): (typeof ends)[number][] {
  if (isCampaign) return ["refused", request % 2 === 0 ? "dead, put back" : "dead, finished"];
  return [ends[turn % ends.length] ?? "refused"];
}

/** Runs an intention with Excel failing from the n-th request after its first write on, for so many requests. */
export async function failing(run: () => Promise<unknown>, request: number, times?: number): Promise<boolean> {
  const { dispatcher } = excel.host;
  const writes = dispatcher.writingSyncs;
  let firstSync: number | undefined;
  const stop = dispatcher.failAt({
    when: ({ sync, writingSync, index }) => {
      if (writingSync > writes) firstSync ??= sync;
      return (
        index === 0 && firstSync !== undefined && sync >= firstSync + request && (times === undefined || sync < firstSync + request + times)
      );
    },
    code: times === undefined ? "GeneralException" : "InvalidOperationInCellEditMode",
  });
  const failed = await run().then(
    () => false,
    () => true,
  );
  stop();
  return failed;
}

/** Number of requests from the first write of an intention on. */
export async function requestsOf(run: () => Promise<unknown>): Promise<number> {
  let first = 0;
  let last = 0;
  const writes = excel.host.dispatcher.writingSyncs;
  const stop = excel.host.dispatcher.failAt({
    when: ({ sync, writingSync }) => {
      if (writingSync > writes) first ||= sync;
      last = sync;
      return false;
    },
    code: "GeneralException",
  });
  await run();
  stop();
  return last - first + 1;
}

async function interrupt({ name, asks, from, run, large }: Case, turn: number): Promise<void> {
  const base = await workbookOf(from);
  const old = linesOf(base);
  await excel.host.document.load(base);
  const requests = await requestsOf(run);
  const written = await excel.host.document.capture();
  const fresh = linesOf(written);
  expect(differences(old, fresh)).not.toEqual([]);
  // Formulas of a person's own follow headers that get another name; nothing else of theirs ever changes.
  const [mine, followed] = [base, written].map((model) => cellsOfSheet(model, "My sheet")) as [string[], string[]];
  if (asks !== "changeLanguage") expect(differences(mine, followed)).toEqual([]);
  const lost: string[] = [];
  let tried = 0;
  for (const request of spreadOver(requests, large ? tries.large : tries.usual, turn)) {
    for (const end of endsAt(request, turn + tried)) {
      await excel.host.document.load(base);
      const failed = await failing(run, request, end === "refused" ? 1 : undefined);
      const pending = await excel.addin.pendingWrites();
      for (const { id, restorable, finishable } of pending) {
        if (end === "dead, finished" && finishable) await excel.addin.finish(id);
        else if (restorable) await excel.addin.restore(id);
      }
      tried++;
      const now = await excel.host.document.capture();
      const lines = linesOf(now);
      const [toOld, toNew] = [differences(old, lines), differences(fresh, lines)];
      const whole = toOld.length === 0 || toNew.length === 0;
      const open = (await excel.addin.pendingWrites()).length;
      if (
        !whole ||
        open > 0 ||
        (end === "refused" && failed && toOld.length > 0) ||
        differences(toNew.length === 0 ? followed : mine, cellsOfSheet(now, "My sheet")).length > 0
      )
        lost.push(
          `${name}, request ${request} of ${requests}, ${end}, ${open} open: ${(toOld.length < toNew.length ? toOld : toNew).slice(0, 6).join(" | ")}`,
        );
    }
  }
  console.info(`${name}: ${requests} requests, tried ${tried}, lost ${lost.length}`);
  expect(lost).toEqual([]);
}

/** Tests each of these intentions: every case is tried at other requests, and the ends take turns. */
export function interruptsAll(cases: readonly Case[]): void {
  beforeAll(startWorkbook);
  afterAll(() => excel.close());
  it.each(cases.map((one, place) => ({ ...one, place })))(
    "$name: wholly old or wholly new",
    ({ place, ...one }) => interrupt(one, seed + place),
    1_200_000,
  );
}
