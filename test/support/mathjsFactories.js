// The factories of mathjs that `calc` uses, without the rest, as the build takes them: making all of it takes longer than most test files.
export {
  createConstantNode,
  createFunctionNode,
  createNode,
  createOperatorNode,
  createParenthesisNode,
  createParse,
  createRelationalNode,
  createSymbolNode,
  createTyped,
} from "mathjs/number";
