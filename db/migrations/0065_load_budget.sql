CREATE TABLE "hard_weeks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"until_on" date NOT NULL,
	CONSTRAINT "hard_weeks_practice_id_couple_id_client_id_on_date_pk" PRIMARY KEY("practice_id","couple_id","client_id","on_date"),
	CONSTRAINT "hard_weeks_a_week" CHECK ("hard_weeks"."until_on" = "hard_weeks"."on_date" + 7)
);
--> statement-breakpoint
ALTER TABLE "hard_weeks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "load_limits" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"said_by" text NOT NULL,
	"minutes" smallint NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	CONSTRAINT "load_limits_practice_id_couple_id_client_id_said_by_pk" PRIMARY KEY("practice_id","couple_id","client_id","said_by"),
	CONSTRAINT "load_limits_said_by" CHECK ("load_limits"."said_by" in ('coach', 'partner')),
	CONSTRAINT "load_limits_minutes" CHECK ("load_limits"."minutes" between 5 and 600)
);
--> statement-breakpoint
ALTER TABLE "load_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "weekly_minutes" smallint DEFAULT 60 NOT NULL;--> statement-breakpoint
ALTER TABLE "hard_weeks" ADD CONSTRAINT "hard_weeks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "load_limits" ADD CONSTRAINT "load_limits_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practices" ADD CONSTRAINT "practices_weekly_minutes" CHECK ("practices"."weekly_minutes" between 5 and 600);--> statement-breakpoint
CREATE POLICY "hard_weeks_coach_select" ON "hard_weeks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "hard_weeks_client_select" ON "hard_weeks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "hard_weeks_client_insert" ON "hard_weeks" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "hard_weeks_system_all" ON "hard_weeks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "load_limits_coach_select" ON "load_limits" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "load_limits_coach_insert" ON "load_limits" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and said_by = 'coach');--> statement-breakpoint
CREATE POLICY "load_limits_coach_update" ON "load_limits" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and said_by = 'coach') WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and said_by = 'coach');--> statement-breakpoint
CREATE POLICY "load_limits_coach_delete" ON "load_limits" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and said_by = 'coach');--> statement-breakpoint
CREATE POLICY "load_limits_client_select" ON "load_limits" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and said_by = 'partner');--> statement-breakpoint
CREATE POLICY "load_limits_client_insert" ON "load_limits" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and said_by = 'partner');--> statement-breakpoint
CREATE POLICY "load_limits_client_update" ON "load_limits" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and said_by = 'partner') WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and said_by = 'partner');--> statement-breakpoint
CREATE POLICY "load_limits_client_delete" ON "load_limits" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and said_by = 'partner');--> statement-breakpoint
CREATE POLICY "load_limits_system_all" ON "load_limits" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, delete on load_limits to mendwork_coach;
--> statement-breakpoint
grant update (minutes, set_at) on load_limits to mendwork_coach;
--> statement-breakpoint
grant select, insert, delete on load_limits to mendwork_client;
--> statement-breakpoint
grant update (minutes, set_at) on load_limits to mendwork_client;
--> statement-breakpoint
grant select on hard_weeks to mendwork_coach;
--> statement-breakpoint
grant select, insert on hard_weeks to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on load_limits, hard_weeks to mendwork_system;
--> statement-breakpoint
grant update (weekly_minutes) on practices to mendwork_coach;
