/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ManifestUnreadable, readManifest, type RibbonButton, type RibbonMenu } from "../../page/manifest";

const own = readFileSync(join(__dirname, "../../../../manifest.xml"), "utf8");
const buttons = (xml: string, locale: string) =>
  readManifest(xml, locale).tabs.flatMap(({ groups }) => groups.flatMap(({ controls }) => controls)) as RibbonButton[];

describe("the add-in's manifest as Excel reads it", () => {
  it("gives the pane, the namespace and the descriptions of the functions as paths of this origin", () => {
    const manifest = readManifest(own, "en-US");
    expect(manifest.paneUrl).toBe("/taskpane.html");
    expect(manifest.functions).toEqual({ namespace: "SOP", metadataUrl: "/functions.json" });
    expect(manifest.shortcuts).toEqual({ url: "/shortcuts.json", resourcesUrl: "/shortcuts-fr.json" });
  });

  it("shows one tab with the add-in's buttons, each with its action and pictures", () => {
    const manifest = readManifest(own, "en-US");
    expect(manifest.tabs.map(({ label }) => label)).toEqual(["S&OP"]);
    const open = buttons(own, "en-US").find(({ id }) => id === "Sop.Button.Open");
    expect(open?.action).toEqual({ type: "ShowTaskpane", url: "/taskpane.html" });
    expect(open?.icon).toEqual({ 16: "/assets/app-16.png", 32: "/assets/app-32.png", 80: "/assets/app-80.png" });
    const reviews = buttons(own, "en-US").find(({ id }) => id === "Sop.Button.Reviews");
    expect(reviews).toMatchObject({
      kind: "button",
      label: "Build reviews",
      enabled: true,
      action: { type: "ExecuteFunction", name: "sopBuildReviews" },
    });
  });

  it("speaks French where the locale is fr-FR, functions included", () => {
    const manifest = readManifest(own, "fr-FR");
    expect(manifest.displayName).toBe("Cycle PIC (S&OP)");
    expect(manifest.tabs[0]?.label).toBe("PIC / S&OP");
    expect(manifest.functions?.metadataUrl).toBe("/functions-fr.json");
    expect(buttons(own, "fr-FR").map(({ label }) => label)).toContain("Construire les revues");
  });

  it("falls back to the default texts for a locale without its own, as Excel does", () => {
    expect(readManifest(own, "fr-CA").tabs).toEqual(readManifest(own, "en-US").tabs);
  });

  it("reads menus and controls that start disabled", () => {
    const menu = own.replace(
      "</Control>",
      `<Enabled>false</Enabled></Control><Control xsi:type="Menu" id="M"><Label resid="Button.Open"/><Supertip><Title resid="Button.Open"/><Description resid="Button.Open.Tip"/></Supertip><Items>
         <Item id="M.1"><Label resid="Button.Refresh"/><Supertip><Title resid="Button.Refresh"/><Description resid="Button.Refresh.Tip"/></Supertip><Action xsi:type="ExecuteFunction"><FunctionName>again</FunctionName></Action></Item></Items></Control>`,
    );
    const [first, second] = readManifest(menu, "en-US").tabs[0]?.groups[0]?.controls ?? [];
    expect(first).toMatchObject({ kind: "button", enabled: false });
    expect((second as RibbonMenu).items).toMatchObject([
      { id: "M.1", label: "Refresh", action: { type: "ExecuteFunction", name: "again" } },
    ]);
  });

  it.each([
    [
      "a resource that does not exist",
      own.replace('<bt:String id="Tab.Label"', '<bt:String id="Tab.Other"'),
      'the resource "Tab.Label" of <Label> does not exist',
    ],
    ["no host for workbooks", own.replace('<Host xsi:type="Workbook">', '<Host xsi:type="Document">'), "no <Host> of type Workbook"],
    ["an unknown action", own.replace('xsi:type="ShowTaskpane"', 'xsi:type="ShowDialog"'), 'the action type "ShowDialog"'],
    ["broken XML", own.replace("</OfficeApp>", ""), "not well-formed XML"],
  ])("is refused with %s, by name", (_what, xml, message) => {
    expect(() => readManifest(xml, "en-US")).toThrow(ManifestUnreadable);
    expect(() => readManifest(xml, "en-US")).toThrow(message);
  });
});
