import { runWrite } from "#domain/audit/transaction.ts";
import { systemActor } from "#domain/auth/actor.ts";
import { succeed } from "#domain/result.ts";
import type { Tag } from "#domain/tags.ts";

/** Some change that touches the tag, as a command makes it. */
export async function changeTag(tag: Tag): Promise<void> {
  const changed = await runWrite(systemActor, async ({ audit, touch }) => {
    audit({ action: "test.change", thing: "test", thingId: null });
    touch(tag);
    return succeed(null);
  });
  if (!changed.ok) throw new Error("not changed");
}
