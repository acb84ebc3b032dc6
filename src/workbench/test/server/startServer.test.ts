import { readArguments, WrongArguments } from "../../server/arguments";
import { openCommand } from "../../server/openBrowser";

describe("npm start", () => {
  it("serves port 3000 and opens a browser when nothing is said", () => {
    expect(readArguments([])).toEqual({ port: 3000, open: true });
  });

  it.each([
    [["--port", "4001"], { port: 4001, open: true }],
    [["--port=0", "--no-open"], { port: 0, open: false }],
  ])("understands %j", (args, options) => {
    expect(readArguments(args)).toEqual(options);
  });

  it.each([[["--port"]], [["--port", "70000"]], [["--port", "abc"]], [["--port=-1"]], [["--open"]], [["3000"]]])(
    "explains its options instead of guessing %j",
    (args) => {
      expect(() => readArguments(args)).toThrow(WrongArguments);
      expect(() => readArguments(args)).toThrow("npm start -- [--port N] [--no-open]");
    },
  );

  it("opens the page with the program of each system, and with none where there is no screen", () => {
    const url = "http://127.0.0.1:3000/";
    expect(openCommand(url, "linux", { DISPLAY: ":0" })).toEqual(["xdg-open", url]);
    expect(openCommand(url, "linux", {})).toBeNull();
    expect(openCommand(url, "darwin", {})).toEqual(["open", url]);
    expect(openCommand(url, "win32", {})).toEqual(["cmd", "/c", "start", "", url]);
  });
});
