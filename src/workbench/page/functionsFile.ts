import type { FunctionMetadata } from "../engine/engine";

/** What `functions.json` holds, as far as the workbench uses it. */
interface FunctionsFile {
  enums?: { id: string; values: { stringValue: string; tooltip: string }[] }[];
  functions: (Omit<FunctionMetadata, "parameters"> & {
    parameters: (Omit<FunctionMetadata["parameters"][number], "choices"> & { customEnumId?: string })[];
  })[];
}

/** The functions of a file of metadata, each argument with the words that its enum offers. */
export function functionsIn({ enums = [], functions }: FunctionsFile): FunctionMetadata[] {
  const choices = new Map(enums.map(({ id, values }) => [id, values.map(({ stringValue: word, tooltip }) => ({ word, tooltip }))]));
  return functions.map((one) => ({
    ...one,
    parameters: one.parameters.map(({ customEnumId = "", ...parameter }) => {
      const offered = choices.get(customEnumId);
      return offered ? { ...parameter, choices: offered } : parameter;
    }),
  }));
}
