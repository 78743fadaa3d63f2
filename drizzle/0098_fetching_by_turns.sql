-- The bookkeeping of a day: nothing is lost with it.
DROP TABLE "fetch_hosts" CASCADE;--> statement-breakpoint
DROP TABLE "fetch_robots" CASCADE;
--> statement-breakpoint
CREATE TABLE "fetch_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"claim" uuid,
	"claimed_until" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "fetch_hosts_claim_is_whole" CHECK (("fetch_hosts"."claim" is null) = ("fetch_hosts"."claimed_until" is null))
);
--> statement-breakpoint
CREATE TABLE "fetch_robots" (
	"origin" text PRIMARY KEY NOT NULL,
	"rules" text NOT NULL,
	"fetched_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL
);
--> statement-breakpoint
grant select, insert, update, delete on fetch_hosts, fetch_robots to plumbline_app;
