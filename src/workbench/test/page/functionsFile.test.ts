import { functionsIn } from "../../page/functionsFile";

const parameter = {
  name: "metric",
  description: "How the error is measured.",
  type: "string",
  dimensionality: "scalar" as const,
  optional: true,
};
const one = (customEnumId?: string) => ({
  id: "ACCURACY",
  name: "ACCURACY",
  description: "Accuracy.",
  parameters: [customEnumId === undefined ? parameter : { ...parameter, customEnumId }],
  result: {},
});
const enums = [{ id: "METRIC", type: "string", values: [{ name: "WAPE", stringValue: "WAPE", tooltip: "Weighs by volume" }] }];

it("gives an argument the words of its enum", () => {
  expect(functionsIn({ enums, functions: [one("METRIC")] })[0]?.parameters).toEqual([
    { ...parameter, choices: [{ word: "WAPE", tooltip: "Weighs by volume" }] },
  ]);
});

it("leaves an argument without an enum, and one of a file without enums, as it is", () => {
  expect(functionsIn({ enums, functions: [one()] })[0]?.parameters).toEqual([parameter]);
  expect(functionsIn({ functions: [one("METRIC")] })[0]?.parameters).toEqual([parameter]);
});
