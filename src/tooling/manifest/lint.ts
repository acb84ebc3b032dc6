/**
 * What a schema cannot see in manifest.xml. Excel's answer to most of these mistakes is silence: the add-in, a button or a
 * language simply does not appear. Every rule answers with a sentence that names the element.
 */
import { JSDOM } from "jsdom";

/** The files around a manifest, as the check needs them. */
export interface ManifestSurroundings {
  /** Width and height in pixels of the PNG at a path below the base URL, or null when there is none. */
  imageSize(path: string): { width: number; height: number } | null;
  /** Ids passed to Office.actions.associate. */
  actions: readonly string[];
  /** The extended overrides file and its French resources, parsed; null when missing. */
  shortcuts: ShortcutsFile | null;
  shortcutsFrench: ShortcutsFile | null;
  /** Ids of functions.json and functions-fr.json. */
  functionIds: { en: readonly string[]; fr: readonly string[] };
}

export interface ShortcutsFile {
  actions?: { id: string; name: string }[];
  shortcuts?: { action: string; key: Record<string, string> }[];
  resources?: Record<string, Record<string, { value: string }>>;
}

const office = "http://schemas.microsoft.com/office/appforoffice/1.1";
const basic = "http://schemas.microsoft.com/office/officeappbasictypes/1.0";
const french = "fr-FR";

/** Names and terms that are written the same in both languages. */
const sameOnPurpose = new Set(["SOP", "Plan", "Cycle"]);

/** All findings, as sentences; none when the manifest is sound. */
export function lintManifest(text: string, around: ManifestSurroundings): string[] {
  const document = new JSDOM(text, { contentType: "text/xml" }).window.document;
  return [
    ...resources(document),
    ...urls(document),
    ...images(document, around),
    ...visibleTexts(document),
    ...actions(document, around),
    ...shortcuts(document, around),
    ...functions(document, around),
    ...permissions(document),
  ];
}

const all = (document: Document, name: string) => [...document.getElementsByTagName("*")].filter((element) => element.localName === name);

/** `resid` of every element but the attribute of the declarations themselves. */
const references = (document: Document) => [...document.getElementsByTagName("*")].filter((element) => element.hasAttribute("resid"));

const declarations = (document: Document) =>
  all(document, "Resources").flatMap((section) =>
    [...section.getElementsByTagName("*")].filter((element) => element.namespaceURI === basic && element.hasAttribute("id")),
  );

function resources(document: Document): string[] {
  const findings: string[] = [];
  const declared = new Map<string, Element>();
  for (const element of declarations(document)) {
    const id = element.getAttribute("id") ?? "";
    if (declared.has(id)) findings.push(`Resource "${id}" is declared twice.`);
    if (id.length > 32) findings.push(`Resource id "${id}" has ${id.length} characters; Office reads at most 32.`);
    const limit =
      element.parentElement?.localName === "ShortStrings" ? 125 : element.parentElement?.localName === "LongStrings" ? 250 : undefined;
    if (limit !== undefined) {
      for (const value of [element, ...element.children].map(
        (one) => one.getAttribute("DefaultValue") ?? one.getAttribute("Value") ?? "",
      )) {
        if (value.length > limit) findings.push(`Text "${id}" has ${value.length} characters; its kind allows ${limit}.`);
      }
    }
    declared.set(id, element);
  }
  const used = new Set<string>();
  for (const element of references(document)) {
    const id = element.getAttribute("resid") ?? "";
    used.add(id);
    if (!declared.has(id)) findings.push(`<${element.localName}> refers to resource "${id}", which is not declared.`);
  }
  for (const id of declared.keys()) if (!used.has(id)) findings.push(`Resource "${id}" is declared and never used.`);
  for (const element of all(document, "Override")) {
    const inside = element.closest("Resources") !== null;
    if (inside !== (element.namespaceURI === basic)) {
      findings.push(
        `An <Override> ${inside ? "inside" : "outside"} Resources must be <${inside ? "bt:" : ""}Override>: Excel ignores the add-in otherwise.`,
      );
    }
  }
  return findings;
}

function allUrls(document: Document): { where: string; url: string }[] {
  const found: { where: string; url: string }[] = [];
  for (const element of document.getElementsByTagName("*")) {
    for (const { name, value } of element.attributes) {
      if (/^[a-z]+:\/\//i.test(value) && !name.startsWith("xmlns"))
        found.push({ where: `${element.localName} ${element.getAttribute("id") ?? ""}`.trim(), url: value });
    }
    if (element.localName === "AppDomain") found.push({ where: "AppDomain", url: element.textContent?.trim() ?? "" });
  }
  return found;
}

function urls(document: Document): string[] {
  const findings = allUrls(document)
    .filter(({ url }) => !url.startsWith("https://"))
    .map(({ where, url }) => `${where}: "${url}" is not an https address.`);
  const page = resourceUrl(document, all(document, "Page")[0]);
  for (const name of ["Script", "Metadata"]) {
    const url = resourceUrl(document, all(document, name)[0]);
    if (page && url && origin(page) !== origin(url)) findings.push(`${name} (${url}) and the pane (${page}) must be on one domain.`);
  }
  const domains = new Set(all(document, "AppDomain").map((element) => element.textContent?.trim()));
  for (const { where, url } of allUrls(document)) {
    if (url.startsWith("https://") && domains.size > 0 && !domains.has(origin(url)))
      findings.push(`${where}: ${origin(url)} is not among the AppDomains.`);
  }
  return findings;
}

const origin = (url: string) => /^[a-z]+:\/\/[^/]+/i.exec(url)?.[0] ?? url;
const pathOf = (url: string) => url.replace(/^[a-z]+:\/\/[^/]+\//i, "");

function resourceUrl(document: Document, element: Element | undefined): string | undefined {
  const id = element?.querySelector("[resid]")?.getAttribute("resid");
  return (
    declarations(document)
      .find((one) => one.getAttribute("id") === id)
      ?.getAttribute("DefaultValue") ?? undefined
  );
}

function images(document: Document, around: ManifestSurroundings): string[] {
  const findings: string[] = [];
  const expect = (url: string, size: number, where: string) => {
    const actual = around.imageSize(pathOf(url));
    if (!actual) findings.push(`${where}: the icon ${url} does not exist.`);
    else if (actual.width !== size || actual.height !== size)
      findings.push(`${where}: the icon ${url} is ${actual.width} x ${actual.height}, not ${size} x ${size}.`);
  };
  for (const [name, size] of [
    ["IconUrl", 32],
    ["HighResolutionIconUrl", 64],
  ] as const) {
    const url = all(document, name)[0]?.getAttribute("DefaultValue");
    if (url) expect(url, size, name);
    else findings.push(`${name} is missing.`);
  }
  for (const icon of all(document, "Icon")) {
    const owner = icon.parentElement?.getAttribute("id") ?? "Icon";
    const sizes = [...icon.children].map((image) => image.getAttribute("size"));
    for (const size of ["16", "32", "80"]) if (!sizes.includes(size)) findings.push(`${owner}: the ${size} pixel icon is missing.`);
    for (const image of icon.children) {
      const url = declarations(document)
        .find((one) => one.getAttribute("id") === image.getAttribute("resid"))
        ?.getAttribute("DefaultValue");
      if (url) expect(url, Number(image.getAttribute("size")), owner);
    }
  }
  return findings;
}

function visibleTexts(document: Document): string[] {
  const findings: string[] = [];
  const check = (where: string, element: Element) => {
    const text = element.getAttribute("DefaultValue") ?? "";
    const override = [...element.children].find((child) => child.localName === "Override" && child.getAttribute("Locale") === french);
    const translated = override?.getAttribute("Value");
    if (!translated && !sameOnPurpose.has(text)) findings.push(`${where} has no French text.`);
    else if (translated === text && !sameOnPurpose.has(text)) findings.push(`${where} has the English text as its French one: "${text}".`);
  };
  for (const name of ["DisplayName", "Description", "SupportUrl"]) {
    const element = [...(document.documentElement?.children ?? [])].find(
      (child) => child.localName === name && child.namespaceURI === office,
    );
    if (element) check(name, element);
    else findings.push(`${name} is missing.`);
  }
  for (const element of declarations(document)) if (element.localName === "String") check(`Text "${element.getAttribute("id")}"`, element);
  for (const element of [...all(document, "Metadata"), ...all(document, "LearnMoreUrl")]) {
    const id = element.getAttribute("resid") ?? element.querySelector("[resid]")?.getAttribute("resid");
    const resource = declarations(document).find((one) => one.getAttribute("id") === id);
    if (resource) check(`Address "${id}"`, resource);
  }
  return findings;
}

function actions(document: Document, around: ManifestSurroundings): string[] {
  const names = all(document, "FunctionName").map((element) => element.textContent?.trim() ?? "");
  const findings = names
    .filter((name) => !around.actions.includes(name))
    .map((name) => `Action "${name}" of the ribbon is not associated in the code.`);
  if (names.length > 0 && all(document, "FunctionFile").length === 0)
    findings.push("The ribbon executes functions but there is no FunctionFile.");
  const runtime = all(document, "Runtime")[0]?.getAttribute("resid");
  for (const name of ["FunctionFile", "Page"]) {
    const element = all(document, name)[0];
    const id = element?.getAttribute("resid") ?? element?.querySelector("[resid]")?.getAttribute("resid");
    if (runtime && id && id !== runtime) findings.push(`${name} must use the resource of the shared runtime, "${runtime}".`);
  }
  const ids = ["Control", "Group", "CustomTab", "Item"].flatMap((name) =>
    all(document, name).map((element) => element.getAttribute("id") ?? ""),
  );
  for (const id of ids.filter((one, index) => ids.indexOf(one) !== index)) findings.push(`The id "${id}" is used by two ribbon elements.`);
  return findings;
}

function shortcuts(document: Document, around: ManifestSurroundings): string[] {
  if (all(document, "ExtendedOverrides").length === 0) return [];
  if (!around.shortcuts) return ["ExtendedOverrides names a file of shortcuts that does not exist."];
  const findings: string[] = [];
  const known = new Map((around.shortcuts.actions ?? []).map((action) => [action.id, action.name]));
  for (const id of known.keys()) if (!around.actions.includes(id)) findings.push(`Shortcut action "${id}" is not associated in the code.`);
  const keys = new Set<string>();
  for (const { action, key } of around.shortcuts.shortcuts ?? []) {
    if (!known.has(action)) findings.push(`A shortcut names the action "${action}", which is not declared.`);
    for (const [platform, combination] of Object.entries(key)) {
      const id = `${platform}:${combination}`;
      if (keys.has(id)) findings.push(`The shortcut ${combination} (${platform}) is given twice.`);
      keys.add(id);
    }
  }
  for (const name of known.values()) {
    const token = /^\$\{resource\.(\w+)\}$/.exec(name)?.[1];
    const english = token && around.shortcuts.resources?.["default"]?.[token]?.value;
    const translated = token && around.shortcutsFrench?.resources?.["fr-fr"]?.[token]?.value;
    if (!english) findings.push(`The shortcut name ${name} has no default text.`);
    else if (!translated || translated === english) findings.push(`The shortcut name ${name} has no French text.`);
  }
  return findings;
}

function functions(document: Document, around: ManifestSurroundings): string[] {
  const findings: string[] = [];
  const namespace = all(document, "Namespace")[0]?.getAttribute("resid");
  const value = declarations(document)
    .find((one) => one.getAttribute("id") === namespace)
    ?.getAttribute("DefaultValue");
  if (value !== "SOP") findings.push(`The namespace of the functions is "${value ?? ""}", not "SOP".`);
  const { en, fr } = around.functionIds;
  for (const id of en.filter((one) => !fr.includes(one))) findings.push(`Function ${id} is missing in the French metadata.`);
  for (const id of fr.filter((one) => !en.includes(one))) findings.push(`Function ${id} is missing in the English metadata.`);
  return findings;
}

function permissions(document: Document): string[] {
  const permission = all(document, "Permissions")[0]?.textContent?.trim();
  return permission === "ReadWriteDocument"
    ? []
    : [`The permission is "${permission ?? ""}"; the add-in needs ReadWriteDocument and nothing more.`];
}
