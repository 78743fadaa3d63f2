import { dot } from "#components/ui/dot.ts";
import { aboutPages } from "#domain/about/view.ts";
import { channelHref, shortenAddress } from "#domain/settings/rules-channels.ts";
import type { Channel } from "#domain/settings/view.ts";
import {
  aboutPath,
  apiPagePath,
  correctionsPath,
  feedPath,
  figuresPath,
  studioPath,
  subjectsPath,
  submitPath,
} from "#domain/urls.ts";
import { getAboutWords } from "#messages/about.ts";
import { getApiWords } from "#messages/api.ts";
import { LicenceLink } from "./licence-link.tsx";
import { listNavigation } from "./site-header.tsx";
import type { SiteLocale } from "./site-locale.ts";

export function SiteFooter({ locale }: { locale: SiteLocale }) {
  const { words, language, siteName, imprint } = locale;
  const { strapline, channels, licence } = imprint;
  const about = getAboutWords(language);
  const links = [
    ...listNavigation(words),
    { href: subjectsPath(), label: words("subjects") },
    { href: correctionsPath(), label: words("corrections.title") },
    { href: submitPath(), label: words("submit") },
    { href: figuresPath(), label: words("figures") },
    { href: feedPath("briefs", "xml"), label: words("feed") },
    { href: apiPagePath(), label: getApiWords(language)("link") },
    ...aboutPages.map((page) => ({ href: aboutPath(page), label: about(`titles.${page}`) })),
    { href: studioPath(), label: words("staffEntrance") },
  ];
  return (
    <footer className="site-footer">
      <div className="shell">
        <div>
          {strapline === null ? null : (
            <p>
              <strong>{siteName}</strong>
              {dot}
              {strapline}
            </p>
          )}
          <p>{words("promise")}</p>
          {licence === null ? null : (
            <p>
              {words("licence.own")} <LicenceLink licence={licence} words={words} />.{" "}
              {words("licence.others")}
            </p>
          )}
        </div>
        <div>
          <Channels locale={locale} channels={channels} />
          <nav aria-label={words("footerNavigation")}>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
      </div>
    </footer>
  );
}

/** Where else the publication speaks, by the names of the services; of two at the same, and of what has no such name, with their addresses. */
function Channels({
  locale: { words, siteName },
  channels,
}: {
  locale: SiteLocale;
  channels: readonly Channel[];
}) {
  if (channels.length === 0) return null;
  const isNamed = ({ kind }: Channel) =>
    kind !== "website" &&
    kind !== "email" &&
    channels.filter((channel) => channel.kind === kind).length === 1;
  return (
    <nav className="channels" aria-label={words("channels.title", { site: siteName })}>
      <ul>
        {channels.map((channel) => {
          const kind = words(`channels.${channel.kind}`);
          const address = shortenAddress(channel);
          return (
            <li key={channel.address}>
              {isNamed(channel) ? (
                <a
                  href={channelHref(channel)}
                  rel="me"
                  aria-label={words("channels.on", { site: siteName, kind })}
                >
                  {kind}
                </a>
              ) : (
                <a href={channelHref(channel)} rel="me">
                  {words("channels.at", { kind, address })}
                </a>
              )}
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
