DROP INDEX "review_queue";--> statement-breakpoint
CREATE INDEX "review_queue" ON "review" USING btree ("state","priority","id","round");