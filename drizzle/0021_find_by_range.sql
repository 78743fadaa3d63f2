CREATE INDEX "vintages_low" ON "vintages" USING btree ("low") WHERE "vintages"."low" is not null;--> statement-breakpoint
CREATE INDEX "vintages_high" ON "vintages" USING btree ("high") WHERE "vintages"."high" is not null;
