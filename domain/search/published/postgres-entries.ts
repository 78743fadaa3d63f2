import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import { tableOf } from "#domain/sql.ts";
import type { Entry } from "./engine.ts";
import { entriesOf, entryWords } from "./entries.ts";
import { publicKinds } from "./view.ts";

/** The only writer of entries. */

export async function forgetEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await tx.execute(sql`
    delete from search_entries e using ${tableOf(entries, { kind: "text", thing: "uuid" })} where e.thing = n.thing and e.kind = n.kind`);
}

export async function indexEntries(tx: Tx, entries: readonly Entry[]): Promise<void> {
  await forgetEntries(tx, entries);
  for (const kind of publicKinds) {
    const things = entries.filter((entry) => entry.kind === kind).map(({ thing }) => thing);
    if (things.length === 0) continue;
    await tx.execute(sql`
      insert into search_entries (thing, kind, owner, at, language, year, publisher, people, held, words, name)
      select e.thing, ${kind}::text, e.owner, e.at, e.language, e.year, e.publisher, e.people, e.held, ${entryWords(kind)}, e.name
      from (${entriesOf[kind](things)}) as e (thing, owner, at, language, year, publisher, people, held, title, body, terms, name)
      on conflict (thing, kind) do nothing`);
  }
}
