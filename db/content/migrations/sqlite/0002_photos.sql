CREATE TABLE `photo_blob` (
	`name` blob NOT NULL,
	`kind` text NOT NULL,
	`body` blob NOT NULL,
	PRIMARY KEY(`name`, `kind`)
);
--> statement-breakpoint
CREATE TABLE `photo_gone` (
	`name` blob PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE `secret` ADD `photo` blob;--> statement-breakpoint
ALTER TABLE `secret` ADD `photo_key` blob;--> statement-breakpoint
ALTER TABLE `secret` ADD `photo_alt` text;--> statement-breakpoint
CREATE UNIQUE INDEX `secret_photo` ON `secret` (`photo`) WHERE "secret"."photo" IS NOT NULL;