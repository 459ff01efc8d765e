CREATE TABLE "measure_results" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"measure" text NOT NULL,
	"on_date" date NOT NULL,
	"total" numeric(6, 2) NOT NULL,
	"answers" smallint[],
	"entered_by" uuid NOT NULL,
	"entered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_results_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "measure_results_once_a_day" UNIQUE("practice_id","couple_id","client_id","measure","on_date"),
	CONSTRAINT "measure_results_measure" CHECK ("measure_results"."measure" ~ '^[a-z0-9_]{2,40}$'),
	CONSTRAINT "measure_results_total" CHECK ("measure_results"."total" between -1000 and 1000)
);
--> statement-breakpoint
ALTER TABLE "measure_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "measure_results" ADD CONSTRAINT "measure_results_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "measure_results_coach_select" ON "measure_results" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "measure_results_coach_insert" ON "measure_results" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and entered_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "measure_results_coach_update" ON "measure_results" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "measure_results_coach_delete" ON "measure_results" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "measure_results_system_all" ON "measure_results" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert, update (total, answers, entered_by, entered_at), delete on measure_results to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on measure_results to mendwork_system;
