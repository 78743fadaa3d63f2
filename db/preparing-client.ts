import pg from "pg";

/** Statements that a connection keeps plans of, each up to a megabyte in Postgres; what comes after them is planned each time. */
const keptMax = 60;
/** Texts that have come once. Beyond so many it is forgotten which they were: lists of ever other lengths would fill it. */
const seenMax = 1_000;

/** A whole statement by itself, of the kinds that are planned. */
const planned = /^\s*(?:select|with|insert|update|delete)\b[^;]*$/i;

/** Postgres refuses a kept plan whose columns have become others: something was migrated. */
const changedResult = /cached plan must not change result type/;

type Asked = { text?: unknown; name?: string };

/**
 * A connection that has Postgres keep the plans of what it asks a second time. A view of what is published is planned in ten milliseconds and read in one, and every page reads
 * several.
 */
export class PreparingClient extends pg.Client {
  private readonly seen = new Set<string>();
  private readonly names = new Map<string, string>();

  constructor(config?: string | pg.ClientConfig) {
    super(config);
    const ask = this.query.bind(this) as (...args: unknown[]) => unknown;
    const query = (asked: unknown, ...rest: unknown[]) => {
      if (!isAsked(asked)) return ask(asked, ...rest);
      const name = this.nameOf(asked.text);
      if (name === null) return ask(asked, ...rest);
      const answer = ask({ ...asked, name }, ...rest);
      if (answer instanceof Promise) answer.catch((error) => this.endIfChanged(error));
      return answer;
    };
    this.query = query as typeof this.query;
  }

  private nameOf(text: string): string | null {
    const known = this.names.get(text);
    if (known !== undefined) return known;
    if (this.names.size >= keptMax || !planned.test(text)) return null;
    if (!this.seen.delete(text)) {
      if (this.seen.size >= seenMax) this.seen.clear();
      this.seen.add(text);
      return null;
    }
    const name = `kept_${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }

  /** The pool opens another in its place, which plans anew. */
  private endIfChanged(error: unknown): void {
    if (error instanceof Error && changedResult.test(error.message)) void this.end();
  }
}

function isAsked(asked: unknown): asked is Asked & { text: string } {
  return (
    typeof asked === "object" &&
    asked !== null &&
    "text" in asked &&
    typeof asked.text === "string" &&
    !("name" in asked && asked.name)
  );
}
