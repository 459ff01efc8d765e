CREATE TABLE "note_headings" (
	"practice_id" uuid NOT NULL,
	"headings" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "note_headings_practice_id_pk" PRIMARY KEY("practice_id")
);
--> statement-breakpoint
ALTER TABLE "note_headings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "note_headings" ADD CONSTRAINT "note_headings_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "note_headings_coach_select" ON "note_headings" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "note_headings_coach_insert" ON "note_headings" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "note_headings_coach_update" ON "note_headings" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "note_headings_system_all" ON "note_headings" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert, update (headings, saved_at) on note_headings to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on note_headings to mendwork_system;
