import type { Group } from "./cases";

export const shapes: Group = {
  about: "arrays cut, joined and made",
  inputs: {
    A1: [
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ],
    E1: [
      ["pear", 2],
      ["fig", 1],
      ["Pear", 2],
      ["apple", 3],
    ],
  },
  cases: [
    ["=TAKE(A1:C3,1)", [[1, 2, 3]], "hand"],
    ["=TAKE(A1:C3,-1)", [[7, 8, 9]], "hand"],
    ["=TAKE(A1:C3,,1)", [[1], [4], [7]], "hand"],
    ["=TAKE(A1:C3,,-1)", [[3], [6], [9]], "hand"],
    [
      "=TAKE(A1:C3,2,-2)",
      [
        [2, 3],
        [5, 6],
      ],
      "hand",
    ],
    ["=TAKE(A1:C3,0)", "#CALC!", "documentation"],
    [
      "=TAKE(A1:B2,9)",
      [
        [1, 2],
        [4, 5],
      ],
      "documentation",
    ],
    ["=SUM(TAKE(A1:C3,-2,2))", 24, "hand"],
    [
      "=DROP(A1:C3,1)",
      [
        [4, 5, 6],
        [7, 8, 9],
      ],
      "hand",
    ],
    [
      "=DROP(A1:C3,-1,1)",
      [
        [2, 3],
        [5, 6],
      ],
      "hand",
    ],
    ["=DROP(A1:C3,,-2)", [[1], [4], [7]], "hand"],
    ["=DROP(A1:C3,3)", "#CALC!", "documentation"],
    [
      "=HSTACK(A1:A3,C1:C2)",
      [
        [1, 3],
        [4, 6],
        [7, "#N/A"],
      ],
      "documentation",
    ],
    [
      "=VSTACK(A1:C1,A3:B3)",
      [
        [1, 2, 3],
        [7, 8, "#N/A"],
      ],
      "documentation",
    ],
    [
      '=IFERROR(VSTACK(A1:C1,A3:B3),"")',
      [
        [1, 2, 3],
        [7, 8, ""],
      ],
      "documentation",
    ],
    ["=VSTACK(A1:A2,10)", [[1], [4], [10]], "hand"],
    [
      "=CHOOSECOLS(A1:C3,3,1)",
      [
        [3, 1],
        [6, 4],
        [9, 7],
      ],
      "hand",
    ],
    ["=CHOOSECOLS(A1:C3,-1)", [[3], [6], [9]], "documentation"],
    ["=CHOOSECOLS(A1:C3,4)", "#VALUE!", "documentation"],
    ["=CHOOSECOLS(A1:C1,0)", "#VALUE!", "documentation"],
    ["=CHOOSECOLS(A1:C1,{2,3})", [[2, 3]], "documentation"],
    [
      "=CHOOSEROWS(A1:C3,-1,1)",
      [
        [7, 8, 9],
        [1, 2, 3],
      ],
      "documentation",
    ],
    ["=TOROW(A1:B2)", [[1, 2, 4, 5]], "hand"],
    ["=TOCOL(A1:B2)", [[1], [2], [4], [5]], "hand"],
    ["=TOCOL(A1:B2,0,TRUE)", [[1], [4], [2], [5]], "documentation"],
    [
      "=WRAPROWS(SEQUENCE(5),2)",
      [
        [1, 2],
        [3, 4],
        [5, "#N/A"],
      ],
      "documentation",
    ],
    [
      "=WRAPCOLS(SEQUENCE(5),2)",
      [
        [1, 3, 5],
        [2, 4, "#N/A"],
      ],
      "documentation",
    ],
    [
      "=WRAPROWS(SEQUENCE(5),2,0)",
      [
        [1, 2],
        [3, 4],
        [5, 0],
      ],
      "documentation",
    ],
    [
      "=EXPAND(A1:B2,3,3,0)",
      [
        [1, 2, 0],
        [4, 5, 0],
        [0, 0, 0],
      ],
      "documentation",
    ],
    [
      "=EXPAND(A1:B2,3)",
      [
        [1, 2],
        [4, 5],
        ["#N/A", "#N/A"],
      ],
      "documentation",
    ],
    ["=EXPAND(A1:B2,1)", "#VALUE!", "documentation"],
    ["=TRANSPOSE(A1:C1)", [[1], [2], [3]], "hand"],
    [
      "=SEQUENCE(2,3,10,5)",
      [
        [10, 15, 20],
        [25, 30, 35],
      ],
      "hand",
    ],
    ["=SEQUENCE(3,,5)", [[5], [6], [7]], "hand"],
    ["=SEQUENCE(0)", "#CALC!", "Excel"],
    ["=SEQUENCE(2,,,-1)", [[1], [0]], "hand"],
    ["=ROWS(FILTER(A1:A3,A1:A3>1))", 2, "hand"],
    ["=COLUMNS(A1:C3)", 3, "hand"],
    ["=INDEX(SEQUENCE(3,2),2,2)", 4, "hand"],
    ["=INDEX(A1:C3,0,2)", [[2], [5], [8]], "documentation"],
    ["=INDEX(A1:C3,2,0)", [[4, 5, 6]], "documentation"],
    ["=INDEX(A1:C3,4,1)", "#REF!", "documentation"],
    ["=INDEX(A1:C1,2)", 2, "documentation"],
    ["=SUM(INDEX(A1:C3,0,3))", 18, "documentation"],
    [
      "=MMULT({1,3;7,2},{2,0;0,2})",
      [
        [2, 6],
        [14, 4],
      ],
      "documentation",
    ],
    [
      "=A1:A3*A1:C1",
      [
        [1, 2, 3],
        [4, 8, 12],
        [7, 14, 21],
      ],
      "hand",
    ],
    ["=A1:A3+{1;2}", [[2], [6], ["#N/A"]], "Excel"],
    ['=IF(A1:A3>3,A1:A3,"low")', [["low"], [4], [7]], "hand"],
    ["=SUM((A1:A3>1)*B1:B3)", 13, "hand"],
    ["=ROW(A1:A3)", [[1], [2], [3]], "hand"],
    ["=COLUMN(B1)", 2, "hand"],
    ["=LARGE(A1:C3,{1,2})", [[9, 8]], "hand"],
    [
      "=CHOOSE({1,2},A1:A3,C1:C3)",
      [
        [1, 3],
        [4, 6],
        [7, 9],
      ],
      "Excel",
    ],
    ["=SUM(OFFSET(A1,1,1,2,2))", 28, "hand"],
    ['=SUM(INDIRECT("A1:A3"))', 12, "hand"],
  ],
};
