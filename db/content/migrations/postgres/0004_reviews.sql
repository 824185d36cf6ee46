CREATE TABLE "audit" (
	"number" integer PRIMARY KEY NOT NULL,
	"entry" text NOT NULL,
	"hash" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision" (
	"review" "bytea" NOT NULL,
	"round" integer NOT NULL,
	"mark" "bytea" NOT NULL,
	"measure" text NOT NULL,
	"rule" text NOT NULL,
	"hour" integer NOT NULL,
	CONSTRAINT "decision_review_round_mark_pk" PRIMARY KEY("review","round","mark")
);
--> statement-breakpoint
CREATE TABLE "juror" (
	"review" "bytea" NOT NULL,
	"round" integer NOT NULL,
	"mark" "bytea" NOT NULL,
	"breaks" integer NOT NULL,
	"seal" "bytea",
	CONSTRAINT "juror_review_round_mark_pk" PRIMARY KEY("review","round","mark")
);
--> statement-breakpoint
CREATE TABLE "removed_print" (
	"kind" text NOT NULL,
	"band" integer NOT NULL,
	"part" integer NOT NULL,
	"print" "bytea" NOT NULL,
	CONSTRAINT "removed_print_kind_band_part_print_pk" PRIMARY KEY("kind","band","part","print")
);
--> statement-breakpoint
CREATE TABLE "report" (
	"thing" "bytea" NOT NULL,
	"mark" "bytea" NOT NULL,
	"round" integer NOT NULL,
	"reason" text NOT NULL,
	"receipt" "bytea" NOT NULL,
	"seal" "bytea",
	"words" "bytea",
	CONSTRAINT "report_thing_mark_pk" PRIMARY KEY("thing","mark")
);
--> statement-breakpoint
CREATE TABLE "review" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"thing" "bytea" NOT NULL,
	"thread" "bytea" NOT NULL,
	"circle" "bytea" NOT NULL,
	"state" text NOT NULL,
	"round" integer DEFAULT 0 NOT NULL,
	"severity" integer NOT NULL,
	"weight" integer NOT NULL,
	"reporters" integer NOT NULL,
	"hidden" integer DEFAULT 0 NOT NULL,
	"priority" bigint NOT NULL,
	"measure" text DEFAULT '' NOT NULL,
	"rule" text DEFAULT '' NOT NULL,
	"opened" integer NOT NULL,
	"decided" integer DEFAULT 0 NOT NULL,
	"appeal" "bytea"
);
--> statement-breakpoint
CREATE TABLE "steward" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"seat" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "steward_invitation" (
	"code" "bytea" PRIMARY KEY NOT NULL,
	"until" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "withheld" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reply" ADD COLUMN "veil" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "reply" ADD COLUMN "withheld" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "secret" ADD COLUMN "photo_print" "bytea";--> statement-breakpoint
ALTER TABLE "secret" ADD COLUMN "veil" text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "report_receipt" ON "report" USING btree ("receipt");--> statement-breakpoint
CREATE UNIQUE INDEX "review_thing" ON "review" USING btree ("thing");--> statement-breakpoint
CREATE INDEX "review_thread" ON "review" USING btree ("thread");--> statement-breakpoint
CREATE INDEX "review_queue" ON "review" USING btree ("state","priority","id");--> statement-breakpoint
CREATE INDEX "review_decided" ON "review" USING btree ("state","decided");