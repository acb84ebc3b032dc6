import { resolve } from "node:path";
import type { Check, Outside } from "./wireChecks";
import { startHostInJsdom } from "./hostSession";

describe.each([
  ["the debug build of office.js", false],
  ["the minified build of office.js", true],
])("with %s", (_name, minified) => {
  it("an add-in finds everything it may rely on in Excel", async () => {
    const session = await startHostInJsdom({ minified });
    const { host, engine } = session;
    const outside: Outside = {
      type: (sheet, address, value) => {
        const { area } = host.book.resolveRange(`${sheet}!${address}`);
        engine.write(area, [[{ value }]], "user");
        engine.flush();
      },
      documentSettings: () => JSON.stringify(host.document.settings),
      invoke: (name, args, options) => host.invokeFunction(name, args, options),
      cancel: (id) => host.cancelFunction(id),
      resultsOf: (id) => host.functionResults.filter(([from]) => from === id).map((result) => result.slice(1)),
    };
    const { runChecks } = session.load<{ runChecks(outside: Outside): Promise<Check[]> }>(resolve(__dirname, "wireChecks.ts"));
    const checks = await runChecks(outside);
    expect(checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checks).toHaveLength(27);
    expect(session.problems()).toEqual([]);
    session.close();
  });
});
