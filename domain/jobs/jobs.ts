import { z } from "zod";

/**
 * Every job there is: its name (verb-noun, as its file in worker/jobs) and the shape of its payload. A job is handled more than once when a worker
 * dies in the middle, so each handler is idempotent.
 */
export const jobs = {
  /** Somebody wants to know how a source stands; with `keep`, to have a capture of what its address answers. */
  "check-source": z.object({ sourceId: z.uuid(), keep: z.boolean().optional() }),
  /** Pictures were removed: their files, by their hashes in hex, are to go too. */
  "erase-pictures": z.object({ sha256s: z.array(z.hash("sha256")) }),
  /** Content was redacted: its files are to go too. */
  "erase-redacted": z.object({ redactionId: z.uuid() }),
  /** A table of statistics waits to be read, or taken in. */
  "import-statistics": z.object({ importId: z.uuid() }),
  "load-demo": z.object({}),
  /** Somebody asks how the sender of a submission may be reached. */
  "open-contact": z.object({ openingId: z.uuid() }),
  /** Pages of a capture are to be read as pictures: from one to another, both from 1. */
  "paint-pages": z.object({ captureId: z.uuid(), from: z.int(), to: z.int() }),
  /** What these tags name has changed: make the pages anew that carry one, and those that there are now. */
  "press-pages": z.object({ tags: z.array(z.string()) }),
  /** A source is said to be in another language than `from`: propose anew for its texts that are read otherwise now. */
  "propose-again": z.object({ sourceId: z.uuid(), from: z.string() }),
  /** Something that briefs cite has changed: raise a notice on every brief and draft that cites it. */
  "raise-notices": z.discriminatedUnion("cause", [
    z.object({ cause: z.literal("vintage"), statisticId: z.uuid(), vintageId: z.uuid() }),
    z.object({ cause: z.literal("deprecation"), statisticId: z.uuid() }),
    /** `at`: since when it stands beside the other reports of its slice and period. */
    z.object({ cause: z.literal("rival"), statisticId: z.uuid(), at: z.iso.datetime() }),
    /** Passages that changed or went where their source lives, or stand there again as they were. */
    z.object({ cause: z.literal("drift"), passageIds: z.array(z.uuid()) }),
    z.object({ cause: z.literal("quote_state"), quoteId: z.uuid(), quoteStateId: z.uuid() }),
  ]),
  /** The time has come for what was planned of a brief. */
  "run-schedule": z.object({ scheduleId: z.uuid() }),
  /** A mail is to be sent, or sent again. */
  "send-mail": z.object({ mailId: z.uuid() }),
  /** Addresses were given that are to be sources. */
  "take-in-addresses": z.object({ batchId: z.uuid() }),
} as const;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]>;

/** A job to be written in the transaction of the change that causes it. */
export type JobToDo = { [N in JobName]: { name: N; payload: JobPayload<N> } }[JobName];
