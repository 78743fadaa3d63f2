-- A long brief's canonical text is half a megabyte, and was taken apart as jsonb for each of three fields: json finds a field without that.
alter table brief_versions alter column counts set expression as ((canonical::json -> 'counts')::jsonb);
--> statement-breakpoint
alter table brief_versions drop constraint brief_versions_head_of_canonical;
--> statement-breakpoint
alter table brief_versions add constraint brief_versions_head_of_canonical
  check ((title = canonical::json ->> 'title' and standfirst = canonical::json ->> 'standfirst') is true);
