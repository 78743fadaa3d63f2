import { type DBSchema, type IDBPDatabase, openDB } from "idb";

/**
 * What this browser keeps of a draft until the server has it: the text as it is, and the save that was under way, to the byte. After a crash of the tab,
 * the browser or the machine it is found here.
 */
export type JournalEntry = {
  /** The revision that the text was written on. */
  baseRevision: number;
  /** The document as JSON text. */
  document: string;
  sent: SentSave | null;
  writtenAt: string;
};

export type SentSave = {
  clientId: string;
  saveNumber: number;
  baseRevision: number;
  document: string;
};

export type Journal = {
  read(): Promise<JournalEntry | null>;
  write(entry: JournalEntry): Promise<void>;
  clear(): Promise<void>;
};

type JournalSchema = DBSchema & { drafts: { key: string; value: JournalEntry } };

const databaseName = "plumbline-journal";

/** One brief's entry, of one member of staff: who signs in after another on the same machine finds nothing of theirs. */
export function openJournal({ staffId, briefId }: { staffId: string; briefId: string }): Journal {
  const key = `${staffId} ${briefId}`;
  let database: Promise<IDBPDatabase<JournalSchema>> | undefined;
  const open = () => {
    database ??= openDatabase();
    return database;
  };
  return {
    read: async () => (await (await open()).get("drafts", key)) ?? null,
    write: async (entry) => {
      await (await open()).put("drafts", entry, key);
    },
    clear: async () => {
      await (await open()).delete("drafts", key);
    },
  };
}

/** On signing out: nothing of anybody's text stays behind. */
export async function forgetJournals(): Promise<void> {
  const database = await openDatabase();
  await database.clear("drafts");
  database.close();
}

async function openDatabase(): Promise<IDBPDatabase<JournalSchema>> {
  return await openDB<JournalSchema>(databaseName, 1, {
    upgrade: (database) => {
      database.createObjectStore("drafts");
    },
  });
}
