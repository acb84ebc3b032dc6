import { open } from "./open";
it("x", async () => {
  const a = open();
  a.put("A1", [["Family", "Qty"], ["x", 5], ["y", 7], ["x", 9]]);
  await a.engine.addTable(a.area("A1:B4"), "Dem", "TableStyleMedium2");
  a.put("D1", [["x"], ["y"]]);
  for (const f of ["=LET(p,SUMIFS(Dem[Qty],Dem[Family],D1:D2),p)","=SUM(MAP(Dem[Qty],LAMBDA(x,x*2)))"]) {
    a.put("H1", [[f]]);
    console.log(f, JSON.stringify(await a.values("H1:H2")));
    a.put("B2", [[50]]);
    console.log(f, JSON.stringify(await a.values("H1:H2")));
    a.put("B2", [[5]]);
    await a.engine.renameTable(a.engine.tables()[0]!.id, "Dem");
    console.log(f, JSON.stringify(await a.values("H1:H2")));
  }
});
