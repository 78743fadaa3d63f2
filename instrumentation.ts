import type { Instrumentation } from "next";

/** Called once by Next when web starts. Next compiles this file for its edge too, where nothing of ours runs: what needs Node is imported where Node is. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logWhatNobodyWaitedFor } = await import("#app/_log/web-log.ts");
    logWhatNobodyWaitedFor();
  }
}

export const onRequestError: Instrumentation.onRequestError = async (...failed) => {
  if (process.env.NEXT_RUNTIME === "nodejs") {
    const { logFailedRequest } = await import("#app/_log/web-log.ts");
    await logFailedRequest(...failed);
  }
};
