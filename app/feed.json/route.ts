import { answerBriefsFeed } from "#app/_feeds/briefs-feed.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerBriefsFeed("json");
}
