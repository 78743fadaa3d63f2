import { expect, test } from "vitest";
import { z } from "zod";
import rules from "../.dependency-cruiser.mjs";

const patterns = z
  .union([z.string(), z.array(z.string())])
  .optional()
  .transform((given) =>
    given === undefined ? [] : [given].flat().map((each) => new RegExp(each)),
  );
const side = z.object({ path: patterns, pathNot: patterns });
const { forbidden } = z
  .object({ forbidden: z.array(z.object({ name: z.string(), from: side, to: side })) })
  .parse(rules);

/** The rules that forbid one file to import a value of another, by their names. */
function forbid(from: string, to: string): string[] {
  const fits = ({ path, pathNot }: z.infer<typeof side>, file: string) =>
    path.some((each) => each.test(file)) && !pathNot.some((each) => each.test(file));
  return forbidden.filter((rule) => fits(rule.from, from) && fits(rule.to, to)).map((r) => r.name);
}

test.each([
  ["components/staff/list.tsx", "domain/auth/secrets.ts", "components-import-no-doing"],
  ["components/staff/list.tsx", "domain/auth/throttle.ts", "components-import-no-doing"],
  ["components/quotes/card.tsx", "domain/content-store.ts", "components-import-no-doing"],
  ["components/quotes/card.tsx", "domain/capture/text-layers.ts", "components-import-no-doing"],
  ["components/quotes/card.tsx", "app/_auth/actor.ts", "components-import-no-surface"],
  ["domain/quotes/rules.ts", "domain/content-store.ts", "pure-stays-pure"],
  ["domain/quotes/view.ts", "domain/auth/can.ts", "pure-stays-pure"],
  ["domain/slug.ts", "db/schema/quotes.ts", "pure-stays-pure"],
  ["domain/evidence/figure.ts", "settings.ts", "pure-stays-pure"],
  ["domain/health/queries.ts", "domain/briefs/queries.ts", "domain-audit-imports-no-higher-noun"],
  [
    "domain/settings/commands.ts",
    "domain/briefs/view.ts",
    "domain-settings-imports-no-higher-noun",
  ],
  ["proxy.ts", "db/client.ts", "app-imports-components-and-domain"],
  ["fetcher/visit.ts", "settings.ts", "fetcher-stands-alone"],
  ["fetcher/visit.ts", "domain/result.ts", "fetcher-stands-alone"],
  ["fetcher/visit.ts", "node_modules/pg/lib/index.js", "fetcher-stands-alone"],
  ["domain/fetching/fetcher.ts", "fetcher/visit.ts", "domain-knows-the-fetcher-by-its-words"],
])("%s can't import %s", (from, to, rule) => {
  expect(forbid(from, to)).toContain(rule);
});

test.each([
  ["components/staff/list.tsx", "domain/auth/input.ts"],
  ["components/briefs/form.tsx", "domain/slug.ts"],
  ["components/editor/menu.ts", "domain/richtext/schema/blocks.ts"],
  ["domain/quotes/input.ts", "domain/fields.ts"],
  ["fetcher/sniff.ts", "node_modules/file-type/index.js"],
])("%s may import %s", (from, to) => {
  expect(forbid(from, to)).toEqual([]);
});
