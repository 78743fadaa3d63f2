import { onLostConnection } from "#db/lost-connections.ts";
import { type DescribedFailure, describeFailure } from "./describe-failure.ts";

/** Tells of each connection to the database that breaks in the middle of something, as a log may keep it. */
export function watchConnections(tell: (failure: DescribedFailure) => void): void {
  onLostConnection((error) => tell(describeFailure(error)));
}
