import type { TextLayer } from "#domain/capture/text-layers.ts";
import type { VisitOutcome } from "#domain/fetching/visit-address.ts";
import type { Result } from "#domain/result.ts";

/** What taking in an address needs of the world: who asks it, and who reads what it answers. */
export type IntakeRoom = {
  visit(url: string, overridesRobots: boolean): Promise<VisitOutcome>;
  read(file: {
    bytes: Uint8Array;
    claimedMediaType?: string;
    fileName?: string;
    address?: string;
  }): Promise<Result<TextLayer>>;
};
