import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { lintManifest, type ManifestSurroundings } from "../../src/tooling/manifest/lint";
import { checkAgainstSchema } from "../../src/tooling/manifest/schema";
import { pngSize, surroundingsOf } from "../../src/tooling/manifest/surroundings";

const root = resolve(__dirname, "../..");
const manifest = readFileSync(resolve(root, "manifest.xml"), "utf8");
const around = surroundingsOf(root, root, { en: ["LOAD", "CAPACITY"], fr: ["LOAD", "CAPACITY"] });
const lint = (text: string, change: Partial<ManifestSurroundings> = {}) => lintManifest(text, { ...around, ...change });

function changed(from: string | RegExp, to: string): string {
  const text = manifest.replace(from, to);
  if (text === manifest) throw new Error(`nothing to change: ${from}`);
  return text;
}

describe("manifest.xml", () => {
  it("has no finding", () => {
    expect(lint(manifest)).toEqual([]);
  });

  it.each<[string, string, RegExp]>([
    [
      "a dangling resid",
      changed('<Label resid="Button.Import"/>', '<Label resid="Button.Nowhere"/>'),
      /"Button.Nowhere", which is not declared/,
    ],
    ["an over-long resid", manifest.replaceAll("Button.Refresh.Tip", "Button.Refresh.Tip.That.Is.Far.Too.Long"), /at most 32/],
    [
      "an unused resource",
      changed("</bt:ShortStrings>", '<bt:String id="Old" DefaultValue="Plan"/></bt:ShortStrings>'),
      /"Old" is declared and never used/,
    ],
    [
      "a resource declared twice",
      changed("</bt:ShortStrings>", '<bt:String id="Tab.Label" DefaultValue="Plan"/></bt:ShortStrings>'),
      /declared twice/,
    ],
    [
      "an http address",
      changed('DefaultValue="https://localhost:3000/taskpane.html"/>\n', 'DefaultValue="http://localhost:3000/taskpane.html"/>\n'),
      /not an https address/,
    ],
    ["a missing icon", changed("assets/import-32.png", "assets/imports-32.png"), /imports-32\.png does not exist/],
    ["an icon of the wrong size", changed("assets/app-64.png", "assets/app-80.png"), /80 x 80, not 64 x 64/],
    ["an icon size left out", changed(/<bt:Image size="80" resid="Icon.Refresh.80"\/>/, ""), /80 pixel icon is missing/],
    [
      "an action that no code answers",
      changed("<FunctionName>sopRefresh<", "<FunctionName>refreshAll<"),
      /"refreshAll" of the ribbon is not associated/,
    ],
    ["a missing FunctionFile", changed('<FunctionFile resid="Taskpane.Url"/>', ""), /no FunctionFile/],
    ["a label without French", changed('<bt:Override Locale="fr-FR" Value="Actualiser"/>', ""), /"Button.Refresh" has no French text/],
    ["a French text that is English", changed('Value="Actualiser"', 'Value="Refresh"'), /has the English text/],
    [
      "a display name without French",
      changed('<Override Locale="fr-FR" Value="Cycle PIC (S&amp;OP)"/>', ""),
      /DisplayName has no French text/,
    ],
    [
      "function descriptions without French",
      changed(/<bt:Override Locale="fr-FR" Value="[^"]*functions-fr\.json"\/>/, ""),
      /Functions.Metadata.Url" has no French/,
    ],
    [
      "an Override of the wrong namespace",
      changed('<bt:Override Locale="fr-FR" Value="Actualiser"/>', '<Override Locale="fr-FR" Value="Actualiser"/>'),
      /must be <bt:Override>/,
    ],
    ["a text over its limit", changed('Value="Actualiser"', `Value="${"a".repeat(126)}"`), /126 characters; its kind allows 125/],
    [
      "functions on another domain",
      changed('https://localhost:3000/functions.js"', 'https://elsewhere.example/functions.js"'),
      /must be on one domain/,
    ],
    [
      "an address outside the AppDomains",
      changed("https://localhost:3000/assets/app-32.png", "https://elsewhere.example/assets/app-32.png"),
      /not among the AppDomains/,
    ],
    [
      "another namespace",
      changed('id="Functions.Namespace" DefaultValue="SOP"', 'id="Functions.Namespace" DefaultValue="PLAN"'),
      /not "SOP"/,
    ],
    ["more permission than needed", changed("ReadWriteDocument", "ReadAllDocument"), /needs ReadWriteDocument/],
    ["two buttons with one id", changed('id="Sop.Button.Import"', 'id="Sop.Button.Refresh"'), /used by two ribbon elements/],
    [
      "a function file outside the shared runtime",
      changed('<FunctionFile resid="Taskpane.Url"/>', '<FunctionFile resid="Help.Url"/>'),
      /resource of the shared runtime/,
    ],
  ])("is refused with %s", (_case, text, sentence) => {
    expect(lint(text)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });

  it.each<[string, Partial<ManifestSurroundings>, RegExp]>([
    ["function ids that differ between the languages", { functionIds: { en: ["LOAD"], fr: ["CHARGE"] } }, /LOAD is missing in the French/],
    [
      "a shortcut whose action no code answers",
      { actions: around.actions.filter((id) => id !== "sopOpen") },
      /"sopOpen" is not associated/,
    ],
    ["a shortcut without a French name", { shortcutsFrench: { resources: { "fr-fr": {} } } }, /has no French text/],
    ["a missing file of shortcuts", { shortcuts: null }, /does not exist/],
  ])("is refused with %s", (_case, change, sentence) => {
    expect(lint(manifest, change)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });
});

describe("the schema check", () => {
  const folder = resolve(root, "test/fixtures/manifestSchema/data");

  it("accepts what the schema and the files it includes allow, and says what they do not", async () => {
    expect(await checkAgainstSchema('<OfficeApp lifetime="long" />', folder)).toEqual([]);
    expect(await checkAgainstSchema('<OfficeApp lifetime="ever" />', folder)).toEqual(
      expect.arrayContaining([expect.stringMatching(/lifetime/)]),
    );
    expect(await checkAgainstSchema("<Addin />", folder)).toEqual([expect.stringMatching(/Addin/)]);
  });

  it("says nothing where the schemas are not at hand", async () => {
    expect(await checkAgainstSchema(manifest, resolve(root, "test/fixtures"))).toBeNull();
  });
});

describe("pngSize", () => {
  it("reads the size in the header", () => {
    expect(pngSize(readFileSync(resolve(root, "assets/app-64.png")))).toEqual({ width: 64, height: 64 });
  });

  it("knows that a text is no picture", () => {
    expect(pngSize(Buffer.from("not a picture, whatever its name says"))).toBeNull();
  });
});
