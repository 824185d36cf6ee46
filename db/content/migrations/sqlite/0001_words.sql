CREATE VIRTUAL TABLE secret_words USING fts5(words, circle, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
INSERT INTO secret_words(secret_words, rank) VALUES ('secure-delete', 1);
