/** @jest-environment jsdom */
import axe from "axe-core";
import { screen } from "@testing-library/react";
import { inLanguage } from "../../src/language/text";
import { places } from "../../src/taskpane/navigation";
import { whyTexts } from "../../src/taskpane/texts/whyTexts";
import { expectShown, openPane } from "./renderPane";

const sentences = (text: string): number => text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== "").length;

it("says of each place in two sentences what it is good for, in both languages and in as many words as one reads at once", () => {
  for (const place of places)
    for (const text of [inLanguage(whyTexts[place], "en"), inLanguage(whyTexts[place], "fr")])
      expect([place, sentences(text), text.split(/\s+/).length <= 36]).toEqual([place, 2, true]);
});

it.each(["en", "fr"] as const)("says it at the end of the screen when somebody asks (%s)", async (language) => {
  const { user } = await openPane({ place: "feedback", language });
  const summary = await screen.findByText(language === "en" ? "Why this?" : /^À quoi cela sert/);
  expect(screen.getByRole("main").lastElementChild?.contains(summary)).toBe(true);
  const answer = () => screen.queryByText(/^What workshop and warehouse see|^Ce que voient l'atelier et l'entrepôt/);
  expect(answer()).toBeNull();
  await user.click(summary);
  expectShown(answer() as HTMLElement);
  expect((await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } })).violations).toEqual([]);
  await user.click(summary);
  expect(answer()).toBeNull();
});
