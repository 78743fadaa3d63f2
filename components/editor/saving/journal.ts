import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { readPlainText } from "./read-plain-text.ts";

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
      const writing = (await open()).transaction("drafts", "readwrite");
      // A tab that dies before it hears of the write takes with it what it has not said to be whole.
      await Promise.all([writing.store.put(entry, key), writing.commit(), writing.done]);
    },
    clear: async () => {
      await (await open()).delete("drafts", key);
    },
  };
}

/** A brief with text of somebody that no server has. */
export type KeptText = { briefId: string; title: string };

/** What this browser keeps of one member of staff, of every brief. */
export async function listKeptTexts(staffId: string): Promise<KeptText[]> {
  const database = await openDatabase();
  const keys = await database.getAllKeys("drafts", keysOf(staffId));
  const entries = await database.getAll("drafts", keysOf(staffId));
  database.close();
  return keys.map((key, at) => ({
    briefId: key.slice(staffId.length + 1),
    title: readTitle(entries[at]?.document ?? ""),
  }));
}

/** On signing out: nothing of their text stays behind. What others have not saved here is theirs. */
export async function forgetJournals(staffId: string): Promise<void> {
  const database = await openDatabase();
  await database.delete("drafts", keysOf(staffId));
  database.close();
}

function keysOf(staffId: string): IDBKeyRange {
  return IDBKeyRange.bound(`${staffId} `, `${staffId} \uffff`);
}

/** The title stands first. */
function readTitle(document: string): string {
  try {
    return readPlainText(JSON.parse(document)).split("\n")[0] ?? "";
  } catch {
    return "";
  }
}

async function openDatabase(): Promise<IDBPDatabase<JournalSchema>> {
  return await openDB<JournalSchema>(databaseName, 1, {
    upgrade: (database) => {
      database.createObjectStore("drafts");
    },
  });
}
