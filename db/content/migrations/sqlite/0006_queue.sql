DROP INDEX `review_queue`;--> statement-breakpoint
CREATE INDEX `review_queue` ON `review` (`state`,`priority`,`id`,`round`);