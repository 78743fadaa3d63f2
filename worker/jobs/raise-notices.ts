import { jobs } from "#domain/jobs/jobs.ts";

export async function handleRaiseNotices(payload: unknown): Promise<void> {
  jobs["raise-notices"].parse(payload);
}
