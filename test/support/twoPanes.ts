/**
 * Two panes on one workbook: each has its own frame with Microsoft's office.js and its own copy of the add-in, as two people have. Their
 * requests can be let through one by one, refused, or answered into the void, in any order.
 */
import { resolve } from "node:path";
import type { OfficeHost } from "../../src/workbench/host/host";
import { scriptOf } from "../../src/workbench/test/host/frameScripts";
import { openFrame } from "../../src/workbench/test/host/hostSession";
import type * as rooms from "./addinRooms";
import { startExcel, type ExcelSession } from "./excelSession";

type AddinRooms = typeof rooms;

/** What becomes of a request: it is carried out; it is refused; it is carried out and nobody is told. */
export type Fate = "carried out" | "refused" | "answer lost";

/** The turn of one pane: its next request, and what becomes of it. */
export interface Turn {
  pane: number;
  fate?: Fate;
}

/** Says whose request comes next, from those who wait with one; people may do something before it. `sent` counts requests so far. */
export type Next = (waiting: readonly number[], sent: readonly number[]) => Turn | Promise<Turn>;

export interface TwoPanes {
  excel: ExcelSession;
  panes: AddinRooms[];
  /** Moves the clocks of both panes on. */
  later(seconds: number): void;
  /** Lets them do their work at the same time, the first pane the first one. Gives what each ended with. */
  together(works: readonly (() => Promise<unknown>)[], next: Next): Promise<Ending[]>;
  close(): void;
}

/** How a work ended: without a failure, or with its code. */
export type Ending = "ok" | (string & {});

export const endingOf = (work: Promise<unknown>): Promise<Ending> =>
  work.then(
    () => "ok",
    (failure: { code?: string }) => failure.code ?? String(failure),
  );

/** Lets requests of a pane through when told so. */
class Gate {
  open = true;
  /** Requests that wait, the oldest first: office.js lets go of what it holds without waiting for the answer. */
  readonly waiting: ((fate: Fate) => void)[] = [];
  onArrival: () => void = () => undefined;

  constructor(private readonly host: OfficeHost) {}

  async execute(message: string): Promise<string> {
    const request = JSON.parse(message) as { id: number; type: number };
    if (this.open || request.type !== 1) return this.host.door.execute(message);
    const fate = await new Promise<Fate>((go) => {
      this.waiting.push(go);
      this.onArrival();
    });
    if (fate !== "refused") {
      const answer = await this.host.door.execute(message);
      if (fate === "carried out") return answer;
    }
    const body = { error: { code: "GeneralException", message: "The request has failed." } };
    return JSON.stringify({ id: request.id, type: 1, message: { statusCode: 500, headers: {}, body } });
  }

  pass(fate: Fate): void {
    this.waiting.shift()?.(fate);
  }
}

/** A frame of its own on a host, with the add-in in it. */
async function openPane(host: OfficeHost, gate: Gate): Promise<{ addin: AddinRooms; close: () => void }> {
  const frame = await openFrame((window) =>
    Object.assign(window, { workbenchHost: { ...host.door, execute: (message: string) => gate.execute(message) } }),
  );
  frame.runScript(`${scriptOf(resolve(__dirname, "addinRooms.ts"))}\nwindow.addin = exported;`);
  return { addin: (frame.window as unknown as { addin: AddinRooms }).addin, close: frame.close };
}

/** @param count three people, where two are not enough */
export async function openTwoPanes(count = 2): Promise<TwoPanes> {
  const excel = await startExcel();
  const gates = Array.from({ length: count }, () => new Gate(excel.host));
  const opened: { addin: AddinRooms; close: () => void }[] = [];
  for (const gate of gates) opened.push(await openPane(excel.host, gate));
  const panes = opened.map(({ addin }) => addin);
  let time = Date.UTC(2026, 0, 5);
  for (const { clock } of [...panes, excel.addin]) {
    clock.now = () => time;
    clock.wait = (milliseconds) => {
      time += milliseconds;
      return Promise.resolve();
    };
  }
  return {
    excel,
    panes,
    later: (seconds) => void (time += seconds * 1000),
    together: (works, next) => together(gates, works, next),
    close: () => {
      for (const { close } of opened) close();
      excel.close();
    },
  };
}

async function together(gates: readonly Gate[], works: readonly (() => Promise<unknown>)[], next: Next): Promise<Ending[]> {
  const sent = works.map(() => 0);
  const ended: (Ending | undefined)[] = works.map(() => undefined);
  let wake: () => void = () => undefined;
  for (const gate of gates) {
    gate.open = false;
    gate.onArrival = () => wake();
  }
  const isWaiting = (pane: number): boolean => (gates[pane]?.waiting.length ?? 0) > 0;
  const running = works.map(async (work, pane) => {
    ended[pane] = await endingOf(work());
    wake();
  });
  for (;;) {
    const live = works.map((_, pane) => pane).filter((pane) => ended[pane] === undefined);
    if (live.length === 0) break;
    if (live.every(isWaiting)) {
      const { pane, fate = "carried out" } = await next(live, sent);
      sent[pane] = (sent[pane] ?? 0) + 1;
      gates[pane]?.pass(fate);
    }
    if (!live.every((pane) => ended[pane] !== undefined || isWaiting(pane)))
      await new Promise<void>((done) => {
        wake = done;
      });
  }
  await Promise.all(running);
  for (const gate of gates) {
    gate.open = true;
    while (gate.waiting.length > 0) gate.pass("carried out");
  }
  return ended.map((ending) => ending ?? "");
}
