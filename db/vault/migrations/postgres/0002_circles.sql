CREATE TABLE "graph" (
	"k" "bytea" PRIMARY KEY NOT NULL,
	"b" "bytea" NOT NULL
);
