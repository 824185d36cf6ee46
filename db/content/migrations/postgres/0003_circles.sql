ALTER TABLE "circle" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "circle" ADD COLUMN "crowd" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "circle" ADD COLUMN "shown" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "circle" ADD COLUMN "open" integer DEFAULT 1 NOT NULL;