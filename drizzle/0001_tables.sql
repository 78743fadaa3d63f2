CREATE TABLE "adoptions" (
	"slice_id" uuid NOT NULL,
	"coverage" text NOT NULL,
	"period" text NOT NULL,
	"n" integer NOT NULL,
	"statistic_id" uuid,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "adoptions_slice_id_coverage_period_n_pk" PRIMARY KEY("slice_id","coverage","period","n"),
	CONSTRAINT "adoptions_have_reason" CHECK ("adoptions"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY DEFAULT 0 NOT NULL,
	"at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"thing" text NOT NULL,
	"thing_id" text,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"request_id" text,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"prev_hash" "bytea" DEFAULT '\x' NOT NULL,
	"hash" "bytea" DEFAULT '\x' NOT NULL,
	CONSTRAINT "audit_log_no_fork" UNIQUE("prev_hash"),
	CONSTRAINT "audit_log_actor_kind_known" CHECK ("audit_log"."actor_kind" in ('staff', 'system', 'public')),
	CONSTRAINT "audit_log_staff_is_named" CHECK (("audit_log"."actor_kind" = 'staff') = ("audit_log"."actor_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "brief_authors" (
	"brief_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"staff_id" uuid,
	"byline" text NOT NULL,
	CONSTRAINT "brief_authors_brief_id_position_pk" PRIMARY KEY("brief_id","position")
);
--> statement-breakpoint
CREATE TABLE "brief_drafts" (
	"brief_id" uuid PRIMARY KEY NOT NULL,
	"revision" integer NOT NULL,
	"document" jsonb NOT NULL,
	"title_text" text DEFAULT '' NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "brief_revisions" (
	"brief_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"document" jsonb,
	"redaction_id" uuid,
	"client_id" uuid NOT NULL,
	"save_number" integer NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "brief_revisions_brief_id_revision_pk" PRIMARY KEY("brief_id","revision"),
	CONSTRAINT "brief_revisions_saved_once" UNIQUE("brief_id","client_id","save_number"),
	CONSTRAINT "brief_revisions_document_whole" CHECK (("brief_revisions"."document" is null) = ("brief_revisions"."redaction_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "briefs" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"language" text NOT NULL,
	"translation_of" uuid,
	"state" text DEFAULT 'draft' NOT NULL,
	"current_version_id" uuid,
	"submitted_by" uuid,
	"submitted_at" timestamp with time zone,
	"scheduled_for" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "briefs_slug_unique" UNIQUE("slug"),
	CONSTRAINT "briefs_state_known" CHECK ("briefs"."state" in ('draft', 'in_review', 'scheduled', 'published', 'withdrawn')),
	CONSTRAINT "briefs_slug_plain" CHECK ("briefs"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "briefs_published_have_version" CHECK ("briefs"."state" not in ('published', 'withdrawn') or "briefs"."current_version_id" is not null),
	CONSTRAINT "briefs_scheduled_for_some_time" CHECK (("briefs"."state" = 'scheduled') = ("briefs"."scheduled_for" is not null)),
	CONSTRAINT "briefs_review_has_submitter" CHECK (("briefs"."submitted_by" is null) = ("briefs"."submitted_at" is null))
);
--> statement-breakpoint
CREATE TABLE "captures" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"source_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"method" text NOT NULL,
	"requested_url" text,
	"final_url" text,
	"captured_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"http_status" integer,
	"headers" jsonb,
	"media_type" text,
	"file_name" text,
	"byte_length" bigint NOT NULL,
	"bytes_sha256" "bytea" NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "captures_numbered" UNIQUE("source_id","n"),
	CONSTRAINT "captures_method_known" CHECK ("captures"."method" in ('fetch', 'upload', 'paste', 'transcription')),
	CONSTRAINT "captures_hash_is_sha256" CHECK (octet_length("captures"."bytes_sha256") = 32)
);
--> statement-breakpoint
CREATE TABLE "passage_texts" (
	"passage_id" uuid PRIMARY KEY NOT NULL,
	"exact" text,
	"prefix" text,
	"suffix" text,
	"redaction_id" uuid,
	CONSTRAINT "passage_texts_near" CHECK (length("passage_texts"."prefix") <= 32 and length("passage_texts"."suffix") <= 32),
	CONSTRAINT "passage_texts_whole" CHECK (num_nulls("passage_texts"."exact", "passage_texts"."prefix", "passage_texts"."suffix") = case when "passage_texts"."redaction_id" is null then 0 else 3 end)
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"capture_id" uuid NOT NULL,
	"text_layer_id" uuid,
	"start_at" integer,
	"end_at" integer,
	"page" integer,
	"region" jsonb,
	"media_start_seconds" double precision,
	"media_end_seconds" double precision,
	"exact_sha256" "bytea" NOT NULL,
	"independence_group" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "passages_once" UNIQUE("text_layer_id","start_at","end_at"),
	CONSTRAINT "passages_text_span_whole" CHECK (num_nulls("passages"."text_layer_id", "passages"."start_at", "passages"."end_at") in (0, 3) and "passages"."start_at" >= 0 is not false and "passages"."end_at" > "passages"."start_at" is not false),
	CONSTRAINT "passages_media_span_whole" CHECK (num_nulls("passages"."media_start_seconds", "passages"."media_end_seconds") in (0, 2) and "passages"."media_end_seconds" > "passages"."media_start_seconds" is not false),
	CONSTRAINT "passages_region_has_page" CHECK ("passages"."region" is null or "passages"."page" is not null),
	CONSTRAINT "passages_somewhere" CHECK (num_nonnulls("passages"."text_layer_id", "passages"."region", "passages"."media_start_seconds") > 0)
);
--> statement-breakpoint
CREATE TABLE "text_contents" (
	"sha256" "bytea" PRIMARY KEY NOT NULL,
	"text" text,
	"redaction_id" uuid,
	CONSTRAINT "text_contents_hash" CHECK (case when "text_contents"."redaction_id" is null then "text_contents"."text" is not null and "text_contents"."sha256" = sha256_text("text_contents"."text") else "text_contents"."text" is null end)
);
--> statement-breakpoint
CREATE TABLE "text_layers" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"capture_id" uuid NOT NULL,
	"normaliser" text NOT NULL,
	"text_sha256" "bytea" NOT NULL,
	"blocks" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "text_layers_once" UNIQUE("capture_id","normaliser"),
	CONSTRAINT "text_layers_of_capture" UNIQUE("id","capture_id")
);
--> statement-breakpoint
CREATE TABLE "draft_citations" (
	"brief_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"statistic_id" uuid,
	"vintage_id" uuid,
	"derivation_run_id" uuid,
	"quote_id" uuid,
	"quote_state_id" uuid,
	"wording_id" uuid,
	"passage_id" uuid,
	"source_id" uuid,
	"rendered" text NOT NULL,
	CONSTRAINT "draft_citations_brief_id_node_id_position_pk" PRIMARY KEY("brief_id","node_id","position"),
	CONSTRAINT "draft_citations_point_at_one_thing" CHECK (num_nonnulls("draft_citations"."vintage_id", "draft_citations"."derivation_run_id", "draft_citations"."wording_id", "draft_citations"."passage_id", "draft_citations"."source_id") = 1
      and ("draft_citations"."vintage_id" is null) = ("draft_citations"."statistic_id" is null)
      and num_nulls("draft_citations"."wording_id", "draft_citations"."quote_id", "draft_citations"."quote_state_id") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "version_citations" (
	"version_id" uuid NOT NULL,
	"node_id" text NOT NULL,
	"position" integer DEFAULT 0 NOT NULL,
	"statistic_id" uuid,
	"vintage_id" uuid,
	"derivation_run_id" uuid,
	"quote_id" uuid,
	"quote_state_id" uuid,
	"wording_id" uuid,
	"passage_id" uuid,
	"source_id" uuid,
	"rendered" text NOT NULL,
	"citable" boolean GENERATED ALWAYS AS (case when vintage_id is not null then true end) STORED,
	CONSTRAINT "version_citations_version_id_node_id_position_pk" PRIMARY KEY("version_id","node_id","position"),
	CONSTRAINT "version_citations_point_at_one_thing" CHECK (num_nonnulls("version_citations"."vintage_id", "version_citations"."derivation_run_id", "version_citations"."wording_id", "version_citations"."passage_id", "version_citations"."source_id") = 1
      and ("version_citations"."vintage_id" is null) = ("version_citations"."statistic_id" is null)
      and num_nulls("version_citations"."wording_id", "version_citations"."quote_id", "version_citations"."quote_state_id") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "corrections" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"version_id" uuid NOT NULL,
	"class" text NOT NULL,
	"was_wrong" text NOT NULL,
	"is_right" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "corrections_class_known" CHECK ("corrections"."class" in ('correction', 'clarification', 'withdrawal'))
);
--> statement-breakpoint
CREATE TABLE "derivation_runs" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"derivation_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"value" numeric,
	"low" numeric,
	"high" numeric,
	"qualifier" text DEFAULT '=' NOT NULL,
	"unit_kind" text NOT NULL,
	"unit_code" text,
	"decimals" integer NOT NULL,
	"unit_mult" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "derivation_runs_numbered" UNIQUE("derivation_id","n"),
	CONSTRAINT "derivation_runs_unit_kind_known" CHECK ("derivation_runs"."unit_kind" in ('currency', 'percent', 'percentage_points', 'ratio', 'measure', 'count')),
	CONSTRAINT "derivation_runs_qualifier_known" CHECK ("derivation_runs"."qualifier" in ('=', '~', '<', '>', '≤', '≥')),
	CONSTRAINT "derivation_runs_value_or_range" CHECK (case when "derivation_runs"."value" is null then num_nonnulls("derivation_runs"."low", "derivation_runs"."high") > 0 else num_nonnulls("derivation_runs"."low", "derivation_runs"."high") = 0 end),
	CONSTRAINT "derivation_runs_range_in_order" CHECK ("derivation_runs"."low" <= "derivation_runs"."high"),
	CONSTRAINT "derivation_runs_finite" CHECK (is_finite("derivation_runs"."value") and is_finite("derivation_runs"."low") and is_finite("derivation_runs"."high"))
);
--> statement-breakpoint
CREATE TABLE "derivations" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"code" text DEFAULT short_code('d') NOT NULL,
	"title" text NOT NULL,
	"operation" text NOT NULL,
	"mixes_because" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "derivations_code_unique" UNIQUE("code"),
	CONSTRAINT "derivations_operation_known" CHECK ("derivations"."operation" in ('difference', 'change', 'ratio', 'share', 'sum', 'index', 'per_head', 'multiple', 'count', 'conversion', 'implied_level')),
	CONSTRAINT "derivations_reason_not_empty" CHECK ("derivations"."mixes_because" <> ''),
	CONSTRAINT "derivations_released_by_second_person" CHECK (("derivations"."released_at" is null) = ("derivations"."released_by" is null) and "derivations"."released_by" <> "derivations"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "event_evidence" (
	"event_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	CONSTRAINT "event_evidence_event_id_passage_id_pk" PRIMARY KEY("event_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "events" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"code" text DEFAULT short_code('e') NOT NULL,
	"date_edtf" text NOT NULL,
	"during" daterange GENERATED ALWAYS AS (edtf_range(date_edtf)) STORED NOT NULL,
	"title" jsonb NOT NULL,
	"title_text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "events_code_unique" UNIQUE("code"),
	CONSTRAINT "events_released_by_second_person" CHECK (("events"."released_at" is null) = ("events"."released_by" is null) and "events"."released_by" <> "events"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "indicators" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"title" text NOT NULL,
	"definition" text DEFAULT '' NOT NULL,
	"method" text DEFAULT '' NOT NULL,
	"limitations" text DEFAULT '' NOT NULL,
	"translations" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"unit_kind" text NOT NULL,
	"unit_code" text,
	"frequency" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "indicators_slug_unique" UNIQUE("slug"),
	CONSTRAINT "indicators_unit_kind_known" CHECK ("indicators"."unit_kind" in ('currency', 'percent', 'percentage_points', 'ratio', 'measure', 'count')),
	CONSTRAINT "indicators_released_by_second_person" CHECK (("indicators"."released_at" is null) = ("indicators"."released_by" is null) and "indicators"."released_by" <> "indicators"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "slices" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"area" text,
	"counterpart" text,
	"flow" text,
	"breakdown" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "slices_once" UNIQUE NULLS NOT DISTINCT("indicator_id","area","counterpart","flow","breakdown"),
	CONSTRAINT "slices_dimensions_not_empty" CHECK ('' not in (coalesce("slices"."area", '-'), coalesce("slices"."counterpart", '-'), coalesce("slices"."flow", '-'), coalesce("slices"."breakdown", '-')))
);
--> statement-breakpoint
CREATE TABLE "media" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"sha256" "bytea" NOT NULL,
	"media_type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"byte_length" bigint NOT NULL,
	"variants" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"file_name" text,
	"credit" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "media_sha256_unique" UNIQUE("sha256"),
	CONSTRAINT "media_has_a_size" CHECK ("media"."width" > 0 and "media"."height" > 0)
);
--> statement-breakpoint
CREATE TABLE "notices" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"vintage_id" uuid,
	"quote_state_id" uuid,
	"statistic_id" uuid,
	"derivation_run_id" uuid,
	"passage_id" uuid,
	"redaction_id" uuid,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "notices_once" UNIQUE NULLS NOT DISTINCT("brief_id","kind","vintage_id","quote_state_id","statistic_id","derivation_run_id","passage_id","redaction_id"),
	CONSTRAINT "notices_kind_known" CHECK ("notices"."kind" in ('newer_vintage', 'quote_changed', 'deprecated', 'new_rival', 'run_stale', 'passage_drifted', 'redacted')),
	CONSTRAINT "notices_state_known" CHECK ("notices"."state" in ('open', 'accepted', 'dismissed')),
	CONSTRAINT "notices_about_one_thing" CHECK (num_nonnulls("notices"."vintage_id", "notices"."quote_state_id", "notices"."statistic_id", "notices"."derivation_run_id", "notices"."passage_id", "notices"."redaction_id") = 1
        and case "notices"."kind" when 'newer_vintage' then "notices"."vintage_id" is not null when 'quote_changed' then "notices"."quote_state_id" is not null
          when 'run_stale' then "notices"."derivation_run_id" is not null when 'passage_drifted' then "notices"."passage_id" is not null
          when 'redacted' then "notices"."redaction_id" is not null else "notices"."statistic_id" is not null end),
	CONSTRAINT "notices_dismissed_with_reason" CHECK ("notices"."state" <> 'dismissed' or "notices"."reason" <> '' is true)
);
--> statement-breakpoint
CREATE TABLE "organisation_facts" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"related_organisation_id" uuid,
	"from_edtf" text,
	"to_edtf" text,
	"passage_id" uuid,
	"no_passage_because" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisation_facts_kind_known" CHECK ("organisation_facts"."kind" in ('owner', 'funder', 'legal_form')),
	CONSTRAINT "organisation_facts_have_one_origin" CHECK (num_nonnulls("organisation_facts"."passage_id", "organisation_facts"."no_passage_because") = 1)
);
--> statement-breakpoint
CREATE TABLE "page_tags" (
	"path" text NOT NULL,
	"tag" text NOT NULL,
	CONSTRAINT "page_tags_tag_path_pk" PRIMARY KEY("tag","path")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"note" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "organisations_slug_unique" UNIQUE("slug"),
	CONSTRAINT "organisations_released_by_second_person" CHECK (("organisations"."released_at" is null) = ("organisations"."released_by" is null) and "organisations"."released_by" <> "organisations"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "people_slug_unique" UNIQUE("slug"),
	CONSTRAINT "people_released_by_second_person" CHECK (("people"."released_at" is null) = ("people"."released_by" is null) and "people"."released_by" <> "people"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "roles" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"person_id" uuid,
	"organisation_id" uuid,
	"titles" jsonb NOT NULL,
	"from_edtf" text,
	"to_edtf" text,
	"during" daterange GENERATED ALWAYS AS (daterange(lower(edtf_range(from_edtf)), upper(edtf_range(to_edtf)))) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "roles_of_person" UNIQUE("id","person_id"),
	CONSTRAINT "roles_held_somewhere" CHECK (num_nonnulls("roles"."person_id", "roles"."organisation_id") > 0),
	CONSTRAINT "roles_last_some_time" CHECK (not isempty("roles"."during"))
);
--> statement-breakpoint
CREATE TABLE "programme_areas" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"programme_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"names" jsonb NOT NULL,
	"passage_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "programme_areas_in_order" UNIQUE("programme_id","position")
);
--> statement-breakpoint
CREATE TABLE "programme_statistics" (
	"programme_id" uuid NOT NULL,
	"statistic_id" uuid NOT NULL,
	CONSTRAINT "programme_statistics_programme_id_statistic_id_pk" PRIMARY KEY("programme_id","statistic_id")
);
--> statement-breakpoint
CREATE TABLE "programmes" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"period_edtf" text NOT NULL,
	"during" daterange GENERATED ALWAYS AS (edtf_range(period_edtf)) STORED NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "programmes_slug_unique" UNIQUE("slug"),
	CONSTRAINT "programmes_released_by_second_person" CHECK (("programmes"."released_at" is null) = ("programmes"."released_by" is null) and "programmes"."released_by" <> "programmes"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "projects" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"places" jsonb NOT NULL,
	"descriptions" jsonb NOT NULL,
	"passage_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "projects_slug_unique" UNIQUE("slug"),
	CONSTRAINT "projects_released_by_second_person" CHECK (("projects"."released_at" is null) = ("projects"."released_by" is null) and "projects"."released_by" <> "projects"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"text_layer_id" uuid NOT NULL,
	"engine" text NOT NULL,
	"kind" text NOT NULL,
	"start_at" integer NOT NULL,
	"end_at" integer NOT NULL,
	"proposed" jsonb NOT NULL,
	"decision" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"became_quote_id" uuid,
	"became_statistic_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "proposals_once" UNIQUE("text_layer_id","engine","kind","start_at","end_at"),
	CONSTRAINT "proposals_kind_known" CHECK ("proposals"."kind" in ('quote', 'figure', 'person')),
	CONSTRAINT "proposals_decision_known" CHECK ("proposals"."decision" in ('accepted', 'edited', 'dismissed')),
	CONSTRAINT "proposals_end_after_start" CHECK ("proposals"."end_at" > "proposals"."start_at"),
	CONSTRAINT "proposals_became_only_if_accepted" CHECK (num_nonnulls("proposals"."became_quote_id", "proposals"."became_statistic_id") <= case when "proposals"."decision" in ('accepted', 'edited') then 1 else 0 end)
);
--> statement-breakpoint
CREATE TABLE "quote_states" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"quote_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"speaker_kind" text NOT NULL,
	"speaker_person_id" uuid,
	"speaker_organisation_id" uuid,
	"withheld_speaker_id" uuid,
	"role_id" uuid,
	"said_on_edtf" text,
	"said_on" daterange GENERATED ALWAYS AS (edtf_range(said_on_edtf)) STORED,
	"occasion" text,
	"speech" text NOT NULL,
	"spoken_language" text,
	"original_not_held_because" text,
	"cause" text DEFAULT 'first' NOT NULL,
	"note" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "quote_states_numbered" UNIQUE("quote_id","n"),
	CONSTRAINT "quote_states_of_quote" UNIQUE("id","quote_id"),
	CONSTRAINT "quote_states_speaker_kind_known" CHECK ("quote_states"."speaker_kind" in ('person', 'organisation', 'role_holder', 'withheld', 'nobody')),
	CONSTRAINT "quote_states_speech_known" CHECK ("quote_states"."speech" in ('direct', 'partial', 'indirect')),
	CONSTRAINT "quote_states_cause_known" CHECK ("quote_states"."cause" in ('first', 'our_error', 'new_evidence')),
	CONSTRAINT "quote_states_first_is_first" CHECK (("quote_states"."n" = 1) = ("quote_states"."cause" = 'first')),
	CONSTRAINT "quote_states_change_has_note" CHECK ("quote_states"."n" = 1 or "quote_states"."note" is not null),
	CONSTRAINT "quote_states_one_speaker" CHECK (("quote_states"."speaker_kind" = 'person') = ("quote_states"."speaker_person_id" is not null)
        and ("quote_states"."speaker_kind" = 'organisation') = ("quote_states"."speaker_organisation_id" is not null)
        and ("quote_states"."speaker_kind" = 'withheld') = ("quote_states"."withheld_speaker_id" is not null)
        and case "quote_states"."speaker_kind" when 'role_holder' then "quote_states"."role_id" is not null when 'person' then true else "quote_states"."role_id" is null end)
);
--> statement-breakpoint
CREATE TABLE "quote_witnesses" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"wording_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "quote_witnesses_once" UNIQUE("wording_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "quotes" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"code" text DEFAULT short_code('q') NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "quotes_code_unique" UNIQUE("code"),
	CONSTRAINT "quotes_released_by_second_person" CHECK (("quotes"."released_at" is null) = ("quotes"."released_by" is null) and "quotes"."released_by" <> "quotes"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"witness_id" uuid NOT NULL,
	"verdict" text NOT NULL,
	"nearness" text NOT NULL,
	"engine" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "verdicts_verdict_known" CHECK ("verdicts"."verdict" in ('verbatim', 'verbatim_with_declared_edits', 'as_noted', 'mismatch', 'not_found')),
	CONSTRAINT "verdicts_nearness_known" CHECK ("verdicts"."nearness" in ('original', 'official_translation', 'agency_translation', 'our_translation', 'translation_original_not_held', 'machine_translation'))
);
--> statement-breakpoint
CREATE TABLE "withheld_speakers" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"description" text NOT NULL,
	"reason" text NOT NULL,
	"voucher_id" uuid NOT NULL,
	"sealed_identity" "bytea",
	"key_id" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wording_reviews" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"wording_id" uuid NOT NULL,
	"reviewer_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wording_reviews_once" UNIQUE("wording_id","reviewer_id")
);
--> statement-breakpoint
CREATE TABLE "wordings" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"quote_id" uuid NOT NULL,
	"language" text NOT NULL,
	"text" text,
	"redaction_id" uuid,
	"translation_of" uuid,
	"translation_status" text,
	"translator" text,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "wordings_of_quote" UNIQUE("id","quote_id"),
	CONSTRAINT "wordings_translation_status_known" CHECK ("wordings"."translation_status" in ('official', 'agency', 'ours', 'machine')),
	CONSTRAINT "wordings_translation_is_credited" CHECK (("wordings"."translation_status" is null) = ("wordings"."translator" is null) and ("wordings"."translation_of" is null or "wordings"."translation_status" is not null)),
	CONSTRAINT "wordings_text_whole" CHECK (("wordings"."text" is null) = ("wordings"."redaction_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "redacted_places" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"redaction_id" uuid NOT NULL,
	"place" text NOT NULL,
	"row_key" text NOT NULL,
	"field" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redacted_places_once" UNIQUE("redaction_id","place","row_key","field")
);
--> statement-breakpoint
CREATE TABLE "redactions" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"reason" text NOT NULL,
	"legal_basis" text NOT NULL,
	"public_note" text NOT NULL,
	"requested_by" uuid NOT NULL,
	"approved_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "redactions_by_two" CHECK ("redactions"."requested_by" <> "redactions"."approved_by"),
	CONSTRAINT "redactions_say_why" CHECK (length("redactions"."reason") > 0 and length("redactions"."public_note") > 0)
);
--> statement-breakpoint
CREATE TABLE "series" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slice_id" uuid NOT NULL,
	"coverage" text DEFAULT 'not_stated' NOT NULL,
	"compiler_id" uuid,
	"currency" text,
	"price_basis" text DEFAULT 'not_stated' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "series_once" UNIQUE NULLS NOT DISTINCT("slice_id","coverage","compiler_id","currency","price_basis"),
	CONSTRAINT "series_say_or_not" CHECK ('' not in ("series"."coverage", "series"."price_basis"))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"end_reason" text,
	CONSTRAINT "sessions_end_reason_known" CHECK ("sessions"."end_reason" in ('signed_out', 'ended_by_admin', 'passphrase_changed', 'disabled', 'expired')),
	CONSTRAINT "sessions_end_has_reason" CHECK (("sessions"."ended_at" is null) = ("sessions"."end_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"is_public" boolean DEFAULT false NOT NULL,
	"updated_by" uuid,
	"updated_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_throttles" (
	"key" "bytea" PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"last_failure_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "slug_redirects" (
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"thing_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "slug_redirects_kind_slug_pk" PRIMARY KEY("kind","slug")
);
--> statement-breakpoint
CREATE TABLE "sources" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"code" text DEFAULT short_code('w') NOT NULL,
	"csl_type" text NOT NULL,
	"csl" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"title" text,
	"publisher_id" uuid,
	"url" text,
	"language" text NOT NULL,
	"published_edtf" text,
	"published" daterange GENERATED ALWAYS AS (edtf_range(published_edtf)) STORED,
	"translator" text,
	"translated_from" text,
	"original_source_id" uuid,
	"original_not_held_because" text,
	"independence_group" text,
	"display" text DEFAULT 'excerpt' NOT NULL,
	"licence" text,
	"note" text,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "sources_code_unique" UNIQUE("code"),
	CONSTRAINT "sources_display_known" CHECK ("sources"."display" in ('none', 'excerpt', 'full')),
	CONSTRAINT "sources_full_only_if_licensed" CHECK ("sources"."display" <> 'full' or "sources"."licence" is not null),
	CONSTRAINT "sources_translation_says_of_its_original" CHECK ("sources"."translated_from" is null or num_nonnulls("sources"."original_source_id", "sources"."original_not_held_because") > 0),
	CONSTRAINT "sources_released_by_second_person" CHECK (("sources"."released_at" is null) = ("sources"."released_by" is null) and "sources"."released_by" <> "sources"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "one_time_links" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"token_hash" "bytea" NOT NULL,
	"purpose" text NOT NULL,
	"staff_id" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "one_time_links_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "one_time_links_purpose_known" CHECK ("one_time_links"."purpose" in ('join', 'reset'))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"email" "citext" NOT NULL,
	"name" text NOT NULL,
	"passphrase_hash" text,
	"roles" text[] NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "staff_email_unique" UNIQUE("email"),
	CONSTRAINT "staff_state_known" CHECK ("staff"."state" in ('active', 'disabled')),
	CONSTRAINT "staff_roles_known" CHECK ("staff"."roles" <@ array['author', 'editor', 'moderator', 'admin']::text[])
);
--> statement-breakpoint
CREATE TABLE "deprecations" (
	"statistic_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"deprecated" boolean NOT NULL,
	"reason" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "deprecations_statistic_id_n_pk" PRIMARY KEY("statistic_id","n"),
	CONSTRAINT "deprecations_have_reason" CHECK ("deprecations"."reason" <> '')
);
--> statement-breakpoint
CREATE TABLE "derivation_inputs" (
	"run_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"vintage_id" uuid NOT NULL,
	CONSTRAINT "derivation_inputs_run_id_position_pk" PRIMARY KEY("run_id","position")
);
--> statement-breakpoint
CREATE TABLE "statistic_witnesses" (
	"vintage_id" uuid NOT NULL,
	"passage_id" uuid NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "statistic_witnesses_vintage_id_passage_id_pk" PRIMARY KEY("vintage_id","passage_id")
);
--> statement-breakpoint
CREATE TABLE "statistics" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"code" text DEFAULT short_code('s') NOT NULL,
	"series_id" uuid,
	"what" text,
	"unit_kind" text,
	"unit_code" text,
	"period" text,
	"during" daterange GENERATED ALWAYS AS (period_range(period)) STORED,
	"period_kind" text DEFAULT 'over' NOT NULL,
	"nature" text DEFAULT 'count' NOT NULL,
	"said_by_person_id" uuid,
	"said_by_organisation_id" uuid,
	"said_by_role_id" uuid,
	"withdrawn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_by" uuid,
	"released_by" uuid,
	"released_at" timestamp with time zone,
	"embargo_until" timestamp with time zone,
	CONSTRAINT "statistics_code_unique" UNIQUE("code"),
	CONSTRAINT "statistics_of_series" UNIQUE("id","series_id"),
	CONSTRAINT "statistics_unit_kind_known" CHECK ("statistics"."unit_kind" in ('currency', 'percent', 'percentage_points', 'ratio', 'measure', 'count')),
	CONSTRAINT "statistics_period_kind_known" CHECK ("statistics"."period_kind" in ('over', 'as_of')),
	CONSTRAINT "statistics_nature_known" CHECK ("statistics"."nature" in ('count', 'forecast', 'plan', 'claim')),
	CONSTRAINT "statistics_series_or_stated" CHECK (case when "statistics"."series_id" is null then num_nonnulls("statistics"."what", "statistics"."unit_kind") = 2 else "statistics"."period" is not null end),
	CONSTRAINT "statistics_period_canonical" CHECK ("statistics"."period" = canonical_period("statistics"."during")),
	CONSTRAINT "statistics_said_by_one" CHECK (num_nonnulls("statistics"."said_by_person_id", "statistics"."said_by_organisation_id") + ("statistics"."said_by_role_id" is not null and "statistics"."said_by_person_id" is null)::int <= 1),
	CONSTRAINT "statistics_released_by_second_person" CHECK (("statistics"."released_at" is null) = ("statistics"."released_by" is null) and "statistics"."released_by" <> "statistics"."created_by" is not false)
);
--> statement-breakpoint
CREATE TABLE "vintages" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"statistic_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"known_from" timestamp with time zone NOT NULL,
	"cause" text DEFAULT 'first' NOT NULL,
	"reported_value" numeric,
	"reported_low" numeric,
	"reported_high" numeric,
	"unit_mult" integer DEFAULT 0 NOT NULL,
	"reported_unit" text,
	"value" numeric GENERATED ALWAYS AS (in_base_units(reported_value, unit_mult)) STORED,
	"low" numeric GENERATED ALWAYS AS (in_base_units(reported_low, unit_mult)) STORED,
	"high" numeric GENERATED ALWAYS AS (in_base_units(reported_high, unit_mult)) STORED,
	"qualifier" text DEFAULT '=' NOT NULL,
	"status" text[] DEFAULT '{A}' NOT NULL,
	"note" text,
	"passage_id" uuid,
	"derivation_run_id" uuid,
	"no_passage_because" text,
	"citable" boolean GENERATED ALWAYS AS (num_nonnulls(passage_id, derivation_run_id, no_passage_because) = 1) STORED NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	CONSTRAINT "vintages_numbered" UNIQUE("statistic_id","n"),
	CONSTRAINT "vintages_known_once" UNIQUE("statistic_id","known_from"),
	CONSTRAINT "vintages_citable" UNIQUE("id","statistic_id","citable"),
	CONSTRAINT "vintages_cause_known" CHECK ("vintages"."cause" in ('first', 'source_revised', 'our_error')),
	CONSTRAINT "vintages_qualifier_known" CHECK ("vintages"."qualifier" in ('=', '~', '<', '>', '≤', '≥')),
	CONSTRAINT "vintages_first_is_first" CHECK (("vintages"."n" = 1) = ("vintages"."cause" = 'first')),
	CONSTRAINT "vintages_status_known" CHECK ("vintages"."status" <@ '{A,B,D,E,F,I,L,M,N,O,P,Q,U,V}' and "vintages"."status" <> '{}'),
	CONSTRAINT "vintages_at_most_one_origin" CHECK (num_nonnulls("vintages"."passage_id", "vintages"."derivation_run_id", "vintages"."no_passage_because") <= 1 and "vintages"."no_passage_because" <> '' is not false),
	CONSTRAINT "vintages_value_or_range" CHECK (case when "vintages"."reported_value" is null then num_nonnulls("vintages"."reported_low", "vintages"."reported_high") > 0 or 'O' = any("vintages"."status") else num_nonnulls("vintages"."reported_low", "vintages"."reported_high") = 0 end),
	CONSTRAINT "vintages_range_in_order" CHECK ("vintages"."reported_low" <= "vintages"."reported_high"),
	CONSTRAINT "vintages_finite" CHECK (is_finite("vintages"."reported_value") and is_finite("vintages"."reported_low") and is_finite("vintages"."reported_high")),
	CONSTRAINT "vintages_scale_sane" CHECK ("vintages"."unit_mult" between -24 and 24)
);
--> statement-breakpoint
CREATE TABLE "brief_subjects" (
	"brief_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "brief_subjects_brief_id_subject_id_pk" PRIMARY KEY("brief_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "indicator_subjects" (
	"indicator_id" uuid NOT NULL,
	"subject_id" uuid NOT NULL,
	CONSTRAINT "indicator_subjects_indicator_id_subject_id_pk" PRIMARY KEY("indicator_id","subject_id")
);
--> statement-breakpoint
CREATE TABLE "subjects" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"slug" text NOT NULL,
	"names" jsonb NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "subjects_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "brief_versions" (
	"id" uuid PRIMARY KEY DEFAULT uuid7() NOT NULL,
	"brief_id" uuid NOT NULL,
	"n" integer NOT NULL,
	"canonical" text NOT NULL,
	"sha256" "bytea" NOT NULL,
	"schema_number" integer NOT NULL,
	"title" text NOT NULL,
	"standfirst" text DEFAULT '' NOT NULL,
	"change_class" text NOT NULL,
	"note" text,
	"submitted_by" uuid,
	"published_by" uuid,
	"published_alone_because" text,
	"published_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"created_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"txid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"redaction_id" uuid,
	CONSTRAINT "brief_versions_numbered" UNIQUE("brief_id","n"),
	CONSTRAINT "brief_versions_of_brief" UNIQUE("id","brief_id"),
	CONSTRAINT "brief_versions_of_class" UNIQUE("id","change_class"),
	CONSTRAINT "brief_versions_change_class_known" CHECK ("brief_versions"."change_class" in ('first', 'update', 'correction', 'clarification', 'typo', 'withdrawal')),
	CONSTRAINT "brief_versions_first_is_first" CHECK (("brief_versions"."n" = 1) = ("brief_versions"."change_class" = 'first')),
	CONSTRAINT "brief_versions_change_has_note" CHECK ("brief_versions"."change_class" in ('first', 'typo') or "brief_versions"."note" <> '' is true),
	CONSTRAINT "brief_versions_hash" CHECK ("brief_versions"."redaction_id" is not null or "brief_versions"."sha256" = sha256_text("brief_versions"."canonical")),
	CONSTRAINT "brief_versions_four_eyes" CHECK ("brief_versions"."submitted_by" is distinct from "brief_versions"."published_by" or "brief_versions"."published_alone_because" <> '' is true)
);
--> statement-breakpoint
CREATE TABLE "version_media" (
	"version_id" uuid NOT NULL,
	"media_id" uuid NOT NULL,
	CONSTRAINT "version_media_version_id_media_id_pk" PRIMARY KEY("version_id","media_id")
);
--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_slice_id_slices_id_fk" FOREIGN KEY ("slice_id") REFERENCES "public"."slices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adoptions" ADD CONSTRAINT "adoptions_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_authors" ADD CONSTRAINT "brief_authors_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_authors" ADD CONSTRAINT "brief_authors_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_drafts" ADD CONSTRAINT "brief_drafts_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_drafts" ADD CONSTRAINT "brief_drafts_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_revisions" ADD CONSTRAINT "brief_revisions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_revisions" ADD CONSTRAINT "brief_revisions_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_revisions" ADD CONSTRAINT "brief_revisions_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_translation_of_briefs_id_fk" FOREIGN KEY ("translation_of") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "briefs" ADD CONSTRAINT "briefs_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "captures" ADD CONSTRAINT "captures_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_texts" ADD CONSTRAINT "passage_texts_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passage_texts" ADD CONSTRAINT "passage_texts_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_layer_of_capture" FOREIGN KEY ("text_layer_id","capture_id") REFERENCES "public"."text_layers"("id","capture_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_contents" ADD CONSTRAINT "text_contents_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_layers" ADD CONSTRAINT "text_layers_capture_id_captures_id_fk" FOREIGN KEY ("capture_id") REFERENCES "public"."captures"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "text_layers" ADD CONSTRAINT "text_layers_text_sha256_text_contents_sha256_fk" FOREIGN KEY ("text_sha256") REFERENCES "public"."text_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_derivation_run_id_derivation_runs_id_fk" FOREIGN KEY ("derivation_run_id") REFERENCES "public"."derivation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_quote_state_id_quote_states_id_fk" FOREIGN KEY ("quote_state_id") REFERENCES "public"."quote_states"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_wording_id_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_citations" ADD CONSTRAINT "draft_citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_version_id_brief_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_derivation_run_id_derivation_runs_id_fk" FOREIGN KEY ("derivation_run_id") REFERENCES "public"."derivation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_quote_state_id_quote_states_id_fk" FOREIGN KEY ("quote_state_id") REFERENCES "public"."quote_states"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_wording_id_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_source_id_sources_id_fk" FOREIGN KEY ("source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_vintage_has_origin" FOREIGN KEY ("vintage_id","statistic_id","citable") REFERENCES "public"."vintages"("id","statistic_id","citable") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_wording_of_quote" FOREIGN KEY ("wording_id","quote_id") REFERENCES "public"."wordings"("id","quote_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_citations" ADD CONSTRAINT "version_citations_state_of_quote" FOREIGN KEY ("quote_state_id","quote_id") REFERENCES "public"."quote_states"("id","quote_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "corrections" ADD CONSTRAINT "corrections_of_version" FOREIGN KEY ("version_id","class") REFERENCES "public"."brief_versions"("id","change_class") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivation_runs" ADD CONSTRAINT "derivation_runs_derivation_id_derivations_id_fk" FOREIGN KEY ("derivation_id") REFERENCES "public"."derivations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivation_runs" ADD CONSTRAINT "derivation_runs_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivations" ADD CONSTRAINT "derivations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivations" ADD CONSTRAINT "derivations_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_evidence" ADD CONSTRAINT "event_evidence_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event_evidence" ADD CONSTRAINT "event_evidence_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events" ADD CONSTRAINT "events_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicators" ADD CONSTRAINT "indicators_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slices" ADD CONSTRAINT "slices_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slices" ADD CONSTRAINT "slices_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "media" ADD CONSTRAINT "media_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_quote_state_id_quote_states_id_fk" FOREIGN KEY ("quote_state_id") REFERENCES "public"."quote_states"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_derivation_run_id_derivation_runs_id_fk" FOREIGN KEY ("derivation_run_id") REFERENCES "public"."derivation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_related_organisation_id_organisations_id_fk" FOREIGN KEY ("related_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_facts" ADD CONSTRAINT "organisation_facts_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisations" ADD CONSTRAINT "organisations_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "roles" ADD CONSTRAINT "roles_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_areas" ADD CONSTRAINT "programme_areas_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_areas" ADD CONSTRAINT "programme_areas_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_areas" ADD CONSTRAINT "programme_areas_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_statistics" ADD CONSTRAINT "programme_statistics_programme_id_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_statistics" ADD CONSTRAINT "programme_statistics_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programmes" ADD CONSTRAINT "programmes_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "projects" ADD CONSTRAINT "projects_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_text_layer_id_text_layers_id_fk" FOREIGN KEY ("text_layer_id") REFERENCES "public"."text_layers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_became_quote_id_quotes_id_fk" FOREIGN KEY ("became_quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_became_statistic_id_statistics_id_fk" FOREIGN KEY ("became_statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_speaker_person_id_people_id_fk" FOREIGN KEY ("speaker_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_speaker_organisation_id_organisations_id_fk" FOREIGN KEY ("speaker_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_withheld_speaker_id_withheld_speakers_id_fk" FOREIGN KEY ("withheld_speaker_id") REFERENCES "public"."withheld_speakers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_role_id_roles_id_fk" FOREIGN KEY ("role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_states" ADD CONSTRAINT "quote_states_role_of_speaker" FOREIGN KEY ("role_id","speaker_person_id") REFERENCES "public"."roles"("id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_witnesses" ADD CONSTRAINT "quote_witnesses_wording_id_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_witnesses" ADD CONSTRAINT "quote_witnesses_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quote_witnesses" ADD CONSTRAINT "quote_witnesses_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_witness_id_quote_witnesses_id_fk" FOREIGN KEY ("witness_id") REFERENCES "public"."quote_witnesses"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "withheld_speakers" ADD CONSTRAINT "withheld_speakers_voucher_id_staff_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording_reviews" ADD CONSTRAINT "wording_reviews_wording_id_wordings_id_fk" FOREIGN KEY ("wording_id") REFERENCES "public"."wordings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wording_reviews" ADD CONSTRAINT "wording_reviews_reviewer_id_staff_id_fk" FOREIGN KEY ("reviewer_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_quote_id_quotes_id_fk" FOREIGN KEY ("quote_id") REFERENCES "public"."quotes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wordings" ADD CONSTRAINT "wordings_translation_of_same_quote" FOREIGN KEY ("translation_of","quote_id") REFERENCES "public"."wordings"("id","quote_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redacted_places" ADD CONSTRAINT "redacted_places_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_requested_by_staff_id_fk" FOREIGN KEY ("requested_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "redactions" ADD CONSTRAINT "redactions_approved_by_staff_id_fk" FOREIGN KEY ("approved_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_slice_id_slices_id_fk" FOREIGN KEY ("slice_id") REFERENCES "public"."slices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_compiler_id_organisations_id_fk" FOREIGN KEY ("compiler_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "series" ADD CONSTRAINT "series_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "settings" ADD CONSTRAINT "settings_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_publisher_id_organisations_id_fk" FOREIGN KEY ("publisher_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_original_source_id_sources_id_fk" FOREIGN KEY ("original_source_id") REFERENCES "public"."sources"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sources" ADD CONSTRAINT "sources_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "one_time_links" ADD CONSTRAINT "one_time_links_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deprecations" ADD CONSTRAINT "deprecations_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deprecations" ADD CONSTRAINT "deprecations_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivation_inputs" ADD CONSTRAINT "derivation_inputs_run_id_derivation_runs_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."derivation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "derivation_inputs" ADD CONSTRAINT "derivation_inputs_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ADD CONSTRAINT "statistic_witnesses_vintage_id_vintages_id_fk" FOREIGN KEY ("vintage_id") REFERENCES "public"."vintages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ADD CONSTRAINT "statistic_witnesses_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ADD CONSTRAINT "statistic_witnesses_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_series_id_series_id_fk" FOREIGN KEY ("series_id") REFERENCES "public"."series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_said_by_person_id_people_id_fk" FOREIGN KEY ("said_by_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_said_by_organisation_id_organisations_id_fk" FOREIGN KEY ("said_by_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_said_by_role_id_roles_id_fk" FOREIGN KEY ("said_by_role_id") REFERENCES "public"."roles"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_released_by_staff_id_fk" FOREIGN KEY ("released_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statistics" ADD CONSTRAINT "statistics_role_of_speaker" FOREIGN KEY ("said_by_role_id","said_by_person_id") REFERENCES "public"."roles"("id","person_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_statistic_id_statistics_id_fk" FOREIGN KEY ("statistic_id") REFERENCES "public"."statistics"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_derivation_run_id_derivation_runs_id_fk" FOREIGN KEY ("derivation_run_id") REFERENCES "public"."derivation_runs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vintages" ADD CONSTRAINT "vintages_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_subjects" ADD CONSTRAINT "brief_subjects_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_subjects" ADD CONSTRAINT "brief_subjects_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_subjects" ADD CONSTRAINT "indicator_subjects_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "public"."indicators"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "indicator_subjects" ADD CONSTRAINT "indicator_subjects_subject_id_subjects_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."subjects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subjects" ADD CONSTRAINT "subjects_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_brief_id_briefs_id_fk" FOREIGN KEY ("brief_id") REFERENCES "public"."briefs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_submitted_by_staff_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_published_by_staff_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "brief_versions" ADD CONSTRAINT "brief_versions_redaction_id_redactions_id_fk" FOREIGN KEY ("redaction_id") REFERENCES "public"."redactions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_media" ADD CONSTRAINT "version_media_version_id_brief_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."brief_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_media" ADD CONSTRAINT "version_media_media_id_media_id_fk" FOREIGN KEY ("media_id") REFERENCES "public"."media"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "adoptions_statistic_id" ON "adoptions" USING btree ("statistic_id");--> statement-breakpoint
CREATE INDEX "audit_log_txid" ON "audit_log" USING btree ("txid");--> statement-breakpoint
CREATE INDEX "audit_log_thing" ON "audit_log" USING btree ("thing","thing_id");--> statement-breakpoint
CREATE INDEX "briefs_current_version_id" ON "briefs" USING btree ("current_version_id");--> statement-breakpoint
CREATE INDEX "briefs_translation_of" ON "briefs" USING btree ("translation_of");--> statement-breakpoint
CREATE INDEX "captures_bytes_sha256" ON "captures" USING btree ("bytes_sha256");--> statement-breakpoint
CREATE INDEX "passages_capture_id" ON "passages" USING btree ("capture_id");--> statement-breakpoint
CREATE INDEX "text_layers_text_sha256" ON "text_layers" USING btree ("text_sha256");--> statement-breakpoint
CREATE INDEX "draft_citations_statistic_id" ON "draft_citations" USING btree ("statistic_id") WHERE "draft_citations"."statistic_id" is not null;--> statement-breakpoint
CREATE INDEX "draft_citations_quote_id" ON "draft_citations" USING btree ("quote_id") WHERE "draft_citations"."quote_id" is not null;--> statement-breakpoint
CREATE INDEX "draft_citations_run_id" ON "draft_citations" USING btree ("derivation_run_id") WHERE "draft_citations"."derivation_run_id" is not null;--> statement-breakpoint
CREATE INDEX "draft_citations_passage_id" ON "draft_citations" USING btree ("passage_id") WHERE "draft_citations"."passage_id" is not null;--> statement-breakpoint
CREATE INDEX "version_citations_statistic_id" ON "version_citations" USING btree ("statistic_id","version_id") WHERE "version_citations"."statistic_id" is not null;--> statement-breakpoint
CREATE INDEX "version_citations_quote_id" ON "version_citations" USING btree ("quote_id","version_id") WHERE "version_citations"."quote_id" is not null;--> statement-breakpoint
CREATE INDEX "version_citations_run_id" ON "version_citations" USING btree ("derivation_run_id") WHERE "version_citations"."derivation_run_id" is not null;--> statement-breakpoint
CREATE INDEX "version_citations_passage_id" ON "version_citations" USING btree ("passage_id") WHERE "version_citations"."passage_id" is not null;--> statement-breakpoint
CREATE INDEX "version_citations_source_id" ON "version_citations" USING btree ("source_id") WHERE "version_citations"."source_id" is not null;--> statement-breakpoint
CREATE INDEX "corrections_version_id" ON "corrections" USING btree ("version_id");--> statement-breakpoint
CREATE INDEX "derivation_runs_derivation_id" ON "derivation_runs" USING btree ("derivation_id");--> statement-breakpoint
CREATE INDEX "notices_open" ON "notices" USING btree ("brief_id") WHERE "notices"."state" = 'open';--> statement-breakpoint
CREATE INDEX "organisation_facts_organisation_id" ON "organisation_facts" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "page_tags_path" ON "page_tags" USING btree ("path");--> statement-breakpoint
CREATE INDEX "roles_person_id" ON "roles" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "roles_organisation_id" ON "roles" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "programme_areas_passage_id" ON "programme_areas" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "projects_passage_id" ON "projects" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "proposals_became_quote_id" ON "proposals" USING btree ("became_quote_id");--> statement-breakpoint
CREATE INDEX "proposals_became_statistic_id" ON "proposals" USING btree ("became_statistic_id");--> statement-breakpoint
CREATE INDEX "quote_states_speaker_person_id" ON "quote_states" USING btree ("speaker_person_id");--> statement-breakpoint
CREATE INDEX "quote_states_role_id" ON "quote_states" USING btree ("role_id");--> statement-breakpoint
CREATE INDEX "quote_witnesses_passage_id" ON "quote_witnesses" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "verdicts_newest" ON "verdicts" USING btree ("witness_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "wordings_quote_id" ON "wordings" USING btree ("quote_id");--> statement-breakpoint
CREATE INDEX "series_slice_id" ON "series" USING btree ("slice_id");--> statement-breakpoint
CREATE INDEX "sessions_open_of_staff" ON "sessions" USING btree ("staff_id") WHERE "sessions"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "sources_publisher_id" ON "sources" USING btree ("publisher_id");--> statement-breakpoint
CREATE INDEX "derivation_inputs_vintage_id" ON "derivation_inputs" USING btree ("vintage_id");--> statement-breakpoint
CREATE INDEX "statistic_witnesses_passage_id" ON "statistic_witnesses" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "statistics_series_period" ON "statistics" USING btree ("series_id","period");--> statement-breakpoint
CREATE INDEX "statistics_said_by_person_id" ON "statistics" USING btree ("said_by_person_id");--> statement-breakpoint
CREATE INDEX "vintages_passage_id" ON "vintages" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "vintages_derivation_run_id" ON "vintages" USING btree ("derivation_run_id");--> statement-breakpoint
CREATE INDEX "brief_versions_newest" ON "brief_versions" USING btree ("published_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "version_media_media_id" ON "version_media" USING btree ("media_id");