import { Temporal } from "temporal-polyfill";
import { formatDay } from "#domain/evidence/format-date.ts";
import { type Markup, markup } from "#domain/markup.ts";
import { studioPath } from "#domain/urls.ts";
import { getMailWords } from "#messages/mail.ts";
import { frameMail } from "./frame-mail.ts";
import type { Letter } from "./letter.ts";
import { toLine } from "./rules-lines.ts";
import { placeOf, wishesPath, withoutRepeats } from "./rules-places.ts";
import type { ToldNews } from "./view-mail.ts";

export type About = {
  kind: "at_once" | "digest";
  /** "2027-03-28"; of a digest. */
  digestOn: string | null;
  publication: string;
  publicUrl: string;
  timeZone: string;
};

/** More lines than this nobody reads; the rest is on the desk. */
const linesMax = 40;
const titleCharsMax = 120;

const words = getMailWords("en");

/** News as a mail: who did what to which brief, and where it stands. Of the words of a draft or a comment it has none but the title. */
export function wordNews(news: readonly ToldNews[], about: About): Letter {
  const all = withoutRepeats(news);
  const lines = all.slice(0, linesMax).map((one) => toLineOfNews(one, about));
  const left = all.length - lines.length;
  const wishesUrl = about.publicUrl + wishesPath();
  const deskUrl = about.publicUrl + studioPath();
  const why = words(`why.${about.kind}`);
  const intro = words("intro", { publication: about.publication });
  const more = left > 0 ? words("more", { count: left }) : "";
  const text = [
    intro,
    ...lines.map(({ what, brief, at, why, url }) =>
      [`${what} ${brief}`, at, why, words("open", { url })].join("\n"),
    ),
    ...(more === "" ? [] : [`${more}\n${deskUrl}`]),
    ["-- ", words("withheld"), why, words("change", { url: wishesUrl })].join("\n"),
  ].join("\n\n");
  const html = frameMail({
    language: "en",
    body: markup`<p>${intro}</p>
<ul style="padding-inline-start:1.2em">${lines.map(toItem)}</ul>
${more === "" ? "" : markup`<p>${more} <a href="${deskUrl}">${deskUrl}</a></p>`}`,
    foot: [
      markup`${words("withheld")}`,
      markup`${why} <a href="${wishesUrl}">${words("changeLink")}</a>.`,
    ],
  });
  return { subject: toSubject(all, about), text: `${text}\n`, html };
}

type Line = { what: string; brief: string; language: string; at: string; why: string; url: string };

function toLineOfNews(news: ToldNews, { publicUrl, timeZone }: About): Line {
  return {
    what: sayWhat(news),
    brief: sayBrief(news),
    language: news.title === null || news.title.trim() === "" ? "en" : news.language,
    at: sayTime(news.at, timeZone),
    why: words(`because.${news.because}`),
    url: publicUrl + placeOf(news),
  };
}

function toItem({ what, brief, language, at, why, url }: Line): Markup {
  return markup`<li style="margin:0 0 1em">${what} <a href="${url}" lang="${language}" dir="auto">${brief}</a><br>
<span style="font-size:14px">${at} · ${why}</span></li>
`;
}

function toSubject(news: readonly ToldNews[], { kind, digestOn }: About): string {
  const [first] = news;
  const count = news.length;
  if (kind === "digest" && digestOn !== null) {
    const day = sayDay(Temporal.PlainDate.from(digestOn));
    return toLine(words("subject.digest", { day, count }));
  }
  if (!first) return "";
  const brief = sayBrief(first);
  if (count === 1) return toLine(words("subject.one", { what: sayWhat(first), brief }));
  const briefs = new Set(news.map(({ briefId }) => briefId)).size;
  return toLine(
    briefs === 1
      ? words("subject.ofBrief", { count, brief })
      : words("subject.many", { count, briefs }),
  );
}

function sayWhat({ kind, by }: ToldNews): string {
  return words(`kind.${kind}`, { by: by === null ? words("system") : toLine(by) });
}

function sayBrief({ title }: ToldNews): string {
  if (title === null) return words("embargoed");
  const line = toLine(title, titleCharsMax);
  return line === "" ? words("untitled") : words("title", { title: line });
}

function sayTime(at: string, timeZone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const time = local.toPlainTime().toString({ smallestUnit: "minute" });
  return words("at", { day: sayDay(local.toPlainDate()), time: `${time} ${timeZone}` });
}

function sayDay({ year, month, day }: Temporal.PlainDate): string {
  return formatDay({ year, month, day }, "en");
}
