import type { Group } from "./cases";

export const sortedArrays: Group = {
  about: "arrays filtered and sorted",
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
    [
      "=FILTER(A1:C3,A1:A3>1)",
      [
        [4, 5, 6],
        [7, 8, 9],
      ],
      "hand",
    ],
    ["=FILTER(A1:A3,A1:A3>99)", "#CALC!", "documentation"],
    ['=FILTER(A1:A3,A1:A3>99,"none")', "none", "documentation"],
    [
      "=FILTER(A1:C3,{1,0,1})",
      [
        [1, 3],
        [4, 6],
        [7, 9],
      ],
      "hand",
    ],
    ["=FILTER(A1:A3,(A1:A3>1)*(B1:B3<8))", [[4]], "documentation"],
    ["=FILTER(A1:A3,(A1:A3=1)+(B1:B3=8))", [[1], [7]], "documentation"],
    ["=FILTER(A1:A3,B1:B2)", "#VALUE!", "Excel"],
    ["=COLUMNS(FILTER(A1:C1,A1>0))", 3, "documentation"],
    ["=FILTER(A2:C2,A2>99)", "#CALC!", "documentation"],
    ['=FILTER(A2:C2,A2>99,"none")', "none", "documentation"],
    ["=ROWS(FILTER(A1:A3,A1>0))", 3, "documentation"],
    ["=FILTER(A1:C1,NA())", "#N/A", "documentation"],
    ['=FILTER(A1:C1,"x")', "#VALUE!", "Excel"],
    [
      '=FILTER(E1:F4,E1:E4="PEAR")',
      [
        ["pear", 2],
        ["Pear", 2],
      ],
      "Excel",
    ],
    ["=SORT(A1:A3,,-1)", [[7], [4], [1]], "hand"],
    [
      "=SORT(A1:C3,2,-1)",
      [
        [7, 8, 9],
        [4, 5, 6],
        [1, 2, 3],
      ],
      "hand",
    ],
    ["=SORT({3,1,2},,,TRUE)", [[1, 2, 3]], "hand"],
    [
      "=SORT(E1:F4)",
      [
        ["apple", 3],
        ["fig", 1],
        ["pear", 2],
        ["Pear", 2],
      ],
      "Excel",
    ],
    [
      "=SORT(E1:F4,{2,1},{-1,1})",
      [
        ["apple", 3],
        ["pear", 2],
        ["Pear", 2],
        ["fig", 1],
      ],
      "Excel",
    ],
    ['=SORT(VSTACK("b",2,"a",1,TRUE))', [[1], [2], ["a"], ["b"], [true]], "Excel"],
    ["=SORT(A1:A3,2)", "#VALUE!", "Excel"],
    ["=SORTBY(E1:E4,F1:F4,-1)", [["apple"], ["pear"], ["Pear"], ["fig"]], "Excel"],
    ["=SORTBY(E1:E4,F1:F4,1,E1:E4,-1)", [["fig"], ["pear"], ["Pear"], ["apple"]], "Excel"],
    ["=SORTBY(A1:A3,F1:F2)", "#VALUE!", "documentation"],
    ["=UNIQUE(E1:E4)", [["pear"], ["fig"], ["apple"]], "Excel"],
    ["=UNIQUE(E1:E4,,TRUE)", [["fig"], ["apple"]], "documentation"],
    ["=UNIQUE({1,1,2},TRUE)", [[1, 2]], "documentation"],
    [
      "=UNIQUE(E1:F4)",
      [
        ["pear", 2],
        ["fig", 1],
        ["apple", 3],
      ],
      "Excel",
    ],
  ],
};
