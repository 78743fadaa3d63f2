import { lookup as systemLookup } from "node:dns/promises";
import type { LookupFunction } from "node:net";
import { type Allowed, isAllowed, isPublicAddress, readLiteral } from "./addresses.ts";
import { Refusal } from "./refusal.ts";

export type Resolved = { address: string; family: number }[];
export type Lookup = (name: string) => Promise<Resolved>;

/** As the system resolves names. */
export const lookupBySystem: Lookup = async (name) =>
  await systemLookup(name, { all: true, order: "verbatim" });

/**
 * The addresses that a URL's host has at this moment, each public: one that isn't refuses all, for it is how a name is made to lead inside. Connect to these and to
 * nothing that is resolved anew.
 */
export async function resolvePublic(url: URL, lookup: Lookup, allowed: Allowed): Promise<Resolved> {
  const literal = readLiteral(url.hostname);
  if (literal !== null) {
    if (!isAllowed(url, allowed) && !isPublicAddress(literal))
      throw new Refusal("address.notPublic");
    return [{ address: literal, family: literal.includes(":") ? 6 : 4 }];
  }
  if (isAllowed(url, allowed)) return [{ address: "127.0.0.1", family: 4 }];
  const found = await lookup(url.hostname).catch(() => {
    throw new Refusal("dns.notFound");
  });
  if (found.length === 0) throw new Refusal("dns.notFound");
  if (found.some(({ address }) => !isPublicAddress(address)))
    throw new Refusal("address.notPublic");
  return found;
}

/** Gives a connection the addresses that were found to be public, whatever it asks. */
export function answerWith(resolved: Resolved): LookupFunction {
  return (_name, options, done) => {
    const [first] = resolved;
    if (options.all) done(null, resolved);
    else done(null, first?.address ?? "", first?.family);
  };
}
