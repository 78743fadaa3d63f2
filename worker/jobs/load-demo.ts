import { jobs } from "#domain/jobs/jobs.ts";

export async function handleLoadDemo(payload: unknown): Promise<void> {
  jobs["load-demo"].parse(payload);
}
