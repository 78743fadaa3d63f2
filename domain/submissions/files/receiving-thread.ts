import { createHash } from "node:crypto";
import { sealTo } from "#domain/seals/seal-to.ts";
import { answerInThread } from "#domain/threads.ts";
import type { ReceivedBytes, ReceivingQuestion } from "./receive-in-thread.ts";
import { tellFile } from "./tell-file.ts";

/** What a thread of receive-in-thread.ts runs. */
answerInThread<ReceivingQuestion, ReceivedBytes>(async ({ bytes, recipient }) => {
  const told = await tellFile(bytes);
  if ("problem" in told) return told;
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  return { ...told, sha256, sealed: new Uint8Array(await sealTo(recipient, bytes)) };
});
