import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { associateCommands, commandIds, type CommandTargets } from "../../src/commands/ribbon";

type Handler = (event?: { completed?(): void }) => Promise<void>;

/** What Office and the pane are told, in order. */
function office(change: Partial<CommandTargets> = {}) {
  const told: string[] = [];
  const handlers = new Map<string, Handler>();
  Object.assign(globalThis, { Office: { actions: { associate: (id: string, handler: Handler) => handlers.set(id, handler) } } });
  associateCommands({
    language: "fr",
    showPane: async () => void told.push("show"),
    go: (place) => void told.push(`go ${place}`),
    refreshPane: () => void told.push("refresh"),
    buildReviews: async (language) => void told.push(`build ${language}`),
    recalculate: async () => void told.push("calculate"),
    showFailure: (failure) => void told.push(`failure ${String(failure)}`),
    ...change,
  });
  const press = async (id: string) => {
    await handlers.get(id)?.({ completed: () => void told.push("completed") });
    return told;
  };
  return { handlers, press };
}

describe("the ribbon and the shortcuts", () => {
  it("have a handler for every action that the manifest and the shortcuts name", () => {
    const manifest = readFileSync(resolve(__dirname, "../../manifest.xml"), "utf8");
    const shortcuts = JSON.parse(readFileSync(resolve(__dirname, "../../assets/shortcuts.json"), "utf8")) as { actions: { id: string }[] };
    const named = [
      ...[...manifest.matchAll(/<FunctionName>(\w+)<\/FunctionName>/g)].map(([, id]) => id),
      ...shortcuts.actions.map(({ id }) => id),
    ];
    expect(named.length).toBeGreaterThan(5);
    const { handlers } = office();
    expect(named.filter((id) => !handlers.has(id ?? ""))).toEqual([]);
    expect([...handlers.keys()].sort()).toEqual([...commandIds].sort());
  });

  it.each([
    ["sopOpen", ["go home", "show", "completed"]],
    ["sopImport", ["go import", "show", "completed"]],
    ["sopFunctions", ["go functions", "show", "completed"]],
    ["sopBuildReviews", ["go reviews", "show", "build fr", "refresh", "completed"]],
    ["sopRefresh", ["calculate", "refresh", "completed"]],
  ])("carry out %s as one intention and release the button", async (id, told) => {
    expect(await office().press(id)).toEqual(told);
  });

  it("show a failure in the pane and still release the button", async () => {
    const { press } = office({ recalculate: () => Promise.reject(new Error("protected")) });
    expect(await press("sopRefresh")).toEqual(["show", "failure Error: protected", "completed"]);
  });

  it.each([undefined, {}])("work from a shortcut, which passes nothing that can be completed (%p)", async (passed) => {
    const { handlers } = office();
    await expect(handlers.get("sopImport")?.(passed)).resolves.toBeUndefined();
  });
});
