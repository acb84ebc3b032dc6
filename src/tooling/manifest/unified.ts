/**
 * The unified manifest (`manifest.json`, with `fr-fr.json`), made from manifest.xml and shortcuts.json, so that a button, a text or an
 * address is written once. Excel on the web, Microsoft 365 on Windows from 2501 and Mac from 16.103 can install it; perpetual Office
 * cannot, so manifest.xml stays. The unified one names its twin: where both are installed, Office hides the older one.
 */
import { JSDOM } from "jsdom";
import type { ShortcutsFile } from "./lint";

/** What manifest.xml has no place for. */
const own = {
  schema: "1.30",
  /** Another add-in than that of manifest.xml, as Microsoft demands. Never changed. */
  id: "b1d0a5b6-7a0e-4f57-9a7c-2d8a7f3d4c10",
  accentColor: "#0F6CBD",
  /** At most 80 characters. */
  short: {
    en: "Sales & Operations Planning in a workbook: capacity gaps and KPIs in cells.",
    fr: "Le PIC dans un classeur : écarts de capacité et indicateurs en cellules.",
  },
  /** Keys after Alt, by the id of a tab or button. */
  keytips: {
    "Sop.Tab": "YS",
    "Sop.Button.Open": "SO",
    "Sop.Button.Import": "SI",
    "Sop.Button.Reviews": "SB",
    "Sop.Button.Refresh": "SR",
    "Sop.Button.Functions": "SF",
  } as Readonly<Record<string, string>>,
};

/** The action that opens the pane; the others are called by the names of their functions. */
const showPane = "sopShowPane";

/** A text or an address in both languages. */
interface Said {
  en: string;
  fr: string;
}

type Json = Record<string, unknown>;

export interface UnifiedManifest {
  manifest: Json;
  /** The French texts, by the place of the English ones. */
  french: Record<string, string>;
}

/**
 * @param xml manifest.xml, with the addresses that the add-in will be served from
 * @throws Error naming an element that is missing
 */
export function unifiedManifest(xml: string, shortcuts: ShortcutsFile): UnifiedManifest {
  const read = reader(xml);
  const french: Record<string, string> = {};
  const say = (place: string, { en, fr }: Said): string => {
    if (fr !== en) french[place] = fr;
    return en;
  };
  const name = read.said("DisplayName");
  const manifest = {
    $schema: `https://developer.microsoft.com/json-schemas/teams/v${own.schema}/MicrosoftTeams.schema.json`,
    manifestVersion: own.schema,
    version: read.text("Version").split(".").slice(0, 3).join("."),
    id: own.id,
    localizationInfo: { defaultLanguageTag: "en-us", additionalLanguages: [{ languageTag: "fr-fr", file: "fr-fr.json" }] },
    developer: {
      name: read.text("ProviderName"),
      websiteUrl: read.said("SupportUrl").en,
      privacyUrl: read.said("SupportUrl").en,
      termsOfUseUrl: read.said("SupportUrl").en,
    },
    name: { short: say("name.short", name), full: say("name.full", name) },
    description: { short: say("description.short", own.short), full: say("description.full", read.said("Description")) },
    icons: { outline: "assets/app-32.png", color: "assets/app-64.png" },
    accentColor: own.accentColor,
    validDomains: read.all("AppDomain").map((element) => element.textContent?.trim() ?? ""),
    authorization: { permissions: { resourceSpecific: [{ name: "Document.ReadWrite.User", type: "Delegated" }] } },
    extensions: [extension(read, shortcuts, (place, said) => say(`extensions[0].${place}`, said))],
  };
  return { manifest, french };
}

type Say = (place: string, said: Said) => string;

function extension(read: Reader, shortcuts: ShortcutsFile, say: Say): Json {
  const [getStarted] = read.all("GetStarted");
  const overrides = read.all("ExtendedOverrides")[0];
  return {
    requirements: { scopes: ["workbook"], capabilities: capabilities(read.all("Set")) },
    runtimes: [runtime(read, shortcuts, say)],
    ribbons: [
      {
        requirements: { ...commandsAt, scopes: ["workbook"], formFactors: ["desktop"] },
        contexts: ["default"],
        tabs: read.all("CustomTab").map((tab, index) => ribbonTab(read, tab, `ribbons[0].tabs[${index}]`, say)),
      },
    ],
    getStartedMessages: [
      {
        requirements: { scopes: ["workbook"], formFactors: ["desktop"] },
        title: say("getStartedMessages[0].title", read.resource(getStarted, "Title")),
        description: say("getStartedMessages[0].description", read.resource(getStarted, "Description")),
        learnMoreUrl: say("getStartedMessages[0].learnMoreUrl", read.resource(getStarted, "LearnMoreUrl")),
      },
    ],
    keyboardShortcuts: [
      {
        requirements: { capabilities: [{ name: "SharedRuntime", minVersion: "1.1" }] },
        shortcuts: (shortcuts.shortcuts ?? []).map(({ action, key }) => ({ key, actionId: action })),
        keyMappingFiles: { shortcutsUrl: overrides?.getAttribute("Url"), localizationResourceUrl: overrides?.getAttribute("ResourcesUrl") },
      },
    ],
    alternates: [
      {
        hide: { customOfficeAddin: { officeAddinId: read.text("Id") } },
        alternateIcons: {
          icon: { size: 32, url: read.said("IconUrl").en },
          highResolutionIcon: { size: 64, url: read.said("HighResolutionIconUrl").en },
        },
      },
    ],
  };
}

const commandsAt = { capabilities: [{ name: "AddinCommands", minVersion: "1.1" }] };

const capabilities = (sets: readonly Element[]) =>
  sets.map((set) => ({ name: set.getAttribute("Name"), minVersion: set.getAttribute("MinVersion") }));

function runtime(read: Reader, shortcuts: ShortcutsFile, say: Say): Json {
  const [functions] = read.all("ExtensionPoint").filter((point) => point.getAttribute("xsi:type") === "CustomFunctions");
  const namespace = read.resource(functions, "Namespace").en;
  const [open] = read.all("Action").filter((action) => action.getAttribute("xsi:type") === "ShowTaskpane");
  const names = new Map(read.all("Control").map((control) => [actionOf(control), read.resource(control, "Label")]));
  const opens = names.get(showPane) ?? { en: "", fr: "" };
  const actions = [
    { id: showPane, type: "openPage", view: read.below(open, "TaskpaneId").textContent?.trim(), displayName: opens },
    // A shortcut that opens the pane has no button of its own: it is called what the button is called.
    ...(shortcuts.actions ?? []).map(({ id }) => ({ id, type: "executeFunction", displayName: names.get(id) ?? opens })),
  ];
  return {
    requirements: { capabilities: [{ name: "SharedRuntime", minVersion: "1.1" }], formFactors: ["desktop"] },
    id: "SharedRuntime",
    type: "general",
    lifetime: read.all("Runtime")[0]?.getAttribute("lifetime"),
    code: { page: read.resource(functions, "Page").en, script: read.resource(functions, "Script").en },
    actions: actions.map((action, index) => ({
      ...action,
      displayName: say(`runtimes[0].actions[${index}].displayName`, action.displayName),
    })),
    customFunctions: {
      namespace: { id: namespace, name: namespace },
      metadataUrl: say("runtimes[0].customFunctions.metadataUrl", read.resource(functions, "Metadata")),
    },
  };
}

/** The id of what a button does. */
function actionOf(control: Element): string {
  const name = [...control.getElementsByTagName("*")].find(({ localName }) => localName === "FunctionName");
  return name?.textContent?.trim() ?? showPane;
}

function ribbonTab(read: Reader, tab: Element, place: string, say: Say): Json {
  const groups = [...tab.children].filter(({ localName }) => localName === "Group");
  return {
    id: tab.id,
    label: say(`${place}.label`, read.resource(tab, "Label")),
    keytip: own.keytips[tab.id],
    groups: groups.map((group, index) => ribbonGroup(read, group, `${place}.groups[${index}]`, say)),
  };
}

function ribbonGroup(read: Reader, group: Element, place: string, say: Say): Json {
  const controls = [...group.children].filter(({ localName }) => localName === "Control");
  return {
    id: group.id,
    label: say(`${place}.label`, read.resource(group, "Label")),
    icons: read.icons(group),
    controls: controls.map((control, index) => ribbonButton(read, control, `${place}.controls[${index}]`, say)),
  };
}

function ribbonButton(read: Reader, control: Element, place: string, say: Say): Json {
  const tip = read.below(control, "Supertip");
  return {
    id: control.id,
    type: "button",
    label: say(`${place}.label`, read.resource(control, "Label")),
    icons: read.icons(control),
    supertip: {
      title: say(`${place}.supertip.title`, read.resource(tip, "Title")),
      description: say(`${place}.supertip.description`, read.resource(tip, "Description")),
    },
    actionId: actionOf(control),
    enabled: true,
    keytip: own.keytips[control.id],
  };
}

type Reader = ReturnType<typeof reader>;

/** What is asked of manifest.xml. */
function reader(xml: string) {
  const document = new JSDOM(xml, { contentType: "text/xml" }).window.document;
  const everything = [...document.getElementsByTagName("*")];
  const all = (name: string): Element[] => everything.filter((element) => element.localName === name);
  const declared = new Map(everything.filter((element) => element.closest("Resources") !== null).map((element) => [element.id, element]));
  const childOf = (parent: Element | undefined, name: string): Element => {
    const child = [...(parent?.children ?? [])].find(({ localName }) => localName === name);
    if (!child) throw new Error(`manifest.xml: <${parent?.localName ?? "OfficeApp"}> has no <${name}>.`);
    return child;
  };
  const top = (name: string): Element => childOf(document.documentElement, name);
  const saidBy = (element: Element): Said => {
    const en = element.getAttribute("DefaultValue") ?? "";
    return { en, fr: [...element.children].find((child) => child.getAttribute("Locale") === "fr-FR")?.getAttribute("Value") ?? en };
  };
  const resourceOf = (element: Element): Said => {
    const id = element.getAttribute("resid") ?? element.querySelector("[resid]")?.getAttribute("resid") ?? "";
    const resource = declared.get(id);
    if (!resource) throw new Error(`manifest.xml: the resource "${id}" of <${element.localName}> does not exist.`);
    return saidBy(resource);
  };
  return {
    all,
    below: childOf,
    text: (name: string): string => top(name).textContent?.trim() ?? "",
    said: (name: string): Said => saidBy(top(name)),
    /** The text that a child of an element points to. */
    resource: (parent: Element | undefined, name: string): Said => resourceOf(childOf(parent, name)),
    icons: (parent: Element) =>
      [...childOf(parent, "Icon").children].map((image) => ({ size: Number(image.getAttribute("size")), url: resourceOf(image).en })),
  };
}
