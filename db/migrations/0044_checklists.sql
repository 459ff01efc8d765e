CREATE TABLE "checklists" (
	"practice_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"texts_read_at" timestamp with time zone,
	"put_away_at" timestamp with time zone,
	CONSTRAINT "checklists_practice_id_coach_id_pk" PRIMARY KEY("practice_id","coach_id")
);
--> statement-breakpoint
ALTER TABLE "checklists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "checklists" ADD CONSTRAINT "checklists_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "checklists_coach_select" ON "checklists" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_coach_insert" ON "checklists" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_coach_update" ON "checklists" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "checklists_system_all" ON "checklists" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert, update (texts_read_at, put_away_at) on checklists to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on checklists to mendwork_system;
--> statement-breakpoint
-- Whoever works with couples already has taken these steps in their own way.
insert into checklists (practice_id, coach_id, put_away_at)
  select practice_id, id, now() from coaches where exists (
    select 1 from assignments a where a.practice_id = coaches.practice_id and a.coach_id = coaches.id);
