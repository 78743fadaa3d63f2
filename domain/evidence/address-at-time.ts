/** Files that browsers play themselves, which they do from a time on (W3C Media Fragments). */
const mediaFile = /\.(?:mp3|m4a|aac|og[agv]|opus|wav|flac|webm|mp4|m4v|mov)$/i;

/** How sites that show films and sound are told where to begin, by their hosts; in whole seconds. */
const sites: readonly { host: RegExp; at: (url: URL, seconds: number) => void }[] = [
  {
    host: /(?:^|\.)(?:youtube(?:-nocookie)?\.com|youtu\.be)$/,
    at: (url, seconds) => url.searchParams.set("t", `${seconds}s`),
  },
  {
    host: /(?:^|\.)(?:vk\.com|vk\.ru|vkvideo\.ru|rutube\.ru|ok\.ru|facebook\.com|odysee\.com)$/,
    at: (url, seconds) => url.searchParams.set("t", String(seconds)),
  },
  {
    host: /(?:^|\.)dailymotion\.com$/,
    at: (url, seconds) => url.searchParams.set("start", String(seconds)),
  },
  {
    host: /(?:^|\.)twitch\.tv$/,
    at: (url, seconds) => url.searchParams.set("t", `${seconds}s`),
  },
  {
    host: /(?:^|\.)vimeo\.com$/,
    at: (url, seconds) => {
      url.hash = `t=${seconds}s`;
    },
  },
  {
    host: /(?:^|\.)soundcloud\.com$/,
    at: (url, seconds) => {
      url.hash = `t=${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
    },
  },
];

/** The address of a recording on the web, at a span of it in seconds, as far as we know how its site is told; else as it was. */
export function addressAtTime(
  address: string,
  { start, end }: { start: number; end: number },
): string {
  if (!URL.canParse(address)) return address;
  const url = new URL(address);
  if (mediaFile.test(url.pathname)) {
    url.hash = `t=${toTenths(start)},${toTenths(end)}`;
    return url.href;
  }
  const site = sites.find(({ host }) => host.test(url.hostname));
  if (!site) return address;
  site.at(url, Math.floor(start));
  return url.href;
}

function toTenths(seconds: number): string {
  return String(Math.round(seconds * 10) / 10);
}
