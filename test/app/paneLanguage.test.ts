import { createPaneLanguage } from "../../src/app/paneLanguage";

describe("the language of the pane", () => {
  const speak = (display: string | undefined, readChoice: () => Promise<string>) => {
    const told: string[] = [];
    return { told, spoken: createPaneLanguage(display, readChoice, (language) => told.push(language)) };
  };

  it("is Excel's until the workbook chooses another, and is told once when it changes", async () => {
    let choice = "auto";
    const { told, spoken } = speak("fr-CA", async () => choice);
    expect(spoken.current()).toBe("fr");
    await spoken.follow();
    choice = "en";
    await spoken.follow();
    await spoken.follow();
    expect(spoken.current()).toBe("en");
    choice = "auto";
    await spoken.follow();
    expect(told).toEqual(["en", "fr"]);
  });

  it("stays Excel's when the settings cannot be read", async () => {
    const { told, spoken } = speak("de-DE", async () => Promise.reject(new Error("Column Key is missing.")));
    await spoken.follow();
    expect(spoken.current()).toBe("en");
    expect(told).toEqual([]);
  });
});
