/**
 * Reads the add-in's manifest the way Excel does for a person of one locale: what the ribbon shows, which page the pane loads,
 * where the functions and the shortcuts are described. Addresses become paths of this origin, because the workbench serves the
 * files of the manifest's site.
 */

export interface Tip {
  title: string;
  description: string;
}

export type RibbonAction = { type: "ShowTaskpane"; url: string } | { type: "ExecuteFunction"; name: string };

export interface RibbonButton {
  kind: "button";
  id: string;
  label: string;
  tip: Tip;
  /** Picture by pixel size. */
  icon: Record<number, string>;
  action: RibbonAction;
  /** Excel enables a control unless the manifest says otherwise. */
  enabled: boolean;
}

export interface RibbonMenu {
  kind: "menu";
  id: string;
  label: string;
  tip: Tip;
  icon: Record<number, string>;
  items: RibbonButton[];
}

export type RibbonControl = RibbonButton | RibbonMenu;

export interface RibbonGroup {
  id: string;
  label: string;
  controls: RibbonControl[];
}

export interface RibbonTab {
  id: string;
  label: string;
  groups: RibbonGroup[];
}

export interface AddinManifest {
  id: string;
  displayName: string;
  /** Path of the add-in's page: pane, commands and functions share it (shared runtime). */
  paneUrl: string;
  tabs: RibbonTab[];
  functions: { namespace: string; metadataUrl: string } | null;
  shortcuts: { url: string; resourcesUrl: string | null } | null;
}

/** The manifest cannot be used; the message names the element. */
export class ManifestUnreadable extends Error {}

const childrenOf = (parent: Element, name: string): Element[] => [...parent.children].filter((child) => child.localName === name);

const childOf = (parent: Element, name: string): Element | undefined => childrenOf(parent, name)[0];

function below(parent: Element, ...names: string[]): Element {
  return names.reduce((element, name) => {
    const next = childOf(element, name);
    if (!next) throw new ManifestUnreadable(`manifest.xml: <${element.localName}> has no <${name}>.`);
    return next;
  }, parent);
}

const typeOf = (element: Element): string => element.getAttribute("xsi:type") ?? "";

/** Path of an absolute address on the add-in's site. */
const localPath = (url: string): string => {
  const { pathname, search } = new URL(url);
  return pathname + search;
};

/** `DefaultValue`, or the override for exactly this locale. */
function localised(element: Element, locale: string): string {
  const override = childrenOf(element, "Override").find((child) => child.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase());
  const value = override?.getAttribute("Value") ?? element.getAttribute("DefaultValue");
  if (value === null) throw new ManifestUnreadable(`manifest.xml: <${element.localName}> has no DefaultValue.`);
  return value;
}

/** Looks up what a `resid` attribute points to. */
type Lookup = (element: Element) => string;

function lookupIn(resources: Element, locale: string): Lookup {
  const entries = [...resources.children].flatMap((list) => [...list.children]);
  const byId = new Map(entries.map((entry) => [entry.getAttribute("id"), entry]));
  return (element) => {
    const id = element.getAttribute("resid");
    const entry = byId.get(id);
    if (!entry) throw new ManifestUnreadable(`manifest.xml: the resource "${id ?? ""}" of <${element.localName}> does not exist.`);
    return localised(entry, locale);
  };
}

function readTip(control: Element, text: Lookup): Tip {
  const tip = below(control, "Supertip");
  return { title: text(below(tip, "Title")), description: text(below(tip, "Description")) };
}

function readIcon(control: Element, text: Lookup): Record<number, string> {
  const images = childOf(control, "Icon");
  return Object.fromEntries(
    (images ? childrenOf(images, "Image") : []).map((image) => [Number(image.getAttribute("size")), localPath(text(image))]),
  );
}

function readAction(action: Element, text: Lookup): RibbonAction {
  switch (typeOf(action)) {
    case "ShowTaskpane":
      return { type: "ShowTaskpane", url: localPath(text(below(action, "SourceLocation"))) };
    case "ExecuteFunction":
      return { type: "ExecuteFunction", name: below(action, "FunctionName").textContent?.trim() ?? "" };
    default:
      throw new ManifestUnreadable(`manifest.xml: the action type "${typeOf(action)}" is not known to Excel.`);
  }
}

function readButton(control: Element, text: Lookup): RibbonButton {
  return {
    kind: "button",
    id: control.getAttribute("id") ?? "",
    label: text(below(control, "Label")),
    tip: readTip(control, text),
    icon: readIcon(control, text),
    action: readAction(below(control, "Action"), text),
    enabled: childOf(control, "Enabled")?.textContent?.trim() !== "false",
  };
}

function readControl(control: Element, text: Lookup): RibbonControl {
  if (typeOf(control) !== "Menu") return readButton(control, text);
  return {
    kind: "menu",
    id: control.getAttribute("id") ?? "",
    label: text(below(control, "Label")),
    tip: readTip(control, text),
    icon: readIcon(control, text),
    items: childrenOf(below(control, "Items"), "Item").map((item) => readButton(item, text)),
  };
}

function readTab(tab: Element, text: Lookup): RibbonTab {
  return {
    id: tab.getAttribute("id") ?? "",
    label: text(below(tab, "Label")),
    groups: childrenOf(tab, "Group").map((group) => ({
      id: group.getAttribute("id") ?? "",
      label: text(below(group, "Label")),
      controls: childrenOf(group, "Control").map((control) => readControl(control, text)),
    })),
  };
}

/**
 * Parses an add-in-only manifest (XML) for the Excel workbook host and one locale such as "fr-FR".
 * Throws `ManifestUnreadable` naming what is missing.
 */
export function readManifest(xml: string, locale: string): AddinManifest {
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const broken = root.localName === "parsererror" ? root : root.getElementsByTagName("parsererror")[0];
  if (broken) throw new ManifestUnreadable(`manifest.xml is not well-formed XML: ${broken.textContent?.trim() ?? ""}`);

  const overrides = below(root, "VersionOverrides");
  const text = lookupIn(below(overrides, "Resources"), locale);
  const host = childrenOf(below(overrides, "Hosts"), "Host").find((candidate) => typeOf(candidate) === "Workbook");
  if (!host) throw new ManifestUnreadable("manifest.xml: no <Host> of type Workbook in <VersionOverrides>.");

  const points = ["AllFormFactors", "DesktopFormFactor"].flatMap((factor) =>
    childrenOf(host, factor).flatMap((element) => childrenOf(element, "ExtensionPoint")),
  );
  const functions = points.find((point) => typeOf(point) === "CustomFunctions");
  const extended = childOf(root, "ExtendedOverrides");
  const resourcesUrl = extended?.getAttribute("ResourcesUrl");
  return {
    id: below(root, "Id").textContent?.trim() ?? "",
    displayName: localised(below(root, "DisplayName"), locale),
    paneUrl: localPath(localised(below(root, "DefaultSettings", "SourceLocation"), locale)),
    tabs: points
      .filter((point) => typeOf(point) === "PrimaryCommandSurface")
      .flatMap((point) => childrenOf(point, "CustomTab").map((tab) => readTab(tab, text))),
    functions: functions
      ? { namespace: text(below(functions, "Namespace")), metadataUrl: localPath(text(below(functions, "Metadata", "SourceLocation"))) }
      : null,
    shortcuts: extended
      ? { url: localPath(extended.getAttribute("Url") ?? ""), resourcesUrl: resourcesUrl ? localPath(resourcesUrl) : null }
      : null,
  };
}
