ALTER TABLE "report" DROP CONSTRAINT "report_thing_mark_pk";--> statement-breakpoint
ALTER TABLE "report" ADD CONSTRAINT "report_thing_round_mark_pk" PRIMARY KEY("thing","round","mark");--> statement-breakpoint
ALTER TABLE "audit" ADD COLUMN "inside" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "review" ADD COLUMN "members" integer DEFAULT 0 NOT NULL;