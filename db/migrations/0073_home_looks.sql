CREATE TABLE "home_looks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"agreements" timestamp with time zone,
	"pattern" timestamp with time zone,
	"sessions" timestamp with time zone,
	"reviews" timestamp with time zone,
	CONSTRAINT "home_looks_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "home_looks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "home_looks" ADD CONSTRAINT "home_looks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "session_summaries_by_time" ON "session_summaries" USING btree ("practice_id","couple_id","shared_at");--> statement-breakpoint
CREATE POLICY "home_looks_client_select" ON "home_looks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "home_looks_client_insert" ON "home_looks" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "home_looks_client_update" ON "home_looks" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "home_looks_system_all" ON "home_looks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert, update (agreements, pattern, sessions, reviews) on home_looks to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on home_looks to mendwork_system;
