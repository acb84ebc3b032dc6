/** The one script that add-in pages take from Microsoft's network; the workbench answers it from the pinned npm package. */
const hosted = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where this server answers the files of office.js. The library looks for its other files beside itself. */
export const officeScripts = "/office-js/";

/** The script that stands for a native host inside the add-in's frame; it must run before office.js. */
export const frameScript = "/workbench/frame.js";

const officeTag = new RegExp(`<script\\b[^>]*\\bsrc=["']?${hosted.replace(/[.]/g, "\\.")}["']?(?=[\\s>])[^>]*>`, "i");

/**
 * An HTML page of the add-in as the workbench serves it: the address of office.js points here and the frame's script stands
 * before it. A page that does not load office.js (a help page) is served as it was built.
 */
export function servedAddinPage(html: string): string {
  return html.replace(officeTag, (tag) => `<script src="${frameScript}"></script>${tag.replace(hosted, `${officeScripts}office.js`)}`);
}
