import { z } from "zod";
import { systemActor } from "#domain/auth/actor.ts";
import { isNothingKept } from "#domain/demo/queries.ts";
import { sayProgress } from "./progress.ts";
import { say } from "./say.mjs";

const demoMessage = z.object({
  demo: z.object({
    done: z.number(),
    of: z.number(),
    finished: z.boolean().optional(),
    failed: z.string().optional(),
  }),
});
type Told = z.infer<typeof demoMessage>["demo"];

/**
 * The worker loads the demo dossier into an empty database; the address is told after that, so that a newcomer finds something to read. A worker that dies
 * meanwhile leaves the database empty, and the one that is started in its place is asked again.
 */
export class DemoLoading {
  #onTold: ((told: Told) => void) | null = null;

  onMessage = (message: unknown): void => {
    const told = demoMessage.safeParse(message);
    if (told.success) this.#onTold?.(told.data.demo);
  };

  onWorkerReady = (): void => {
    if (this.#onTold) void request();
  };

  /** Asks for it where nothing is kept yet, and resolves once it is loaded, or can't be: then Plumbline is started without it. */
  async loadWhereEmpty(): Promise<void> {
    if (!(await isNothingKept())) return;
    say("Loading the demo dossier …");
    const loaded = new Promise<void>((resolve) => {
      this.#onTold = ({ done, of, failed, finished }) => {
        sayProgress({ done, of, parts: 4 }, process.stdout);
        if (failed) say(`\nThe demo dossier could not be loaded: ${failed}\nGoing on without it.`);
        if (failed || finished) resolve();
      };
    });
    await request();
    await loaded;
    this.#onTold = null;
    if (process.stdout.isTTY) say("");
  }
}

async function request(): Promise<void> {
  const { requestDemo } = await import("#domain/demo/commands.ts");
  await requestDemo(systemActor);
}
