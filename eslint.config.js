import next from "@next/eslint-plugin-next";
import a11y from "eslint-plugin-jsx-a11y";
import hooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

/**
 * The four layers of docs/architecture, one direction: content → lib → components → app.
 * @param {string} layer what the message calls the folder
 * @param {{ group: string[], message: string, allowTypeImports?: boolean }[]} patterns
 */
const layer = (layer, patterns) => ({
  files: [`${layer}/**/*.{ts,tsx}`],
  ignores: ["**/*.test.{ts,tsx}"],
  rules: {
    "@typescript-eslint/no-restricted-imports": [
      "error",
      {
        patterns: [
          { group: ["../*"], message: "Import across folders by @/…, never by ../" },
          ...patterns,
        ],
      },
    ],
  },
});

/** @param {string[]} names folders of lib/ */
const inLib = (...names) => names.map((name) => `@/lib/${name}/**`);

const catalogValues = {
  group: ["@/lib/catalog/*", "!@/lib/catalog/ids", "!@/lib/catalog/wizard-words"],
  allowTypeImports: true,
  message: "Catalog values are read in app/ only and handed on as arguments or props.",
};
const upwards = {
  group: ["@/components/*", "@/components/**", "@/app/*", "@/app/**"],
  message: "lib/ knows nothing of components or routes.",
};
const contentFiles = {
  group: ["@/content/*", "@/content/**"],
  message: "Content is parsed by lib/catalog; import its types or take data as arguments.",
};

export default tseslint.config(
  { ignores: [".next/", "next-env.d.ts", "public/", "test-results/", "playwright-report/"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "max-lines": ["error", { max: 250 }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-unused-vars": ["error", { ignoreRestSiblings: true }],
      "@typescript-eslint/consistent-type-definitions": ["error", "type"],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ["**/*.tsx"],
    plugins: { "@next/next": next, "jsx-a11y": a11y, "react-hooks": hooks },
    rules: {
      ...next.configs.recommended.rules,
      ...next.configs["core-web-vitals"].rules,
      ...a11y.flatConfigs.strict.rules,
      ...hooks.configs.recommended.rules,
      "react-hooks/exhaustive-deps": "error",
      // Regions that scroll must take the focus.
      "jsx-a11y/no-noninteractive-tabindex": ["error", { roles: ["region"], tags: [] }],
      // Lists whose marker is hidden need the role spelled out for Safari.
      "jsx-a11y/no-redundant-roles": ["error", { ul: ["list"], ol: ["list"] }],
    },
  },
  {
    files: ["lib/**/*.ts"],
    ignores: ["**/*.test.ts"],
    rules: {
      "no-restricted-globals": [
        "error",
        ...["window", "document", "localStorage", "fetch"].map((name) => ({
          name,
          message: "lib/ is pure: take it as an argument.",
        })),
      ],
      "no-restricted-syntax": [
        "error",
        ...[
          "NewExpression[callee.name='Date'][arguments.length=0]",
          "CallExpression[callee.name='Date']",
          "CallExpression[callee.object.name='Date'][callee.property.name='now']",
        ].map((selector) => ({
          selector,
          message: "lib/ has no clock: take today as an argument.",
        })),
      ],
    },
  },
  layer("lib/catalog", [
    upwards,
    {
      group: inLib(
        "overhead",
        "calibration",
        "cluster",
        "decision",
        "trial",
        "share",
        "embed",
        "guide",
      ),
      message: "The catalog is the lowest layer.",
    },
  ]),
  layer("lib/overhead", [
    upwards,
    catalogValues,
    contentFiles,
    {
      group: inLib("calibration", "cluster", "decision", "trial", "share", "embed", "api"),
      message: "overhead knows neither decision nor share: a route joins them.",
    },
  ]),
  layer("lib/decision", [
    upwards,
    catalogValues,
    contentFiles,
    {
      group: inLib("overhead", "calibration", "cluster", "trial", "share", "embed", "api"),
      message: "decision knows neither overhead nor share: a route joins them.",
    },
  ]),
  layer("lib/manifests", [
    upwards,
    catalogValues,
    contentFiles,
    {
      group: inLib("decision", "overhead", "share", "embed"),
      message: "manifests knows none of the models: a route joins them.",
    },
  ]),
  ...["lib/calibration", "lib/cluster"].map((name) =>
    layer(name, [
      upwards,
      catalogValues,
      contentFiles,
      {
        group: inLib("decision", "trial", "share", "embed", "api"),
        message:
          "What is read from a cluster knows neither decision nor share: a route joins them.",
      },
    ]),
  ),
  layer("lib/trial", [
    upwards,
    catalogValues,
    contentFiles,
    {
      group: inLib("overhead", "share", "embed", "api"),
      message: "A trial rests on the decision alone.",
    },
  ]),
  // The API's description is made from the catalog's schemas; nothing of it reaches the browser.
  layer("lib/api", [upwards, contentFiles]),
  layer("lib/share", [upwards, catalogValues, contentFiles]),
  layer("lib/embed", [upwards, catalogValues, contentFiles]),
  layer("components", [
    catalogValues,
    contentFiles,
    { group: ["@/app/*", "@/app/**"], message: "Components know nothing of routes." },
    { group: ["recharts"], message: "Recharts is imported in components/chart only." },
  ]),
  {
    files: ["components/chart/**/*.tsx"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ group: ["../*"], message: "Import across folders by @/…" }, catalogValues] },
      ],
    },
  },
  layer("app", []),
  {
    files: ["**/*.test.{ts,tsx}", "e2e/**/*.ts", "lib/**/testing/*.ts"],
    rules: {
      "max-lines": "off",
      "@typescript-eslint/no-non-null-assertion": "off",
    },
  },
  {
    // Each of them is one thing: a list, a table, formulas, a script with its configuration.
    files: [
      "components/overhead/working.tsx",
      "lib/overhead/{fit-cases,usage,workload}.ts",
      "lib/trial/need-{policy,traffic}.ts",
      "scripts/bench-envoy.js",
    ],
    rules: { "max-lines": ["error", { max: 400 }] },
  },
  {
    files: ["**/*.js"],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
