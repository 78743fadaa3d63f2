import { openFetcher } from "#domain/fetching/fetcher.ts";

/** A process that starts a fetcher for one visit and waits for its end: `start-visit.ts PORTS URL`. */
const [, , loopbackPorts = "", url = ""] = process.argv;
const fetcher = openFetcher({ loopbackPorts });
await fetcher.visit({ url, userAgent: "Plumbline/1.0" }, async () => true);
