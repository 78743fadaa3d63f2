import { answerCorrectionsFeed } from "#app/_feeds/corrections-feed.ts";

export const dynamic = "force-dynamic";

export function GET(): Promise<Response> {
  return answerCorrectionsFeed("json");
}
