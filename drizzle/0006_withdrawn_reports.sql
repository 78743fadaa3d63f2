-- A statistic withdrawn as a mistake is no report: the same report may be made again, as when an accepted proposal is undone and accepted anew.
drop index statistics_one_report;
--> statement-breakpoint
create unique index statistics_one_report on statistics
  (series_id, period, period_kind, nature, said_by_person_id, said_by_organisation_id, said_by_role_id) nulls not distinct
  where series_id is not null and withdrawn_at is null;
