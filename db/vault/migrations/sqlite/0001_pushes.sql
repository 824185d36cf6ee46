CREATE TABLE `job` (
	`k` blob PRIMARY KEY NOT NULL,
	`b` blob NOT NULL
);
