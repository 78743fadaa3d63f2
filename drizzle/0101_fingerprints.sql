CREATE TABLE "text_fingerprints" (
	"text_sha256" "bytea" PRIMARY KEY NOT NULL,
	"version" integer NOT NULL,
	"bands" bigint[] NOT NULL,
	"numbers" bigint[] NOT NULL,
	"small_numbers" bigint[] NOT NULL,
	"number_count" integer NOT NULL,
	"run_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "text_fingerprints" ADD CONSTRAINT "text_fingerprints_text_sha256_text_contents_sha256_fk" FOREIGN KEY ("text_sha256") REFERENCES "public"."text_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "text_fingerprints_bands" ON "text_fingerprints" USING gin ("bands");
--> statement-breakpoint
grant select, insert, update on text_fingerprints to plumbline_app;
