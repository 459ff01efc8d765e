CREATE TABLE "assignment_plans" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"appointment_id" uuid NOT NULL,
	"what" text NOT NULL,
	"when_words" text NOT NULL,
	"where_words" text NOT NULL,
	"obstacle" text NOT NULL,
	"sure" smallint,
	"planned_at" timestamp with time zone NOT NULL,
	CONSTRAINT "assignment_plans_practice_id_couple_id_assignment_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","assignment_id","client_id"),
	CONSTRAINT "assignment_plans_sure_range" CHECK ("assignment_plans"."sure" between 0 and 10),
	CONSTRAINT "assignment_plans_length" CHECK (length("assignment_plans"."what") between 1 and 400 and length("assignment_plans"."when_words") between 1 and 400
        and length("assignment_plans"."where_words") <= 400 and length("assignment_plans"."obstacle") <= 400)
);
--> statement-breakpoint
ALTER TABLE "assignment_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosure_steps" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"step" text NOT NULL,
	"coach_id" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "disclosure_steps_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "disclosure_steps_reason_length" CHECK (length("disclosure_steps"."reason") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "disclosure_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosure_texts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"disclosure_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"author_id" uuid NOT NULL,
	"words" text NOT NULL,
	"revision" integer NOT NULL,
	"writer" text,
	"saved_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"opened_at" timestamp with time zone,
	CONSTRAINT "disclosure_texts_practice_id_couple_id_disclosure_id_kind_pk" PRIMARY KEY("practice_id","couple_id","disclosure_id","kind"),
	CONSTRAINT "disclosure_texts_kind" CHECK ("disclosure_texts"."kind" in ('facts', 'questions', 'impact', 'answer')),
	CONSTRAINT "disclosure_texts_length" CHECK (length("disclosure_texts"."words") <= 20000),
	CONSTRAINT "disclosure_texts_order" CHECK ("disclosure_texts"."opened_at" is null or "disclosure_texts"."sent_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "disclosure_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "disclosures" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"involved_id" uuid NOT NULL,
	"state" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"asked_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"appointment_id" uuid,
	"closed_at" timestamp with time zone,
	CONSTRAINT "disclosures_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "disclosures_state" CHECK ("disclosures"."state" in ('preparing', 'sent', 'read', 'asked', 'agreed', 'told', 'impact', 'answered', 'withdrawn', 'stopped')
        and ("disclosures"."closed_at" is not null) = ("disclosures"."state" in ('answered', 'withdrawn', 'stopped'))
        and ("disclosures"."told_at" is not null or "disclosures"."state" not in ('told', 'impact', 'answered')))
);
--> statement-breakpoint
ALTER TABLE "disclosures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "assignment_plans" ADD CONSTRAINT "assignment_plans_partner" FOREIGN KEY ("practice_id","couple_id","assignment_id","client_id") REFERENCES "public"."assignment_partners"("practice_id","couple_id","assignment_id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_plans" ADD CONSTRAINT "assignment_plans_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_steps" ADD CONSTRAINT "disclosure_steps_practice_id_couple_id_disclosure_id_disclosures_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","disclosure_id") REFERENCES "public"."disclosures"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_steps" ADD CONSTRAINT "disclosure_steps_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_texts" ADD CONSTRAINT "disclosure_texts_practice_id_couple_id_disclosure_id_disclosures_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","disclosure_id") REFERENCES "public"."disclosures"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosure_texts" ADD CONSTRAINT "disclosure_texts_practice_id_couple_id_author_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_practice_id_couple_id_involved_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","involved_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "disclosures" ADD CONSTRAINT "disclosures_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "assignment_plans_of_session" ON "assignment_plans" USING btree ("practice_id","couple_id","appointment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "disclosures_one_open" ON "disclosures" USING btree ("practice_id","couple_id","involved_id") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "disclosures_by_id" ON "disclosures" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "assignment_plans_coach_select" ON "assignment_plans" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignment_plans_coach_insert" ON "assignment_plans" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignment_plans_client_select" ON "assignment_plans" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignment_plans_system_all" ON "assignment_plans" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "disclosure_steps_coach_select" ON "disclosure_steps" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "disclosure_steps_coach_insert" ON "disclosure_steps" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "disclosure_steps_system_all" ON "disclosure_steps" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "disclosure_texts_coach_select" ON "disclosure_texts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and sent_at is not null);--> statement-breakpoint
CREATE POLICY "disclosure_texts_coach_update" ON "disclosure_texts" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and sent_at is not null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and sent_at is not null);--> statement-breakpoint
CREATE POLICY "disclosure_texts_client_select" ON "disclosure_texts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and opened_at is not null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
CREATE POLICY "disclosure_texts_client_insert" ON "disclosure_texts" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and disclosure_id in (select id from disclosures where
        (involved_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) = (kind in ('facts', 'answer'))));--> statement-breakpoint
CREATE POLICY "disclosure_texts_client_update" ON "disclosure_texts" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and opened_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and opened_at is null);--> statement-breakpoint
CREATE POLICY "disclosure_texts_system_all" ON "disclosure_texts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "disclosures_coach_select" ON "disclosures" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "disclosures_coach_update" ON "disclosures" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "disclosures_client_select" ON "disclosures" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and involved_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asked_at is not null and state not in ('withdrawn', 'stopped') and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
CREATE POLICY "disclosures_client_insert" ON "disclosures" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and involved_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'preparing');--> statement-breakpoint
CREATE POLICY "disclosures_client_update" ON "disclosures" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and involved_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state in ('preparing', 'sent', 'read', 'asked', 'agreed')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and involved_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state in ('preparing', 'sent', 'withdrawn'));--> statement-breakpoint
CREATE POLICY "disclosures_system_all" ON "disclosures" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select, insert on assignment_plans to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, assignment_id, client_id, what, when_words, where_words, obstacle, sure) on assignment_plans to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on assignment_plans to mendwork_system;
--> statement-breakpoint
grant select, update (state, asked_at, told_at, appointment_id, closed_at) on disclosures to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, involved_id, state, told_at), insert (practice_id, couple_id, involved_id, state, begun_at), update (state, closed_at) on disclosures to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on disclosures to mendwork_system;
--> statement-breakpoint
grant select, update (opened_at) on disclosure_texts to mendwork_coach;
--> statement-breakpoint
grant select, insert (practice_id, couple_id, disclosure_id, kind, author_id, words, revision, writer, saved_at, sent_at), update (words, revision, writer, saved_at, sent_at) on disclosure_texts to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on disclosure_texts to mendwork_system;
--> statement-breakpoint
grant select, insert on disclosure_steps to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on disclosure_steps to mendwork_system;
