import { readdirSync } from "node:fs";

/**
 * Who may import whom (DESIGN.md §3). Each rule's comment says what to do instead.
 * Within the domain a noun imports only nouns below it; news that must travel upwards goes as a job.
 */
const domainOrder = [
  ["audit", "jobs", "health", "seals"],
  ["settings", "auth", "about", "holds", "people", "subjects", "media", "richtext", "evidence"],
  ["fetching", "factors"],
  ["sources"],
  ["capture"],
  ["watch", "intakes", "archive"],
  ["quotes", "indicators"],
  ["proposals", "programmes", "projects", "events"],
  ["briefs"],
  ["submissions", "redactions", "mail", "trash"],
  ["embargoes"],
  ["search", "reports", "press", "feeds", "sitemaps", "api"],
  ["demo", "backups", "exports", "imports"],
];

const unplaced = readdirSync(new URL("domain", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !domainOrder.flat().includes(entry.name))
  .map((entry) => entry.name);
if (unplaced.length > 0) {
  throw new Error(`Give ${unplaced.join(", ")} a place in domainOrder (.dependency-cruiser.mjs).`);
}

/** What runs in the browser too: by place, by name, and the few files that several nouns and layers stand on. */
const pure = [
  "^domain/(evidence|richtext)/",
  "^domain/[^/]+/(input|rules|view)[^/]*\\.ts$",
  "^domain/[^/]+/[^/]+/(input|rules|view)[^/]*\\.ts$",
  "^domain/(by-language|fields|like|markup|parse-input|release-rules|result|slug|pages|urls)\\.ts$",
  "^domain/(capture/decode-text|indicators/area-names|intakes/find-addresses|sources/(address-(forms|keys|parameters|wrappers)|author-lines))\\.ts$",
  "^domain/(auth/actor|auth/passphrase-bounds|briefs/version-(content|origins)|press/(clean|layout))\\.ts$",
];

const tests = "\\.test\\.tsx?$";
/** Types disappear before anything runs. */
const valuesOnly = { dependencyTypesNot: ["type-only"] };

const upwards = domainOrder.slice(0, -1).map((nouns, level) => ({
  name: `domain-${nouns[0]}-imports-no-higher-noun`,
  comment:
    "A noun imports only nouns below it. Enqueue a job in the same transaction and let the higher noun handle it, or move the rule down.",
  severity: "error",
  from: { path: `^domain/(${nouns.join("|")})/`, pathNot: tests },
  to: {
    path: `^domain/(${domainOrder
      .slice(level + 1)
      .flat()
      .join("|")})/`,
    ...valuesOnly,
  },
}));

export default {
  forbidden: [
    {
      name: "no-cycles",
      comment: "Two files that import each other are one thing, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "app-imports-components-and-domain",
      comment:
        "A route reads parameters, calls the domain and composes components. Write a query or a command in domain/<noun> instead.",
      severity: "error",
      from: { path: "^(app/|proxy\\.ts|instrumentation\\.ts)", pathNot: tests },
      to: { path: "^(db|worker|front|fetcher|tests|bin)/" },
    },
    {
      name: "components-import-no-doing",
      comment:
        "A component shows what it is given: of the domain it takes types and pure files (input, rules, view, richtext, evidence; the list above). Hand queries' results and actions down as props.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^domain/", pathNot: pure, ...valuesOnly },
    },
    {
      name: "components-import-no-surface",
      comment: "A component is told what to show and what to call: actions arrive as props.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^(app|worker|front|fetcher|bin)/", ...valuesOnly },
    },
    {
      name: "components-import-no-db",
      comment: "A component knows no table. Take a view of the domain.",
      severity: "error",
      from: { path: "^components/", pathNot: tests },
      to: { path: "^db/" },
    },
    {
      name: "ui-knows-no-noun",
      comment:
        "components/ui holds buttons and fields. Put what knows a noun under components/<noun>.",
      severity: "error",
      from: { path: "^components/ui/" },
      to: { path: "^(components/(?!ui/)|domain/)" },
    },
    {
      name: "web-has-no-door-key",
      comment:
        "What the public sends in sealed is opened by the worker alone. Seal by domain/seals/seal-to.ts, and let a round or a job open.",
      severity: "error",
      from: { path: "^(app|components|front)/", pathNot: tests },
      to: { path: "^domain/seals/door-key\\.ts$", reachable: true },
    },
    {
      name: "worker-imports-domain",
      comment:
        "A job parses its payload and calls one domain command; of db only the client, to shut down.",
      severity: "error",
      from: { path: "^worker/", pathNot: tests },
      to: { path: "^(app|components|front|fetcher|bin|tests)/|^db/(?!client\\.ts$)" },
    },
    {
      name: "front-stands-alone",
      comment:
        "The front is what the public reaches: Node, pg, pino, its own files, domain/press/clean.ts and layout.ts, and the settings.",
      severity: "error",
      from: { path: "^front/", pathNot: tests },
      to: {
        path: "^(app|components|worker|fetcher|db|bin|messages|domain/(?!press/(clean|layout)\\.ts$))|node_modules/(?!(pg|pino)/)",
      },
    },
    {
      name: "fetcher-stands-alone",
      comment:
        "The fetcher opens sockets to addresses from outside: Node and its own files only, and file-type, which tells what a body is.",
      severity: "error",
      from: { path: "^fetcher/", pathNot: tests },
      to: {
        path: "^(app|components|worker|front|db|bin|messages|domain|tests)/|^settings|node_modules/(?!file-type/)",
      },
    },
    {
      name: "messages-import-zod-at-most",
      comment: "Words and settings stand at the bottom: they import nothing of ours.",
      severity: "error",
      from: { path: "^(messages/|settings\\.ts)" },
      to: { path: "^(app|components|domain|db|worker|front|fetcher|bin|tests)/", ...valuesOnly },
    },
    {
      name: "domain-imports-no-surface",
      comment: "The domain knows neither React nor Next, nor who calls it.",
      severity: "error",
      from: { path: "^domain/", pathNot: tests },
      to: {
        path: "^(app|components|worker|front|bin|tests)/|node_modules/(next|react|react-dom|next-auth)/",
      },
    },
    {
      name: "domain-knows-the-fetcher-by-its-words",
      comment:
        "The fetcher is a process: of its files only the types of what it says are wanted here (fetcher/protocol.ts).",
      severity: "error",
      from: { path: "^domain/", pathNot: tests },
      to: { path: "^fetcher/", ...valuesOnly },
    },
    {
      name: "pure-stays-pure",
      comment:
        "evidence, richtext and every input, rules and view run in the browser too: no tables' values, no settings, nothing of the domain that isn't pure itself. Take what is needed as a parameter.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: "^(domain/|db/|settings\\.ts)", pathNot: pure, ...valuesOnly },
    },
    {
      name: "pure-needs-no-server",
      comment:
        "What runs in the browser too imports nothing that speaks to Postgres or serves pages.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { path: "node_modules/(drizzle-orm|pg|pg-boss|pino|next)/", ...valuesOnly },
    },
    {
      name: "pure-needs-no-node",
      comment: "What runs in the browser too imports nothing of Node's.",
      severity: "error",
      from: { path: pure, pathNot: tests },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "db-stands-below",
      comment: "Tables know no rules. Move the rule to domain/<noun>.",
      severity: "error",
      from: { path: "^db/", pathNot: tests },
      to: { path: "^(app|components|domain|worker|front|fetcher|bin|tests)/" },
    },
    ...upwards,
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|\\.data|public|drizzle)/" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
