import { open } from "./open";
it("x", async () => {
  const a = open();
  a.put("A1", [
    ["Family", "Qty"],
    ["x", 5],
    ["y", 7],
    ["x", 9],
  ]);
  await a.engine.addTable(a.area("A1:B4"), "Dem", "TableStyleMedium2");
  a.put("D1", [["x"], ["y"]]);
  a.put("F1", [["x"]]);
  for (const f of [
    "=SUMIFS(Dem[Qty],Dem[Family],D1:D2)",
    "=LET(p,SUMIFS(Dem[Qty],Dem[Family],D1:D2),p)",
    "=LET(p,SUMIFS(Dem[Qty],Dem[Family],D1:D2),p)",
    "=LET(p,SUMIFS(Dem[Qty],Dem[Family],D1:D2),p+0)",
    "=LET(p,SUM(Dem[Qty]),p)",
    "=LET(p,SUM(Dem[Qty]),q,2,p+q)",
    "=LET(p,SUMIFS(Dem[Qty],Dem[Family],D1:D2),q,SUMIFS(Dem[Qty],Dem[Family],D1:D2),IF(p>q,p,q))",
    "=LET(o,SUMIFS(Dem[Qty],Dem[Family],D1:D2),q,SUMIFS(Dem[Qty],Dem[Family],D1:D2,Dem[Family],F1),IF(o>q,o,q))",
    "=LET(o,SUMIFS(Dem[Qty],Dem[Family],D1:D2),q,SUMIFS(Dem[Qty],Dem[Family],D1:D2,Dem[Family],F1),o+q)",
    "=LET(o,SUMIFS(Dem[Qty],Dem[Family],D1:D2),q,SUMIFS(Dem[Qty],Dem[Family],D1:D2,Dem[Family],F1),IF(o>q,o,q))",
    "=SUMIFS(Dem[Qty],Dem[Family],D1:D2,Dem[Family],F1)",
    "=SUMIFS(B2:B4,A2:A4,D1:D2,A2:A4,F1)",
  ]) {
    a.put("H1", [[f]]);
    console.log(f, JSON.stringify(await a.values("H1:H2")));
  }
});
