import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

const root = join(__dirname, "../..");

/** What a failed test leaves running must not keep the run from ending. */
const started: ChildProcess[] = [];
afterAll(() => started.forEach((child) => child.kill("SIGKILL")));

/** `npm start` without npm between: what it prints and how it ends. */
function start(...args: string[]): { child: ChildProcess; out: () => string; error: () => string; prints(what: RegExp): Promise<string> } {
  const child = spawn(process.execPath, ["--import", "tsx", "src/workbench/server/startServer.ts", "--no-open", ...args], { cwd: root });
  started.push(child);
  let out = "";
  let error = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (error += data.toString()));
  const prints = async (what: RegExp) => {
    while (!what.test(out)) {
      if (child.exitCode !== null) throw new Error(`Ended with ${child.exitCode}: ${error}`);
      await new Promise((done) => setTimeout(done, 50));
    }
    return out;
  };
  return { child, out: () => out, error: () => error, prints };
}

describe("npm start", () => {
  it("says when the page can be used, serves only the add-in's own site, and ends cleanly with Ctrl+C", async () => {
    const first = start("--port", "0");
    const text = await first.prints(/Workbench ready: .*\n/);
    const lines = text.trimEnd().split("\n");
    const url = /^Workbench ready: (http:\/\/127\.0\.0\.1:\d+\/)$/.exec(lines.at(-1) ?? "")?.[1] ?? "";
    expect(url).not.toBe("");
    expect(lines[0]).toMatch(/^Making the workbench's page, the spreadsheet engine, the add-in\./);
    for (const part of ["the workbench's page", "the spreadsheet engine", "the add-in"])
      expect(text).toMatch(new RegExp(`^  ${part}: ready`, "m"));

    const page = await fetch(url);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'; script-src 'self';");
    expect(await page.text()).toContain("/workbench/page.js");
    const pane = await (await fetch(`${url}taskpane.html`)).text();
    // A production build writes attributes without quotes.
    expect(pane.replaceAll('"', "")).toContain("<script src=/workbench/frame.js></script><script src=/office-js/office.js></script>");
    const paths = [
      "functions.js",
      "functions-fr.json",
      "shortcuts.json",
      "assets/app-32.png",
      "office-js/office.js",
      "workbench/manifest.xml",
      "package.json",
      "src/app/functions.ts",
    ];
    const statuses = await Promise.all(paths.map(async (path) => (await fetch(url + path)).status));
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 404, 404]);

    const port = new URL(url).port;
    const second = start("--port", port);
    const [refused] = (await once(second.child, "exit")) as [number];
    expect(refused).toBe(1);
    expect(second.error()).toBe(
      `Port ${port} is in use by another program. Stop that program, or choose another port: npm start -- --port ${Number(port) + 1}\n`,
    );

    first.child.kill("SIGINT");
    const [code] = (await once(first.child, "exit")) as [number];
    expect({ code, error: first.error() }).toEqual({ code: 0, error: "" });
  });

  it("explains its options when it is told something else", async () => {
    const wrong = start("--prot", "1");
    const [code] = (await once(wrong.child, "exit")) as [number];
    expect(code).toBe(1);
    expect(wrong.error()).toContain('"--prot" is not an option of npm start.');
  });
});
