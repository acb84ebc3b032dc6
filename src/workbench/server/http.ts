import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Content } from "./files";
import { commonHeaders } from "./policy";

/** Only this machine can reach the workbench. */
export const loopback = "127.0.0.1";

/** What one address answers: content with the policy for it, a stream of events, or nothing (404). */
export type Answer = { content: Content; policy: string } | { events: (response: ServerResponse) => void } | null;

/** Finds the answer of a decoded path such as `/taskpane.html`. */
export type Route = (path: string) => Promise<Answer>;

/** A port that something else already uses. */
export class PortTaken extends Error {
  constructor(readonly port: number) {
    super(`Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${port + 1}`);
  }
}

/**
 * The names by which a browser on this machine may call the server. Any other Host header means that a foreign page points its
 * own name at this machine (DNS rebinding), and is refused.
 */
export function isLocalHost(header: string | undefined, port: number): boolean {
  return header === `${loopback}:${port}` || header === `localhost:${port}`;
}

const refuse = (response: ServerResponse, status: number, sentence: string) => {
  response.writeHead(status, { ...commonHeaders, "Content-Type": "text/plain; charset=utf-8" });
  response.end(`${sentence}\n`);
};

/** Path of a request target, without query; null where it cannot be decoded, or holds a sign that no name of a file has. */
export function decodedPath(target: string): string | null {
  try {
    const path = decodeURIComponent(target.split(/[?#]/)[0] ?? "");
    return path.includes("\0") ? null : path;
  } catch {
    return null;
  }
}

async function answer(request: IncomingMessage, response: ServerResponse, route: Route, port: number): Promise<void> {
  if (!isLocalHost(request.headers.host, port)) return refuse(response, 403, "The workbench answers only this machine.");
  if (request.method !== "GET" && request.method !== "HEAD") return refuse(response, 405, "The workbench only serves files.");
  const path = decodedPath(request.url ?? "/");
  const found = path === null ? null : await route(path);
  if (!found) return refuse(response, 404, `Nothing is served at ${path ?? "this address"}.`);
  if ("events" in found) return found.events(response);
  const headers = { ...commonHeaders, "Content-Security-Policy": found.policy, ETag: found.content.tag };
  if (request.headers["if-none-match"] === found.content.tag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  response.writeHead(200, { ...headers, "Content-Type": found.content.type, "Content-Length": found.content.body.length });
  response.end(request.method === "HEAD" ? undefined : found.content.body);
}

/** Starts listening on this machine only; port 0 takes any free one. */
export async function listen(route: Route, port: number): Promise<{ server: Server; port: number }> {
  const bound = { port };
  const server = createServer((request, response) => {
    answer(request, response, route, bound.port).catch((error: unknown) => {
      console.error(error);
      if (response.headersSent) response.destroy();
      else refuse(response, 500, "The workbench could not read this file; its terminal says why.");
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(error.code === "EADDRINUSE" ? new PortTaken(port) : error));
    server.listen(port, loopback, resolve);
  });
  bound.port = (server.address() as AddressInfo).port;
  return { server, port: bound.port };
}
