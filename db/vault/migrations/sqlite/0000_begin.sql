CREATE TABLE `account` (
	`id` blob PRIMARY KEY NOT NULL,
	`joined_quarter` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `credential` (
	`k` blob PRIMARY KEY NOT NULL,
	`public_key` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `v` (
	`k` blob PRIMARY KEY NOT NULL,
	`b` blob NOT NULL
);
