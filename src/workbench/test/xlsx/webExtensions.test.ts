import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx } from "../../xlsx/readXlsx";
import { addinId } from "../../xlsx/webExtensions";
import { writeXlsx } from "../../xlsx/writeXlsx";
import { emptySheet, workbookOf } from "./richModel";

const settings = { "Office.AutoShowTaskpaneWithDocument": true, Place: '{"step":3}', nested: [1, null, { é: "<&\"'\n\u0001" }] };
const plain = workbookOf([emptySheet("Sheet 1", {})], { settings });

const texts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
const zipped = (files: Readonly<Record<string, string>>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])));

/** Another add-in, as Excel saves one of the store that is bound to cells and whose pane has a picture. */
const stranger =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{52811C31-4593-43B8-A697-EB873422D156}"><we:reference id="wa104380862" version="2.0.0.0" store="fr-FR" storeType="OMEX"/><we:alternateReferences><we:reference id="WA104380862" version="2.0.0.0" store="" storeType="OMEX"/></we:alternateReferences><we:properties><we:property name="Place" value="&quot;theirs&quot;"/></we:properties><we:bindings><we:binding id="b" type="matrix" appref="{6E2B}"/></we:bindings><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId1"/></we:webextension>';

/** The workbook as Excel of a company saves it that has deployed the add-in, beside the other one. */
async function asDeployed(): Promise<Uint8Array> {
  const files = texts(await writeXlsx(plain));
  const own = files["xl/webextensions/webextension1.xml"] ?? "";
  const panes = files["xl/webextensions/taskpanes.xml"] ?? "";
  const [theirs = ""] = /<wetp:taskpane .*<\/wetp:taskpane>/.exec(panes) ?? [];
  return zipped({
    ...files,
    "xl/webextensions/webextension1.xml": own.replace('store="developer" storeType="Registry"', 'store="EXCatalog" storeType="EXCatalog"'),
    "xl/webextensions/webextension2.xml": stranger,
    "xl/webextensions/_rels/taskpanes.xml.rels": (files["xl/webextensions/_rels/taskpanes.xml.rels"] ?? "").replace(
      "</Relationships>",
      '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2011/relationships/webextension" Target="/xl/webextensions/webextension2.xml"/></Relationships>',
    ),
    "xl/webextensions/taskpanes.xml": panes
      .replace('width="350"', 'width="412.5"')
      .replace("</wetp:taskpanes>", `${theirs.replace("rId1", "rId2").replace('visibility="0"', 'visibility="1"')}</wetp:taskpanes>`),
  });
}

it("is that of the manifest", () => {
  expect(readFileSync(resolve(__dirname, "../../../../manifest.xml"), "utf8")).toContain(`<Id>${addinId}</Id>`);
});

it("keeps settings in the part of the add-in, each value as JSON, reached as Excel reaches it", async () => {
  const files = texts(await writeXlsx(plain));
  expect(files["_rels/.rels"]).toContain(
    'Type="http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"',
  );
  expect(files["xl/webextensions/_rels/taskpanes.xml.rels"]).toContain('Target="webextension1.xml"');
  const part = files["xl/webextensions/webextension1.xml"] ?? "";
  expect(part).toContain(`<we:reference id="${addinId}"`);
  expect(part).toContain('<we:property name="Office.AutoShowTaskpaneWithDocument" value="true"/>');
  expect(part).toContain('<we:property name="Place" value="&quot;{\\&quot;step\\&quot;:3}&quot;"/>');
  expect((await readXlsx(await writeXlsx(plain), "a.xlsx")).model).toEqual({ ...plain, name: "a.xlsx" });
});

it("has no such part where there are no settings", async () => {
  const paths = Object.keys(texts(await writeXlsx({ ...plain, settings: {} })));
  expect(paths.filter((path) => path.includes("webextension"))).toEqual([]);
});

it("leaves other add-ins of the file as they are, and its own as it was deployed", async () => {
  const { model, dropped } = await readXlsx(await asDeployed(), "deployed.xlsx");
  expect(model.settings).toEqual(settings);
  expect(dropped.map(({ en }) => en)).toEqual(["cells that add-ins are bound to (1)"]);
  const files = texts(await writeXlsx({ ...model, settings: { Place: "moved" } }));
  const [own = "", theirs = ""] = [1, 2].map((number) => files[`xl/webextensions/webextension${number}.xml`]);
  expect(own).toContain('storeType="EXCatalog"');
  expect(own).toContain('<we:properties><we:property name="Place" value="&quot;moved&quot;"/></we:properties>');
  const unbound = stranger.replace(/<we:bindings>.*<\/we:bindings>/, "<we:bindings/>").replace(/<we:snapshot[^>]*\/>/, "<we:snapshot/>");
  expect(theirs.endsWith(unbound)).toBe(true);
  expect(
    [...(files["xl/webextensions/taskpanes.xml"] ?? "").matchAll(/visibility="(\d)" width="([\d.]+)"/g)].map(([, ...of]) => of),
  ).toEqual([
    ["0", "412.5"],
    ["1", "350"],
  ]);
  expect((await readXlsx(zipped(files), "again.xlsx")).model.webExtensions).toEqual(model.webExtensions);
});

it("opens where such a part is damaged or missing, and says which", async () => {
  const files = { ...texts(await asDeployed()), "xl/webextensions/webextension2.xml": "<we:webextension" };
  const damaged = await readXlsx(zipped(files), "damaged.xlsx");
  expect(damaged.model.settings).toEqual(settings);
  expect(damaged.dropped.map(({ en }) => en)).toEqual(["damaged parts (1: xl/webextensions/webextension2.xml)"]);
  const { "xl/webextensions/webextension1.xml": _, ...rest } = texts(await writeXlsx(plain));
  expect((await readXlsx(zipped(rest), "missing.xlsx")).model.settings).toEqual({});
});

it("finds its settings where the part has another prefix, and puts them into one that has none", async () => {
  const files = texts(await asDeployed());
  const own = files["xl/webextensions/webextension1.xml"] ?? "";
  const bare = own.replace(/<we:properties>.*<\/we:properties>/, "").replaceAll("we:", "x:");
  const { model } = await readXlsx(zipped({ ...files, "xl/webextensions/webextension1.xml": bare }), "bare.xlsx");
  expect(model.settings).toEqual({});
  const again = texts(await writeXlsx({ ...model, settings: { a: 1 } }))["xl/webextensions/webextension1.xml"];
  expect(again).toContain('<x:alternateReferences/><x:properties><x:property name="a" value="1"/></x:properties><x:bindings/>');
});
