/**
 * How long the page is held up while 200,000 rows are imported into a table that holds them already, the whole write: read, planned,
 * journalled, written, marked. Run with `npx tsx test/bench/importedWhole.ts [rows]`. Every answer of the stand-in comes in a task of its
 * own, which is not counted, since Excel calculates in a process of its own; what office.js does with a request and its answer is counted
 * with ours. Milliseconds of processor time.
 */
import { startExcel } from "../support/excelSession";
import { openFrame } from "../../src/workbench/test/host/hostSession";
import { scriptOf } from "../../src/workbench/test/host/frameScripts";
import { resolve } from "node:path";
import type * as addinRooms from "../support/addinRooms";

const [rows = 200_000] = process.argv.slice(2).map(Number);
const spent = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const turn = (): Promise<void> => new Promise((done) => setImmediate(done));

/** Pieces shorter than this are not listed. */
const least = 30;

async function measure(): Promise<void> {
  const excel = await startExcel();
  const host = { inside: 0, spent: 0, requests: 0 };
  const execute = async (message: string): Promise<string> => {
    await turn();
    const start = spent();
    host.inside++;
    try {
      return await excel.host.door.execute(message);
    } finally {
      host.inside--;
      host.spent += spent() - start;
      host.requests++;
      await turn();
      await turn();
    }
  };
  const frame = await openFrame((window) => Object.assign(window, { workbenchHost: { ...excel.host.door, execute } }));
  frame.runScript(`${scriptOf(resolve(__dirname, "../support/addinRooms.ts"))}\nwindow.addin = exported;`);
  const { addin } = frame.window as unknown as { addin: typeof addinRooms };

  let isOn = true;
  let tasks: { ms: number; request: number }[] = [];
  /** Looks at every turn of the loop how long it took, without what the host took of it. */
  const watch = async (): Promise<void> => {
    let [last, hosted, wasInside] = [spent(), host.spent, false];
    while (isOn) {
      await turn();
      const [now, isInside] = [spent(), host.inside > 0];
      const own = now - last - (host.spent - hosted);
      if (!isInside && !wasInside && own > least) tasks.push({ ms: own, request: host.requests });
      [last, hosted, wasInside] = [now, host.spent, isInside];
    }
  };
  const watching = watch();
  const write = async (what: string, more: number): Promise<void> => {
    const lines = Array.from({ length: rows }, (_, row) => ({
      Family: `Famille ${row % 400}`,
      Period: 46023 + Math.floor(row / 400),
      Quantity: row + more,
    }));
    await turn();
    await turn();
    tasks = [];
    const before = host.requests;
    await addin.writeTable(addin.contracts.sopDemand, lines, { mode: "append", language: "en", intention: "import" });
    const longest = [...tasks].sort((one, other) => other.ms - one.ms).slice(0, 6);
    const told = longest.map(({ ms, request }) => `${ms.toFixed(0)} (request ${request - before})`).join(", ");
    console.log(`${rows.toLocaleString("en-US")} rows ${what.padEnd(16)} longest pieces in ms: ${told}; goal: 300`);
  };
  await write("added", 0);
  await write("imported again", 1);
  isOn = false;
  await watching;
  frame.close();
  excel.close();
}

void measure().then(
  () => process.exit(0),
  (failure: unknown) => {
    console.error(failure);
    process.exit(1);
  },
);
