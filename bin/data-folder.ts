import { join } from "node:path";

/** What processes tell each other in the folder of data. */
export function filesOf(dataFolder: string) {
  return {
    /** Locked by whoever may start and stop the embedded Postgres: one start, or one command. */
    running: join(dataFolder, "running"),
    /** Locked by a start from when its database has the newest schema: then commands may borrow it. */
    serving: join(dataFolder, "serving"),
    /** The public address of the last start, for commands that print links. */
    address: join(dataFolder, "address"),
    /** The port of web, for commands that have pages rendered: there while web runs, or is started again. */
    web: join(dataFolder, "web"),
    /** There from the beginning of a restore until its end. */
    restoring: join(dataFolder, "restoring"),
    postgres: join(dataFolder, "postgres"),
  };
}
