import { sql } from "drizzle-orm";
import { z } from "zod";
import { publicDb } from "#db/client.ts";

/** The key to which what the public sends is sealed ("age1…"); null before a worker has made one. */
export async function findDoorRecipient(): Promise<string | null> {
  const { rows } = await publicDb().execute(sql`select read_door_key() as recipient`);
  return keyRows.parse(rows)[0]?.recipient ?? null;
}

const keyRows = z.array(z.object({ recipient: z.string().nullable() }));
