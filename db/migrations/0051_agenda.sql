CREATE TABLE "agenda_drafts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"lines" text[] NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agenda_drafts_practice_id_couple_id_pk" PRIMARY KEY("practice_id","couple_id"),
	CONSTRAINT "agenda_drafts_lines" CHECK (cardinality("agenda_drafts"."lines") <= 12)
);
--> statement-breakpoint
ALTER TABLE "agenda_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_points" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"words" text NOT NULL,
	"filed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"added_at" timestamp with time zone,
	"discussed_at" timestamp with time zone,
	CONSTRAINT "agenda_points_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "agenda_points_audience" CHECK ("agenda_points"."audience" in ('coach', 'couple')),
	CONSTRAINT "agenda_points_words_length" CHECK (length("agenda_points"."words") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "agenda_points" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_agendas" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"lines" text[] NOT NULL,
	"coach_id" uuid NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "shared_agendas_practice_id_couple_id_version_pk" PRIMARY KEY("practice_id","couple_id","version"),
	CONSTRAINT "shared_agendas_lines" CHECK (cardinality("shared_agendas"."lines") between 1 and 12)
);
--> statement-breakpoint
ALTER TABLE "shared_agendas" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "time_alone_requests" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"done_at" timestamp with time zone,
	CONSTRAINT "time_alone_requests_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "time_alone_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agenda_drafts" ADD CONSTRAINT "agenda_drafts_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_points" ADD CONSTRAINT "agenda_points_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_agendas" ADD CONSTRAINT "shared_agendas_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_agendas" ADD CONSTRAINT "shared_agendas_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_alone_requests" ADD CONSTRAINT "time_alone_requests_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_points_by_id" ON "agenda_points" USING btree ("practice_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "shared_agendas_one_open" ON "shared_agendas" USING btree ("practice_id","couple_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "time_alone_requests_one_open" ON "time_alone_requests" USING btree ("practice_id","couple_id","client_id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "time_alone_requests_by_id" ON "time_alone_requests" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "agenda_drafts_coach_select" ON "agenda_drafts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agenda_drafts_coach_insert" ON "agenda_drafts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agenda_drafts_coach_update" ON "agenda_drafts" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agenda_drafts_system_all" ON "agenda_drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agenda_points_coach_select" ON "agenda_points" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "agenda_points_coach_update" ON "agenda_points" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "agenda_points_client_select" ON "agenda_points" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agenda_points_client_insert" ON "agenda_points" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agenda_points_client_update" ON "agenda_points" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agenda_points_system_all" ON "agenda_points" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_agendas_coach_select" ON "shared_agendas" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "shared_agendas_coach_insert" ON "shared_agendas" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_agendas_coach_update" ON "shared_agendas" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "shared_agendas_client_select" ON "shared_agendas" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')));--> statement-breakpoint
CREATE POLICY "shared_agendas_system_all" ON "shared_agendas" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "time_alone_requests_coach_select" ON "time_alone_requests" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "time_alone_requests_coach_update" ON "time_alone_requests" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "time_alone_requests_client_insert" ON "time_alone_requests" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "time_alone_requests_system_all" ON "time_alone_requests" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, update (added_at, discussed_at) on agenda_points to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, audience, words, filed_at, withdrawn_at, discussed_at),
  insert (practice_id, couple_id, id, client_id, audience, words, filed_at, withdrawn_at), update (withdrawn_at)
  on agenda_points to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on agenda_points to mendwork_system;
--> statement-breakpoint
grant select, update (done_at) on time_alone_requests to mendwork_coach;
--> statement-breakpoint
grant insert (practice_id, couple_id, client_id, asked_at) on time_alone_requests to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on time_alone_requests to mendwork_system;
--> statement-breakpoint
grant select, insert, update (revision, lines, saved_at) on agenda_drafts to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on agenda_drafts to mendwork_system;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on shared_agendas to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, version, lines, shared_at) on shared_agendas to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on shared_agendas to mendwork_system;
