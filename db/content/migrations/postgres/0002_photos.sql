CREATE TABLE "photo_blob" (
	"name" "bytea" NOT NULL,
	"kind" text NOT NULL,
	"body" "bytea" NOT NULL,
	CONSTRAINT "photo_blob_name_kind_pk" PRIMARY KEY("name","kind")
);
--> statement-breakpoint
CREATE TABLE "photo_gone" (
	"name" "bytea" PRIMARY KEY NOT NULL
);
--> statement-breakpoint
ALTER TABLE "secret" ADD COLUMN "photo" "bytea";--> statement-breakpoint
ALTER TABLE "secret" ADD COLUMN "photo_key" "bytea";--> statement-breakpoint
ALTER TABLE "secret" ADD COLUMN "photo_alt" text;--> statement-breakpoint
CREATE UNIQUE INDEX "secret_photo" ON "secret" USING btree ("photo") WHERE "secret"."photo" IS NOT NULL;