CREATE TABLE secret_words (rowid bigint PRIMARY KEY, circle text NOT NULL, words tsvector NOT NULL);
--> statement-breakpoint
CREATE INDEX secret_words_words ON secret_words USING gin (words);
