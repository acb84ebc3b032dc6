import type { Group } from "./cases";

const numbered = (row: number): number | string => (row === 7 ? "=NA()" : row);
const lettered = (row: number): string | null => (row === 9 ? '=""' : row === 11 ? null : `t${row}`);
const rows = Array.from({ length: 40 }, (_, index) => index + 1);

/** From 25 rows on the engine compares with an index of values. */
export const longColumns: Group = {
  about: "columns of forty rows with an error, an empty text and a blank cell",
  inputs: {
    A1: rows.map((row) => [`n${row}`, numbered(row), lettered(row)]),
    E1: [['=IF(MOD(SEQUENCE(40),10)=0,"",SEQUENCE(40))']],
  },
  cases: [
    ['=SUM(--ISERROR(B1:B40=""))', 1, "Excel"],
    ['=SUM(--ISERROR(""=B1:B40))', 1, "Excel"],
    ['=SUM(--ISERROR(B1:B40<>""))', 1, "Excel"],
    ["=SUM(--ISERROR(B1:B40>3))", 1, "Excel"],
    ["=SUM(IFERROR(--(B1:B40=5),100))", 101, "hand"],
    ['=IFERROR(INDEX(B1:B40,7),"e")', "e", "hand"],
    ['=IF(INDEX(B1:B40,7)="",1,2)', "#N/A", "Excel"],
    ['=SUM(--(C1:C40=""))', 2, "hand"],
    ["=SUM(--ISBLANK(C1:C40))", 1, "documentation"],
    ['=SUM(--(E1#=""))', 4, "hand"],
    ["=SUM(--ISBLANK(E1:E40))", 0, "documentation"],
    ["=SUM(--ISERROR(E1#+0))", 4, "Excel"],
    ['=SUM(--(E1:E40<>""))', 36, "hand"],
    ["=SUM(--ISNUMBER(TAKE(E1#,30)))", 27, "hand"],
    ["=TAKE(E1#,-1)+0", "#VALUE!", "Excel"],
    ["=TAKE(SORT(E1#),-4)", [[""], [""], [""], [""]], "Excel"],
    ['=SUMIFS(B1:B40,A1:A40,"n5")', 5, "hand"],
    ['=SUMIFS(B1:B40,A1:A40,"n7")', "#N/A", "Excel"],
    ['=SUMIFS(B1:B40,A1:A40,"n1*")', 146, "hand"],
    ['=SUMIFS(B1:B40,B1:B40,">38")', 79, "hand"],
    ['=AVERAGEIFS(B1:B40,B1:B40,">38")', 39.5, "hand"],
    ['=COUNTIF(E1:E40,"<>")', 40, "Excel"],
    ['=COUNTIF(C1:C40,"<>")', 39, "Excel"],
    ['=COUNTIFS(C1:C40,"")', 2, "Excel"],
    ['=XLOOKUP("n7",A1:A40,B1:B40,"none")', "#N/A", "hand"],
    ['=XLOOKUP("N8",A1:A40,B1:B40,"none")', 8, "Excel"],
    ['=XMATCH("n40",A1:A40)', 40, "hand"],
    ["=MATCH(12,B1:B40,0)", 12, "hand"],
    ["=AGGREGATE(14,6,B1:B40,1)", 40, "documentation"],
    ["=SUMPRODUCT(--(B8:B40>30))", 10, "hand"],
  ],
};
