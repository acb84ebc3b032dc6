/** Entry of the workbench page. */
import { openPage } from "../workbench/page/openPage";

const root = document.getElementById("page");
if (root) void openPage(root);
