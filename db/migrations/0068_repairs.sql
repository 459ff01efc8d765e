CREATE TABLE "repairs" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"setback_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"held_from" uuid,
	"held_at" timestamp with time zone,
	CONSTRAINT "repairs_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "repairs_kind" CHECK ("repairs"."kind" in ('wish', 'done'))
);
--> statement-breakpoint
ALTER TABLE "repairs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "setbacks" ADD COLUMN "repaired_on" date;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_practice_id_couple_id_setback_id_setbacks_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","setback_id") REFERENCES "public"."setbacks"("practice_id","couple_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "repairs" ADD CONSTRAINT "repairs_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "repairs_one_open" ON "repairs" USING btree ("practice_id","couple_id","setback_id","client_id","kind") WHERE withdrawn_at is null;--> statement-breakpoint
ALTER TABLE "setbacks" ADD CONSTRAINT "setbacks_repaired" CHECK ("setbacks"."repaired_on" >= "setbacks"."happened_on");--> statement-breakpoint
CREATE POLICY "repairs_coach_select" ON "repairs" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and setback_id in (select id from setbacks));--> statement-breakpoint
CREATE POLICY "repairs_client_select" ON "repairs" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (kind = 'wish' and withdrawn_at is null
        and setback_id in (select id from setbacks) and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
CREATE POLICY "repairs_client_insert" ON "repairs" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and setback_id in (select id from setbacks where audience = 'couple'
        and (kind = 'done' or together or client_id = (select nullif(current_setting('app.person_id', true), '')::uuid))));--> statement-breakpoint
CREATE POLICY "repairs_client_update" ON "repairs" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "repairs_system_all" ON "repairs" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "setbacks_client_insert" ON "setbacks" TO mendwork_client WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and released_at is null and chart_event_id is null and repaired_on is null
        and (conflict_id is null or conflict_id in (select id from conflicts)) and (source_response_id is null or source_response_id in (select id from responses)));
--> statement-breakpoint
grant select (repaired_on), insert (repaired_on) on setbacks to mendwork_client;
--> statement-breakpoint
grant select on repairs to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, setback_id, client_id, kind, withdrawn_at), insert (practice_id, couple_id, id, setback_id, client_id, kind, said_at, withdrawn_at), update (withdrawn_at) on repairs to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on repairs to mendwork_system;
--> statement-breakpoint
create trigger repairs_held_insert before insert on repairs for each row
  execute function hold_from_partner('sent', 'client_id');
