CREATE TABLE "measure_asks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"version" integer NOT NULL,
	"rhythm" text NOT NULL,
	"every_weeks" smallint,
	"starts_on" date NOT NULL,
	"until_on" date,
	"coach_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"words_opened_at" timestamp with time zone,
	"seen_at" timestamp with time zone,
	CONSTRAINT "measure_asks_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "measure_asks_rhythm" CHECK ("measure_asks"."rhythm" in ('once', 'before_session', 'after_session', 'weeks')
        and ("measure_asks"."rhythm" = 'weeks') = ("measure_asks"."every_weeks" is not null) and "measure_asks"."every_weeks" between 1 and 52),
	CONSTRAINT "measure_asks_until" CHECK (("measure_asks"."rhythm" = 'once' or "measure_asks"."until_on" is not null) and "measure_asks"."until_on" >= "measure_asks"."starts_on")
);
--> statement-breakpoint
ALTER TABLE "measure_asks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_drafts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"ask_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"answers" jsonb NOT NULL,
	"declined_at" timestamp with time zone,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_drafts_practice_id_couple_id_client_id_ask_id_slot_pk" PRIMARY KEY("practice_id","couple_id","client_id","ask_id","slot"),
	CONSTRAINT "measure_drafts_slot" CHECK (length("measure_drafts"."slot") between 1 and 40)
);
--> statement-breakpoint
ALTER TABLE "measure_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "measure_versions" (
	"practice_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"wording" jsonb,
	"license" text,
	"is_offered" boolean NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_versions_practice_id_measure_version_pk" PRIMARY KEY("practice_id","measure","version"),
	CONSTRAINT "measure_versions_measure" CHECK ("measure_versions"."measure" ~ '^[a-z0-9_]{2,40}$' and "measure_versions"."version" > 0),
	CONSTRAINT "measure_versions_license" CHECK (("measure_versions"."wording" is null) = ("measure_versions"."license" is null)),
	CONSTRAINT "measure_versions_license_length" CHECK (length("measure_versions"."license") between 1 and 500)
);
--> statement-breakpoint
ALTER TABLE "measure_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "measure_results" DROP CONSTRAINT "measure_results_once_a_day";--> statement-breakpoint
ALTER TABLE "measure_results" ADD COLUMN "version" integer;--> statement-breakpoint
ALTER TABLE "measure_results" ADD COLUMN "ask_id" uuid;--> statement-breakpoint
ALTER TABLE "measure_results" ADD COLUMN "slot" text;--> statement-breakpoint
ALTER TABLE "measure_asks" ADD CONSTRAINT "measure_asks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_asks" ADD CONSTRAINT "measure_asks_practice_id_measure_version_measure_versions_practice_id_measure_version_fk" FOREIGN KEY ("practice_id","measure","version") REFERENCES "public"."measure_versions"("practice_id","measure","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_asks" ADD CONSTRAINT "measure_asks_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_drafts" ADD CONSTRAINT "measure_drafts_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_drafts" ADD CONSTRAINT "measure_drafts_practice_id_couple_id_ask_id_measure_asks_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","ask_id") REFERENCES "public"."measure_asks"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_versions" ADD CONSTRAINT "measure_versions_practice_id_made_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","made_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_practice_id_couple_id_ask_id_measure_asks_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","ask_id") REFERENCES "public"."measure_asks"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "measure_results_paper_once_a_day" ON "measure_results" USING btree ("practice_id","couple_id","client_id","measure","on_date") WHERE ask_id is null;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_answered_once" UNIQUE("practice_id","couple_id","ask_id","slot");--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_slot" CHECK (("measure_results"."ask_id" is null) = ("measure_results"."slot" is null));--> statement-breakpoint
CREATE POLICY "measure_results_client_select" ON "measure_results" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and not (ask_id is null));--> statement-breakpoint
CREATE POLICY "measure_results_client_insert" ON "measure_results" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and entered_by = (select nullif(current_setting('app.person_id', true), '')::uuid)
        and ask_id in (select id from measure_asks where ended_at is null));--> statement-breakpoint
CREATE POLICY "measure_asks_coach_select" ON "measure_asks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "measure_asks_coach_insert" ON "measure_asks" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_asks_coach_update" ON "measure_asks" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "measure_asks_client_select" ON "measure_asks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_asks_system_all" ON "measure_asks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "measure_drafts_client_select" ON "measure_drafts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_drafts_client_insert" ON "measure_drafts" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and ask_id in (select id from measure_asks));--> statement-breakpoint
CREATE POLICY "measure_drafts_client_update" ON "measure_drafts" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_drafts_client_delete" ON "measure_drafts" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_drafts_system_all" ON "measure_drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "measure_versions_coach_select" ON "measure_versions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_versions_coach_insert" ON "measure_versions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_versions_client_select" ON "measure_versions" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (measure, version) in (select measure, version from measure_asks));--> statement-breakpoint
CREATE POLICY "measure_versions_system_all" ON "measure_versions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "measure_results_coach_insert" ON "measure_results" TO mendwork_coach WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and ask_id is null and entered_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "measure_results_coach_update" ON "measure_results" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and ask_id is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and ask_id is null);--> statement-breakpoint
ALTER POLICY "measure_results_coach_delete" ON "measure_results" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and ask_id is null);
--> statement-breakpoint
grant update (version) on measure_results to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, measure, version, on_date, answers, ask_id, slot, entered_at), insert on measure_results to mendwork_client;
--> statement-breakpoint
grant select, insert on measure_versions to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, measure, version, definition, wording, license) on measure_versions to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on measure_versions to mendwork_system;
--> statement-breakpoint
grant select, insert, update (ended_at, words_opened_at, seen_at) on measure_asks to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, measure, version, rhythm, every_weeks, starts_on, until_on, asked_at, ended_at, words_opened_at) on measure_asks to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on measure_asks to mendwork_system;
--> statement-breakpoint
grant select, insert, update (answers, declined_at, saved_at), delete on measure_drafts to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on measure_drafts to mendwork_system;
