// `npm start`: from a machine with nothing but Node to a running Plumbline.
import { ensureNode, ensurePackages, goOn, say } from "./bare-machine.mjs";

try {
  const node = ensureNode();
  ensurePackages();
  goOn(node, "bin/serve.ts", process.argv.slice(2));
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
