/**
 * What a company puts between a page and an engine that answers no preflights (README, "A company's own engine"), and a proxy that sees
 * every request that a browser makes. Both on this machine only.
 */
import { createServer, request as ask, type IncomingHttpHeaders, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Served {
  url: string;
  close(): void;
}

export async function serve(listener: RequestListener): Promise<Served> {
  const server: Server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Passes a request on, and gives up on it when nobody waits for its answer any more. */
function passOn(
  url: string,
  incoming: Parameters<RequestListener>[0],
  response: ServerResponse,
  answered: (headers: IncomingHttpHeaders) => IncomingHttpHeaders,
) {
  const up = ask(url, { method: incoming.method, headers: { ...incoming.headers, host: new URL(url).host } }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answered(answer.headers));
    answer.pipe(response);
  });
  up.on("error", () => response.destroy());
  response.on("close", () => up.destroy());
  incoming.pipe(up);
}

/** Answers preflights of one origin, and puts its headers on every answer. */
export const startGateway = (engine: string, origin: string): Promise<Served> => {
  const allowed = {
    "access-control-allow-origin": origin,
    "access-control-allow-headers": "authorization, content-type",
    "access-control-allow-methods": "POST, OPTIONS",
  };
  return serve((request, response) => {
    if (request.method === "OPTIONS") return void response.writeHead(204, allowed).end();
    passOn(engine + (request.url ?? ""), request, response, ({ "www-authenticate": _, ...headers }) => ({ ...headers, ...allowed }));
  });
};

/** Lets a browser through to this machine and to nothing else, and keeps what it asked for. */
export async function startProxy(): Promise<Served & { seen: { method: string; url: string }[] }> {
  const seen: { method: string; url: string }[] = [];
  const served = await serve((request, response) => {
    const url = request.url ?? "";
    seen.push({ method: request.method ?? "", url });
    if (new URL(url).hostname !== "127.0.0.1") return void response.writeHead(403).end();
    passOn(url, request, response, (headers) => headers);
  });
  return { ...served, seen };
}
