/** Builds what the workbench serves once, before test files that run side by side each start a server of their own. */
import { startWorkbench } from "../../src/workbench/server/workbench";

// eslint-disable-next-line no-restricted-syntax -- Jest calls the default export
export default async function buildOnce(): Promise<void> {
  const server = await startWorkbench({ port: 0 });
  await server.close();
}
