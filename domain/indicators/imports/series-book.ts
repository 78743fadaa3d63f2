import { sql } from "drizzle-orm";
import type { Tx } from "#db/client.ts";
import type { SeriesKey } from "../writes.ts";
import { columns, makeId, param } from "./rows-at-once.ts";

type Key = Omit<SeriesKey, "indicatorId">;
type Found = { id: string; isNew: boolean };
type NewSlice = { id: string; key: Key };
type NewSeries = { id: string; sliceId: string; key: Key };

/**
 * The series of an indicator by what they measure, read once and held until the end of the transaction: of two who would make the same the second waits, and
 * finds the first's.
 */
export class SeriesBook {
  private readonly slices = new Map<string, string>();
  private readonly series = new Map<string, string>();
  private newSlices: NewSlice[] = [];
  private newSeries: NewSeries[] = [];
  private readonly tx: Tx;
  private readonly indicatorId: string;
  private readonly createdBy: string | null;

  private constructor(tx: Tx, indicatorId: string, createdBy: string | null) {
    this.tx = tx;
    this.indicatorId = indicatorId;
    this.createdBy = createdBy;
  }

  static async open(
    tx: Tx,
    { indicatorId, createdBy }: { indicatorId: string; createdBy: string | null },
  ): Promise<SeriesBook> {
    const book = new SeriesBook(tx, indicatorId, createdBy);
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended('series of ' || ${indicatorId}::text, 0))`,
    );
    const { rows } = await tx.execute<Key & { sliceId: string; seriesId: string | null }>(sql`
      select sl.id as "sliceId", sl.area, sl.counterpart, sl.flow, sl.breakdown,
        s.id as "seriesId", s.coverage, s.compiler_id as "compilerId", s.currency, s.price_basis as "priceBasis"
      from slices sl left join series s on s.slice_id = sl.id where sl.indicator_id = ${indicatorId}`);
    for (const { sliceId, seriesId, ...key } of rows) {
      book.slices.set(sliceText(key), sliceId);
      if (seriesId !== null) book.series.set(keyText(key), seriesId);
    }
    return book;
  }

  /** The series of each key, in their order; `isNew` for the first of the keys of one that isn't there yet, which `write` makes. */
  find(keys: readonly Key[]): Found[] {
    return keys.map((key): Found => {
      const known = this.series.get(keyText(key));
      if (known !== undefined) return { id: known, isNew: false };
      const id = makeId();
      this.series.set(keyText(key), id);
      this.newSeries.push({ id, sliceId: this.findSlice(key), key });
      return { id, isNew: true };
    });
  }

  private findSlice(key: Key): string {
    const known = this.slices.get(sliceText(key));
    if (known !== undefined) return known;
    const id = makeId();
    this.slices.set(sliceText(key), id);
    this.newSlices.push({ id, key });
    return id;
  }

  /** Makes what was asked for and isn't there. */
  async write(): Promise<void> {
    const [slices, series] = [this.newSlices, this.newSeries];
    this.newSlices = [];
    this.newSeries = [];
    await this.insertSlices(slices);
    await this.insertSeries(series);
  }

  private async insertSlices(made: readonly NewSlice[]): Promise<void> {
    if (made.length === 0) return;
    const [ids] = columns(made, ["id"]);
    const [area, counterpart, flow, breakdown] = columns(
      made.map(({ key }) => key),
      ["area", "counterpart", "flow", "breakdown"],
    );
    await this.tx.execute(sql`insert into slices (id, indicator_id, area, counterpart, flow, breakdown, created_by)
      select k.id, ${this.indicatorId}::uuid, k.area, k.counterpart, k.flow, k.breakdown, ${this.createdBy}::uuid
      from unnest(${param(ids)}::uuid[], ${param(area)}::text[], ${param(counterpart)}::text[], ${param(flow)}::text[], ${param(breakdown)}::text[])
        as k (id, area, counterpart, flow, breakdown)`);
  }

  private async insertSeries(made: readonly NewSeries[]): Promise<void> {
    if (made.length === 0) return;
    const [ids, sliceIds] = columns(made, ["id", "sliceId"]);
    const [coverage, compilerId, currency, priceBasis] = columns(
      made.map(({ key }) => key),
      ["coverage", "compilerId", "currency", "priceBasis"],
    );
    await this.tx.execute(sql`insert into series (id, slice_id, coverage, compiler_id, currency, price_basis, created_by)
      select k.*, ${this.createdBy}::uuid
      from unnest(${param(ids)}::uuid[], ${param(sliceIds)}::uuid[], ${param(coverage)}::text[], ${param(compilerId)}::uuid[], ${param(currency)}::text[], ${param(priceBasis)}::text[]) as k`);
  }
}

/** Names hold no control characters (domain/fields.ts); none is ever empty. */
function sliceText({ area, counterpart, flow, breakdown }: Key): string {
  return `${area ?? ""}\n${counterpart ?? ""}\n${flow ?? ""}\n${breakdown ?? ""}`;
}

function keyText(key: Key): string {
  const { coverage, compilerId, currency, priceBasis } = key;
  return `${sliceText(key)}\n${coverage}\n${compilerId ?? ""}\n${currency ?? ""}\n${priceBasis}`;
}
