import { publicDb, type Reader } from "#db/client.ts";
import { findPublishedBrief, findVersion } from "#domain/briefs/queries.ts";
import { readLanguage } from "#domain/urls.ts";

/** What a form is opened about, as its version words it: a brief ("/briefs/trade", "/briefs/trade/v/1") or one entry of its evidence ("/briefs/trade/v/1#e12"), with the passage that it rests on as far as readers may see that. Null for anything else. */
export async function findAboutEvidence(about: string, db: Reader = publicDb()) {
  const [, slug, n, number] =
    /^\/briefs\/([a-z0-9-]{1,120})(?:\/v\/([1-9]\d{0,5}))?(?:#e([1-9]\d{0,4}))?$/.exec(
      readLanguage(about).path,
    ) ?? [];
  if (slug === undefined) return null;
  const brief =
    n === undefined ? await findPublishedBrief(slug, db) : await findVersion(slug, Number(n), db);
  if (!brief) return null;
  const { title } = brief.content;
  const { version } = brief.content.brief;
  const entry = number === undefined ? null : Number(number);
  const evidence = brief.content.evidence.find((each) => each.number === entry);
  const origin = evidence && "origin" in evidence ? evidence.origin : null;
  const citation = brief.content.citations.find((each) => each.entry === entry);
  return {
    ...{ briefId: brief.id, title, version },
    nodeId: citation?.nodeId ?? null,
    number: citation ? entry : null,
    printed: citation?.printed ?? null,
    passage: citation && origin?.kind === "passage" ? origin : null,
  };
}
