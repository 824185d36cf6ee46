CREATE TABLE "account" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"joined_quarter" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential" (
	"k" "bytea" PRIMARY KEY NOT NULL,
	"public_key" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "v" (
	"k" "bytea" PRIMARY KEY NOT NULL,
	"b" "bytea" NOT NULL
);
