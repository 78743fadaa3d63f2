CREATE TABLE "draft_figures" (
	"brief_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"kind" text NOT NULL,
	"media_id" uuid,
	"is_described" boolean NOT NULL,
	CONSTRAINT "draft_figures_brief_id_node_id_pk" PRIMARY KEY("brief_id","node_id"),
	CONSTRAINT "draft_figures_kind_known" CHECK ("draft_figures"."kind" in ('image', 'chart')),
	CONSTRAINT "draft_figures_picture_of_media" CHECK (("draft_figures"."kind" = 'image') = ("draft_figures"."media_id" is not null))
);
--> statement-breakpoint
ALTER TABLE "draft_figures" ADD CONSTRAINT "draft_figures_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_figures" ADD CONSTRAINT "draft_figures_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "draft_figures_media_id" ON "draft_figures" USING btree ("media_id");--> statement-breakpoint
CREATE INDEX "draft_figures_undescribed" ON "draft_figures" USING btree ("kind","brief_id") WHERE not "draft_figures"."is_described";--> statement-breakpoint
CREATE INDEX "source_intakes_failed" ON "source_intakes" USING btree ("created_at") WHERE "source_intakes"."state" = 'failed';--> statement-breakpoint
CREATE INDEX "verdicts_against" ON "verdicts" USING btree ("witness_id") WHERE "verdicts"."verdict" in ('mismatch', 'not_found');--> statement-breakpoint
CREATE INDEX "sources_undescribed" ON "sources" USING btree ("created_at") WHERE "sources"."publisher_id" is null or "sources"."published_edtf" is null;--> statement-breakpoint
CREATE INDEX "sources_original_source_id" ON "sources" USING btree ("original_source_id") WHERE "sources"."original_source_id" is not null;--> statement-breakpoint
CREATE INDEX "brief_versions_second_check" ON "brief_versions" USING btree ("second_check_due_at") WHERE "brief_versions"."second_check_due_at" is not null;--> statement-breakpoint
grant select, insert, delete, update (kind, media_id, is_described) on draft_figures to plumbline_app;
--> statement-breakpoint
insert into draft_figures (brief_id, node_id, kind, media_id, is_described)
  select d.brief_id, node #>> '{attrs,nodeId}', node ->> 'type', m.id,
    case node ->> 'type' when 'image' then (node #>> '{attrs,decorative}')::boolean or trim(node #>> '{attrs,alt}') <> '' else trim(node #>> '{attrs,subtitle}') <> '' end is true
  from brief_drafts d cross join jsonb_path_query(d.document, 'strict $.** ? (@.type == "image" || @.type == "chart")') as node
  left join media m on m.id::text = node #>> '{attrs,mediaId}'
  where node #>> '{attrs,nodeId}' is not null and (node ->> 'type' = 'chart' or m.id is not null)
  on conflict do nothing;
