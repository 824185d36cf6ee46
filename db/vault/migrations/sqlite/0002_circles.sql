CREATE TABLE `graph` (
	`k` blob PRIMARY KEY NOT NULL CHECK (length(`k`) = 16),
	`b` blob NOT NULL
) STRICT, WITHOUT ROWID;
