/** Walking through steps 3 to 5 of a cycle in a browser. */
import { fill, inLanguage, languageOf, type Language, type Text } from "../../src/language/text";
import { stepTitles } from "../../src/domain/steps/stepTitles";
import { collectTexts } from "../../src/taskpane/texts/collectTexts";
import { decisionTexts } from "../../src/taskpane/texts/decisionTexts";
import { learnTexts } from "../../src/taskpane/texts/learnTexts";
import { meetingTexts } from "../../src/taskpane/texts/meetingTexts";
import { nameTexts } from "../../src/taskpane/texts/nameTexts";
import { paneTexts } from "../../src/taskpane/texts/paneTexts";
import type { LaunchedBrowser } from "./browser";
import { faultsOf } from "./narrowPane";
import { openWorkbench, paneOf } from "./openWorkbench";

/** A pane that is walked through by what a person sees: buttons, fields and screens by their words. */
export async function walkIn(browser: LaunchedBrowser, url: string, locale: "en-US" | "fr-FR", colorScheme: "light" | "dark" = "light") {
  const session = await openWorkbench(browser, url, { locale, colorScheme });
  const language: Language = languageOf(locale);
  const pane = session.page.frameLocator("iframe[name=addin-pane]");
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}): string => fill(inLanguage(text, language), values);
  const button = (text: Text, values = {}) => pane.getByRole("button", { name: say(text, values), exact: true }).first();
  const folder = process.env.SOP_PICTURES;
  let pictures = 0;
  return {
    session,
    locale,
    pane,
    say,
    button,
    press: (text: Text, values = {}) => button(text, values).click({ timeout: 120_000 }),
    type: (label: Text, text: string) => pane.getByLabel(say(label)).first().fill(text),
    /** Types who does it; the pane asks once, and then says whom it knows. */
    name: async (label: Text, person: string) => {
      const [field, other] = [pane.getByLabel(say(label)).first(), button(nameTexts.somebodyElse)];
      await field.or(other).first().waitFor({ timeout: 60_000 });
      if (await other.isVisible()) await other.click();
      await field.fill(person);
    },
    place: (name: "home" | "cycle" | "feedback") =>
      pane
        .getByRole("navigation")
        .getByRole("button", { name: say(paneTexts[name]), exact: true })
        .click(),
    openStep: async (step: "coordinate" | "validate" | "evaluate") => {
      const open = button(collectTexts.openStep, { step: say(stepTitles[step]) });
      const ways = { coordinate: meetingTexts.toMeetings, validate: decisionTexts.toDecisions, evaluate: learnTexts.toEvaluate };
      const next = button(ways[step]);
      await open.or(next).first().click({ timeout: 60_000 });
    },
    /** The sheet in front, where pictures are asked for. */
    sheetLook: async (sheet: string) => {
      if (folder !== undefined) await session.page.screenshot({ path: `${folder}/together-${language}-sheet-${sheet}.png` });
    },
    look: async (screen: string) => {
      expect({ screen, faults: await faultsOf(paneOf(session.page)) }).toEqual({ screen, faults: [] });
      pictures++;
      if (folder !== undefined)
        await session.page
          .locator("iframe[name=addin-pane]")
          .screenshot({ path: `${folder}/together-${language}-${pictures}-${screen}.png` });
    },
  };
}
