ALTER TABLE `circle` ADD `name` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `circle` ADD `crowd` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `circle` ADD `shown` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `circle` ADD `open` integer DEFAULT 1 NOT NULL;