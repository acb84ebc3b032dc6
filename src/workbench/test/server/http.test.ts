import { request, type IncomingHttpHeaders } from "node:http";
import { content } from "../../server/files";
import { decodedPath, isLocalHost, listen, PortTaken, type Route } from "../../server/http";
import { addinPolicy, pagePolicy } from "../../server/policy";

const route: Route = (path) =>
  Promise.resolve(path === "/taskpane.html" ? { content: content("<p>pane</p>", "text/html; charset=utf-8"), policy: addinPolicy } : null);

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

function ask(port: number, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const call = request({ host: "127.0.0.1", port, path, agent: false, ...options }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (part: string) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
    });
    call.on("error", reject);
    call.end();
  });
}

describe("the workbench's server", () => {
  let running: Awaited<ReturnType<typeof listen>>;
  beforeAll(async () => {
    running = await listen(route, 0);
  });
  afterAll(() => new Promise((done) => running.server.close(done)));

  it("listens on 127.0.0.1 and on no other interface", () => {
    expect(running.server.address()).toMatchObject({ address: "127.0.0.1", port: running.port });
  });

  it("lets the add-in run WebAssembly and nothing else beside its own scripts, and the page of the workbench not even that", () => {
    const scripts = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1];
    expect(scripts(addinPolicy)).toBe("'self' 'wasm-unsafe-eval'");
    expect(scripts(pagePolicy)).toBe("'self'");
  });

  it("sends a file of the add-in with its policy and without permission for other sites", async () => {
    const { status, headers, body } = await ask(running.port, "/taskpane.html?_host_Info=Excel");
    expect({ status, body }).toEqual({ status: 200, body: "<p>pane</p>" });
    expect(headers["content-security-policy"]).toBe(addinPolicy);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("answers 304 when the browser already has the same bytes", async () => {
    const { headers } = await ask(running.port, "/taskpane.html");
    const again = await ask(running.port, "/taskpane.html", { headers: { "If-None-Match": String(headers.etag) } });
    expect({ status: again.status, body: again.body }).toEqual({ status: 304, body: "" });
  });

  it.each(["evil.example", "127.0.0.1", "evil.example:3000", "127.0.0.1.evil.example"])("refuses the host name %s", async (host) => {
    const { status } = await ask(running.port, "/taskpane.html", { headers: { Host: host } });
    expect(status).toBe(403);
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("refuses %s, because it only serves files", async (method) => {
    expect((await ask(running.port, "/taskpane.html", { method })).status).toBe(405);
  });

  it("answers 404 with a sentence for an address without a file", async () => {
    const { status, body } = await ask(running.port, "/nothing.js");
    expect({ status, body }).toEqual({ status: 404, body: "Nothing is served at /nothing.js.\n" });
  });

  it.each(["/a%00.js", "/%00", "/..%00/package.json"])("answers 404 for %s, which no file can be called", async (path) => {
    const { status, body } = await ask(running.port, path);
    expect({ status, body }).toEqual({ status: 404, body: "Nothing is served at this address.\n" });
    expect(decodedPath(path)).toBeNull();
  });

  it("says which port is in use and what to type instead", async () => {
    const refused = listen(route, running.port);
    await expect(refused).rejects.toBeInstanceOf(PortTaken);
    await expect(refused).rejects.toThrow(`npm start -- --port ${running.port + 1}`);
  });

  it("knows the names of this machine only with its own port", () => {
    expect(isLocalHost("127.0.0.1:3000", 3000)).toBe(true);
    expect(isLocalHost("localhost:3000", 3000)).toBe(true);
    expect(isLocalHost("localhost:3001", 3000)).toBe(false);
    expect(isLocalHost(undefined, 3000)).toBe(false);
  });

  it("decodes addresses and refuses those that cannot be decoded", () => {
    expect(decodedPath("/assets/%C3%A9t%C3%A9.png?x=1#y")).toBe("/assets/été.png");
    expect(decodedPath("/%E0%A4%A")).toBeNull();
  });
});
