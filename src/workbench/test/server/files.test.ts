import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileBelow, typeOf } from "../../server/files";

describe("files below a folder", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "files-"));
    mkdirSync(join(folder, "dist/assets"), { recursive: true });
    writeFileSync(join(folder, "secret.txt"), "secret");
    mkdirSync(join(folder, "dist-other"));
    writeFileSync(join(folder, "dist-other/file.txt"), "other");
    writeFileSync(join(folder, "dist/assets/app.png"), "picture");
    symlinkSync(join(folder, "secret.txt"), join(folder, "dist/link.txt"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are found by their address, with type and a tag of their version", async () => {
    const found = await fileBelow(join(folder, "dist"), "assets/app.png");
    expect(found?.body.toString()).toBe("picture");
    expect(found?.type).toBe("image/png");
    expect(found?.tag).toMatch(/^"7-\w+"$/);
  });

  it.each([
    "../secret.txt",
    "assets/../../secret.txt",
    "../dist-other/file.txt",
    "/etc/passwd",
    "link.txt",
    "assets",
    "",
    "missing.js",
    "assets/app.png/more",
  ])("are not found at %j", async (address) => {
    expect(await fileBelow(join(folder, "dist"), address)).toBeNull();
  });

  it("have the media type of their ending, and none is guessed", () => {
    expect(typeOf("a/functions.json")).toBe("application/json; charset=utf-8");
    expect(typeOf("TASKPANE.HTML")).toBe("text/html; charset=utf-8");
    expect(typeOf("highs.wasm")).toBe("application/wasm");
    expect(typeOf("plan.xlsx")).toBe("application/octet-stream");
  });
});
