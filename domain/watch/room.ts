import type { CapturedPost, KeptRedirect } from "#db/schema/captures.ts";
import type { Seen } from "./writes.ts";

/** What an address answered, or why nothing could be had from it. */
export type Visited =
  | { kind: "failed"; outcome: "unreachable" | "robots_denied" | "blocked"; reason: string }
  /** Its host wants to be left alone: nothing is known of the page, and before this nothing will be. */
  | { kind: "postponed"; until: Date }
  | { kind: "unchanged" }
  | {
      kind: "answered";
      status: number;
      finalUrl: string;
      headers: Record<string, string>;
      /** As they went over the wire; tests know none. */
      requestHead?: string;
      responseHead?: string;
      redirects?: KeptRedirect[];
      bytes: Uint8Array;
      /** As claimed: what it is, its bytes tell. */
      mediaType: string | null;
    };

/** The text of an answer; null where none could be read, with the code of the reason. */
export type ReadAnswer =
  | {
      text: string;
      wholeText: string | null;
      title: string | null;
      isFree: boolean | null;
      /** Of a post in a channel. */
      post?: CapturedPost | null;
    }
  | { text: null; failure: string };

/** What a check needs of the world: who asks addresses, who reads what they answer, and chance, which spreads the next looks. */
export type WatchRoom = {
  visit(url: string, seen: Seen, overridesRobots: boolean): Promise<Visited>;
  read(answered: Extract<Visited, { kind: "answered" }>): Promise<ReadAnswer>;
  chance(): number;
};
