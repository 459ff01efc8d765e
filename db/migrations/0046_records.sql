CREATE TABLE "openings" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"reader_name" text collate "und-x-icu" NOT NULL,
	"part" text NOT NULL,
	"on_day" date NOT NULL,
	"shown_from" date NOT NULL,
	CONSTRAINT "openings_practice_id_couple_id_client_id_on_day_reader_id_part_pk" PRIMARY KEY("practice_id","couple_id","client_id","on_day","reader_id","part"),
	CONSTRAINT "openings_part" CHECK ("openings"."part" in ('record', 'answers', 'copy'))
);
--> statement-breakpoint
ALTER TABLE "openings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "copy_authorizations" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"how" text NOT NULL,
	"for_whom" text NOT NULL,
	"confided" boolean DEFAULT false NOT NULL,
	"signed_on" date NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"used_by" uuid,
	CONSTRAINT "copy_authorizations_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "copy_authorizations_how" CHECK ("copy_authorizations"."how" in ('here', 'paper')),
	CONSTRAINT "copy_authorizations_for_whom" CHECK (length("copy_authorizations"."for_whom") between 1 and 200),
	CONSTRAINT "copy_authorizations_one_end" CHECK ("copy_authorizations"."withdrawn_at" is null or "copy_authorizations"."used_by" is null)
);
--> statement-breakpoint
ALTER TABLE "copy_authorizations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "record_copies" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"made_by" uuid NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"of_client" uuid,
	CONSTRAINT "record_copies_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "record_copies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "deletions" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	"couple_id" uuid NOT NULL,
	"entries" integer NOT NULL,
	CONSTRAINT "deletions_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "deletions_kind" CHECK ("deletions"."kind" in ('record', 'drafts')),
	CONSTRAINT "deletions_entries" CHECK ("deletions"."entries" > 0)
);
--> statement-breakpoint
ALTER TABLE "deletions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "job_runs" (
	"practice_id" uuid NOT NULL,
	"job" text NOT NULL,
	"done_on" date,
	"tried_at" timestamp with time zone,
	"failures" integer DEFAULT 0 NOT NULL,
	"problem" text,
	CONSTRAINT "job_runs_practice_id_job_pk" PRIMARY KEY("practice_id","job"),
	CONSTRAINT "job_runs_job" CHECK ("job_runs"."job" in ('retention'))
);
--> statement-breakpoint
ALTER TABLE "job_runs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "legal_holds" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"couple_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"set_by" uuid NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"lifted_by" uuid,
	"lifted_at" timestamp with time zone,
	CONSTRAINT "legal_holds_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "legal_holds_reason_length" CHECK (length("legal_holds"."reason") between 1 and 500),
	CONSTRAINT "legal_holds_lifted" CHECK (("legal_holds"."lifted_at" is null) = ("legal_holds"."lifted_by" is null))
);
--> statement-breakpoint
ALTER TABLE "legal_holds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"practice_id" uuid NOT NULL,
	"record_years" integer DEFAULT 7 NOT NULL,
	"draft_days" integer DEFAULT 90 NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "retention_rules_practice_id_pk" PRIMARY KEY("practice_id"),
	CONSTRAINT "retention_rules_years" CHECK ("retention_rules"."record_years" between 1 and 50),
	CONSTRAINT "retention_rules_days" CHECK ("retention_rules"."draft_days" between 7 and 3650)
);
--> statement-breakpoint
ALTER TABLE "retention_rules" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_practice_id_reader_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","reader_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copy_authorizations" ADD CONSTRAINT "copy_authorizations_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "copy_authorizations" ADD CONSTRAINT "copy_authorizations_practice_id_couple_id_used_by_record_copies_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","used_by") REFERENCES "public"."record_copies"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_copies" ADD CONSTRAINT "record_copies_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_copies" ADD CONSTRAINT "record_copies_practice_id_made_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","made_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "record_copies" ADD CONSTRAINT "record_copies_practice_id_couple_id_of_client_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","of_client") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "deletions" ADD CONSTRAINT "deletions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_practice_id_set_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","set_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "legal_holds" ADD CONSTRAINT "legal_holds_practice_id_lifted_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","lifted_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retention_rules" ADD CONSTRAINT "retention_rules_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "copy_authorizations_one_open" ON "copy_authorizations" USING btree ("practice_id","couple_id","client_id") WHERE withdrawn_at is null and used_by is null;--> statement-breakpoint
CREATE UNIQUE INDEX "legal_holds_one_open" ON "legal_holds" USING btree ("practice_id","couple_id") WHERE lifted_at is null;--> statement-breakpoint
CREATE POLICY "openings_coach_insert" ON "openings" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and reader_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "openings_client_select" ON "openings" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and shown_from <= current_date);--> statement-breakpoint
CREATE POLICY "openings_system_all" ON "openings" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "copy_authorizations_coach_select" ON "copy_authorizations" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "copy_authorizations_coach_insert" ON "copy_authorizations" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and how = 'paper' and withdrawn_at is null and used_by is null);--> statement-breakpoint
CREATE POLICY "copy_authorizations_coach_update" ON "copy_authorizations" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null and used_by is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "copy_authorizations_client_select" ON "copy_authorizations" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "copy_authorizations_client_insert" ON "copy_authorizations" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and how = 'here' and withdrawn_at is null and used_by is null);--> statement-breakpoint
CREATE POLICY "copy_authorizations_client_update" ON "copy_authorizations" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and withdrawn_at is null and used_by is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and used_by is null);--> statement-breakpoint
CREATE POLICY "copy_authorizations_system_all" ON "copy_authorizations" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "record_copies_coach_select" ON "record_copies" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "record_copies_coach_insert" ON "record_copies" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and made_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "record_copies_system_all" ON "record_copies" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "deletions_coach_select" ON "deletions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "deletions_system_all" ON "deletions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "job_runs_coach_select" ON "job_runs" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "job_runs_system_all" ON "job_runs" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "legal_holds_coach_select" ON "legal_holds" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)));--> statement-breakpoint
CREATE POLICY "legal_holds_coach_insert" ON "legal_holds" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and set_by = (select nullif(current_setting('app.person_id', true), '')::uuid) and lifted_at is null);--> statement-breakpoint
CREATE POLICY "legal_holds_coach_update" ON "legal_holds" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and lifted_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and lifted_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "legal_holds_system_all" ON "legal_holds" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "retention_rules_coach_select" ON "retention_rules" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "retention_rules_coach_insert" ON "retention_rules" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "retention_rules_coach_update" ON "retention_rules" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "retention_rules_system_all" ON "retention_rules" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant insert on openings to mendwork_coach;
--> statement-breakpoint
grant select on openings to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on openings to mendwork_system;
--> statement-breakpoint
grant select, insert on record_copies to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on record_copies to mendwork_system;
--> statement-breakpoint
grant select, insert, update (withdrawn_at, used_by) on copy_authorizations to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on copy_authorizations to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on copy_authorizations to mendwork_system;
--> statement-breakpoint
grant select, insert, update (record_years, draft_days, changed_at) on retention_rules to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (lifted_by, lifted_at) on legal_holds to mendwork_coach;
--> statement-breakpoint
grant select on deletions to mendwork_coach;
--> statement-breakpoint
grant select on job_runs to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on retention_rules to mendwork_system;
--> statement-breakpoint
grant select, insert, update, delete on legal_holds to mendwork_system;
--> statement-breakpoint
grant select, insert on deletions to mendwork_system;
--> statement-breakpoint
grant select, insert, update, delete on job_runs to mendwork_system;
