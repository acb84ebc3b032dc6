import type { ServerResponse } from "node:http";
import { commonHeaders } from "./policy";

/** What the server tells open pages: new add-in files, a new workbench page, or that a build failed and why. */
export type Notice = { type: "addin" } | { type: "page" } | { type: "problem"; message: string };

/** Keeps the open event streams (server-sent events) and writes notices to them. */
export class Notices {
  readonly #streams = new Set<ServerResponse>();

  /** Answers a request with a stream that stays open. */
  readonly open = (response: ServerResponse): void => {
    response.writeHead(200, { ...commonHeaders, "Content-Type": "text/event-stream; charset=utf-8" });
    response.write("retry: 1000\n\n");
    this.#streams.add(response);
    response.on("close", () => this.#streams.delete(response));
  };

  tell(notice: Notice): void {
    for (const stream of this.#streams) stream.write(`data: ${JSON.stringify(notice)}\n\n`);
  }

  close(): void {
    for (const stream of this.#streams) stream.end();
  }
}
