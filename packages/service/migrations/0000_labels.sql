CREATE TABLE "imported_file" (
	"path" text PRIMARY KEY NOT NULL,
	"stamp" text NOT NULL,
	"position" integer NOT NULL,
	"done" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "label" (
	"set_id" text PRIMARY KEY NOT NULL,
	"current" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "label_version" (
	"set_id" text NOT NULL,
	"nth" integer NOT NULL,
	"hash" text NOT NULL,
	"id" text,
	"version" text,
	"rank" bigint NOT NULL,
	"effective" text,
	"title" text NOT NULL,
	"manufacturer" text,
	"about" jsonb NOT NULL,
	CONSTRAINT "label_version_set_id_nth_pk" PRIMARY KEY("set_id","nth")
);
--> statement-breakpoint
CREATE TABLE "left_out" (
	"path" text NOT NULL,
	"position" integer NOT NULL,
	"file" text NOT NULL,
	"line" integer,
	"column" integer,
	"record" text,
	"say" text NOT NULL,
	CONSTRAINT "left_out_path_position_pk" PRIMARY KEY("path","position")
);
--> statement-breakpoint
CREATE TABLE "section" (
	"set_id" text NOT NULL,
	"nth" integer NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"title" text NOT NULL,
	"text" text NOT NULL,
	"loinc" text,
	"path" jsonb,
	"within" jsonb,
	"highlights" boolean NOT NULL,
	"tables" jsonb,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('english', "section"."title" || '. ' || left("section"."text", 250000))) STORED,
	CONSTRAINT "section_set_id_nth_position_pk" PRIMARY KEY("set_id","nth","position")
);
--> statement-breakpoint
ALTER TABLE "section" ADD CONSTRAINT "section_set_id_nth_label_version_set_id_nth_fk" FOREIGN KEY ("set_id","nth") REFERENCES "public"."label_version"("set_id","nth") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "label_version_hash" ON "label_version" USING btree ("set_id","hash");--> statement-breakpoint
CREATE INDEX "section_words" ON "section" USING gin ("words");