/** @jest-environment jsdom */
import { screen, within } from "@testing-library/react";
import { serialOf } from "../../src/calendar/days";
import { paperWorkbook } from "./paperWorkbook";
import { button, expectOffered, expectShown, openPane } from "./renderPane";

const filled = () => {
  const book = paperWorkbook();
  book.tables.set("demand", [{ Family: "A", Period: serialOf(2026, 1), Quantity: 1 }]);
  return book;
};

describe("the cycle on the home screen", () => {
  it("shows the five steps as shapes with words, and names the current one with its due date", async () => {
    await openPane({ book: Object.assign(filled(), { reviewsBuilt: true }) });
    const steps = await screen.findByRole("list", { name: "Steps of the cycle" });
    const dots = within(steps).getAllByRole("img");
    expect(dots.map((dot) => dot.textContent)).toEqual(["●", "◐", "○", "○", "○"]);
    expect(dots[0]?.getAttribute("aria-label")).toBe("1 Collect: done");
    expect(within(steps).getAllByRole("listitem")[1]?.getAttribute("aria-current")).toBe("step");
    expect(within(steps).getAllByRole("listitem")[1]?.textContent).toBe("◐2 Analyse and anticipateBen · due 9 Mar 2026");
    screen.getByRole("heading", { level: 1, name: "S&OP · Mar 2026" });
  });

  it("says it in French", async () => {
    await openPane({ language: "fr", book: Object.assign(filled(), { reviewsBuilt: true }) });
    const steps = await screen.findByRole("list", { name: "Étapes du cycle" });
    const second = within(steps).getAllByRole("listitem")[1];
    expect(second?.textContent).toBe("◐2 Analyse and anticipateBen · échéance le 09/03/2026");
    expect(within(steps).getAllByRole("img")[1]?.getAttribute("aria-label")).toBe("2 Analyse and anticipate\u202f: en cours");
  });
});

describe("building the reviews", () => {
  const slow = () => {
    let go: () => void = () => undefined;
    const slowBuild = new Promise<void>((done) => (go = done));
    return { book: Object.assign(filled(), { slowBuild }), go: () => go() };
  };

  it.each(["home", "reviews"] as const)("says which sheet is drawn and stops when asked, without an alert (%s)", async (place) => {
    const { book, go } = slow();
    const { user } = await openPane({ book, place });
    await user.click(await screen.findByRole("button", { name: "Build reviews" }));
    expectShown(await screen.findByText("Drawing Dashboard…"));
    expect(screen.queryByRole("button", { name: "Build reviews" })).toBeNull();
    await user.click(button("Cancel"));
    go();
    expectOffered(await screen.findByRole("button", { name: "Build reviews" }));
    expect(book.reviewsBuilt).toBe(false);
    expect(screen.queryByRole("alert")).toBeNull();
  });

  it("goes on to the end when nobody stops it", async () => {
    const { book, go } = slow();
    const { user } = await openPane({ book, place: "reviews" });
    await user.click(await screen.findByRole("button", { name: "Build reviews" }));
    await screen.findByText("Drawing Dashboard…");
    go();
    expectOffered(await screen.findByRole("button", { name: "Build reviews again" }));
    expect(book.reviewsBuilt).toBe(true);
  });
});
