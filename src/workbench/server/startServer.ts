/** `npm start`: serves the workbench until Ctrl+C. */
import { BuildFailed } from "./addinBuild";
import { readArguments, WrongArguments } from "./arguments";
import { PortTaken } from "./http";
import { PageBuildFailed } from "./pageBuild";
import { startWorkbench } from "./workbench";

async function start(): Promise<void> {
  const options = readArguments(process.argv.slice(2));
  const server = await startWorkbench({ ...options, watch: true, say: (line) => console.log(line) });
  console.log(`Workbench ready: ${server.url}`);
  const stop = () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
}

start().catch((error: unknown) => {
  const known = [WrongArguments, PortTaken, BuildFailed, PageBuildFailed].some((kind) => error instanceof kind);
  console.error(known ? (error as Error).message : error);
  process.exitCode = 1;
});
