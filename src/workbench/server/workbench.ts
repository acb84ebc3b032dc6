import { dirname, resolve } from "node:path";
import { buildVendorBundle } from "../engine/bundle";
import { buildAddin, watchAddin } from "./addinBuild";
import { frameScript, officeScripts, servedAddinPage } from "./addinPage";
import { openBrowser } from "./openBrowser";
import { Notices } from "./noticeStream";
import { content, fileBelow, type Content } from "./files";
import { listen, loopback, type Answer, type Route } from "./http";
import { pageHtml } from "./pageHtml";
import { buildPage, type PageFiles } from "./pageBuild";
import { addinPolicy, addinPolicyFor, originInPage, pagePolicy } from "./policy";
import { sayProgress } from "./progress";

export interface WorkbenchServer {
  /** Address of the page, with a slash at its end. */
  url: string;
  /** Stops serving, watching and compiling. */
  close(): Promise<void>;
}

const root = resolve(__dirname, "../../..");

/** Where the files of an address live; the order is the order of asking. */
function routes(sources: { page: () => PageFiles; engineFolder: () => string; notices: Notices }): Route {
  const officeFolder = dirname(require.resolve("@microsoft/office-js/dist/office.js"));
  const of = (found: Content | null, policy: string): Answer => found && { content: found, policy };

  return async (path) => {
    if (path === "/") return of(content(pageHtml, "text/html; charset=utf-8"), pagePolicy);
    if (path === "/workbench/events") return { events: sources.notices.open };
    if (path === "/workbench/manifest.xml") return of(await fileBelow(root, "manifest.xml"), addinPolicy);
    if (path.startsWith("/workbench/engine/"))
      return of(await fileBelow(sources.engineFolder(), path.slice("/workbench/engine/".length)), pagePolicy);
    if (path === frameScript) return of(sources.page().get("frame.js") ?? null, addinPolicy);
    if (path.startsWith("/workbench/")) return of(sources.page().get(path.slice("/workbench/".length)) ?? null, pagePolicy);
    if (path.startsWith(officeScripts)) return of(await fileBelow(officeFolder, path.slice(officeScripts.length)), addinPolicy);
    const built = await fileBelow(resolve(root, "dist"), path.slice(1));
    if (built?.type.startsWith("text/html")) {
      const html = built.body.toString("utf8");
      return of(content(servedAddinPage(html), built.type), addinPolicyFor(originInPage(html)));
    }
    return of(built, addinPolicy);
  };
}

/**
 * Builds what is missing and serves the workbench on this machine only. Resolves when the page can be used. `watch` follows
 * changes of the sources; tests leave it off. `say` is told what is being made.
 *
 * Throws `PortTaken`, `BuildFailed` or `PageBuildFailed`; their messages are for the person at the terminal.
 */
export async function startWorkbench({
  port = 3000,
  open = false,
  watch = false,
  say,
}: { port?: number; open?: boolean; watch?: boolean; say?: (line: string) => void } = {}): Promise<WorkbenchServer> {
  const notices = new Notices();
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const step of closing.splice(0).reverse()) await step();
  };
  let page = (): PageFiles => new Map();
  let engineFolder = "";
  const vendor = buildVendorBundle();
  const addin = buildAddin(root);
  let quiet = () => {};
  const problem = (message: string) => {
    console.error(message);
    notices.tell({ type: "problem", message });
  };

  try {
    // Listening first: a port in use is said at once, not after the builds.
    const route = routes({ page: () => page(), engineFolder: () => engineFolder, notices });
    const bound = await listen(route, port);
    closing.push(
      () =>
        new Promise((done) => {
          notices.close();
          bound.server.close(() => done());
          bound.server.closeAllConnections();
        }),
    );
    const bundling = buildPage(root, watch, (failed) => {
      if (failed) return problem(failed);
      notices.tell({ type: "page" });
    });
    if (say) {
      const parts = [
        { name: "the workbench's page", done: bundling },
        { name: "the spreadsheet engine", done: vendor },
        { name: "the add-in", done: addin },
      ];
      quiet = sayProgress(parts, say);
    }
    const bundled = await bundling;
    closing.push(bundled.close);
    page = bundled.files;
    engineFolder = (await vendor).folder;
    await addin;
    if (watch) {
      const watching = watchAddin(root, (report) => (report.type === "built" ? notices.tell({ type: "addin" }) : problem(report.message)));
      closing.push(watching.close);
    }
    const url = `http://${loopback}:${bound.port}/`;
    if (open) openBrowser(url);
    return { url, close };
  } catch (error) {
    await Promise.allSettled([vendor, addin]);
    await close();
    throw error;
  } finally {
    quiet();
  }
}
