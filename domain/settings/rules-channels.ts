import type { Channel, ChannelKind } from "./view.ts";

export const channelsMax = 20;
export const addressCharsMax = 300;

/** Where the pages of a kind stand, those that we write first; of the kinds that aren't here, anywhere. */
const hosts: Partial<Record<ChannelKind, readonly [string, ...string[]]>> = {
  telegram: ["t.me", "telegram.me"],
  youtube: ["youtube.com", "youtu.be"],
  bluesky: ["bsky.app"],
  vk: ["vk.com", "vk.ru"],
  x: ["x.com", "twitter.com"],
  facebook: ["facebook.com", "fb.com"],
  instagram: ["instagram.com"],
  threads: ["threads.net", "threads.com"],
  tiktok: ["tiktok.com"],
  linkedin: ["linkedin.com"],
};

const isEmail = /^[^\s@<>"(),:;[\]\\]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** An address as it is kept; or what is wrong with it: that it is none, or that it is somewhere else (`host` is where it ought to be). */
export type ReadChannel =
  | { ok: true; address: string }
  | { ok: false; wrong: "address" | "email" }
  | { ok: false; wrong: "host"; host: string };

/** Reads what was typed as the address of a channel: "t.me/monitor" is "https://t.me/monitor". It must be https, without a name to sign in by, and lead to more than the front of a service. */
export function readChannelAddress(kind: ChannelKind, typed: string): ReadChannel {
  const text = typed.trim();
  if (kind === "email") {
    const address = text.replace(/^mailto:/i, "");
    return isEmail.test(address) ? { ok: true, address } : { ok: false, wrong: "email" };
  }
  const url = parseAddress(text);
  if (!url) return { ok: false, wrong: "address" };
  const known = hosts[kind];
  if (known && !known.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`)))
    return { ok: false, wrong: "host", host: known[0] };
  if (kind !== "website" && url.pathname === "/") return { ok: false, wrong: "address" };
  return { ok: true, address: url.href };
}

function parseAddress(text: string): URL | null {
  const whole = /^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text) ? text : `https://${text}`;
  const url = URL.parse(whole);
  if (!url || /\s/.test(text)) return null;
  const isPlain = url.protocol === "https:" && url.username === "" && url.password === "";
  return isPlain && /\w\.\w/.test(url.hostname) ? url : null;
}

/** Where a link to it leads. */
export function channelHref({ kind, address }: Channel): string {
  return kind === "email" ? `mailto:${address}` : address;
}

/** What tells it from another of its kind: "t.me/monitor". */
export function shortenAddress({ kind, address }: Channel): string {
  return kind === "email"
    ? address
    : address
        .replace(/^https:\/\/(?:www\.)?/, "")
        .replace(/[?#].*$/, "")
        .replace(/\/$/, "");
}

/** The list with one of its channels a place further up or down; as it is where there is no further. */
export function moveInList(
  channels: readonly Channel[],
  address: string,
  way: "up" | "down",
): Channel[] {
  const from = channels.findIndex((channel) => channel.address === address);
  const to = way === "up" ? from - 1 : from + 1;
  const [one, other] = [channels[from], channels[to]];
  if (!one || !other) return [...channels];
  return channels.map((channel, place) => (place === from ? other : place === to ? one : channel));
}
