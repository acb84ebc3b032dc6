/**
 * A real engine asked by a page in a real browser, through a gateway as README describes it: preflights, refused sign-ins, the policy of
 * a build for that address. Every request of the browser goes through a proxy that keeps it. Skipped where Debian's package
 * `clickhouse-server` is not installed.
 */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import type { createWarehouse, questionFor } from "../../src/cycle/import/askWarehouse";
import type { webConnection } from "../../src/app/warehouse/webConnection";
import { withWarehouse } from "../../src/tooling/warehouseOrigin";
import { isInstalled, startCluster, type Cluster } from "../support/warehouse/cluster";
import { serve, startGateway, startProxy, type Served } from "../support/warehouse/gateway";
import { launchBrowser, type LaunchedBrowser } from "./browser";

interface Asking {
  createWarehouse: typeof createWarehouse;
  questionFor: typeof questionFor;
  webConnection: typeof webConnection;
}

const root = resolve(__dirname, "../..");

/** What the pane loads for a company's engine, without the pane. */
async function script(): Promise<string> {
  const contents = `import { createWarehouse, questionFor } from "./cycle/import/askWarehouse";
    import { webConnection } from "./app/warehouse/webConnection";
    globalThis.asking = { createWarehouse, questionFor, webConnection };`;
  const built = await build({
    stdin: { contents, resolveDir: resolve(root, "src"), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    logLevel: "error",
  });
  return built.outputFiles[0]?.text ?? "";
}

interface Outcome {
  sums?: unknown;
  refused?: string;
}

/** Signs in, looks, adds up; or is cancelled after some milliseconds. */
const sumIn = (page: Page, origin: string, password: string, text: string, cancelAfter?: number): Promise<Outcome> =>
  page.evaluate(
    async (given) => {
      const {
        createWarehouse: create,
        questionFor: question,
        webConnection: connect,
      } = (globalThis as unknown as { asking: Asking }).asking;
      const warehouse = create((account) => connect(given.origin, account), { seconds: 20, stopSeconds: 3 });
      warehouse.signIn({ user: "planner", password: given.password });
      const controller = new AbortController();
      try {
        const context = { families: [], bucket: "month", orderPeriods: new Map() } as const;
        const look = await warehouse.look({ from: "query", text: given.text }, context, controller.signal);
        if (given.cancelAfter !== undefined) setTimeout(() => controller.abort(), given.cancelAfter);
        const asked = { from: "query", text: given.text, name: "family", day: "promised", figures: ["qty"] } as const;
        const { sums } = await warehouse.sum(question(asked, look, "month"), controller.signal);
        return { sums: sums.map(({ name, figures, lines }) => [name, figures[0], lines]) };
      } catch (failure) {
        const { message, why } = failure as Error & { why?: { code: string } };
        return { refused: why?.code ?? message };
      }
    },
    { origin, password, text, cancelAfter },
  );

const lines =
  "SELECT concat('F', toString(number % 2)) AS family, toDate('2026-01-05') AS promised, toDecimal64(number, 2) / 4 AS qty FROM system.numbers LIMIT 1000";
const endless = "SELECT 'F' AS family, toDate('2026-01-05') AS promised, number AS qty FROM system.numbers";

(isInstalled() ? describe : describe.skip)("a company's own engine in a browser", () => {
  let cluster: Cluster;
  let browser: LaunchedBrowser;
  let proxy: Awaited<ReturnType<typeof startProxy>>;
  let gateway: Served;
  let pageServer: Served;
  let page: Page;
  beforeAll(async () => {
    const [started, launched, code] = await Promise.all([startCluster(), launchBrowser(), script()]);
    [cluster, browser] = [started, launched];
    let html = "";
    pageServer = await serve((request, response) => {
      const isScript = request.url === "/asking.js";
      response.setHeader("Content-Type", isScript ? "text/javascript; charset=utf-8" : "text/html; charset=utf-8");
      response.end(isScript ? code : html);
    });
    gateway = await startGateway(cluster.urls[0], pageServer.url);
    const built = withWarehouse(readFileSync(resolve(root, "src/app/taskpane.html"), "utf8"), gateway.url);
    const policy = /<meta\s+http-equiv="Content-Security-Policy"[^>]+>/.exec(built)?.[0] ?? "";
    html = `<!doctype html><title>Engine</title>${policy}<script src="asking.js"></script>`;
    proxy = await startProxy();
    const context = await browser.browser.newContext({ proxy: { server: proxy.url, bypass: "<-loopback>" } });
    page = await context.newPage();
    await page.goto(pageServer.url);
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    for (const served of [proxy, gateway, pageServer]) served?.close();
    await cluster?.stop();
  });

  it("gives its sums, says that a password is wrong, and ends what is cancelled", async () => {
    // Numbers 0 to 999 in quarters: even ones come to 249,500 / 4, odd ones to 250,000 / 4.
    expect(await sumIn(page, gateway.url, "été €: 1", lines)).toEqual({
      sums: [
        ["F0", 62_375, 500],
        ["F1", 62_500, 500],
      ],
    });
    expect(await sumIn(page, gateway.url, "été", lines)).toEqual({ refused: "wrongPassword" });
    expect(await sumIn(page, gateway.url, "été €: 1", endless, 300)).toEqual({ refused: "cancelled" });
    const running = () => cluster.sql("SELECT count() FROM system.processes WHERE query NOT LIKE '%system.processes%'");
    for (let turn = 0; turn < 50 && (await running()).trim() !== "0"; turn++) await new Promise((done) => setTimeout(done, 100));
    expect((await running()).trim()).toBe("0");
    // A query of more than 64 KiB, which a browser refuses to send from a page that is about to close.
    const long = `${lines} -- ${"x".repeat(70_000)}`;
    expect(await sumIn(page, gateway.url, "été €: 1", long)).toMatchObject({
      sums: [
        ["F0", 62_375, 500],
        ["F1", 62_500, 500],
      ],
    });
  });

  it("is the only address that the page may ask, and the browser asks no other", async () => {
    // The engine itself, without a gateway: not in the policy, so that nothing goes there.
    expect(await sumIn(page, cluster.urls[0], "été €: 1", lines)).toEqual({ refused: "unreachable" });
    expect(await sumIn(page, "https://data.example.com", "été €: 1", lines)).toEqual({ refused: "unreachable" });
    const origins = new Set(proxy.seen.map(({ url }) => new URL(url).origin));
    expect(origins).toEqual(new Set([pageServer.url, gateway.url]));
    expect(proxy.seen.some(({ method, url }) => method === "OPTIONS" && url.startsWith(gateway.url))).toBe(true);
    const secrets = proxy.seen.filter(({ url }) => /planner|%C3%A9t/.test(url));
    expect(secrets).toEqual([]);
  });
});

describe("a build for nobody's engine", () => {
  it("has the policy of the source, and nothing that asks an engine", () => {
    const policyOf = (path: string) => /content="(default-src[^"]+)"/.exec(readFileSync(resolve(root, path), "utf8"))?.[1];
    expect(policyOf("dist/taskpane.html")).toBe(policyOf("src/app/taskpane.html"));
    expect(existsSync(resolve(root, "dist/warehouse.js"))).toBe(false);
    const pane = readFileSync(resolve(root, "dist/taskpane.js"), "utf8");
    for (const word of ["KILL QUERY", "skip_unavailable_shards", "wait_end_of_query", "clickhouse"]) expect(pane).not.toContain(word);
    expect(readFileSync(resolve(root, "dist/THIRD-PARTY-NOTICES.txt"), "utf8")).not.toContain("@clickhouse");
  });
});
