import js from "@eslint/js";
import regexp from "eslint-plugin-regexp";
import hooks from "eslint-plugin-react-hooks";
import ts from "typescript-eslint";

const forbid = (patterns) => ({ "no-restricted-imports": ["error", { patterns }] });
const NODE = {
  regex: "^node:|^(fs|path|os|crypto|worker_threads|child_process)$",
  message: "the pure core reads no file, clock or environment",
};
const REACT = { regex: "^(react|react-dom|zustand|@tanstack/.*)(/|$)", message: "the chart is framework-free" };
const SCRIPTS = { regex: "/scripts/", message: "the page shares data/schema.ts with the pipeline and nothing else (app/import excepted)" };

export default ts.config(
  { ignores: ["node_modules", "dist", "out", ".cache", "test-results", "playwright-report"] },
  js.configs.recommended,
  ...ts.configs.strict,
  regexp.configs["flat/recommended"],
  {
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off", // typed arrays and checked indices
      "@typescript-eslint/no-explicit-any": "error",
      "no-restricted-syntax": [
        "error",
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: "the date is always a parameter" },
      ],
      "regexp/no-super-linear-backtracking": ["error", { report: "certain" }],
      "regexp/no-super-linear-move": "off",
      "regexp/prefer-d": "off", // 0-9 and \d read differently beside 〇一二
      "regexp/no-obscure-range": "off",
      "regexp/use-ignore-case": "off",
      "no-irregular-whitespace": "off", // ideographic blanks are data here
    },
  },
  {
    files: ["scripts/{time,event,lexicon}/**/*.ts", "scripts/pipeline.ts"],
    ignores: ["**/*.test.ts", "scripts/lexicon/{read,generate}*.ts"],
    rules: forbid([NODE, { regex: "/app/", message: "the pipeline knows nothing of the page" }]),
  },
  {
    files: ["app/**/*.{ts,tsx}"],
    plugins: { "react-hooks": hooks },
    rules: { ...hooks.configs.recommended.rules, ...forbid([SCRIPTS, NODE]) },
  },
  { files: ["app/chart/**/*.ts"], rules: forbid([REACT, SCRIPTS, NODE]) },
  { files: ["app/import/**/*.{ts,tsx}", "**/*.test.{ts,tsx}"], rules: { "no-restricted-imports": "off" } },
  { files: ["**/*.js", "**/*.mjs"], languageOptions: { globals: { console: "readonly", process: "readonly" } } },
);
