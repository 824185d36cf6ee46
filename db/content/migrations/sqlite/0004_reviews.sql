CREATE TABLE `audit` (
	`number` integer PRIMARY KEY NOT NULL,
	`entry` text NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `decision` (
	`review` blob NOT NULL,
	`round` integer NOT NULL,
	`mark` blob NOT NULL,
	`measure` text NOT NULL,
	`rule` text NOT NULL,
	`hour` integer NOT NULL,
	PRIMARY KEY(`review`, `round`, `mark`)
);
--> statement-breakpoint
CREATE TABLE `juror` (
	`review` blob NOT NULL,
	`round` integer NOT NULL,
	`mark` blob NOT NULL,
	`breaks` integer NOT NULL,
	`seal` blob,
	PRIMARY KEY(`review`, `round`, `mark`)
);
--> statement-breakpoint
CREATE TABLE `removed_print` (
	`kind` text NOT NULL,
	`band` integer NOT NULL,
	`part` integer NOT NULL,
	`print` blob NOT NULL,
	PRIMARY KEY(`kind`, `band`, `part`, `print`)
);
--> statement-breakpoint
CREATE TABLE `report` (
	`thing` blob NOT NULL,
	`mark` blob NOT NULL,
	`round` integer NOT NULL,
	`reason` text NOT NULL,
	`receipt` blob NOT NULL,
	`seal` blob,
	`words` blob,
	PRIMARY KEY(`thing`, `mark`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_receipt` ON `report` (`receipt`);--> statement-breakpoint
CREATE TABLE `review` (
	`id` blob PRIMARY KEY NOT NULL,
	`thing` blob NOT NULL,
	`thread` blob NOT NULL,
	`circle` blob NOT NULL,
	`state` text NOT NULL,
	`round` integer DEFAULT 0 NOT NULL,
	`severity` integer NOT NULL,
	`weight` integer NOT NULL,
	`reporters` integer NOT NULL,
	`hidden` integer DEFAULT 0 NOT NULL,
	`priority` integer NOT NULL,
	`measure` text DEFAULT '' NOT NULL,
	`rule` text DEFAULT '' NOT NULL,
	`opened` integer NOT NULL,
	`decided` integer DEFAULT 0 NOT NULL,
	`appeal` blob
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_thing` ON `review` (`thing`);--> statement-breakpoint
CREATE INDEX `review_thread` ON `review` (`thread`);--> statement-breakpoint
CREATE INDEX `review_queue` ON `review` (`state`,`priority`,`id`);--> statement-breakpoint
CREATE INDEX `review_decided` ON `review` (`state`,`decided`);--> statement-breakpoint
CREATE TABLE `steward` (
	`mark` blob PRIMARY KEY NOT NULL,
	`seat` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `steward_invitation` (
	`code` blob PRIMARY KEY NOT NULL,
	`until` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `withheld` (
	`id` blob PRIMARY KEY NOT NULL,
	`body` blob NOT NULL
);
--> statement-breakpoint
ALTER TABLE `reply` ADD `veil` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `reply` ADD `withheld` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `secret` ADD `photo_print` blob;--> statement-breakpoint
ALTER TABLE `secret` ADD `veil` text DEFAULT '' NOT NULL;