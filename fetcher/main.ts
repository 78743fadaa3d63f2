import type { FetcherMessage, ParentMessage, VisitRequest } from "./protocol.ts";
import { resolveName } from "./resolve.ts";
import { parseLoopbackPorts } from "./vet.ts";
import { visit } from "./visit.ts";

/**
 * The fetcher: is handed addresses, gives back bytes, ends with whoever started it. There is no setting in its environment, and it may open no file but its own
 * (domain/fetching/start-fetcher.ts). Of its arguments one may name ports of this machine that tests ask at.
 */
const except = parseLoopbackPorts(process.argv[2] ?? "");

/** By visit: who waits for leave. */
const waiting = new Map<string, (granted: boolean) => void>();

async function make(request: VisitRequest): Promise<void> {
  const { id } = request;
  const end = await visit(request, {
    except,
    resolve: resolveName,
    async askLeave(url, before) {
      const answered = new Promise<boolean>((resolve) => {
        waiting.set(id, resolve);
      });
      await tell({ say: "leave", id, url, before });
      return await answered;
    },
    onPiece: (of, bytes) => tell({ say: "piece", id, of, bytes }),
  });
  waiting.delete(id);
  await tell({ say: "end", id, end });
}

/** Resolves when it is written: whoever reads slowly is given no more than that. */
function tell(message: FetcherMessage): Promise<void> {
  return new Promise((resolve) => {
    process.send?.(message, undefined, undefined, () => resolve());
  });
}

process.on("message", (message: ParentMessage) => {
  if (message.say === "visit") void make(message.visit);
  if (message.say === "leave") waiting.get(message.id)?.(message.granted);
});
process.on("disconnect", () => process.exit(0));
