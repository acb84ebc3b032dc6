import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** What is used of the validator. */
interface Validator {
  compile(schema: unknown): { (value: unknown): boolean; errors?: { instancePath: string; message?: string }[] | null };
}

const microsoft = createRequire(require.resolve("@microsoft/app-manifest"));
const schemas = join(dirname(require.resolve("@microsoft/app-manifest")), "json-schemas/teams");

/**
 * What Microsoft's schema says against a unified manifest and its language file, as sentences. The schemas and the validator are those
 * of `@microsoft/app-manifest`; nothing is fetched.
 */
export function checkUnifiedAgainstSchema(manifest: { manifestVersion?: unknown }, french: unknown): string[] {
  const version = `v${String(manifest.manifestVersion)}`;
  return [
    ...problemsBy(version, "MicrosoftTeams.schema.json", manifest, true).map((problem) => `manifest.json: ${problem}`),
    // Its patterns have an unescaped "]", which Unicode mode refuses.
    ...problemsBy(version, "MicrosoftTeams.Localization.schema.json", french, false).map((problem) => `fr-fr.json: ${problem}`),
  ];
}

function problemsBy(version: string, name: string, value: unknown, unicodeRegExp: boolean): string[] {
  const schema: unknown = JSON.parse(readFileSync(join(schemas, version, name), "utf8"));
  const { default: Ajv } = microsoft("ajv-draft-04") as { default: new (options: object) => Validator };
  const { default: addFormats } = microsoft("ajv-formats") as { default: (ajv: Validator) => void };
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath || "the whole file"} ${message}`);
}
