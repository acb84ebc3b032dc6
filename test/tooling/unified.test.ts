/**
 * The unified manifest is made from manifest.xml and checked by Microsoft's schema. The schema lets six kinds of mistakes through
 * (found by changing a manifest that it accepts): they are the first of those that our own check has to find.
 */
import { resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { functionsMetadata } from "../../src/tooling/functions/metadata";
import { emitUnifiedFiles } from "../../src/tooling/manifest/emitUnified";
import { surroundingsOf } from "../../src/tooling/manifest/surroundings";
import { lintUnified, type Unified, type UnifiedSurroundings } from "../../src/tooling/manifest/unifiedLint";
import { checkUnifiedAgainstSchema } from "../../src/tooling/manifest/unifiedSchema";

const root = resolve(__dirname, "../..");
const base = "https://sop.example.org/addin";
const files = emitUnifiedFiles(root, base);
const textOf = (path: string): string => files.find((file) => file.path === path)?.content as string;
const { $schema: _schema, ...frenchTexts } = JSON.parse(textOf("fr-fr.json")) as Record<string, string>;

/** All parts there, and the first of each list. */
type Whole<Part> = Part extends (infer One)[]
  ? [Whole<One>, ...Whole<One>[]]
  : Part extends object
    ? { [Key in keyof Part]-?: Whole<Part[Key]> }
    : Part;
interface Edited extends Whole<Unified> {
  description: { short: string };
  manifestVersion: string;
}
const manifest = (): Edited => JSON.parse(textOf("manifest.json")) as Edited;
const changed = (edit: (manifest: Edited) => void): Edited => {
  const one = manifest();
  edit(one);
  return one;
};
const { imageSize, actions } = surroundingsOf(root, root, { en: [], fr: [] });
const around: UnifiedSurroundings = {
  imageSize: (path) => imageSize(path.replace(/^addin\//, "")),
  actions,
  languageFile: (name) => (name === "fr-fr.json" ? frenchTexts : null),
  twinId: "6f1f8b0e-2f0b-4c58-9d4b-3c6f0a7d51c2",
};
const buttons = (one: Edited) => one.extensions[0].ribbons[0].tabs[0].groups[0].controls;

describe("the unified manifest", () => {
  it("is accepted by Microsoft's schemas, and by our own check", () => {
    expect(checkUnifiedAgainstSchema(manifest(), JSON.parse(textOf("fr-fr.json")))).toEqual([]);
    expect(lintUnified(manifest(), around)).toEqual([]);
  });

  it("has an id of its own, names its twin, and asks for what manifest.xml asks for", () => {
    expect(manifest()).toMatchObject({ id: "b1d0a5b6-7a0e-4f57-9a7c-2d8a7f3d4c10", version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    const [extension] = manifest().extensions;
    expect(extension).toMatchObject({
      requirements: {
        scopes: ["workbook"],
        capabilities: [
          { name: "SharedRuntime", minVersion: "1.1" },
          { name: "ExcelApi", minVersion: "1.15" },
        ],
      },
      alternates: [{ hide: { customOfficeAddin: { officeAddinId: around.twinId } } }],
      runtimes: [{ customFunctions: { namespace: { id: "SOP", name: "SOP" }, metadataUrl: `${base}/functions.json` } }],
    });
    expect(buttons(manifest())).toMatchObject([
      { label: "Open S&OP", actionId: "sopShowPane", keytip: "SO" },
      { label: "Import data", actionId: "sopImport", keytip: "SI" },
      { label: "Build reviews", actionId: "sopBuildReviews", keytip: "SB" },
      { label: "Refresh", actionId: "sopRefresh", keytip: "SR" },
    ]);
    expect(JSON.stringify(files)).not.toContain("localhost");
  });

  it("would take the metadata of every function as its own, in both languages", () => {
    for (const language of ["en", "fr"] as const) {
      const { enums, functions } = functionsMetadata(base, language);
      const { namespace } = manifest().extensions[0].runtimes[0].customFunctions as { namespace?: unknown };
      const inline = changed((one) => Object.assign(one.extensions[0].runtimes[0], { customFunctions: { namespace, enums, functions } }));
      expect(checkUnifiedAgainstSchema(inline, JSON.parse(textOf("fr-fr.json")))).toEqual([]);
    }
  });

  it("says in French what people read", () => {
    expect(frenchTexts).toMatchObject({
      "name.short": "Cycle PIC (S&OP)",
      "extensions[0].ribbons[0].tabs[0].label": "PIC / S&OP",
      "extensions[0].ribbons[0].tabs[0].groups[0].controls[1].label": "Importer des données",
      "extensions[0].runtimes[0].actions[4].displayName": "Actualiser",
      "extensions[0].runtimes[0].customFunctions.metadataUrl": `${base}/functions-fr.json`,
    });
    expect(Math.max(...["description.short"].map((place) => frenchTexts[place]?.length ?? 0))).toBeLessThanOrEqual(80);
  });

  it("is packed with its French texts and its two icons, always into the same bytes", () => {
    const packed = files.find(({ path }) => path === "sop-cycle.zip")?.content as Buffer;
    const inside = unzipSync(new Uint8Array(packed));
    expect(Object.keys(inside).sort()).toEqual(["assets/app-32.png", "assets/app-64.png", "fr-fr.json", "manifest.json"]);
    expect(strFromU8(inside["manifest.json"] as Uint8Array)).toBe(textOf("manifest.json"));
    expect(emitUnifiedFiles(root, base)).toEqual(files);
  });

  it.each<[string, (one: Edited) => void, RegExp]>([
    ["an address without https", (one) => (one.extensions[0].runtimes[0].code.page = "http://sop.example.org/taskpane.html"), /code\/page/],
    ["a short description of 81 characters", (one) => (one.description.short = "a".repeat(81)), /description\/short/],
    ["an id that is none", (one) => (one.id = "sop-cycle"), /\/id/],
  ])("is refused by the schema with %s", (_case, edit, sentence) => {
    expect(checkUnifiedAgainstSchema(changed(edit), JSON.parse(textOf("fr-fr.json")))).toEqual(
      expect.arrayContaining([expect.stringMatching(sentence)]),
    );
  });

  it.each<[string, (one: Edited) => void, RegExp]>([
    [
      "a button whose action is not declared",
      (one) => (buttons(one)[0].actionId = "sopElse"),
      /Button Sop.Button.Open names the action "sopElse"/,
    ],
    [
      "a shortcut whose action is not declared",
      (one) => (one.extensions[0].keyboardShortcuts[0].shortcuts[0].actionId = "sopElse"),
      /shortcut names the action "sopElse"/,
    ],
    ["a version of four parts", (one) => (one.version = "0.1.5.0"), /must have three parts/],
    [
      "a language file that is not there",
      (one) => (one.localizationInfo.additionalLanguages[0].file = "de-de.json"),
      /de-de.json .* does not exist/,
    ],
    [
      "a second long runtime",
      (one) => one.extensions[0].runtimes.push({ ...one.extensions[0].runtimes[0], id: "Other" }),
      /2 runtimes are long/,
    ],
    [
      "options inside an inline function",
      (one) =>
        (one.extensions[0].runtimes[0].customFunctions.functions = [
          { ...{ name: "LOAD", parameters: [], result: {} }, id: "LOAD", options: { supportSync: true } },
        ]),
      /Function LOAD has "options"/,
    ],
  ])("passes the schema and is refused by our own check with %s", (_case, edit, sentence) => {
    const wrong = changed(edit);
    expect(checkUnifiedAgainstSchema(wrong, JSON.parse(textOf("fr-fr.json")))).toEqual([]);
    expect(lintUnified(wrong, around)).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });

  it.each<[string, Edited, Partial<UnifiedSurroundings>, RegExp]>([
    ["the id of manifest.xml", changed((one) => (one.id = around.twinId)), {}, /needs its own/],
    [
      "a twin that is not hidden",
      changed((one) => (one.extensions[0].alternates[0].hide.customOfficeAddin.officeAddinId = one.id)),
      {},
      /is not hidden/,
    ],
    ["an action that no code answers", manifest(), { actions: [] }, /"sopRefresh" is not associated/],
    [
      "functions listed beside their file",
      changed((one) => (one.extensions[0].runtimes[0].customFunctions.functions = [{ id: "LOAD", options: undefined }])),
      {},
      /does not read the file/,
    ],
    [
      "functions on another domain",
      changed((one) => (one.extensions[0].runtimes[0].code.script = "https://elsewhere.example/functions.js")),
      {},
      /on one domain/,
    ],
    ["an icon of the wrong size", changed((one) => (one.icons.color = "assets/app-80.png")), {}, /80 x 80, not 64 x 64/],
    ["an icon that is not there", changed((one) => (one.icons.color = "assets/none.png")), {}, /none.png does not exist/],
    [
      "a text without French",
      manifest(),
      { languageFile: () => ({ ...frenchTexts, "name.short": "S&OP Cycle" }) },
      /name.short has no text of its own/,
    ],
    [
      "a French text for nothing",
      manifest(),
      { languageFile: () => ({ ...frenchTexts, "extensions[0].ribbons[0].tabs[9].label": "Rien" }) },
      /stands for nothing/,
    ],
  ])("is refused with %s", (_case, wrong, change, sentence) => {
    expect(lintUnified(wrong, { ...around, ...change })).toEqual(expect.arrayContaining([expect.stringMatching(sentence)]));
  });
});
