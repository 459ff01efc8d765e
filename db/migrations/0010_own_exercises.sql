CREATE TABLE "exercise_drafts" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"author_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"base_version" integer,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exercise_drafts_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "exercise_drafts_one_each" UNIQUE("practice_id","author_id","exercise_id")
);
--> statement-breakpoint
ALTER TABLE "exercise_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "draft_id" uuid;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "author_id" uuid;--> statement-breakpoint
ALTER TABLE "exercises" ADD COLUMN "retired_by" uuid;--> statement-breakpoint
ALTER TABLE "exercise_drafts" ADD CONSTRAINT "exercise_drafts_practice_id_author_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","author_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_practice_id_author_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","author_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_practice_id_retired_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","retired_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_draft" UNIQUE("practice_id","draft_id");--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_author" CHECK ((origin = 'library') = (author_id is null));--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_retired" CHECK (retired_by is null or retired_at is not null);--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_own_slug" CHECK (origin = 'library' or slug ~ '-[0-9]+$');--> statement-breakpoint
CREATE POLICY "exercise_versions_coach_insert" ON "exercise_versions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and exercise_id in (select id from exercises where practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes'))));--> statement-breakpoint
CREATE POLICY "exercises_coach_insert" ON "exercises" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and retired_at is null);--> statement-breakpoint
CREATE POLICY "exercises_coach_update" ON "exercises" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes'))) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes')));--> statement-breakpoint
CREATE POLICY "exercise_drafts_coach_select" ON "exercise_drafts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercise_drafts_coach_insert" ON "exercise_drafts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercise_drafts_coach_update" ON "exercise_drafts" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercise_drafts_coach_delete" ON "exercise_drafts" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercise_drafts_system_all" ON "exercise_drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Which rows: the policies. A published version is added and never changed; an exercise is laid aside, never removed.
grant insert on exercises, exercise_versions to mendwork_coach;
--> statement-breakpoint
grant update (current_version, retired_at, retired_by) on exercises to mendwork_coach;
--> statement-breakpoint
grant select, insert, delete on exercise_drafts to mendwork_coach;
--> statement-breakpoint
grant update (exercise_id, base_version, revision, content, updated_at) on exercise_drafts to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on exercise_drafts to mendwork_system;
