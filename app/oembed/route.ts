import { openToAll } from "#app/api/v1/published-answer.ts";
import { findPublishedBrief, findVersion } from "#domain/briefs/queries.ts";
import { describeBriefEmbed, readEmbeddedBrief } from "#domain/briefs/rules-embed.ts";
import { findPublicIndicator } from "#domain/indicators/queries-public.ts";
import { describeEmbed, readEmbedded } from "#domain/indicators/rules-embed.ts";
import { readPublicPage } from "#domain/settings/public-page.ts";
import { getSettings } from "#settings.ts";

export const dynamic = "force-dynamic";

/** oEmbed for addresses of indicators and briefs: JSON alone (another format is answered with 501, as its rules say). */
export async function GET(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const { publicUrl } = getSettings();
  if ((query.get("format") ?? "json") !== "json") return say(501, "Only JSON is given.");
  const asked = readEmbedded(query.get("url") ?? "", publicUrl);
  const [maxWidth, maxHeight] = ["maxwidth", "maxheight"].map((name) =>
    readPixels(query.get(name)),
  );
  if (maxWidth === undefined || maxHeight === undefined) return say(400, "Sizes are in pixels.");
  if (asked === null) return await answerBrief(query.get("url") ?? "", { maxWidth, maxHeight });
  const { slug, vintage } = asked;
  const { view, publication } = await readPublicPage(
    "one",
    async (db) => await findPublicIndicator(slug, "en", db),
  );
  if (view === null) return say(404, "There is no such indicator.");
  const site = { publicUrl, publication: publication.name, maxWidth, maxHeight };
  return Response.json(describeEmbed({ slug, vintage, title: view.title }, site), {
    headers,
  });
}

type Most = { maxWidth: number | null; maxHeight: number | null };

async function answerBrief(address: string, most: Most): Promise<Response> {
  const { publicUrl } = getSettings();
  const asked = readEmbeddedBrief(address, publicUrl);
  if (asked === null) return say(404, "This is no address of an indicator or a brief here.");
  const { slug, n } = asked;
  const { view, publication } = await readPublicPage("one", async (db) => {
    const found = n === null ? await findPublishedBrief(slug, db) : await findVersion(slug, n, db);
    return found && { view: found.content, tags: [] };
  });
  if (view === null || view.brief.changeClass === "withdrawal")
    return say(404, "There is no such brief.");
  const { title, brief } = view;
  const authors = brief.authors.map(({ name }) => name);
  const { thumbnail_url, thumbnail_width, thumbnail_height, ...link } = describeBriefEmbed(
    { slug: brief.slug, version: brief.version, title, authors },
    { publicUrl, publication: publication.name },
  );
  const fits =
    thumbnail_width <= (most.maxWidth ?? thumbnail_width) &&
    thumbnail_height <= (most.maxHeight ?? thumbnail_height);
  const card = fits ? { thumbnail_url, thumbnail_width, thumbnail_height } : {};
  return Response.json({ ...link, ...card }, { headers });
}

const headers = { ...openToAll, "cache-control": "public, max-age=0, must-revalidate" };

/** Null where nothing is asked for, undefined where it is no number of pixels. */
function readPixels(text: string | null): number | null | undefined {
  if (text === null) return null;
  return /^\d{1,5}$/.test(text) ? Number(text) : undefined;
}

function say(status: number, error: string): Response {
  return Response.json({ error }, { status, headers: openToAll });
}
