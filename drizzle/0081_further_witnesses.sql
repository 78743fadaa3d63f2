-- Whoever bound the wrong words to a value takes that back by a further row: none is ever changed or taken away. No command wrote any before this.
ALTER TABLE "statistic_witnesses" ADD COLUMN "n" integer DEFAULT 1 NOT NULL;
--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ALTER COLUMN "n" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ADD COLUMN "stands" boolean DEFAULT true NOT NULL;
--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ALTER COLUMN "stands" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "statistic_witnesses" DROP CONSTRAINT "statistic_witnesses_vintage_id_passage_id_pk";
--> statement-breakpoint
ALTER TABLE "statistic_witnesses" ADD CONSTRAINT "statistic_witnesses_vintage_id_passage_id_n_pk" PRIMARY KEY("vintage_id","passage_id","n");
--> statement-breakpoint
call make_numbered('statistic_witnesses', 'vintage_id', 'passage_id');
--> statement-breakpoint
create constraint trigger audited after insert on statistic_witnesses deferrable initially deferred for each row execute function need_audit();
