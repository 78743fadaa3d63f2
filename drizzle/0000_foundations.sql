-- What the tables stand on: trusted extensions, which a database's owner may make, and functions that column defaults name.
create extension if not exists btree_gist;
--> statement-breakpoint
create extension if not exists pg_trgm;
--> statement-breakpoint
create extension if not exists unaccent;
--> statement-breakpoint
create extension if not exists citext;
--> statement-breakpoint
-- UUIDv7 (RFC 9562): 48 bits of milliseconds, then chance. Postgres 18 has its own; we run on 16 too.
create function uuid7() returns uuid language sql volatile parallel safe as $$
  select encode(
    set_bit(set_bit(
      overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6),
      52, 1), 53, 1),
    'hex')::uuid
$$;
--> statement-breakpoint
-- A code for a public address: a letter for the kind of thing, and seven signs that nobody mistakes for one another (no i l o u 0 1).
-- 30^7 are 2 * 10^10; the column is unique, so the one clash in a long while is an error and not a second meaning.
create function short_code(kind text) returns text language sql volatile parallel safe as $$
  select kind || '-' || string_agg(substr('23456789abcdefghjkmnpqrstvwxyz', get_byte(random, i) % 30 + 1, 1), '' order by i)
  from (select uuid_send(gen_random_uuid()) as random) as drawn,
    -- Bytes 6 and 8 of a random UUID are not all chance.
    unnest(array[0, 1, 2, 3, 4, 5, 7]) as i
$$;
