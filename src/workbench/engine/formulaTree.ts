/** A node of the engine's lexer, as far as copying needs to know it. */
interface TreeNode {
  _parent?: TreeNode | null;
  _children: (TreeNode | string)[];
}

const isNode = (thing: unknown): thing is TreeNode =>
  typeof thing === "object" && thing !== null && Array.isArray((thing as Partial<TreeNode>)._children);

/**
 * A copy of a lexer tree. The engine keeps the tree of a formula's text, but turning LET into LAMBDA and naming a LAMBDA's
 * variables changes that very tree: when a formula is parsed again (a table it names has changed) the kept one is already spent and
 * the cell shows an error. Whoever parses gets a copy, and the kept tree stays whole.
 */
export function copyTree<Tree>(tree: Tree): Tree {
  return isNode(tree) ? (copyNode(tree, tree._parent) as Tree) : tree;
}

function copyNode(node: TreeNode, parent: TreeNode | null | undefined): TreeNode {
  const copy = Object.assign(Object.create(Object.getPrototypeOf(node) as object) as TreeNode, node);
  copy._parent = parent;
  copy._children = node._children.map((child) => (isNode(child) ? copyNode(child, copy) : child));
  return copy;
}
