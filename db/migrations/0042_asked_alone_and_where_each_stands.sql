CREATE TABLE "intake_asks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "intake_asks_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "intake_asks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "intakes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"episode" integer NOT NULL,
	"goal" text,
	"go_on" text,
	"pace" text,
	"context" text,
	"came_back_on" date,
	"words" text,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "intakes_practice_id_couple_id_client_id_version_pk" PRIMARY KEY("practice_id","couple_id","client_id","version"),
	CONSTRAINT "intakes_version_range" CHECK ("intakes"."version" > 0),
	CONSTRAINT "intakes_goal" CHECK ("intakes"."goal" in ('improve', 'clarify', 'end_well', 'unsure')),
	CONSTRAINT "intakes_go_on" CHECK ("intakes"."go_on" in ('yes', 'rather_yes', 'unsure', 'rather_no', 'no')),
	CONSTRAINT "intakes_pace" CHECK ("intakes"."pace" in ('slow', 'steady', 'soon')),
	CONSTRAINT "intakes_context" CHECK ("intakes"."context" in ('together', 'apart', 'came_back')),
	CONSTRAINT "intakes_came_back" CHECK ("intakes"."came_back_on" is null or "intakes"."context" is not distinct from 'came_back'),
	CONSTRAINT "intakes_words_length" CHECK (length("intakes"."words") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "intakes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "safety_checks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"yes" text[] NOT NULL,
	"no" text[] NOT NULL,
	"words" text,
	"words_to_another" text,
	"in_person" boolean NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "safety_checks_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "safety_checks_words_length" CHECK (length("safety_checks"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "safety_checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "safety_judgments" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"coach_id" uuid NOT NULL,
	"way" text NOT NULL,
	"words" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"next_on" date NOT NULL,
	CONSTRAINT "safety_judgments_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "safety_judgments_way" CHECK ("safety_judgments"."way" in ('answers', 'spoken')),
	CONSTRAINT "safety_judgments_words_length" CHECK (length("safety_judgments"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "safety_judgments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "intake_asks" ADD CONSTRAINT "intake_asks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake_asks" ADD CONSTRAINT "intake_asks_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_checks" ADD CONSTRAINT "safety_checks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_judgments" ADD CONSTRAINT "safety_judgments_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "safety_judgments" ADD CONSTRAINT "safety_judgments_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "intake_asks_coach_select" ON "intake_asks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "intake_asks_coach_insert" ON "intake_asks" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "intake_asks_client_select" ON "intake_asks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "intake_asks_system_all" ON "intake_asks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "intakes_coach_select" ON "intakes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "intakes_client_select" ON "intakes" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "intakes_client_insert" ON "intakes" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and episode in (select episode from couples));--> statement-breakpoint
CREATE POLICY "intakes_system_all" ON "intakes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "safety_checks_coach_select" ON "safety_checks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "safety_checks_system_all" ON "safety_checks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "safety_judgments_coach_select" ON "safety_judgments" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "safety_judgments_coach_insert" ON "safety_judgments" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and episode = (select k.episode from couples k where k.id = couple_id));--> statement-breakpoint
CREATE POLICY "safety_judgments_system_all" ON "safety_judgments" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, episode, yes, no, words, in_person, answered_at) on safety_checks to mendwork_coach;
--> statement-breakpoint
grant select, insert on safety_judgments to mendwork_coach;
--> statement-breakpoint
grant select on intakes to mendwork_coach;
--> statement-breakpoint
grant select, insert on intakes to mendwork_client;
--> statement-breakpoint
grant select, insert on intake_asks to mendwork_coach;
--> statement-breakpoint
grant select on intake_asks to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on safety_checks, safety_judgments, intakes, intake_asks to mendwork_system;
