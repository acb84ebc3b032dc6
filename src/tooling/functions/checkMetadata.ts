/**
 * What Excel demands of custom functions metadata, as Microsoft documents it
 * (learn.microsoft.com/office/dev/add-ins/excel/custom-functions-json and custom-functions-naming), plus our own rule that every
 * function and parameter is described and has a help page.
 *
 * @param json the parsed content of a metadata file
 * @returns one sentence per problem, naming the function; empty when Excel will accept the file
 */
export function checkFunctionMetadata(json: unknown): string[] {
  const problems: string[] = [];
  if (!isRecord(json) || !Array.isArray(json.functions)) return ["the file needs a list named functions"];
  for (const flag of ["allowCustomDataForDataTypeAny", "allowErrorForDataTypeAny"])
    if (flag in json && typeof json[flag] !== "boolean") problems.push(`${flag} must be true or false`);
  if (json.functions.length === 0) problems.push("there are no functions");
  const enums = checkEnums(json.enums ?? [], (problem) => problems.push(problem));
  const seen = new Set<string>();
  json.functions.forEach((entry: unknown, index) => {
    if (!isRecord(entry)) return problems.push(`function ${index + 1} is not an object`);
    const id = text(entry.id);
    const say = (problem: string) => problems.push(`${id || `function ${index + 1}`}: ${problem}`);
    checkName(entry, say);
    if (seen.has(id.toUpperCase())) say("the id is used twice");
    seen.add(id.toUpperCase());
    if (text(entry.description) === "") say("the description is missing");
    if (!/^https?:\/\/\S+$/.test(text(entry.helpUrl))) say("helpUrl must be a web address");
    checkKind(entry.result, "result", say);
    checkParameters(entry.parameters, enums, say);
  });
  return problems;
}

type Say = (problem: string) => void;

/** Documented limits: ids take letters, digits, underscores and periods; names are 3 to 128 characters and start with a letter. */
function checkName(entry: Readonly<Record<string, unknown>>, say: Say): void {
  const id = text(entry.id);
  const name = text(entry.name);
  if (!/^[A-Za-z0-9._]+$/.test(id)) say("the id may hold only letters, digits, underscores and periods");
  if (id !== id.toUpperCase()) say("the id must be upper case");
  for (const [what, value] of [
    ["id", id],
    ["name", name],
  ] as const) {
    if (value.length < 3) say(`the ${what} needs at least 3 characters`);
    if (value.length > 128) say(`the ${what} may have at most 128 characters`);
    if (!/^\p{L}/u.test(value)) say(`the ${what} must start with a letter`);
  }
  if (!/^[\p{L}\p{N}._]*$/u.test(name)) say("the name may hold only letters, digits, underscores and periods");
  if (looksLikeCell(name)) say("the name is a cell reference");
}

/** A1 references up to XFD1048576, and R1C1 references. */
function looksLikeCell(name: string): boolean {
  const match = /^([A-Za-z]{1,3})([0-9]{1,7})$/.exec(name);
  if (match) {
    const column = [...(match[1] ?? "").toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
    const row = Number(match[2]);
    if (column <= 16_384 && row >= 1 && row <= 1_048_576) return true;
  }
  return /^R\d*C\d*$/i.test(name);
}

/** Each list once, each word once and with a tooltip; the ids. */
function checkEnums(enums: unknown, say: Say): Set<string> {
  const ids = new Set<string>();
  if (!Array.isArray(enums)) {
    say("enums must be a list");
    return ids;
  }
  for (const entry of enums) {
    const { id, type, values }: Readonly<Record<string, unknown>> = isRecord(entry) ? entry : {};
    const name = text(id);
    if (!/^[A-Z][A-Z_]{2,63}$/.test(name)) say(`the id of the enum ${name} must be 3 to 64 capitals and underscores`);
    if (ids.has(name)) say(`the enum ${name} is there twice`);
    ids.add(name);
    if (type !== "string") say(`the enum ${name} must hold texts`);
    const words = (Array.isArray(values) ? values : []).map((value: unknown) => (isRecord(value) ? value : {}));
    if (words.length === 0) say(`the enum ${name} has no values`);
    if (new Set(words.map(({ stringValue }) => text(stringValue))).size < words.length) say(`the enum ${name} repeats a value`);
    for (const word of words)
      for (const what of ["name", "stringValue", "tooltip"])
        if (text(word[what]) === "") say(`the enum ${name} has a value without ${what}`);
  }
  return ids;
}

function checkParameters(parameters: unknown, enums: ReadonlySet<string>, say: Say): void {
  if (!Array.isArray(parameters)) return say("parameters must be a list");
  const names = new Set<string>();
  let optionalSeen = false;
  parameters.forEach((parameter: unknown, index) => {
    const where = `parameter ${index + 1}`;
    if (!isRecord(parameter)) return say(`${where} is not an object`);
    const name = text(parameter.name);
    if (!/^[\p{L}][\p{L}\p{N}_]*$/u.test(name)) say(`${where} needs a name of letters, digits and underscores`);
    if (names.has(name.toLowerCase())) say(`${where} repeats the name ${name}`);
    names.add(name.toLowerCase());
    if (text(parameter.description) === "") say(`${where} has no description`);
    if ("optional" in parameter && typeof parameter.optional !== "boolean") say(`${where}: optional must be true or false`);
    if (optionalSeen && parameter.optional !== true) say(`${where} is required but follows an optional one`);
    optionalSeen ||= parameter.optional === true;
    // A repeating matrix beside required parameters has kept all functions of an add-in from being installed (office-js issue 2732).
    if ("repeating" in parameter) say(`${where}: repeating parameters are not allowed here, take a range`);
    if ("customEnumId" in parameter && !enums.has(text(parameter.customEnumId)))
      say(`${where} names the unknown enum ${text(parameter.customEnumId)}`);
    checkKind(parameter, where, say);
  });
}

function checkKind(value: unknown, where: string, say: Say): void {
  if (!isRecord(value)) return say(`${where} is missing`);
  if (!["boolean", "number", "string", "any"].includes(text(value.type))) say(`${where} has the unknown type ${text(value.type)}`);
  if (!["scalar", "matrix"].includes(text(value.dimensionality))) say(`${where} must be scalar or matrix`);
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
