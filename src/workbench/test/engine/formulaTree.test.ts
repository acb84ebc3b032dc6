import { copyTree } from "../../engine/formulaTree";
import { open } from "./open";

describe("LET and LAMBDA over a table", () => {
  it("calculate when the table is new, and again when it changes", async () => {
    const { engine, area, put, values } = open();
    put("A1", [
      ["Family", "Quantity"],
      ["Boards", 5],
      ["Cables", 7],
      ["Boards", 9],
    ]);
    await engine.addTable(area("A1:B4"), "Demand", "TableStyleMedium2");
    put("D1", [["Boards"], ["Cables"]]);
    put("F1", [["=LET(units,SUMIFS(Demand[Quantity],Demand[Family],D1:D2),IF(units>10,units,0))"]]);
    put("G1", [["=SUM(MAP(Demand[Quantity],LAMBDA(units,units*2)))"]]);
    expect(await values("F1:G2")).toEqual([
      [14, 42],
      [0, ""],
    ]);
    put("B2", [[50]]);
    expect(await values("F1:G1")).toEqual([[59, 132]]);
  });
});

describe("copyTree", () => {
  it("copies nodes with their class and parents, and leaves the original whole", () => {
    class Node {
      _parent: Node | null = null;
      _children: (Node | string)[] = [];
    }
    const root = new Node();
    const child = new Node();
    child._parent = root;
    root._children = ["A1", child];
    const copy = copyTree(root);
    copy._children.pop();
    expect(root._children).toEqual(["A1", child]);
    expect(copyTree(root)._children[1]).toBeInstanceOf(Node);
    expect((copyTree(root)._children[1] as Node)._parent).not.toBe(root);
  });

  it("passes an error code of the lexer on", () => {
    expect(copyTree("#VALUE!")).toBe("#VALUE!");
  });
});
