// `npm test`: from a machine with nothing but Node to all that CI runs.
import { ensureNode, ensurePackages, goOn, say } from "./bare-machine.mjs";

try {
  const node = ensureNode();
  ensurePackages();
  goOn(node, "bin/check-all.ts", process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
