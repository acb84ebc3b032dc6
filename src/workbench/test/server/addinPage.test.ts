import { readFileSync } from "node:fs";
import { join } from "node:path";
import { servedAddinPage } from "../../server/addinPage";

const pane = readFileSync(join(__dirname, "../../../../src/app/taskpane.html"), "utf8");

describe("an add-in page as the workbench serves it", () => {
  it("takes office.js from this machine, after the script that stands for the host", () => {
    expect(servedAddinPage(pane)).toContain('<script src="/workbench/frame.js"></script><script src="/office-js/office.js"></script>');
  });

  it("is otherwise the page that was built", () => {
    const back = servedAddinPage(pane)
      .replace('<script src="/workbench/frame.js"></script>', "")
      .replace("/office-js/office.js", "https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(back).toBe(pane);
  });

  it("keeps attributes and quotes of the script tag", () => {
    expect(
      servedAddinPage(`<script type='text/javascript' src='https://appsforoffice.microsoft.com/lib/1/hosted/office.js' defer></script>`),
    ).toBe(`<script src="/workbench/frame.js"></script><script type='text/javascript' src='/office-js/office.js' defer></script>`);
  });

  it("is untouched when it does not load office.js", () => {
    const help = "<h1>SOP.CAPACITY</h1><script src='help.js'></script>";
    expect(servedAddinPage(help)).toBe(help);
  });

  it("knows the address of office.js without quotes too, as minified pages have it", () => {
    const minified = "<script src=https://appsforoffice.microsoft.com/lib/1/hosted/office.js></script>";
    expect(servedAddinPage(minified)).toBe('<script src="/workbench/frame.js"></script><script src=/office-js/office.js></script>');
  });
});
