/** @jest-environment jsdom */
/** Every form of the pane keeps the focus and closes with Escape: one component does it, and no file makes a form of its own. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { Button, Field, FluentProvider, Input, ProgressBar, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { PlacedForm } from "../../src/taskpane/components/PlacedForm";

const pane = resolve(__dirname, "../../src/taskpane");
const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : path.endsWith(".tsx") ? [path] : [];
  });
const files = filesIn(pane).map((path) => ({ name: path.slice(pane.length + 1), source: readFileSync(path, "utf8") }));

it("is made in one place only", () => {
  expect(files.filter(({ source }) => /<form[\s>]/.test(source)).map(({ name }) => name)).toEqual(["components/PlacedForm.tsx"]);
  expect(files.filter(({ source }) => source.includes("<PlacedForm")).length).toBeGreaterThan(20);
});

it("closes with Escape wherever there is a button to cancel", () => {
  const cancels = files.filter(({ source }) => /<Button onClick=\{[^\n]+\}>\{say\(\w+\.cancel\)\}/.test(source));
  expect(cancels.length).toBeGreaterThan(20);
  const deaf = cancels.filter(({ source }) => !/<PlacedForm[^\n]*close/.test(source) && !source.includes("useEscape("));
  expect(deaf.map(({ name }) => name)).toEqual([]);
});

/** A screen with a form in the place of its button, and what it is told. */
function Place({ isWhole = false, write = () => Promise.resolve() }: { isWhole?: boolean; write?: () => Promise<void> }) {
  const [isOpen, setIsOpen] = useState(false);
  const [name, setName] = useState("");
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const close = () => setIsOpen(false);
  const send = async () => {
    setBusy(true);
    await write().finally(() => setBusy(false));
    close();
  };
  const form = (
    <PlacedForm
      close={close}
      submit={(event) => {
        event.preventDefault();
        setTried(true);
        if (name !== "") void send();
      }}
    >
      <Field label="Name" {...(tried && name === "" ? { validationMessage: "Fill in." } : {})}>
        <Input value={name} onChange={(_, { value }) => setName(value)} />
      </Field>
      {!busy && (
        <Button appearance="primary" type="submit">
          Write
        </Button>
      )}
      {busy ? <ProgressBar aria-label="Writing" /> : <Button onClick={close}>Cancel</Button>}
    </PlacedForm>
  );
  if (isWhole && isOpen)
    return (
      <main key="form">
        <h1 tabIndex={-1}>The form</h1>
        {form}
      </main>
    );
  return (
    <main key="list">
      <h1 tabIndex={-1}>The list</h1>
      {isOpen ? form : <Button onClick={() => setIsOpen(true)}>Open it</Button>}
    </main>
  );
}

const opened = async (props: Parameters<typeof Place>[0] = {}) => {
  const user = userEvent.setup();
  render(
    <FluentProvider theme={webLightTheme}>
      <Place {...props} />
    </FluentProvider>,
  );
  await user.click(screen.getByRole("button", { name: "Open it" }));
  return user;
};
const focused = () => document.activeElement;
const openButton = () => screen.getByRole("button", { name: "Open it" });

describe.each([
  ["in the place of its button", false],
  ["as a screen of its own", true],
])("a form %s", (_, isWhole) => {
  it("has the focus, and gives it back with Escape", async () => {
    const user = await opened({ isWhole });
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Name" }));
    await user.keyboard("{Escape}");
    expect(focused()).toBe(openButton());
  });

  it("closes with Escape where the focus is on the screen around it, and with Cancel", async () => {
    const user = await opened({ isWhole });
    screen.getByRole("heading", { level: 1 }).focus();
    await user.keyboard("{Escape}");
    await user.click(openButton());
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(focused()).toBe(openButton());
  });

  it("has the focus on what is missing, and keeps it while it writes, when it cannot be left", async () => {
    let end: (() => void) | undefined;
    const user = await opened({ isWhole, write: () => new Promise<void>((done) => (end = done)) });
    await user.tab();
    expect(focused()).toBe(screen.getByRole("button", { name: "Write" }));
    await user.keyboard("{Enter}");
    expect(focused()).toBe(screen.getByRole("textbox", { name: "Name" }));
    await user.keyboard("Ann");
    await user.tab();
    await user.keyboard("{Enter}");
    expect(focused()?.tagName).toBe("FORM");
    await user.keyboard("{Escape}");
    expect(screen.queryByRole("button", { name: "Open it" })).toBeNull();
    end?.();
    await screen.findByRole("button", { name: "Open it" });
    expect(focused()).toBe(openButton());
  });
});
