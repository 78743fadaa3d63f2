import { readAllowed } from "./addresses.ts";
import type { FromFetcher, ToFetcher } from "./protocol.ts";
import { visit } from "./visit.ts";

/**
 * The fetcher: an address in, bytes out. Started by whoever needs something from outside, and ends with it. It knows no password, no secret and no setting: its one
 * argument names loopback ports that tests allow.
 */
const allowed = readAllowed(process.argv[2]);
const waiting = new Map<number, (isGranted: boolean) => void>();

function tell(message: FromFetcher): void {
  if (process.connected) process.send?.(message);
}

process.on("message", (message: ToFetcher) => {
  if (message.kind === "leave") {
    waiting.get(message.id)?.(message.isGranted);
    waiting.delete(message.id);
    return;
  }
  const { id } = message;
  const leave = (url: string) =>
    new Promise<boolean>((resolve) => {
      waiting.set(id, resolve);
      tell({ kind: "ask", id, url });
    });
  void visit(message, { leave, allowed }).then(tell, () =>
    // A fault of ours: whoever asked isn't left waiting, and is told no more than that.
    tell({ kind: "failed", id, failure: "notHttp", hops: [] }),
  );
});
process.on("disconnect", () => process.exit(0));
