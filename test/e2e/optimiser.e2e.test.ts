import type { Page } from "playwright-core";
import type { OptimiserMessage, OptimiserTask } from "../../src/calc/optimise/workerTask";
import { usualMusts } from "../../src/calc/optimise/planAsModel";
import { startWorkbench, type WorkbenchServer } from "../../src/workbench/server/workbench";
import { builtAhead, iceCream } from "../calc/planning/iceCreamPlan";
import { randomInput } from "../calc/planning/randomInput";
import { samples } from "../../src/samples/all";
import { fill, inLanguage, type Text } from "../../src/language/text";
import { analyseTexts } from "../../src/taskpane/texts/analyseTexts";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import { productionTexts } from "../../src/taskpane/texts/productionTexts";
import { walksOf } from "../support/campaign";
import { launchBrowser, type LaunchedBrowser } from "./browser";
import { openWorkbench, paneOf, type OpenedWorkbench } from "./openWorkbench";
import { cellsNamed } from "./sheet";

let server: WorkbenchServer;
let browser: LaunchedBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startWorkbench({ port: 0 }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** What runs in the pane's frame: a worker, what it said, and a way to wait for it. */
interface Threads {
  thread: { worker: Worker; said: OptimiserMessage[]; failed: boolean };
}

const task = (id: number, request: OptimiserTask["request"]): OptimiserTask => ({ id, request });
const small = { input: iceCream, musts: usualMusts };
/** Many thousand equal plans: seconds of work. */
const long = {
  input: randomInput(3, { families: 150, periods: 24, resources: 15, tight: 0.9, flat: true }),
  musts: { noShortage: false, minimumStock: false, noOvertime: false, noSubcontracting: false },
};

const start = ({ pane }: OpenedWorkbench) =>
  pane.evaluate(() => {
    const worker = new Worker("optimiser.js");
    const thread: Threads["thread"] = { worker, said: [], failed: false };
    worker.onmessage = ({ data }: MessageEvent<OptimiserMessage>) => thread.said.push(data);
    worker.onerror = () => (thread.failed = true);
    (window as unknown as Threads).thread = thread;
  });

const post = ({ pane }: OpenedWorkbench, sent: OptimiserTask) =>
  pane.evaluate((one) => (window as unknown as Threads).thread.worker.postMessage(one), sent);

/** What the worker answers a task, and the milliseconds until then. */
async function ask(session: OpenedWorkbench, sent: OptimiserTask): Promise<{ message: OptimiserMessage | undefined; took: number }> {
  const from = performance.now();
  await post(session, sent);
  await session.pane.waitForFunction((id) => (window as unknown as Threads).thread.said.some((one) => one.id === id), sent.id, {
    polling: 20,
  });
  const message = await session.pane.evaluate((id) => (window as unknown as Threads).thread.said.find((one) => one.id === id), sent.id);
  return { message, took: performance.now() - from };
}

describe("the optimiser in the browser", () => {
  let session: OpenedWorkbench;
  beforeAll(async () => {
    session = await openWorkbench(browser, server.url);
  });
  afterAll(() => session.context.close());
  /** What the worker answers while the browser is given something else for a file. */
  const askWithout = async (file: string, answered: Parameters<OpenedWorkbench["context"]["route"]>[1]) => {
    await session.context.route(file, answered);
    await start(session);
    const { message } = await ask(session, task(1, small));
    await session.context.unroute(file);
    return message;
  };

  it("is fetched only when it is asked for, from our own origin, and plans under the strict policy", async () => {
    const fetched: string[] = [];
    session.context.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    const had = await session.pane.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname));
    expect(had.filter((path) => /optimiser|solver|highs/.test(path))).toEqual([]);

    await start(session);
    const first = await ask(session, task(1, small));
    expect(first.message).toMatchObject({ id: 1, kind: "answer", answer: { kind: "plan", plan: { made: builtAhead, gap: 0 } } });
    const warm = await ask(session, task(2, small));
    expect(warm.message).toMatchObject({ id: 2, kind: "answer", answer: { kind: "plan", plan: { made: builtAhead } } });
    expect([...new Set(fetched)].sort()).toEqual(["/highs.wasm", "/optimiser.js", "/solver.js"]);

    // Cancelled while it works: the thread is ended, and another one plans at once.
    await post(session, task(3, long));
    await session.page.waitForTimeout(1500);
    const cancelled = await session.pane.evaluate(() => {
      const from = performance.now();
      const { thread } = window as unknown as Threads;
      thread.worker.terminate();
      return { took: performance.now() - from, hadAnswered: thread.said.some(({ id }) => id === 3) };
    });
    expect(cancelled.hadAnswered).toBe(false);
    const from = performance.now();
    await start(session);
    const again = await ask(session, task(4, small));
    expect(again.message).toMatchObject({ id: 4, kind: "answer", answer: { kind: "plan", plan: { made: builtAhead } } });
    console.log(
      `first ${Math.round(first.took)} ms, warm ${Math.round(warm.took)} ms, end ${Math.round(cancelled.took)} ms, a new one answers after ${Math.round(performance.now() - from)} ms`,
    );

    const policies = await Promise.all(
      ["taskpane.html", "optimiser.js", "highs.wasm"].map(async (name) => {
        const { headers } = await fetch(server.url + name);
        return [headers.get("content-type"), /script-src[^;]*/.exec(headers.get("content-security-policy") ?? "")?.[0]];
      }),
    );
    expect(policies).toEqual([
      ["text/html; charset=utf-8", "script-src 'self' 'wasm-unsafe-eval'"],
      ["text/javascript; charset=utf-8", "script-src 'self' 'wasm-unsafe-eval'"],
      ["application/wasm", "script-src 'self' 'wasm-unsafe-eval'"],
    ]);
    expect({ outgoing: session.outgoing, errors: session.errors }).toEqual({ outgoing: [], errors: [] });
  });

  it("says that the policy forbids it where the answer with the worker's own file lacks the word", async () => {
    const message = await askWithout("**/optimiser.js", async (route) => {
      const answer = await route.fetch();
      const policy = answer.headers()["content-security-policy"]!.replace(" 'wasm-unsafe-eval'", "");
      await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": policy } });
    });
    expect(message).toEqual({ id: 1, kind: "cannotLoad", why: "policy" });
  });

  it("says that a file did not arrive where the solver is not there", async () => {
    const message = await askWithout("**/solver.js", (route) => route.fulfill({ status: 404 }));
    expect(message).toEqual({ id: 1, kind: "cannotLoad", why: "file" });
  });
});

/** Types a lot size for each family, the same ones again where there are fewer. */
const lots = (page: Page, sizes: readonly (number | "")[]): Promise<void> =>
  paneOf(page).evaluate(
    (typed) =>
      Excel.run(async (context) => {
        const columns = context.workbook.tables.getItem("SopFamilies").columns.load("items/name");
        await context.sync();
        const column = columns.items.find(({ name }) => ["Lot size", "Taille de lot"].includes(name));
        const cells = column?.getDataBodyRange().load("rowCount");
        await context.sync();
        if (cells === undefined) throw new Error("The list of families has no lot size.");
        cells.values = Array.from({ length: cells.rowCount }, (_, place) => [typed[place % typed.length]]);
        await context.sync();
      }),
    sizes,
  );

describe("a planner who optimises", () => {
  it.each(walksOf(["en", "fr"] as const, (language) => language === "en"))(
    "uses the plan that was found, and is told why there is none (%s)",
    async (language) => {
      const { page, context, outgoing, errors } = await openWorkbench(browser, server.url, {
        locale: language === "fr" ? "fr-FR" : "en-US",
      });
      const pane = page.frameLocator("iframe[name=addin-pane]");
      const say = (text: Text, values = {}): string => fill(inLanguage(text, language), values);
      const press = (text: Text) =>
        pane
          .getByRole("button", { name: say(text), exact: true })
          .first()
          .click({ timeout: 120_000 });
      await pane.getByRole("radio", { name: new RegExp(`^${say(samples.agriFood.title)}`) }).check();
      await press(paneTexts.trySample);
      await pane
        .getByText(language === "fr" ? "Charge maximale" : "Peak load")
        .first()
        .waitFor({ timeout: 120_000 });
      await pane
        .getByRole("navigation")
        .getByRole("button", { name: say(paneTexts.cycle), exact: true })
        .click();
      const step = say(collectTexts.analyse);
      await pane
        .getByRole("button", { name: new RegExp(`^(${say(collectTexts.openStep, { step })}|${step})$`.replaceAll("\u202f", "\\s")) })
        .first()
        .click({ timeout: 120_000 });
      await press(analyseTexts.openProduction);
      await press(productionTexts.optimise);
      await press(productionTexts.use);
      await pane
        .getByText(new RegExp(language === "fr" ? "^En vigueur\\s: optimiser" : "^In force: optimise"))
        .waitFor({ timeout: 120_000 });
      expect(
        (await cellsNamed(page, "SopPlanLate"))
          .flat()
          .map(Number)
          .every((units) => units === 0),
      ).toBe(true);

      // In lots that no line of months fits into, the search goes on for long: it is stopped, and nothing has changed.
      const planned = await cellsNamed(page, "SopPlanInForce");
      await lots(page, [370, 530, 410, 290, 610, 330]);
      await press(productionTexts.optimise);
      // Seconds are counted by real time, so that a busy machine may leave one out.
      const solving = say(productionTexts.solvingFor, { seconds: "([2-9]|\\d\\d+)" });
      await pane.getByText(new RegExp(`^${solving}$`)).waitFor({ timeout: 60_000 });
      await press(productionTexts.cancel);
      const stopped = say(productionTexts.stoppedAfter, { seconds: "\\d+" });
      await pane.getByText(new RegExp(`^${stopped.replaceAll(".", "\\.")}$`)).waitFor({ timeout: 5_000 });
      await pane.getByRole("button", { name: say(productionTexts.ahead), exact: true }).waitFor();
      expect(await cellsNamed(page, "SopPlanInForce")).toEqual(planned);
      await press(productionTexts.backToPlan);
      // The next question finds the optimiser ready: the plan that is in force is still the cheapest.
      await lots(page, [""]);
      await press(productionTexts.optimise);
      await pane.getByRole("button", { name: say(productionTexts.use), exact: true }).waitFor({ timeout: 20_000 });
      await press(productionTexts.cancel);
      expect(await cellsNamed(page, "SopPlanInForce")).toEqual(planned);

      // Nothing is made of the first family, whatever happens: no plan holds, and the family is named with its months.
      const families = await cellsNamed(page, "SopPlanFamilies");
      await paneOf(page).evaluate(() =>
        Excel.run(async (context) => {
          const grid = context.workbook.names.getItem("SopPlanFigures").getRange().load("columnCount");
          await context.sync();
          grid.getRow(0).values = [new Array<number>(grid.columnCount).fill(0)];
          await context.sync();
        }),
      );
      await press(productionTexts.optimise);
      await pane.getByText(say(productionTexts.noPlanHolds)).waitFor({ timeout: 120_000 });
      await pane
        .getByText(new RegExp(`^${String(families[0]?.[0])}`))
        .first()
        .waitFor();
      await press(productionTexts.allowLate);
      await pane.getByRole("button", { name: say(productionTexts.use), exact: true }).waitFor({ timeout: 120_000 });
      expect({ outgoing, errors }).toEqual({ outgoing: [], errors: [] });
      await context.close();
    },
    300_000,
  );
});
