/**
 * One person reads what is open while another one's write comes to its end, the requests of both in every order: where the row was read
 * while it was being written and its texts after it was closed, other texts stand in their place.
 */
import type { WorkbookModel } from "../../src/workbench/model";
import { openTwoPanes, type TwoPanes } from "../support/twoPanes";

const row = (Family: string, Quantity: number) => ({ Family, Period: 46023, Quantity });
type Pane = TwoPanes["panes"][number];

it("never stumbles over what a write leaves when it is closed", async () => {
  const two = await openTwoPanes();
  try {
    const [writer, reader] = two.panes as [Pane, Pane];
    const { writeTable, contracts } = two.excel.addin;
    await writeTable(contracts.sopDemand, [row("A", 1), row("B", 2)], { mode: "replace", language: "en", intention: "start" });
    const start: WorkbookModel = await two.excel.host.document.capture();
    let midway = 0;
    for (let before = 2; before <= 12; before++)
      for (let read = 1; read <= 2; read++) {
        await two.excel.host.document.load(start);
        two.later(3600);
        const write = () =>
          writer.writeTable(writer.contracts.sopDemand, [row("A", 10), row("X", 7)], {
            mode: "append",
            language: "en",
            intention: "import",
          });
        let found: readonly unknown[] = [];
        const look = async () => void (found = await reader.pendingWrites());
        const endings = await two.together([write, look], (waiting, [written = 0, looked = 0]) => {
          const turn = written < before || looked >= read ? 0 : 1;
          return { pane: waiting.includes(turn) ? turn : (waiting[0] ?? 0) };
        });
        expect({ before, read, endings }).toEqual({ before, read, endings: ["ok", "ok"] });
        midway += found.length;
      }
    // Some of them did read it while it was being written.
    expect(midway).toBeGreaterThan(0);
  } finally {
    two.close();
  }
}, 240_000);
