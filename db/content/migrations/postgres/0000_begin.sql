CREATE TABLE "answer" (
	"secret" "bytea" NOT NULL,
	"number" integer NOT NULL,
	"text" text NOT NULL,
	"votes" integer NOT NULL,
	CONSTRAINT "answer_secret_number_pk" PRIMARY KEY("secret","number")
);
--> statement-breakpoint
CREATE TABLE "circle" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"kind" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "heart" (
	"thing" "bytea" NOT NULL,
	"mark" "bytea" NOT NULL,
	CONSTRAINT "heart_thing_mark_pk" PRIMARY KEY("thing","mark")
);
--> statement-breakpoint
CREATE TABLE "mask" (
	"secret" "bytea" NOT NULL,
	"mark" "bytea" NOT NULL,
	"number" integer NOT NULL,
	CONSTRAINT "mask_secret_mark_pk" PRIMARY KEY("secret","mark")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"k" "bytea" PRIMARY KEY NOT NULL,
	"b" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reply" (
	"secret" "bytea" NOT NULL,
	"number" integer NOT NULL,
	"id" "bytea" NOT NULL,
	"mask" integer NOT NULL,
	"hour" integer NOT NULL,
	"text" text NOT NULL,
	"hearts" integer NOT NULL,
	CONSTRAINT "reply_secret_number_pk" PRIMARY KEY("secret","number")
);
--> statement-breakpoint
CREATE TABLE "secret" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"circle" "bytea" NOT NULL,
	"language" text NOT NULL,
	"position" bigint NOT NULL,
	"text" text NOT NULL,
	"colour" integer NOT NULL,
	"texture" integer NOT NULL,
	"topics" text NOT NULL,
	"answers" integer NOT NULL,
	"hearts" integer NOT NULL,
	"replies" integer NOT NULL,
	"warmth" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "secret_topic" (
	"topic" text NOT NULL,
	"circle" "bytea" NOT NULL,
	"position" bigint NOT NULL,
	"secret" "bytea" NOT NULL,
	CONSTRAINT "secret_topic_topic_circle_position_pk" PRIMARY KEY("topic","circle","position")
);
--> statement-breakpoint
CREATE TABLE "starter" (
	"secret" "bytea" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ticket" (
	"mark" "bytea" PRIMARY KEY NOT NULL,
	"thing" "bytea" NOT NULL,
	"day" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "topic" (
	"circle" "bytea" NOT NULL,
	"name" text NOT NULL,
	"secrets" integer NOT NULL,
	CONSTRAINT "topic_circle_name_pk" PRIMARY KEY("circle","name")
);
--> statement-breakpoint
CREATE TABLE "vote" (
	"secret" "bytea" NOT NULL,
	"mark" "bytea" NOT NULL,
	"answer" integer NOT NULL,
	CONSTRAINT "vote_secret_mark_pk" PRIMARY KEY("secret","mark")
);
--> statement-breakpoint
CREATE TABLE "waiting" (
	"id" "bytea" PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "mask_number" ON "mask" USING btree ("secret","number");--> statement-breakpoint
CREATE UNIQUE INDEX "reply_id" ON "reply" USING btree ("id");--> statement-breakpoint
CREATE UNIQUE INDEX "secret_position" ON "secret" USING btree ("position");--> statement-breakpoint
CREATE INDEX "secret_new" ON "secret" USING btree ("circle","position");--> statement-breakpoint
CREATE INDEX "secret_new_in" ON "secret" USING btree ("circle","language","position");--> statement-breakpoint
CREATE INDEX "secret_warm" ON "secret" USING btree ("circle","warmth","position");--> statement-breakpoint
CREATE INDEX "secret_warm_in" ON "secret" USING btree ("circle","language","warmth","position");--> statement-breakpoint
CREATE INDEX "ticket_day" ON "ticket" USING btree ("day");--> statement-breakpoint
CREATE INDEX "topic_size" ON "topic" USING btree ("circle","secrets","name");