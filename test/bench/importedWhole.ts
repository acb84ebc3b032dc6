/**
 * How long the page is held up while 200,000 rows are imported into a table that holds them already, the whole write: read, planned,
 * journalled, written, marked. Run with `npx tsx test/bench/importedWhole.ts [rows]`. Every answer of the stand-in comes in a task of its
 * own, which is not counted, since Excel calculates in a process of its own; what office.js does with a request and its answer is counted
 * with ours. Milliseconds of processor time.
 */
import { rmSync, writeFileSync } from "node:fs";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { startExcel } from "../support/excelSession";
import { openFrame } from "../../src/workbench/test/host/hostSession";
import { scriptOf } from "../../src/workbench/test/host/frameScripts";
import { resolve } from "node:path";
import type * as addinRooms from "../support/addinRooms";

void monitorEventLoopDelay;
void rmSync;
void writeFileSync;
const [rows = 200_000] = process.argv.slice(2).map(Number);
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

async function measure(): Promise<void> {
  const excel = await startExcel();
  let inHost = 0;
  let hostTime = 0;
  let hostAll = 0;
  let request = 0;
  const execute = async (message: string): Promise<string> => {
    await turn();
    const start = spent();
    inHost++;
    try {
      return await excel.host.door.execute(message);
    } finally {
      inHost--;
      hostTime += spent() - start;
      hostAll += spent() - start;
      request++;
      await turn();
      await turn();
    }
  };
  const frame = await openFrame((window) => Object.assign(window, { workbenchHost: { ...excel.host.door, execute } }));
  frame.runScript(`${scriptOf(resolve(__dirname, "../support/addinRooms.ts"))}\nwindow.addin = exported;`);
  const addin = (frame.window as unknown as { addin: typeof addinRooms }).addin;
  const lines = (more: number) =>
    Array.from({ length: rows }, (_, row) => ({
      Family: `Famille ${row % 400}`,
      Period: 46023 + Math.floor(row / 400),
      Quantity: row + more,
    }));
  const options = { mode: "append", language: "en", intention: "import" } as const;

  let isOn = true;
  let tasks: { at: number; ms: number; after: string }[] = [];
  const began = spent();
  const watch = async (): Promise<void> => {
    let last = spent();
    let wasInHost = false;
    let hostBefore = hostAll;
    while (isOn) {
      await turn();
      const now = spent();
      const isHost = inHost > 0 || wasInHost;
      const own = now - last - (hostAll - hostBefore);
      hostBefore = hostAll;
      if (!isHost && own > 30) tasks.push({ at: now - began, ms: own, after: `request ${request}` });
      wasInHost = inHost > 0;
      last = now;
    }
  };
  const watching = watch();
  const said = (what: string): void => {
    tasks.sort((a, b) => b.ms - a.ms);
    console.log(
      `${what.padEnd(40)} longest ${tasks
        .slice(0, 8)
        .map(({ ms, after }) => `${ms.toFixed(0)} (${after})`)
        .join(", ")} ms; host ${(hostTime / 1000).toFixed(1)} s, ${request} requests`,
    );
    tasks = [];
    hostTime = 0;
    request = 0;
  };
  await addin.writeTable(addin.contracts.sopDemand, lines(0), options);
  said("rows added");
  const again = lines(1);
  await turn();
  await turn();
  tasks = [];
  const result = await addin.writeTable(addin.contracts.sopDemand, again, options);
  said(`imported again ${JSON.stringify(result).slice(0, 100)}`);
  isOn = false;
  await watching;
  frame.close();
  excel.close();
}

void measure().then(() => process.exit(0));
