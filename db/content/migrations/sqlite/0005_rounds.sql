PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_report` (
	`thing` blob NOT NULL,
	`mark` blob NOT NULL,
	`round` integer NOT NULL,
	`reason` text NOT NULL,
	`receipt` blob NOT NULL,
	`seal` blob,
	`words` blob,
	PRIMARY KEY(`thing`, `round`, `mark`)
);
--> statement-breakpoint
INSERT INTO `__new_report`("thing", "mark", "round", "reason", "receipt", "seal", "words") SELECT "thing", "mark", "round", "reason", "receipt", "seal", "words" FROM `report`;--> statement-breakpoint
DROP TABLE `report`;--> statement-breakpoint
ALTER TABLE `__new_report` RENAME TO `report`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `report_receipt` ON `report` (`receipt`);--> statement-breakpoint
ALTER TABLE `audit` ADD `inside` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `review` ADD `members` integer DEFAULT 0 NOT NULL;