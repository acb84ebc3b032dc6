/**
 * Every intention that writes, with Excel failing at its requests in turn: afterwards the workbook is wholly old or wholly
 * new, and what a person put there themselves is as it was, to the byte.
 */
import * as catalogue from "../../../src/cycle/catalogue";
import type { IntentionId } from "../../../src/cycle/services";
import { placesOf } from "../../support/campaign";
import { differences, linesOf } from "../bookState";
import { workbookOf } from "./bases";
import { dataCases } from "./dataCases";
import { failing, interruptsAll, requestsOf } from "./interrupted";
import { peopleCases } from "./peopleCases";
import { planCases } from "./planCases";
import { excel, type Case } from "./workbook";

it("has a case for every intention of the catalogue", () => {
  const met = new Set([...dataCases, ...planCases, ...peopleCases].map(({ asks }) => asks));
  expect(Object.keys(catalogue).filter((id) => !met.has(id as IntentionId))).toEqual([]);
});

interruptsAll(dataCases);

const state = async (): Promise<string[]> => linesOf(await excel.host.document.capture());

it("putting back and finishing may be interrupted themselves", async () => {
  const [replacing] = dataCases as [Case];
  const base = await workbookOf("tables");
  const old = linesOf(base);
  await excel.host.document.load(base);
  await replacing.run();
  const fresh = await state();
  await excel.host.document.load(base);
  const requests = await requestsOf(replacing.run);
  const lost: string[] = [];
  let tried = 0;
  const first = 5;
  // The last request may come when all is written: then nothing is pending there.
  for (const place of placesOf(requests - first, 3)) {
    await excel.host.document.load(base);
    await failing(replacing.run, first + place);
    const cut = await excel.host.document.capture();
    const [pending] = await excel.addin.pendingWrites();
    if (pending === undefined) continue;
    for (const act of [excel.addin.restore, excel.addin.finish])
      for (const second of placesOf(8, 3)) {
        await excel.host.document.load(cut);
        await failing(() => act(pending.id), second);
        for (const { id, restorable } of await excel.addin.pendingWrites())
          await (restorable ? excel.addin.restore(id) : excel.addin.finish(id));
        tried++;
        const lines = await state();
        const best = [differences(old, lines), differences(fresh, lines)].sort((a, b) => a.length - b.length)[0] ?? [];
        if (best.length > 0 || (await excel.addin.pendingWrites()).length > 0)
          lost.push(
            `request ${first + place}, ${act === excel.addin.restore ? "putting back" : "finishing"} ${second}: ${best.slice(0, 5).join(" | ")}`,
          );
      }
  }
  console.info(`putting back and finishing: tried ${tried}, lost ${lost.length}`);
  expect(tried).toBeGreaterThan(10);
  expect(lost).toEqual([]);
}, 600_000);
