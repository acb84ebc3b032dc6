import { Cancelled, runInSlices } from "../../src/cycle/longWork";

/** Work of so many steps, each of which takes a millisecond. */
function* work(steps: number): Generator<number, string, void> {
  for (let step = 1; step <= steps; step++) {
    const end = performance.now() + 1;
    while (performance.now() < end);
    yield step;
  }
  return "done";
}

describe("work in slices", () => {
  it("gives the result, telling how far it is with breaks in between", async () => {
    const seen: number[] = [];
    let breaks = 0;
    const timer = setInterval(() => breaks++, 0);
    await expect(runInSlices(work(200), { onProgress: (done) => seen.push(done) })).resolves.toBe("done");
    clearInterval(timer);
    expect(seen.length).toBeGreaterThan(1);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(breaks).toBeGreaterThan(0);
  });

  it("stops soon after it was cancelled", async () => {
    const controller = new AbortController();
    let last = 0;
    const running = runInSlices(work(5_000), {
      signal: controller.signal,
      onProgress: (done) => {
        last = done;
        controller.abort();
      },
    });
    await expect(running).rejects.toBeInstanceOf(Cancelled);
    expect(last).toBeLessThan(500);
  });

  it("passes on what went wrong", async () => {
    function* broken(): Generator<number, void, void> {
      yield 1;
      throw new Error("no");
    }
    await expect(runInSlices(broken())).rejects.toThrow("no");
  });
});
