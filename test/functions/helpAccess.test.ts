/** @jest-environment jsdom */
import axe from "axe-core";
import { emitFunctionFiles } from "../../src/tooling/functions/emit";

const files = emitFunctionFiles("https://sop.example.org");

describe("the help pages, read by a screen reader", () => {
  it.each(["help/en/index.html", "help/fr/BOTTLENECK.html", "help/en/CAPACITY.html"])(
    "%s has no accessibility fault that its markup can show",
    async (path) => {
      const parsed = new DOMParser().parseFromString(files.find((file) => file.path === path)?.text ?? "", "text/html");
      document.replaceChild(document.adoptNode(parsed.documentElement), document.documentElement);
      // jsdom does not paint; contrast is computed from the stylesheet in helpPages.test.ts.
      const { violations } = await axe.run(document, { rules: { "color-contrast": { enabled: false } } });
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    },
  );
});
