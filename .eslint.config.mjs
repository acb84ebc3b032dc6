import officeAddins from "eslint-plugin-office-addins";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

const noDynamicCode = [
  { selector: "CallExpression[callee.name='eval']", message: "No eval: the Content Security Policy forbids it." },
  { selector: "NewExpression[callee.name='Function']", message: "No new Function: the Content Security Policy forbids it." },
  {
    selector: "AssignmentExpression[left.property.name=/^(inner|outer)HTML$/]",
    message: "Text is never markup: build nodes or use React.",
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "Text is never markup." },
  { selector: "ExportDefaultDeclaration", message: "Named exports only: a name is searchable." },
];

/** Texts are typed with plain spaces; `inLanguage` puts in those that French wants. */
const noTypedSpaces = ["Literal[raw=/\\\\u202f|[\\u202f\\u00a0]/]", "TemplateElement[value.raw=/\\\\u202f|[\\u202f\\u00a0]/]"].map(
  (selector) => ({
    selector,
    message: "Type a plain space, or take narrowSpace from language/typography where a number format or a list of characters needs it.",
  }),
);
const textsAreSaid = {
  selector:
    "MemberExpression[computed=true][property.type='Identifier'][property.name='language'][object.type=/^(Member|Conditional|Logical)Expression$/]",
  message: "inLanguage(text, language) shows a text.",
};

export default tseslint.config(
  { ignores: ["dist/", "node_modules/", ".cache/"] },
  ...tseslint.configs.recommended,
  {
    plugins: { "office-addins": officeAddins, "react-hooks": hooks },
    rules: {
      "no-restricted-syntax": ["error", ...noDynamicCode],
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
      eqeqeq: ["error", "always", { null: "ignore" }],
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-console": "error",
    },
  },
  {
    files: ["src/**"],
    ignores: ["src/language/**", "src/workbench/test/**"],
    rules: { "no-restricted-syntax": ["error", ...noDynamicCode, ...noTypedSpaces, textsAreSaid] },
  },
  {
    files: ["src/workbook/**/*.ts"],
    rules: {
      // Awaiting in a loop hides a request for every turn from the rule below: `inOrder` is the one place for it.
      "no-await-in-loop": "error",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["**/*.cjs"], rules: { "@typescript-eslint/no-require-imports": "off" } },
  {
    files: ["src/tooling/**", "src/workbench/server/**", "src/workbench/host/coverage/**", "src/workbench/test/**", "test/**"],
    rules: { "no-console": "off" },
  },
);
