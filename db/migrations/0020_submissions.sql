CREATE TABLE "submissions" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"part" smallint NOT NULL,
	"result" "bytea",
	"sent_at" timestamp with time zone NOT NULL,
	CONSTRAINT "submissions_practice_id_account_id_digest_part_pk" PRIMARY KEY("practice_id","account_id","digest","part")
);
--> statement-breakpoint
ALTER TABLE "submissions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submissions" ADD CONSTRAINT "submissions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "submissions_by_account" ON "submissions" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "submissions_coach_select" ON "submissions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_coach_insert" ON "submissions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_coach_update" ON "submissions" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_coach_delete" ON "submissions" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_client_select" ON "submissions" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_client_insert" ON "submissions" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_client_update" ON "submissions" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_client_delete" ON "submissions" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "submissions_system_all" ON "submissions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Everybody's own, and nothing but what it gave back may change.
grant select, insert, update (result), delete on submissions to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on submissions to mendwork_system;
