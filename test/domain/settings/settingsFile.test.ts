/** Settings as a file: what goes out comes back the same, and nothing else gets in. */
import { inLanguage } from "../../../src/language/text";
import fc from "fast-check";
import { readClosedDays, closedDays } from "../../../src/domain/settings/closedDays";
import { serialOf } from "../../../src/calendar/days";
import { readSetting, settingsOf } from "../../../src/domain/settings/readSettings";
import { settingFormula } from "../../../src/domain/settings/settingFormula";
import { settings, type SettingDeclaration, type SettingId, type Settings } from "../../../src/domain/settings/declarations";
import { readSettingsFile, settingIds, writeSettingsFile } from "../../../src/domain/settings/settingsFile";

/** Any settings a company may have. */
const anyValue = (id: SettingId): fc.Arbitrary<string | number> => {
  const declaration: SettingDeclaration = settings[id];
  if (declaration.kind === "choice") return fc.constantFrom(...declaration.choices.map(({ value }) => value));
  if (declaration.kind === "dates")
    return fc
      .array(fc.integer({ min: serialOf(2026, 1), max: serialOf(2028, 12) }), { maxLength: 40 })
      .map((days) => readClosedDays(days.join(" "))?.text ?? "");
  if (declaration.kind === "text") return fc.string({ maxLength: declaration.longest }).map((text) => text.trim() || declaration.usual);
  const { least, most } = declaration;
  return declaration.whole === true
    ? fc.integer({ min: least, max: most })
    : fc.double({ min: least, max: most, noNaN: true }).map((value) => value + 0);
};
const anySettings = fc.record(Object.fromEntries(settingIds.map((id) => [id, anyValue(id)]))) as unknown as fc.Arbitrary<Settings>;

const file = (content: object, kind = "sop-cycle-settings", version: unknown = 1) => JSON.stringify({ kind, version, settings: content });

describe("a settings file", () => {
  it("holds every setting, and reads back exactly what was written", () => {
    fc.assert(
      fc.property(anySettings, (values) => {
        const read = readSettingsFile(writeSettingsFile(values));
        expect(read).toEqual({ ok: true, read: { values, unknown: [], refused: [] } });
      }),
    );
  });

  it("lists names that are no settings and values that cannot be taken, and takes the rest", () => {
    const read = readSettingsFile(
      file({ horizon: 18, colour: "blue", prudence: 0.9, "target.otif": "0.9", country: "Atlantis", company: 5, "threshold.drift": null }),
    );
    expect(read).toEqual({
      ok: true,
      read: {
        values: { horizon: 18 },
        unknown: ["colour"],
        refused: [
          { id: "prudence", value: 0.9, why: "outside" },
          { id: "otif", value: "0.9", why: "notNumber" },
          { id: "country", value: "Atlantis", why: "notChoice" },
          { id: "company", value: 5, why: "notText" },
          { id: "drift", value: null, why: "notNumber" },
        ],
      },
    });
  });

  it.each([
    ["no JSON", "horizon = 12", "notJson"],
    ["nothing", "", "notJson"],
    ["a list", "[]", "notSettings"],
    ["a lone number", "12", "notSettings"],
    ["another program's file", file({ horizon: 18 }, "package"), "notSettings"],
    ["settings that are a list", JSON.stringify({ kind: "sop-cycle-settings", version: 1, settings: [] }), "notSettings"],
    ["a later version", file({ horizon: 18 }, "sop-cycle-settings", 2), "otherVersion"],
    ["a version in words", file({ horizon: 18 }, "sop-cycle-settings", "1"), "otherVersion"],
    ["__proto__ at the top", '{"kind":"sop-cycle-settings","version":1,"__proto__":{"horizon":3},"settings":{}}', "forbiddenName"],
    ["__proto__ among the settings", '{"kind":"sop-cycle-settings","version":1,"settings":{"__proto__":{"horizon":3}}}', "forbiddenName"],
    ["__proto__ spelt with escapes", '{"kind":"sop-cycle-settings","version":1,"settings":{"\\u005f_proto__":1}}', "forbiddenName"],
    ["constructor further down", file({ horizon: [{ deep: { constructor: { prototype: { x: 1 } } } }] }), "forbiddenName"],
    ["prototype", file({ prototype: 1 }), "forbiddenName"],
    ["more than any settings take", file({ company: "x".repeat(100_001) }), "tooLong"],
    ["lists within lists without end", "[".repeat(90_000), "notJson"],
  ])("refuses %s", (_case, text, why) => {
    expect(readSettingsFile(text)).toEqual({ ok: false, why });
    expect(({} as Record<string, unknown>)["horizon"]).toBeUndefined();
  });

  it("never fails and never lets in a value out of bounds, whatever text is given", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.dictionary(fc.constantFrom(...settingIds.map((id) => settings[id].key)), fc.jsonValue()).map((values) => file(values)),
        ),
        (text) => {
          const read = readSettingsFile(text);
          if (!read.ok) return;
          for (const id of settingIds) {
            const value = read.read.values[id];
            if (value !== undefined) expect(readSetting(settings[id], value)).toEqual({ ok: true, value });
          }
        },
      ),
      // An object that gives no text of its own.
      { examples: [[file({ [settings.company.key]: { toString: 0 } })]] },
    );
  });
});

describe("days of closure", () => {
  it("are days and spans, both ends included, in one spelling", () => {
    expect(readClosedDays("2027-05-07;  2027-08-09/2027-08-11")).toEqual({
      days: [serialOf(2027, 5, 7), serialOf(2027, 8, 9), serialOf(2027, 8, 10), serialOf(2027, 8, 11)],
      text: "2027-05-07, 2027-08-09/2027-08-11",
    });
    expect(closedDays("")).toEqual(new Set());
  });

  it("include the serial number that Excel makes of a day typed into its cell", () => {
    // 7 May 2027 is day 46514: 46388 (1 January 2027) + 31 + 28 + 31 + 30 + 6
    expect(readClosedDays(46514)?.text).toBe("2027-05-07");
    expect(settingsOf([{ Key: "closed days", Value: "46514" }]).extraClosedDays).toBe("2027-05-07");
  });

  it.each(["2027-02-30", "2027-5-7", "07/05/2027", "tomorrow", "2027-08-20/2027-08-09", "2027-01-01/2029-01-01", "2027-01-01/", "60"])(
    "are not %s",
    (text) => {
      expect(readClosedDays(text)).toBeUndefined();
      expect(readSetting(settings.extraClosedDays, text)).toEqual({ ok: false, why: "notDays" });
    },
  );
});

it("settings have keys that differ, whatever their case, and defaults that they take themselves", () => {
  const keys = settingIds.map((id) => settings[id].key.toLowerCase());
  expect(new Set(keys).size).toBe(keys.length);
  for (const id of settingIds) {
    expect(readSetting(settings[id], settings[id].usual)).toEqual({ ok: true, value: settings[id].usual });
    expect(settingFormula(id)).toContain(`"${settings[id].key}"`);
    expect(inLanguage(settings[id].help, "en")).not.toBe(inLanguage(settings[id].help, "fr"));
  }
});
