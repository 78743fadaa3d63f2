// `npm test`: from a machine with nothing but Node to all that CI runs.
import { launch } from "./bare-machine.mjs";

await launch("bin/check-all.ts");
