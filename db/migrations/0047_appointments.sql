CREATE TABLE "appointments" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"series_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"canceled_at" timestamp with time zone,
	CONSTRAINT "appointments_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "appointments_length" CHECK ("appointments"."ends_at" > "appointments"."starts_at" and "appointments"."ends_at" <= "appointments"."starts_at" + interval '8 hours')
);
--> statement-breakpoint
ALTER TABLE "appointments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "appointments_by_id" ON "appointments" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "appointments_by_end" ON "appointments" USING btree ("practice_id","ends_at");--> statement-breakpoint
CREATE INDEX "appointments_of_couple" ON "appointments" USING btree ("practice_id","couple_id","ends_at");--> statement-breakpoint
CREATE POLICY "appointments_coach_select" ON "appointments" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "appointments_coach_insert" ON "appointments" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "appointments_coach_update" ON "appointments" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "appointments_client_select" ON "appointments" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and canceled_at is null and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (client_id is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
CREATE POLICY "appointments_system_all" ON "appointments" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert, update (starts_at, ends_at, canceled_at) on appointments to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, starts_at, ends_at) on appointments to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on appointments to mendwork_system;
