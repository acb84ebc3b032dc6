/**
 * Builds what the workbench serves, and unpacks the packaged browser where it is the one, once: before test files that run side by
 * side each start a server and a browser of their own. One that is still being written cannot be started.
 */
import { startWorkbench } from "../../src/workbench/server/workbench";
import { program } from "./browser";

// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export
export default async function buildOnce(): Promise<void> {
  console.log(`Browser: ${(await program()).path}`);
  const server = await startWorkbench({ port: 0 });
  await server.close();
}
