import fc from "fast-check";
import { distinctNames, isSameName, nameKey } from "../../src/language/sameName";

describe("names", () => {
  it.each([
    ["Board A", "board a", true],
    [" Board A\u00a0", "BOARD A", true],
    ["Écrans", "écrans", true],
    ["Board A", "Board  A", false],
    ["Board A", "Bôard A", false],
    ["A+", "A-", false],
    [7, "7", true],
    ["", "", false],
    [null, undefined, false],
  ])("%j and %j are one name: %j", (one, other, same) => {
    expect(isSameName(one, other)).toBe(same);
    expect(isSameName(other, one)).toBe(same);
  });

  it("are kept once each, in order, as first spelt", () => {
    expect(distinctNames(["Boards", "screens", " ", "BOARDS ", "Screens", "Frames"])).toEqual(["Boards", "screens", "Frames"]);
  });

  it("have one key however often it is taken", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (name) => expect(nameKey(nameKey(name))).toBe(nameKey(name))));
  });
});
