/**
 * The browser of the tests: an installed one where there is one, else the Chromium that the npm package `@sparticuz/chromium`
 * carries, so that a machine with nothing but Node can run them. Every request is recorded and only this machine is let through.
 *
 * Environment: `CHROME_PATH` names a browser to use; `SOP_BROWSER=packaged` takes the packaged one even where another is installed.
 */
import { execFile } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from "playwright-core";

const root = resolve(__dirname, "../..");

/** Flags that keep a browser quiet and working without a screen, a sound card or a graphics card. */
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-domain-reliability",
  "--no-first-run",
  "--no-default-browser-check",
  "--no-pings",
];

/** Where browsers are usually installed, by platform. */
export function installedPaths(platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): string[] {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform === "win32")
    return [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
      ]);
  return ["/usr/bin", "/usr/local/bin", "/snap/bin", "/opt/google/chrome"].flatMap((folder) =>
    ["google-chrome-stable", "google-chrome", "chrome", "chromium", "chromium-browser", "microsoft-edge-stable", "microsoft-edge"].map(
      (name) => join(folder, name),
    ),
  );
}

/** A browser program and the environment it needs. */
interface Program {
  path: string;
  args: string[];
  environment: NodeJS.ProcessEnv;
}

/**
 * Unpacks the packaged Chromium once (Linux on x64 only: that is what the package carries), with the system libraries that a bare
 * machine lacks. The package unpacks those only where it believes to be inside AWS, which the environment of the child says.
 */
async function packaged(): Promise<Program> {
  if (process.platform !== "linux" || process.arch !== "x64")
    throw new Error("No Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to its program file.");
  const folder = join(root, ".cache/chromium");
  mkdirSync(folder, { recursive: true });
  const script = "import('@sparticuz/chromium').then(async ({ default: chromium }) => console.log(await chromium.executablePath()))";
  const { stdout } = await promisify(execFile)(process.execPath, ["-e", script], {
    cwd: root,
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  const libraries = [join(folder, "al2023/lib"), folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(":");
  return {
    path: stdout.trim(),
    args: ["--headless=shell", "--no-zygote", "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader"],
    environment: {
      ...process.env,
      LD_LIBRARY_PATH: libraries,
      FONTCONFIG_PATH: existsSync("/etc/fonts/fonts.conf") ? "/etc/fonts" : join(folder, "fonts"),
    },
  };
}

/** The browser that tests use here, unpacked where need be. */
export async function program(): Promise<Program> {
  if (process.env.SOP_BROWSER === "packaged") return packaged();
  const named = process.env.CHROME_PATH;
  if (named && !existsSync(named)) throw new Error(`CHROME_PATH names ${named}, where there is no file.`);
  const path = named ?? installedPaths(process.platform, process.env).find(existsSync);
  return path ? { path, args: ["--headless"], environment: process.env } : packaged();
}

/** A page with what went over the wire and what went wrong in it. */
export interface WatchedPage {
  page: Page;
  context: BrowserContext;
  /** Addresses asked for on other machines; each was refused. Tests expect this to stay empty. */
  outgoing: string[];
  /** Uncaught errors and console errors of the page and its frames. */
  errors: string[];
}

export interface LaunchedBrowser {
  browser: Browser;
  /** Opens a page in a new, empty profile. */
  newPage(options?: BrowserContextOptions): Promise<WatchedPage>;
  close(): Promise<void>;
}

/** Whether an address stays on this machine (or inside the page). */
export function isLocalAddress(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return ["data:", "blob:", "about:"].includes(protocol) || hostname === "127.0.0.1";
}

/** Starts the browser. Close it in `afterAll`. */
export async function launchBrowser(): Promise<LaunchedBrowser> {
  const { path, args, environment } = await program();
  const env = Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const browser = await chromium.launch({ executablePath: path, args: [...quiet, ...args], env });
  return {
    browser,
    newPage: async (options = {}) => {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, serviceWorkers: "block", ...options });
      context.setDefaultTimeout(60_000);
      const outgoing: string[] = [];
      const errors: string[] = [];
      await context.route("**/*", async (route) => {
        const url = route.request().url();
        if (isLocalAddress(url)) return route.continue();
        outgoing.push(url);
        return route.abort();
      });
      context.on("weberror", (error) => errors.push(error.error().stack ?? error.error().message));
      context.on("console", (message) => {
        if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
      });
      return { page: await context.newPage(), context, outgoing, errors };
    },
    close: () => browser.close(),
  };
}
