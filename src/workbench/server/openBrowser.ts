import { spawn } from "node:child_process";

/** The command that shows an address in the user's browser, or null where there is no screen to show it on. */
export function openCommand(url: string, platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): [string, ...string[]] | null {
  if (platform === "win32") return ["cmd", "/c", "start", "", url];
  if (platform === "darwin") return ["open", url];
  return environment.DISPLAY || environment.WAYLAND_DISPLAY ? ["xdg-open", url] : null;
}

/** Opens the page where that is possible. The address is printed anyway, so a machine without a browser is no failure. */
export function openBrowser(url: string): void {
  const command = openCommand(url, process.platform, process.env);
  if (!command) return;
  const [program, ...args] = command;
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => console.log(`No browser could be opened here. Open ${url} yourself.`));
  child.unref();
}
