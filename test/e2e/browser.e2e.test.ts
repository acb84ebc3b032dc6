import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { installedPaths, isLocalAddress, launchBrowser, type LaunchedBrowser } from "./browser";

describe("the browser of the tests", () => {
  let launched: LaunchedBrowser;
  beforeAll(async () => {
    launched = await launchBrowser();
  });
  afterAll(() => launched?.close());

  it("shows a page of this machine, refuses and records what leaves it", async () => {
    const server = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html");
      response.end(`<title>here</title><img src="https://example.com/picture.png"><script>throw new Error("seen")</script>`);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const { page, outgoing, errors } = await launched.newPage();
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    expect(await page.title()).toBe("here");
    expect(outgoing).toEqual(["https://example.com/picture.png"]);
    expect(errors.join("\n")).toContain("seen");
    await page.context().close();
    server.close();
  });

  it("counts only 127.0.0.1 and addresses inside the page as this machine", () => {
    expect(["http://127.0.0.1:3000/", "data:text/plain,a", "about:blank"].map(isLocalAddress)).toEqual([true, true, true]);
    expect(
      ["https://127.0.0.1.example.com/", "http://localhost.example/", "https://appsforoffice.microsoft.com/"].map(isLocalAddress),
    ).toEqual([false, false, false]);
  });

  it("looks for Chrome, Chromium and Edge where each system installs them", () => {
    expect(installedPaths("linux", {})).toContain("/usr/bin/chromium");
    expect(installedPaths("darwin", {})).toContain("/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
    expect(installedPaths("win32", { PROGRAMFILES: "C:\\Program Files" })).toContain(
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
    );
  });
});
