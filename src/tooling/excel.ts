/**
 * `npm run start:excel` and `npm run stop:excel`: sideloads the development build into desktop Excel through office-addin-debugging.
 * Only Windows and Mac have a desktop Excel to start.
 */
import { spawn } from "node:child_process";
import { resolve } from "node:path";

const root = resolve(__dirname, "../..");
const word = process.argv[2] === "stop" ? "stop" : "start";

const noExcelHere = `There is no desktop Excel on this system (${process.platform}).
  To see the add-in run here:      npm start
  To use it in Excel on the web:   README.md, "Use it in Excel"`;

if (!["win32", "darwin"].includes(process.platform)) {
  console.log(noExcelHere);
  process.exitCode = 1;
} else {
  const tool = resolve(root, "node_modules/office-addin-debugging/cli.js");
  const options = word === "start" ? ["desktop", "--app", "excel", "--dev-server", "npm run serve:excel", "--dev-server-port", "3000"] : [];
  const child = spawn(process.execPath, [tool, word, resolve(root, "manifest.xml"), ...options], { stdio: "inherit", cwd: root });
  child.on("exit", (code) => (process.exitCode = code ?? 1));
}
