/** @jest-environment jsdom */
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useRef, useState } from "react";
import { useFocusKept } from "../../src/taskpane/hooks/useFocusKept";

/** A screen whose button is gone once it is pressed, and a field beside it. */
function Place() {
  const main = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [isDone, setIsDone] = useState(false);
  useFocusKept(main, heading);
  return (
    <main ref={main}>
      <h1 ref={heading} tabIndex={-1}>
        Risks
      </h1>
      {!isDone && <button onClick={() => setIsDone(true)}>Look</button>}
      <input aria-label="Name" />
    </main>
  );
}
const pause = () => act(() => new Promise((done) => setTimeout(done, 150)));

let hasFocus = true;
beforeEach(() => {
  hasFocus = true;
  jest.spyOn(document, "hasFocus").mockImplementation(() => hasFocus);
});
afterEach(() => jest.restoreAllMocks());

it("is on the heading once the button that had it is gone", async () => {
  render(<Place />);
  await userEvent.click(screen.getByRole("button", { name: "Look" }));
  await pause();
  expect(document.activeElement).toBe(screen.getByRole("heading"));
});

it("stays with somebody who went on, in the pane or in the grid", async () => {
  const { unmount } = render(<Place />);
  await userEvent.click(screen.getByRole("button", { name: "Look" }));
  screen.getByRole("textbox").focus();
  await pause();
  expect(document.activeElement).toBe(screen.getByRole("textbox"));
  unmount();
  render(<Place />);
  await userEvent.click(screen.getByRole("button", { name: "Look" }));
  hasFocus = false;
  await pause();
  expect(document.activeElement).toBe(document.body);
});
