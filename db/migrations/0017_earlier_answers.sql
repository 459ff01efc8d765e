CREATE TABLE "earlier_answers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"field_key" text NOT NULL,
	"version" smallint NOT NULL,
	"client_id" uuid NOT NULL,
	"value" jsonb NOT NULL,
	"replaced_at" timestamp with time zone NOT NULL,
	CONSTRAINT "earlier_answers_practice_id_couple_id_response_id_field_key_version_pk" PRIMARY KEY("practice_id","couple_id","response_id","field_key","version")
);
--> statement-breakpoint
ALTER TABLE "earlier_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "earlier_answers" ADD CONSTRAINT "earlier_answers_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "earlier_answers_client_select" ON "earlier_answers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "earlier_answers_system_all" ON "earlier_answers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- What was written before is its author's alone; only the system puts it there.
grant select on earlier_answers to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on earlier_answers to mendwork_system;
