CREATE TABLE "pathway_versions" (
	"practice_id" uuid NOT NULL,
	"pathway_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pathway_versions_practice_id_pathway_id_version_pk" PRIMARY KEY("practice_id","pathway_id","version")
);
--> statement-breakpoint
ALTER TABLE "pathway_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pathways" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"origin" text NOT NULL,
	"author_id" uuid,
	"current_version" integer,
	"draft" jsonb,
	"draft_revision" integer DEFAULT 0 NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "pathways_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "pathways_slug" UNIQUE("practice_id","slug"),
	CONSTRAINT "pathways_origin" CHECK ("pathways"."origin" in ('library', 'own') and ("pathways"."origin" = 'own') = ("pathways"."author_id" is not null)),
	CONSTRAINT "pathways_library_is_published" CHECK ("pathways"."origin" = 'own' or ("pathways"."current_version" is not null and "pathways"."draft" is null))
);
--> statement-breakpoint
ALTER TABLE "pathways" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_exercises" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"step_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"position" integer NOT NULL,
	"exercise_id" uuid NOT NULL,
	"mode" "assignment_mode" NOT NULL,
	"first_role" "partner_role",
	"second_role" "partner_role",
	"why" text NOT NULL,
	"repeat" text DEFAULT 'once' NOT NULL,
	"times" smallint DEFAULT 1 NOT NULL,
	"hope_days" smallint,
	"assignment_id" uuid,
	CONSTRAINT "plan_exercises_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "plan_exercises_once" UNIQUE NULLS NOT DISTINCT("practice_id","couple_id","step_id","exercise_id","first_role","second_role"),
	CONSTRAINT "plan_exercises_assignment" UNIQUE("practice_id","couple_id","assignment_id"),
	CONSTRAINT "plan_exercises_partners" CHECK (("plan_exercises"."mode" = 'one') = (num_nonnulls("plan_exercises"."first_role", "plan_exercises"."second_role") = 1)
        and num_nonnulls("plan_exercises"."first_role", "plan_exercises"."second_role") > 0),
	CONSTRAINT "plan_exercises_why" CHECK (length("plan_exercises"."why") between 1 and 600),
	CONSTRAINT "plan_exercises_times" CHECK ("plan_exercises"."repeat" in ('once', 'weekly', 'fortnightly', 'monthly') and "plan_exercises"."times" between 1 and 26
        and ("plan_exercises"."repeat" = 'once') = ("plan_exercises"."times" = 1) and "plan_exercises"."hope_days" between 1 and 180)
);
--> statement-breakpoint
ALTER TABLE "plan_exercises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_shifts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"on_date" date NOT NULL,
	"days" smallint NOT NULL,
	"reason" text NOT NULL,
	"submit_key" uuid NOT NULL,
	CONSTRAINT "plan_shifts_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "plan_shifts_once" UNIQUE("practice_id","couple_id","plan_id","submit_key"),
	CONSTRAINT "plan_shifts_reason" CHECK ("plan_shifts"."reason" in ('hard_week', 'pause') and "plan_shifts"."days" between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "plan_shifts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plan_steps" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"plan_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"watch_for" text NOT NULL,
	"delivery" text NOT NULL,
	"delivery_days" smallint,
	"state" text DEFAULT 'coming' NOT NULL,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "plan_steps_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "plan_steps_in_plan" UNIQUE("practice_id","couple_id","plan_id","id"),
	CONSTRAINT "plan_steps_state" CHECK ("plan_steps"."state" in ('coming', 'open', 'done', 'skipped')),
	CONSTRAINT "plan_steps_delivery" CHECK ("plan_steps"."delivery" in ('at_once', 'after_previous', 'after_previous_plus_days', 'every', 'when_opened')
        and ("plan_steps"."delivery" in ('after_previous_plus_days', 'every')) = ("plan_steps"."delivery_days" is not null)
        and "plan_steps"."delivery_days" between 1 and 180),
	CONSTRAINT "plan_steps_opened" CHECK ("plan_steps"."state" not in ('open', 'done') or "plan_steps"."opened_at" is not null),
	CONSTRAINT "plan_steps_closed" CHECK (("plan_steps"."state" in ('done', 'skipped')) = ("plan_steps"."closed_at" is not null)),
	CONSTRAINT "plan_steps_words" CHECK (length("plan_steps"."title") between 1 and 80 and length("plan_steps"."watch_for") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "plan_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "plans" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"pathway_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"injured_client_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"begun_at" timestamp with time zone,
	"paused_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"looked_on" date,
	CONSTRAINT "plans_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "plans_state" CHECK ("plans"."state" in ('planned', 'running', 'paused', 'finished', 'left')),
	CONSTRAINT "plans_begun" CHECK ("plans"."state" in ('planned', 'left') or "plans"."begun_at" is not null),
	CONSTRAINT "plans_paused" CHECK (("plans"."state" = 'paused') = ("plans"."paused_at" is not null)),
	CONSTRAINT "plans_ended" CHECK (("plans"."state" in ('finished', 'left')) = ("plans"."ended_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "pathway_versions" ADD CONSTRAINT "pathway_versions_practice_id_pathway_id_pathways_practice_id_id_fk" FOREIGN KEY ("practice_id","pathway_id") REFERENCES "public"."pathways"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathways" ADD CONSTRAINT "pathways_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pathways" ADD CONSTRAINT "pathways_practice_id_author_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","author_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_exercises" ADD CONSTRAINT "plan_exercises_practice_id_couple_id_plan_id_step_id_plan_steps_practice_id_couple_id_plan_id_id_fk" FOREIGN KEY ("practice_id","couple_id","plan_id","step_id") REFERENCES "public"."plan_steps"("practice_id","couple_id","plan_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_exercises" ADD CONSTRAINT "plan_exercises_practice_id_exercise_id_exercises_practice_id_id_fk" FOREIGN KEY ("practice_id","exercise_id") REFERENCES "public"."exercises"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_exercises" ADD CONSTRAINT "plan_exercises_practice_id_couple_id_assignment_id_assignments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_shifts" ADD CONSTRAINT "plan_shifts_practice_id_couple_id_plan_id_plans_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","plan_id") REFERENCES "public"."plans"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plan_steps" ADD CONSTRAINT "plan_steps_practice_id_couple_id_plan_id_plans_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","plan_id") REFERENCES "public"."plans"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_practice_id_pathway_id_version_pathway_versions_practice_id_pathway_id_version_fk" FOREIGN KEY ("practice_id","pathway_id","version") REFERENCES "public"."pathway_versions"("practice_id","pathway_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "plans" ADD CONSTRAINT "plans_practice_id_couple_id_injured_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","injured_client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "plan_exercises_by_id" ON "plan_exercises" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "plan_steps_of" ON "plan_steps" USING btree ("practice_id","couple_id","plan_id","position");--> statement-breakpoint
CREATE INDEX "plan_steps_by_id" ON "plan_steps" USING btree ("practice_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "plans_one_at_a_time" ON "plans" USING btree ("practice_id","couple_id") WHERE state in ('planned', 'running', 'paused');--> statement-breakpoint
CREATE INDEX "plans_running" ON "plans" USING btree ("looked_on") WHERE state = 'running';--> statement-breakpoint
CREATE INDEX "plans_by_id" ON "plans" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "pathway_versions_coach_select" ON "pathway_versions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pathway_versions_coach_insert" ON "pathway_versions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and pathway_id in (select id from pathways where origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes'))));--> statement-breakpoint
CREATE POLICY "pathway_versions_system_all" ON "pathway_versions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pathways_coach_select" ON "pathways" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pathways_coach_insert" ON "pathways" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pathways_coach_update" ON "pathways" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes'))) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and origin = 'own' and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select coalesce(current_setting('app.is_owner', true), '') = 'yes')));--> statement-breakpoint
CREATE POLICY "pathways_system_all" ON "pathways" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_exercises_coach_select" ON "plan_exercises" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_exercises_coach_insert" ON "plan_exercises" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and assignment_id is null);--> statement-breakpoint
CREATE POLICY "plan_exercises_coach_update" ON "plan_exercises" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and assignment_id is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and assignment_id is null);--> statement-breakpoint
CREATE POLICY "plan_exercises_coach_delete" ON "plan_exercises" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and assignment_id is null);--> statement-breakpoint
CREATE POLICY "plan_exercises_system_all" ON "plan_exercises" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_shifts_coach_select" ON "plan_shifts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_shifts_coach_insert" ON "plan_shifts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_shifts_system_all" ON "plan_shifts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plan_steps_coach_select" ON "plan_steps" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_steps_coach_insert" ON "plan_steps" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_steps_coach_update" ON "plan_steps" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plan_steps_coach_delete" ON "plan_steps" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and state = 'coming');--> statement-breakpoint
CREATE POLICY "plan_steps_system_all" ON "plan_steps" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "plans_coach_select" ON "plans" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plans_coach_insert" ON "plans" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "plans_coach_update" ON "plans" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "plans_system_all" ON "plans" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Built-in pathways are the migration's to change, a practice's own are its coaches'. What a couple is being led along is nothing that a client is shown.
grant select, insert, update (current_version, draft, draft_revision, retired_at) on pathways to mendwork_coach;
--> statement-breakpoint
grant select, insert on pathway_versions to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (state, begun_at, paused_at, ended_at) on plans to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (position, title, watch_for, delivery, delivery_days, state, opened_at, closed_at), delete on plan_steps to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (why), delete on plan_exercises to mendwork_coach;
--> statement-breakpoint
grant select, insert on plan_shifts to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on pathways, pathway_versions, plans, plan_steps, plan_exercises, plan_shifts to mendwork_system;
