CREATE TABLE "fetch_hosts" (
	"host" text PRIMARY KEY NOT NULL,
	"held_until" timestamp with time zone,
	"free_at" timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "fetch_hosts_failures_counted" CHECK ("fetch_hosts"."failures" >= 0)
);
--> statement-breakpoint
CREATE TABLE "fetch_robots" (
	"origin" text PRIMARY KEY NOT NULL,
	"body" text,
	"is_known" boolean NOT NULL,
	"valid_until" timestamp with time zone NOT NULL
);

--> statement-breakpoint
grant select, insert, update, delete on fetch_hosts, fetch_robots to plumbline_app;
