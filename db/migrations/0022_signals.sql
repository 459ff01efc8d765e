CREATE TABLE "agreement_take_backs" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"taken_back_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_take_backs_practice_id_couple_id_agreement_id_version_client_id_pk" PRIMARY KEY("practice_id","couple_id","agreement_id","version","client_id")
);
--> statement-breakpoint
ALTER TABLE "agreement_take_backs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "signals" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"client_id" uuid NOT NULL,
	"response_id" uuid,
	"field_key" text,
	"week_on" date,
	"rule" text,
	"words" text,
	"raised_at" timestamp with time zone NOT NULL,
	"reviewed_at" timestamp with time zone,
	"reviewed_words" text,
	CONSTRAINT "signals_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "signals_kind" CHECK ("signals"."kind" in ('not_free', 'word_alone', 'low_ease')),
	CONSTRAINT "signals_rule" CHECK ("signals"."rule" in ('very_low', 'steep_fall', 'often_low')),
	CONSTRAINT "signals_one_source" CHECK (("signals"."kind" = 'low_ease') = ("signals"."week_on" is not null)
        and ("signals"."week_on" is null) = ("signals"."response_id" is not null)
        and ("signals"."response_id" is null) = ("signals"."field_key" is null)
        and ("signals"."week_on" is null) = ("signals"."rule" is null)),
	CONSTRAINT "signals_words_length" CHECK (length("signals"."words") between 1 and 300 and length("signals"."reviewed_words") between 1 and 600),
	CONSTRAINT "signals_words_when_reviewed" CHECK ("signals"."reviewed_words" is null or "signals"."reviewed_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "signals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "safety_concerns" DROP CONSTRAINT "safety_concerns_words_length";--> statement-breakpoint
ALTER TABLE "agreement_hints" ADD COLUMN "settled_words" text;--> statement-breakpoint
ALTER TABLE "assignments" ADD COLUMN "pace_note" text;--> statement-breakpoint
ALTER TABLE "plan_exercises" ADD COLUMN "pace_note" text;--> statement-breakpoint
ALTER TABLE "plan_steps" ADD COLUMN "facts_settled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "safety_concerns" ADD COLUMN "signs" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "agreement_take_backs" ADD CONSTRAINT "agreement_take_backs_version" FOREIGN KEY ("practice_id","couple_id","agreement_id","version") REFERENCES "public"."agreement_versions"("practice_id","couple_id","agreement_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_take_backs" ADD CONSTRAINT "agreement_take_backs_partner" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signals" ADD CONSTRAINT "signals_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "signals_once_per_answer" ON "signals" USING btree ("practice_id","couple_id","response_id","field_key","client_id","kind") WHERE reviewed_at is null and response_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "signals_once_per_week" ON "signals" USING btree ("practice_id","couple_id","client_id","week_on") WHERE week_on is not null;--> statement-breakpoint
CREATE INDEX "signals_by_id" ON "signals" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "signals_open" ON "signals" USING btree ("practice_id","couple_id") WHERE reviewed_at is null;--> statement-breakpoint
ALTER TABLE "agreement_hints" ADD CONSTRAINT "agreement_hints_settled_words_length" CHECK (length("agreement_hints"."settled_words") between 1 and 600);--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_pace_note_length" CHECK (length("assignments"."pace_note") between 1 and 600);--> statement-breakpoint
ALTER TABLE "plan_exercises" ADD CONSTRAINT "plan_exercises_pace_note_length" CHECK (length("plan_exercises"."pace_note") between 1 and 600);--> statement-breakpoint
ALTER TABLE "safety_concerns" ADD CONSTRAINT "safety_concerns_words_length" CHECK (length("safety_concerns"."words") between 1 and 6000);--> statement-breakpoint
DROP POLICY "agreement_signatures_client_delete" ON "agreement_signatures" CASCADE;--> statement-breakpoint
CREATE POLICY "agreement_take_backs_client_select" ON "agreement_take_backs" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreement_take_backs_system_all" ON "agreement_take_backs" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "signals_coach_select" ON "signals" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "signals_coach_update" ON "signals" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "signals_system_all" ON "signals" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Only the system adds signals and counts a name taken back; a name under words is no longer its owner's to delete.
grant select, update (reviewed_at, reviewed_words) on signals to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on signals to mendwork_system;
--> statement-breakpoint
grant select on agreement_take_backs to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on agreement_take_backs to mendwork_system;
--> statement-breakpoint
revoke delete on agreement_signatures from mendwork_client;
--> statement-breakpoint
grant update (settled_words) on agreement_hints to mendwork_coach;
--> statement-breakpoint
grant update (pace_note) on plan_exercises to mendwork_coach;
--> statement-breakpoint
grant update (facts_settled_at) on plan_steps to mendwork_coach;
