/** Names that RFC 2606 keeps for examples, and hosts that only the writer's machine or network knows. */
const reserved =
  /(?:^|\.)(?:example(?:\.(?:com|net|org))?|test|invalid|localhost|local|internal)$/i;
/** Labels with dots between, the last in letters: "tass.ru", "xn--e1afmkfd.xn--p1ai". */
const named = /^(?:[\p{L}\p{N}_][\p{L}\p{N}_-]*\.)+(?:\p{L}{2,}|xn--[a-z\d-]+)$/iu;
const numbered = /^\d+(?:\.\d+){3}$/;
/** Of RFC 1918, 3927 and 1122: behind them lies another machine for every reader, or none. */
const privateNumbers = /^(?:0|10|127|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./;
/** What readers of the site can't open, and hosts for which somebody forgot the scheme: "/www.tass.ru/a". */
const notOfSite =
  /^\/(?:studio(?:[/?#]|$)|www\.|[^/?#]+\.(?!xml|json|csv|svg|zip)\p{L}{2,}(?:[/?#]|$))/iu;

/** Whether an address that may be a link's (isHref) leads no reader anywhere, by its form alone: nothing is fetched. */
export function leadsNowhere(href: string): boolean {
  if (href.startsWith("/")) return notOfSite.test(href);
  const url = URL.parse(href);
  const isMail = url?.protocol === "mailto:";
  const host = isMail ? href.split("@").at(-1)?.split("?")[0] : url?.hostname.replace(/\.$/, "");
  if (!host || reserved.test(host)) return true;
  if (numbered.test(host)) return isMail || privateNumbers.test(host);
  if (host.startsWith("[")) return isMail || /^\[(?:::|f[cd]|fe80)/i.test(host);
  return !named.test(host);
}
