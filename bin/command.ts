import { describeError } from "./database-words.ts";
import { explain } from "./plain-words.mjs";
import { say } from "./say.mjs";

/** Whoever wrote the command line is told how it is written. */
export class Misuse extends Error {}

/**
 * Runs a command of package.json to its end, with the exit code that it gives back. What goes wrong is told in a sentence, without a stack or a statement's
 * values; options that there aren't are answered with how the command is used.
 */
export async function runCommand(usage: string, work: () => Promise<number>): Promise<void> {
  // Whoever read it (`| head`) has seen enough.
  process.stdout.on("error", () => process.exit(0));
  const code = await work().catch((error: unknown) => refuse(usage, error));
  process.stdout.write("", () => process.exit(code));
}

function refuse(usage: string, error: unknown): number {
  const { code, message } = describeError(error);
  const isMisuse = error instanceof Misuse || code.startsWith("ERR_PARSE_ARGS");
  say(isMisuse ? `${message}\n\n${usage}` : explain(message), process.stderr);
  return isMisuse ? 2 : 1;
}
