// `npm start`: from a machine with nothing but Node to a running Plumbline.
import { launch } from "./bare-machine.mjs";

await launch("bin/serve.ts");
