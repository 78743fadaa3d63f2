CREATE INDEX "statistics_said_by_organisation_id" ON "statistics" USING btree ("said_by_organisation_id") WHERE "statistics"."said_by_organisation_id" is not null;--> statement-breakpoint
-- As before; whether a printed figure names somebody is asked of whom it is asked about, and not found out for all statistics, which took half a second among a million.
create or replace view readable_speakers as
  select k.id, 'person' as kind, k.slug, k.names, null as note from people k
  where (k.embargo_until is null or k.embargo_until <= clock_timestamp()) and (
    k.released_at is not null
    or k.id in (select q.speaker_person_id from readable_quotes q where q.speaker_person_id is not null)
    or (select true from statistics t join readable_citations c on c.statistic_id = t.id
      where t.said_by_person_id = k.id and (t.embargo_until is null or t.embargo_until <= clock_timestamp()) limit 1))
  union all
  select k.id, 'organisation', k.slug, k.names, k.note from organisations k
  where (k.embargo_until is null or k.embargo_until <= clock_timestamp()) and (
    k.released_at is not null
    or k.id in (select q.speaker_organisation_id from readable_quotes q where q.speaker_organisation_id is not null)
    or (select true from statistics t join readable_citations c on c.statistic_id = t.id
      where t.said_by_organisation_id = k.id and (t.embargo_until is null or t.embargo_until <= clock_timestamp()) limit 1));
