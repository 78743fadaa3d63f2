/** One film or post has many addresses where the site is known: short ones, a phone's, a player's, those of before a new name. The plain one of them; any other address as it is. */
export function settleForms(url: URL): URL {
  const host = url.hostname.replace(/\.$/, "").replace(/^(?:www|m|mobile|music)\./, "");
  if (/^(?:youtu\.be|youtube(?:-nocookie)?\.com)$/.test(host)) return settleFilm(url, host);
  if (/^(?:twitter|x)\.com$/.test(host)) return settlePost(url);
  return url;
}

/** Eleven signs name a film; what else stands there says how it is played. */
function settleFilm(url: URL, host: string): URL {
  const place =
    host === "youtu.be" ? /^\/([\w-]{11})\/?$/ : /^\/(?:shorts|embed|live|v)\/([\w-]{11})\/?$/;
  const asked = host === "youtu.be" ? null : url.searchParams.get("v");
  const film = place.exec(url.pathname)?.[1] ?? (url.pathname === "/watch" ? asked : null);
  return film !== null && /^[\w-]{11}$/.test(film)
    ? new URL(`https://youtube.com/watch?v=${film}`)
    : url;
}

/** A post's number is enough: the name before it may be anybody's. */
function settlePost(url: URL): URL {
  const post = /^\/\w+(?:\/web)?\/status(?:es)?\/(\d+)/.exec(url.pathname)?.[1];
  const plain = new URL("https://x.com");
  plain.pathname = post === undefined ? url.pathname.toLowerCase() : `/i/status/${post}`;
  if (post === undefined) plain.search = url.search;
  return plain;
}
