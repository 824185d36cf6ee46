CREATE TABLE `answer` (
	`secret` blob NOT NULL,
	`number` integer NOT NULL,
	`text` text NOT NULL,
	`votes` integer NOT NULL,
	PRIMARY KEY(`secret`, `number`)
);
--> statement-breakpoint
CREATE TABLE `circle` (
	`id` blob PRIMARY KEY NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `heart` (
	`thing` blob NOT NULL,
	`mark` blob NOT NULL,
	PRIMARY KEY(`thing`, `mark`)
);
--> statement-breakpoint
CREATE TABLE `mask` (
	`secret` blob NOT NULL,
	`mark` blob NOT NULL,
	`number` integer NOT NULL,
	PRIMARY KEY(`secret`, `mark`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `mask_number` ON `mask` (`secret`,`number`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`k` blob PRIMARY KEY NOT NULL,
	`b` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `reply` (
	`secret` blob NOT NULL,
	`number` integer NOT NULL,
	`id` blob NOT NULL,
	`mask` integer NOT NULL,
	`hour` integer NOT NULL,
	`text` text NOT NULL,
	`hearts` integer NOT NULL,
	PRIMARY KEY(`secret`, `number`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reply_id` ON `reply` (`id`);--> statement-breakpoint
CREATE TABLE `secret` (
	`id` blob PRIMARY KEY NOT NULL,
	`circle` blob NOT NULL,
	`language` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`colour` integer NOT NULL,
	`texture` integer NOT NULL,
	`topics` text NOT NULL,
	`answers` integer NOT NULL,
	`hearts` integer NOT NULL,
	`replies` integer NOT NULL,
	`warmth` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `secret_position` ON `secret` (`position`);--> statement-breakpoint
CREATE INDEX `secret_new` ON `secret` (`circle`,`position`);--> statement-breakpoint
CREATE INDEX `secret_new_in` ON `secret` (`circle`,`language`,`position`);--> statement-breakpoint
CREATE INDEX `secret_warm` ON `secret` (`circle`,`warmth`,`position`);--> statement-breakpoint
CREATE INDEX `secret_warm_in` ON `secret` (`circle`,`language`,`warmth`,`position`);--> statement-breakpoint
CREATE TABLE `secret_topic` (
	`topic` text NOT NULL,
	`circle` blob NOT NULL,
	`position` integer NOT NULL,
	`secret` blob NOT NULL,
	PRIMARY KEY(`topic`, `circle`, `position`)
);
--> statement-breakpoint
CREATE TABLE `starter` (
	`secret` blob PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `ticket` (
	`mark` blob PRIMARY KEY NOT NULL,
	`thing` blob NOT NULL,
	`day` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `ticket_day` ON `ticket` (`day`);--> statement-breakpoint
CREATE TABLE `topic` (
	`circle` blob NOT NULL,
	`name` text NOT NULL,
	`secrets` integer NOT NULL,
	PRIMARY KEY(`circle`, `name`)
);
--> statement-breakpoint
CREATE INDEX `topic_size` ON `topic` (`circle`,`secrets`,`name`);--> statement-breakpoint
CREATE TABLE `vote` (
	`secret` blob NOT NULL,
	`mark` blob NOT NULL,
	`answer` integer NOT NULL,
	PRIMARY KEY(`secret`, `mark`)
);
--> statement-breakpoint
CREATE TABLE `waiting` (
	`id` blob PRIMARY KEY NOT NULL,
	`body` blob NOT NULL
);
