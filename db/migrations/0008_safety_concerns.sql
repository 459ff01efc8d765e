CREATE TABLE "safety_concerns" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"about_client_id" uuid,
	"source" text NOT NULL,
	"words" text NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_reason" text,
	CONSTRAINT "safety_concerns_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "safety_concerns_source" CHECK ("safety_concerns"."source" in ('counselor', 'private_answer', 'agreement_rule')),
	CONSTRAINT "safety_concerns_words_length" CHECK (length("safety_concerns"."words") between 1 and 600),
	CONSTRAINT "safety_concerns_reason_length" CHECK (length("safety_concerns"."settled_reason") between 1 and 600),
	CONSTRAINT "safety_concerns_settled_with_reason" CHECK (("safety_concerns"."settled_at" is null) = ("safety_concerns"."settled_reason" is null))
);
--> statement-breakpoint
ALTER TABLE "safety_concerns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "safety_concerns" ADD CONSTRAINT "safety_concerns_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_concerns" ADD CONSTRAINT "safety_concerns_practice_id_couple_id_about_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","about_client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "safety_concerns_by_id" ON "safety_concerns" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "safety_concerns_coach_select" ON "safety_concerns" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "safety_concerns_coach_update" ON "safety_concerns" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "safety_concerns_system_all" ON "safety_concerns" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Concerns come in through the system step, from whoever raises them; their counselor reads and settles them; clients know nothing of them.
grant select, update (settled_at, settled_reason) on safety_concerns to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on safety_concerns to mendwork_system;
