import type { Group } from "./cases";

export const lambdas: Group = {
  about: "LET, LAMBDA and the functions that call one",
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
    ["=LET(x,5,y,x+1,x*y)", 30, "hand"],
    ["=LET(a,A1:A3,SUM(a*2))", 24, "hand"],
    ["=MAP(A1:A3,LAMBDA(x,x*10))", [[10], [40], [70]], "hand"],
    ["=MAP(A1:A3,B1:B3,LAMBDA(x,y,x+y))", [[3], [9], [15]], "hand"],
    ["=BYROW(A1:C3,LAMBDA(r,SUM(r)))", [[6], [15], [24]], "hand"],
    ["=BYCOL(A1:C3,LAMBDA(c,MAX(c)))", [[7, 8, 9]], "hand"],
    ["=REDUCE(0,A1:A3,LAMBDA(a,v,a+v))", 12, "hand"],
    ["=SCAN(0,A1:A3,LAMBDA(a,v,a+v))", [[1], [5], [12]], "hand"],
    [
      "=MAKEARRAY(2,2,LAMBDA(r,c,r*10+c))",
      [
        [11, 12],
        [21, 22],
      ],
      "hand",
    ],
    ["=LAMBDA(x,x+1)(4)", 5, "hand"],
    ['=REDUCE("",E1:E2,LAMBDA(a,v,a&v))', "pearfig", "hand"],
  ],
};
