import { Resolver } from "node:dns/promises";
import { isIP } from "node:net";
import { nameError, Stop } from "./stop.ts";

/** All numeric addresses of a name, IPv4 first. Rejects with a Stop when there are none. */
export type Resolve = (name: string, signal: AbortSignal) => Promise<string[]>;

/**
 * Asks the name servers of this machine and nobody else (no hosts file: what stands there is meant for this machine). Not by getaddrinfo, whose questions can't be
 * called off and wait in the threads that unpack bodies.
 */
export const resolveName: Resolve = async (name, signal) => {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  const cancel = () => resolver.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    const [four, six] = await Promise.allSettled([
      resolver.resolve4(name),
      resolver.resolve6(name),
    ]);
    const found = [four, six].flatMap((each) => (each.status === "fulfilled" ? each.value : []));
    if (found.length > 0) return found;
    const reasons = [four, six].map((each) =>
      each.status === "rejected" ? nameError(each.reason) : "ENODATA",
    );
    const isUnknown = reasons.every((each) => each === "ENOTFOUND" || each === "ENODATA");
    throw new Stop(isUnknown ? "dns.notFound" : "dns.failed", reasons.join(" "));
  } finally {
    signal.removeEventListener("abort", cancel);
  }
};

/**
 * The addresses to connect to. One that isn't public among them refuses the host: whoever answers so is either mistaken or after something.
 * Of an excepted host there is only this machine.
 */
export async function findAddresses(
  host: string,
  { resolve, mayOpen, signal }: { resolve: Resolve; mayOpen: MayOpen; signal: AbortSignal },
): Promise<string[]> {
  const found = isIP(host) === 0 ? await resolve(host, signal) : [host];
  if (found.length === 0) throw new Stop("dns.notFound");
  const refused = found.find((address) => !mayOpen(address));
  if (refused !== undefined) throw new Stop("address.notPublic", refused);
  return found;
}

/** Whether a socket may be opened to this numeric address. */
export type MayOpen = (address: string) => boolean;
