import { sayProgress } from "../../server/progress";

/** A promise and the two ways to end it. */
function part(name: string) {
  let ready = () => {};
  let fail = () => {};
  const done = new Promise<void>((yes, no) => {
    ready = yes;
    fail = () => no(new Error("does not compile"));
  });
  return { name, done, ready, fail };
}

describe("what npm start says while it works", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it("names what it makes, says each part that is done, and is never silent for more than ten seconds", async () => {
    const said: string[] = [];
    const [page, addin] = [part("the page"), part("the add-in")];
    sayProgress([page, addin], (line) => said.push(line));
    expect(said.splice(0)).toEqual(["Making the page, the add-in. The first start takes up to a minute, later ones a few seconds."]);

    page.ready();
    await jest.advanceTimersByTimeAsync(4_000);
    expect(said.splice(0)).toEqual(["  the page: ready (0 s)"]);

    await jest.advanceTimersByTimeAsync(16_500);
    expect(said.splice(0)).toEqual(["  still making: the add-in (10 s)", "  still making: the add-in (20 s)"]);

    addin.ready();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(said).toEqual(["  the add-in: ready (21 s)"]);
  });

  it("says nothing more of a part that failed, nor after it is stopped", async () => {
    const said: string[] = [];
    const addin = part("the add-in");
    sayProgress([addin], (line) => said.push(line));
    addin.fail();
    await jest.advanceTimersByTimeAsync(30_000);
    const page = part("the page");
    const stop = sayProgress([page], (line) => said.push(line));
    stop();
    await jest.advanceTimersByTimeAsync(30_000);
    expect(said).toHaveLength(2);
  });
});
