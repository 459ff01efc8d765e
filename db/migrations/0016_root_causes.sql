CREATE TABLE "cycle_turns" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	CONSTRAINT "cycle_turns_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "cycle_turns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "formulation_answers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"turn" integer NOT NULL,
	"answer" text NOT NULL,
	"words" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "formulation_answers_practice_id_couple_id_version_client_id_turn_pk" PRIMARY KEY("practice_id","couple_id","version","client_id","turn"),
	CONSTRAINT "formulation_answers_turn" CHECK ("formulation_answers"."turn" >= 1),
	CONSTRAINT "formulation_answers_answer" CHECK ("formulation_answers"."answer" in ('accepted', 'corrected', 'not_yet')),
	CONSTRAINT "formulation_answers_corrected_in_words" CHECK ("formulation_answers"."answer" <> 'corrected' or "formulation_answers"."words" is not null),
	CONSTRAINT "formulation_answers_words_length" CHECK (length("formulation_answers"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "formulation_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "formulations" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"coach_id" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"replaced_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "formulations_practice_id_couple_id_version_pk" PRIMARY KEY("practice_id","couple_id","version"),
	CONSTRAINT "formulations_version" CHECK ("formulations"."version" >= 1)
);
--> statement-breakpoint
ALTER TABLE "formulations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "root_cause_hypotheses" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"words" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"let_go_at" timestamp with time zone,
	"let_go_why" text,
	CONSTRAINT "root_cause_hypotheses_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "root_cause_hypotheses_words_length" CHECK (length("root_cause_hypotheses"."words") between 1 and 1500),
	CONSTRAINT "root_cause_hypotheses_why_length" CHECK (length("root_cause_hypotheses"."let_go_why") <= 600),
	CONSTRAINT "root_cause_hypotheses_why_with_day" CHECK ("root_cause_hypotheses"."let_go_why" is null or "root_cause_hypotheses"."let_go_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "root_cause_hypotheses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "root_cause_note_conflicts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"conflict_id" uuid NOT NULL,
	CONSTRAINT "root_cause_note_conflicts_practice_id_couple_id_revision_conflict_id_pk" PRIMARY KEY("practice_id","couple_id","revision","conflict_id")
);
--> statement-breakpoint
ALTER TABLE "root_cause_note_conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "root_cause_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"coach_id" uuid NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "root_cause_notes_practice_id_couple_id_revision_pk" PRIMARY KEY("practice_id","couple_id","revision"),
	CONSTRAINT "root_cause_notes_revision" CHECK ("root_cause_notes"."revision" >= 1)
);
--> statement-breakpoint
ALTER TABLE "root_cause_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "cycle_turn_id" uuid;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "cycle_part" text;--> statement-breakpoint
ALTER TABLE "cycle_turns" ADD CONSTRAINT "cycle_turns_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formulation_answers" ADD CONSTRAINT "formulation_answers_practice_id_couple_id_version_formulations_practice_id_couple_id_version_fk" FOREIGN KEY ("practice_id","couple_id","version") REFERENCES "public"."formulations"("practice_id","couple_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formulation_answers" ADD CONSTRAINT "formulation_answers_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formulations" ADD CONSTRAINT "formulations_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "formulations" ADD CONSTRAINT "formulations_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_hypotheses" ADD CONSTRAINT "root_cause_hypotheses_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_hypotheses" ADD CONSTRAINT "root_cause_hypotheses_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_note_conflicts" ADD CONSTRAINT "root_cause_note_conflicts_practice_id_couple_id_revision_root_cause_notes_practice_id_couple_id_revision_fk" FOREIGN KEY ("practice_id","couple_id","revision") REFERENCES "public"."root_cause_notes"("practice_id","couple_id","revision") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_note_conflicts" ADD CONSTRAINT "root_cause_note_conflicts_practice_id_couple_id_conflict_id_conflicts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","conflict_id") REFERENCES "public"."conflicts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_notes" ADD CONSTRAINT "root_cause_notes_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "root_cause_notes" ADD CONSTRAINT "root_cause_notes_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "formulations_one_current" ON "formulations" USING btree ("practice_id","couple_id") WHERE "formulations"."replaced_at" is null;--> statement-breakpoint
CREATE INDEX "root_cause_hypotheses_by_id" ON "root_cause_hypotheses" USING btree ("practice_id","id");--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_practice_id_couple_id_cycle_turn_id_cycle_turns_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","cycle_turn_id") REFERENCES "public"."cycle_turns"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_cycle_link" CHECK (("assignments"."cycle_turn_id" is null) = ("assignments"."cycle_part" is null) and "assignments"."cycle_part" in ('trigger', 'meaning', 'reaction'));--> statement-breakpoint
CREATE POLICY "cycle_turns_coach_select" ON "cycle_turns" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "cycle_turns_coach_insert" ON "cycle_turns" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "cycle_turns_system_all" ON "cycle_turns" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "formulation_answers_coach_select" ON "formulation_answers" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "formulation_answers_client_select" ON "formulation_answers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "formulation_answers_client_insert" ON "formulation_answers" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and version in (select version from formulations));--> statement-breakpoint
CREATE POLICY "formulation_answers_system_all" ON "formulation_answers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "formulations_coach_select" ON "formulations" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "formulations_coach_insert" ON "formulations" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "formulations_coach_update" ON "formulations" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "formulations_client_select" ON "formulations" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and replaced_at is null);--> statement-breakpoint
CREATE POLICY "formulations_system_all" ON "formulations" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "root_cause_hypotheses_coach_select" ON "root_cause_hypotheses" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "root_cause_hypotheses_coach_insert" ON "root_cause_hypotheses" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "root_cause_hypotheses_coach_update" ON "root_cause_hypotheses" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "root_cause_hypotheses_system_all" ON "root_cause_hypotheses" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "root_cause_note_conflicts_coach_select" ON "root_cause_note_conflicts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "root_cause_note_conflicts_coach_insert" ON "root_cause_note_conflicts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "root_cause_note_conflicts_system_all" ON "root_cause_note_conflicts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "root_cause_notes_coach_select" ON "root_cause_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "root_cause_notes_coach_insert" ON "root_cause_notes" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "root_cause_notes_system_all" ON "root_cause_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- The note and the hypotheses are their counselor's alone: clients get no right on them, not even on their names.
grant select, insert on cycle_turns, root_cause_notes, root_cause_note_conflicts, root_cause_hypotheses, formulations to mendwork_coach;
--> statement-breakpoint
grant update (let_go_at, let_go_why) on root_cause_hypotheses to mendwork_coach;
--> statement-breakpoint
grant update (replaced_at, withdrawn_at) on formulations to mendwork_coach;
--> statement-breakpoint
grant select on formulation_answers to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, version, content, shared_at, replaced_at, withdrawn_at) on formulations to mendwork_client;
--> statement-breakpoint
grant select, insert on formulation_answers to mendwork_client;
--> statement-breakpoint
-- Which link of the cycle an exercise works on is not for the two of them to read.
revoke select on assignments from mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, coach_id, exercise_id, version, mode, why, starts_on, due_on, recurrence, release_rule, created_at, withdrawn_at) on assignments to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on cycle_turns, root_cause_notes, root_cause_note_conflicts, root_cause_hypotheses, formulations, formulation_answers to mendwork_system;
