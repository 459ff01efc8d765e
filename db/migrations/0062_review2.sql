CREATE TABLE "alliance_answers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"heard" smallint,
	"topics" smallint,
	"pace" smallint,
	"fair" smallint,
	"words" text,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alliance_answers_practice_id_couple_id_appointment_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","appointment_id","client_id"),
	CONSTRAINT "alliance_answers_range" CHECK ("alliance_answers"."heard" between 1 and 4 and "alliance_answers"."topics" between 1 and 4 and "alliance_answers"."pace" between 1 and 4 and "alliance_answers"."fair" between 1 and 4),
	CONSTRAINT "alliance_answers_words_length" CHECK (length("alliance_answers"."words") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "alliance_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "alliance_answers" ADD CONSTRAINT "alliance_answers_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alliance_answers" ADD CONSTRAINT "alliance_answers_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "alliance_answers_coach_select" ON "alliance_answers" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and (heard is not null or topics is not null or pace is not null or fair is not null or words is not null));--> statement-breakpoint
CREATE POLICY "alliance_answers_client_select" ON "alliance_answers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "alliance_answers_client_insert" ON "alliance_answers" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and appointment_id in (select id from appointments));--> statement-breakpoint
CREATE POLICY "alliance_answers_system_all" ON "alliance_answers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select on alliance_answers to mendwork_coach;
--> statement-breakpoint
grant select, insert on alliance_answers to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on alliance_answers to mendwork_system;
