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
--> statement-breakpoint
-- Functions that generated columns and checks use name their schema: a restore runs them with an empty search path.
create function sha256_text(words text) returns bytea language sql immutable strict parallel safe as $$
  -- convert_to is only "stable" because it looks an encoding up by name; this one is fixed.
  select sha256(convert_to(words, 'UTF8'))
$$;
--> statement-breakpoint
create function is_finite(number numeric) returns boolean language sql immutable strict parallel safe as $$
  select number not in ('NaN', 'Infinity', '-Infinity')
$$;
--> statement-breakpoint
-- 46.5 at 9 is 46500000000; power() would be inexact below zero.
create function in_base_units(reported numeric, unit_mult integer) returns numeric language sql immutable strict parallel safe as $$
  select trim_scale(reported * ('1e' || unit_mult)::numeric)
$$;
--> statement-breakpoint
-- Offsets are UTF-16 code units, as JavaScript counts; Postgres counts code points, so a sign beyond U+FFFF gets a filler.
create function utf16_slice(whole text, start_at integer, end_at integer) returns text language sql immutable strict parallel safe as $$
  select case
    when whole ~ '[\U00010000-\U0010FFFF]'
    then replace(substr(regexp_replace(whole, '([\U00010000-\U0010FFFF])', E'\\1\uFFFE', 'g'), start_at + 1, end_at - start_at), E'\uFFFE', '')
    else substr(whole, start_at + 1, end_at - start_at)
  end
$$;
--> statement-breakpoint
create function utf16_length(words text) returns integer language sql immutable strict parallel safe as $$
  select length(words) + length(regexp_replace(words, '[^\U00010000-\U0010FFFF]', '', 'g'))
$$;
--> statement-breakpoint
-- The days that an EDTF date may mean: what domain/evidence/edtf.ts takes, and no more.
create function edtf_part_range(part text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  parts text[] := regexp_match(part, '^(\d{2}XX|\d{3}X|\d{4})(?:-(0[1-9]|1[0-2]|XX)(?:-(\d{2}|XX))?)?[~?%]?$');
  from_month date;
  past_month date;
  day integer := nullif(parts[3], 'XX')::integer;
begin
  if parts is null then
    raise exception 'not an EDTF date that is taken here: %', part using errcode = 'invalid_datetime_format';
  end if;
  from_month := make_date(replace(parts[1], 'X', '0')::integer, coalesce(nullif(parts[2], 'XX'), '1')::integer, 1);
  past_month := make_date(replace(parts[1], 'X', '9')::integer, coalesce(nullif(parts[2], 'XX'), '12')::integer, 1) + interval '1 month';
  if day is null then
    return daterange(from_month, past_month);
  end if;
  if from_month + interval '1 month' = past_month then
    from_month := make_date(parts[1]::integer, parts[2]::integer, day);
    return daterange(from_month, from_month, '[]');
  end if;
  -- "20XX-02-29": of the months that it may be, the first and the last have fewer days.
  return daterange(
    least(from_month + day - 1, (from_month + interval '1 month')::date - 1),
    least((past_month - interval '1 month')::date + day, past_month));
end $$;
--> statement-breakpoint
create function edtf_range(edtf text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  days daterange;
begin
  if edtf not like '%/%' then
    return public.edtf_part_range(edtf);
  end if;
  days := daterange(
    lower(public.edtf_part_range(split_part(edtf, '/', 1))),
    upper(public.edtf_part_range(substr(edtf, strpos(edtf, '/') + 1))));
  if isempty(days) then
    raise exception 'ends before it begins: %', edtf using errcode = 'invalid_datetime_format';
  end if;
  return days;
end $$;
--> statement-breakpoint
-- The days of a period, as domain/evidence/periods.ts reads it.
create function period_part_range(part text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  parts text[] := regexp_match(part, '^(\d{4})(?:-(?:Q([1-4])|S([12])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$');
  year integer := parts[1]::integer;
  first date;
begin
  if parts is null then
    raise exception 'not a period: %', part using errcode = 'invalid_datetime_format';
  end if;
  if parts[5] is not null then
    first := make_date(year, parts[4]::integer, parts[5]::integer);
    return daterange(first, first, '[]');
  end if;
  first := make_date(year, coalesce(parts[2]::integer * 3 - 2, parts[3]::integer * 6 - 5, parts[4]::integer, 1), 1);
  return daterange(first, (first + case
    when parts[2] is not null then interval '3 months'
    when parts[3] is not null then interval '6 months'
    when parts[4] is not null then interval '1 month'
    else interval '1 year' end)::date);
end $$;
--> statement-breakpoint
create function period_range(period text) returns daterange language plpgsql immutable strict parallel safe as $$
declare
  days daterange;
begin
  if period not like '%/%' then
    return public.period_part_range(period);
  end if;
  days := daterange(
    lower(public.period_part_range(split_part(period, '/', 1))),
    upper(public.period_part_range(substr(period, strpos(period, '/') + 1))));
  if isempty(days) then
    raise exception 'ends before it begins: %', period using errcode = 'invalid_datetime_format';
  end if;
  return days;
end $$;
--> statement-breakpoint
-- The coarsest name that fits the days, so that equal days have equal texts: "2023-01/2023-06" is "2023-S1".
create function canonical_period(during daterange) returns text language plpgsql immutable strict parallel safe as $$
declare
  first date := lower(during);
  past date := upper(during);
  months integer := (extract(year from past) - extract(year from first)) * 12 + extract(month from past) - extract(month from first);
  month integer := extract(month from first);
begin
  if extract(day from first) <> 1 or extract(day from past) <> 1 then
    return case when past - first = 1 then to_char(first, 'YYYY-MM-DD')
      else to_char(first, 'YYYY-MM-DD') || '/' || to_char(past - 1, 'YYYY-MM-DD') end;
  end if;
  return case
    when months = 12 and month = 1 then to_char(first, 'YYYY')
    when months % 12 = 0 and month = 1 then to_char(first, 'YYYY') || '/' || to_char(past - 1, 'YYYY')
    when months = 1 then to_char(first, 'YYYY-MM')
    when months = 3 and month % 3 = 1 then to_char(first, 'YYYY-"Q"Q')
    when months = 6 and month % 6 = 1 then to_char(first, 'YYYY-"S"') || (month / 6 + 1)
    else to_char(first, 'YYYY-MM') || '/' || to_char(past - 1, 'YYYY-MM') end;
end $$;
