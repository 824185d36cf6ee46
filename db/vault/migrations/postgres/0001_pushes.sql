CREATE TABLE "job" (
	"k" "bytea" PRIMARY KEY NOT NULL,
	"b" "bytea" NOT NULL
);
