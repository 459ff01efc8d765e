CREATE TABLE "calendar_feeds" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"read_on" date,
	CONSTRAINT "calendar_feeds_practice_id_account_id_id_pk" PRIMARY KEY("practice_id","account_id","id")
);
--> statement-breakpoint
ALTER TABLE "calendar_feeds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notice_choices" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"news" boolean NOT NULL,
	"sessions" text NOT NULL,
	"hour" integer NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notice_choices_practice_id_account_id_pk" PRIMARY KEY("practice_id","account_id"),
	CONSTRAINT "notice_choices_sessions" CHECK ("notice_choices"."sessions" in ('never', 'same_day', 'day_before')),
	CONSTRAINT "notice_choices_hour" CHECK ("notice_choices"."hour" between 6 and 21)
);
--> statement-breakpoint
ALTER TABLE "notice_choices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "notices" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"on_day" date NOT NULL,
	"sent_at" timestamp with time zone,
	CONSTRAINT "notices_practice_id_account_id_on_day_pk" PRIMARY KEY("practice_id","account_id","on_day")
);
--> statement-breakpoint
ALTER TABLE "notices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "session_summaries" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"words" text NOT NULL,
	"shared_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "session_summaries_practice_id_couple_id_appointment_id_pk" PRIMARY KEY("practice_id","couple_id","appointment_id"),
	CONSTRAINT "session_summaries_words_length" CHECK (length("session_summaries"."words") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "session_summaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "job_runs" DROP CONSTRAINT "job_runs_job";--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notice_choices" ADD CONSTRAINT "notice_choices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notices" ADD CONSTRAINT "notices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_summaries" ADD CONSTRAINT "session_summaries_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session_summaries" ADD CONSTRAINT "session_summaries_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_one_open" ON "calendar_feeds" USING btree ("practice_id","account_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "calendar_feeds_by_token" ON "calendar_feeds" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "calendar_feeds_account" ON "calendar_feeds" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "notice_choices_account" ON "notice_choices" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "notices_account" ON "notices" USING btree ("account_id");--> statement-breakpoint
ALTER TABLE "job_runs" ADD CONSTRAINT "job_runs_job" CHECK ("job_runs"."job" in ('retention', 'notices'));--> statement-breakpoint
CREATE POLICY "calendar_feeds_coach_select" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "calendar_feeds_client_select" ON "calendar_feeds" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "calendar_feeds_system_all" ON "calendar_feeds" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notice_choices_coach_select" ON "notice_choices" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_coach_insert" ON "notice_choices" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_coach_update" ON "notice_choices" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_client_select" ON "notice_choices" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_client_insert" ON "notice_choices" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_client_update" ON "notice_choices" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "notice_choices_system_all" ON "notice_choices" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "notices_system_all" ON "notices" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "session_summaries_coach_select" ON "session_summaries" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "session_summaries_coach_insert" ON "session_summaries" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "session_summaries_coach_update" ON "session_summaries" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "session_summaries_client_select" ON "session_summaries" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and appointment_id in (select id from appointments));--> statement-breakpoint
CREATE POLICY "session_summaries_system_all" ON "session_summaries" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select (practice_id, account_id, id, made_at, ended_at, read_on) on calendar_feeds to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on calendar_feeds to mendwork_system;
--> statement-breakpoint
grant update (sequence, changed_at) on appointments to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (coach_id, words, shared_at, withdrawn_at) on session_summaries to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, appointment_id, words, shared_at) on session_summaries to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on session_summaries to mendwork_system;
--> statement-breakpoint
grant select, insert, update (news, sessions, hour, changed_at) on notice_choices to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on notice_choices to mendwork_system;
--> statement-breakpoint
grant select, insert, update, delete on notices to mendwork_system;
