/** Entry of the workbench page. */
import { openPage } from "../workbench/page/openPage";

const root = document.getElementById("page");

/** A page that cannot start says why instead of staying empty. */
function explain(error: unknown): void {
  const message = document.createElement("p");
  message.setAttribute("role", "alert");
  message.textContent = error instanceof Error ? error.message : String(error);
  document.body.prepend(message);
}

if (root) openPage(root).catch(explain);
