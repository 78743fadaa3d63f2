-- Whom briefs that readers can open name as having said something, by a quotation or by a figure, and from which indicators their figures are. One may be named more than once.
create view published_brief_speakers with (security_barrier) as
  select b.id as brief_id, coalesce(q.speaker_person_id, q.speaker_organisation_id) as speaker_id
  from published_briefs b join version_citations c on c.version_id = b.current_version_id join shown_quotes q on q.id = c.quote_id
  where not b.is_withdrawn and num_nonnulls(q.speaker_person_id, q.speaker_organisation_id) > 0
  union all
  select b.id, coalesce(t.said_by_person_id, t.said_by_organisation_id)
  from published_briefs b join version_citations c on c.version_id = b.current_version_id join statistics t on t.id = c.statistic_id
  where not b.is_withdrawn and num_nonnulls(t.said_by_person_id, t.said_by_organisation_id) > 0 and (t.embargo_until is null or t.embargo_until <= clock_timestamp());
--> statement-breakpoint
create view published_brief_indicators with (security_barrier) as
  select b.id as brief_id, sl.indicator_id
  from published_briefs b join version_citations c on c.version_id = b.current_version_id join shown_statistics t on t.id = c.statistic_id
  join series s on s.id = t.series_id join slices sl on sl.id = s.slice_id
  where not b.is_withdrawn;
--> statement-breakpoint
grant select on published_brief_speakers, published_brief_indicators to plumbline_public, plumbline_app;
