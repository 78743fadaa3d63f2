-- Who wrote what is published is said by its saves, and not by who pressed "Send to review".
-- Words of a draft without who approved its waivers: approving is looking, not writing.
create function without_approvals(document jsonb) returns text language sql immutable parallel safe as $$
  select regexp_replace(document::text, '"approvedById": ("[^"]*"|null)', '"approvedById": null', 'g')
$$;
--> statement-breakpoint
-- What keeps one person from publishing a brief: `alone`, nobody else has written any of it since its last version (the empty first draft is nobody's writing);
-- `last_hand`, somebody has, but what this one wrote last nobody else has taken up or sent to review. Null: nothing. And whether they wrote any of it at all.
create function find_four_eyes(of_brief uuid, publisher uuid, submitter uuid)
returns table (lacks text, has_written boolean) language sql stable set search_path = public, pg_temp as $$
  with since as (
    select r.revision, r.created_by, r.created_at, r.document, p.document as before
    from brief_revisions r left join brief_revisions p on p.brief_id = r.brief_id and p.revision = r.revision - 1
    where r.brief_id = of_brief and r.revision > 1
      and r.created_at > coalesce((select max(created_at) from brief_versions where brief_id = of_brief and change_class <> 'withdrawal'), '-infinity')
  ), theirs as (
    select revision, created_at from since
    where created_by is not distinct from publisher and without_approvals(document) is distinct from without_approvals(before)
  ), by_others as (
    select revision from since where created_by is distinct from publisher
  )
  select
    case
      when not exists (select from since) then case when submitter is not distinct from publisher then 'alone' end
      when not exists (select from by_others) then 'alone'
      when exists (
        select from theirs t where t.revision > (select max(revision) from by_others)
          and not (submitter is distinct from publisher and t.created_at <= (select submitted_at from briefs where id = of_brief)) is true
      ) then 'last_hand'
    end,
    exists (select from theirs)
$$;
--> statement-breakpoint
ALTER TABLE "brief_versions" DROP CONSTRAINT "brief_versions_four_eyes";
--> statement-breakpoint
create function check_four_eyes() returns trigger language plpgsql set search_path = public, pg_temp as $$
begin
  if new.published_alone_because <> '' then return new; end if;
  if (select lacks from find_four_eyes(new.brief_id, new.published_by, new.submitted_by)) is not null then
    raise exception 'nobody publishes what only they have seen'
      using errcode = 'check_violation', table = 'brief_versions', constraint = 'brief_versions_four_eyes';
  end if;
  return new;
end $$;
--> statement-breakpoint
create trigger four_eyes before insert on brief_versions for each row execute function check_four_eyes();
