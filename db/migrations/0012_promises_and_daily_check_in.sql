CREATE TABLE "check_in_days" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"days" smallint[] NOT NULL,
	CONSTRAINT "check_in_days_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id"),
	CONSTRAINT "check_in_days_weekdays" CHECK ("check_in_days"."days" <@ '{1,2,3,4,5,6,7}'::smallint[])
);
--> statement-breakpoint
ALTER TABLE "check_in_days" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_lines" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"wants" text DEFAULT 'listen' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_lines_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "check_in_lines_one_each" UNIQUE("practice_id","couple_id","on_date","client_id","kind"),
	CONSTRAINT "check_in_lines_kind" CHECK ("check_in_lines"."kind" in ('success', 'challenge', 'laughed')),
	CONSTRAINT "check_in_lines_wants" CHECK ("check_in_lines"."wants" in ('listen', 'advice', 'hug', 'space', 'not_sure')),
	CONSTRAINT "check_in_lines_length" CHECK (length("check_in_lines"."words") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "check_in_lines" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment_confidences" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"confidence" smallint NOT NULL,
	CONSTRAINT "commitment_confidences_practice_id_couple_id_commitment_id_pk" PRIMARY KEY("practice_id","couple_id","commitment_id"),
	CONSTRAINT "commitment_confidences_range" CHECK ("commitment_confidences"."confidence" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "commitment_confidences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitment_occurrences" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"moved_from" date,
	"reason" text,
	"proposal" text,
	"next" text,
	"reported_on" date,
	"reported_at" timestamp with time zone,
	CONSTRAINT "commitment_occurrences_practice_id_couple_id_commitment_id_on_date_pk" PRIMARY KEY("practice_id","couple_id","commitment_id","on_date"),
	CONSTRAINT "commitment_occurrences_state" CHECK ("commitment_occurrences"."state" in ('planned', 'kept', 'kept_late', 'renegotiated', 'missed', 'cancelled')),
	CONSTRAINT "commitment_occurrences_told" CHECK (("commitment_occurrences"."state" = 'renegotiated') = ("commitment_occurrences"."reason" is not null) and ("commitment_occurrences"."reason" is null) = ("commitment_occurrences"."proposal" is null)),
	CONSTRAINT "commitment_occurrences_reported" CHECK (("commitment_occurrences"."state" = 'planned') = ("commitment_occurrences"."reported_on" is null) and ("commitment_occurrences"."reported_on" is null) = ("commitment_occurrences"."reported_at" is null)),
	CONSTRAINT "commitment_occurrences_next" CHECK ("commitment_occurrences"."next" in ('smaller', 'another_day', 'let_go') and "commitment_occurrences"."state" = 'missed' or "commitment_occurrences"."next" is null),
	CONSTRAINT "commitment_occurrences_reason_length" CHECK (length("commitment_occurrences"."reason") between 1 and 400),
	CONSTRAINT "commitment_occurrences_proposal_length" CHECK (length("commitment_occurrences"."proposal") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "commitment_occurrences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "commitments" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"words" text NOT NULL,
	"to_whom" text NOT NULL,
	"starts_on" date NOT NULL,
	"recurrence" text,
	"source_response_id" uuid,
	"source_item" text,
	"conflict_id" uuid,
	"submit_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"closed_on" date,
	"closed_by" uuid,
	CONSTRAINT "commitments_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "commitments_giver" UNIQUE("practice_id","couple_id","id","client_id"),
	CONSTRAINT "commitments_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "commitments_sent" UNIQUE("practice_id","couple_id","client_id","submit_key"),
	CONSTRAINT "commitments_words_length" CHECK (length("commitments"."words") between 1 and 200),
	CONSTRAINT "commitments_to_whom" CHECK ("commitments"."to_whom" in ('partner', 'us')),
	CONSTRAINT "commitments_source_whole" CHECK (("commitments"."source_response_id" is null) = ("commitments"."source_item" is null)),
	CONSTRAINT "commitments_closed" CHECK (("commitments"."closed_on" is null) = ("commitments"."closed_by" is null))
);
--> statement-breakpoint
ALTER TABLE "commitments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "occurrence_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"commitment_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"client_id" uuid NOT NULL,
	"words" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "occurrence_notes_practice_id_couple_id_commitment_id_on_date_client_id_pk" PRIMARY KEY("practice_id","couple_id","commitment_id","on_date","client_id"),
	CONSTRAINT "occurrence_notes_length" CHECK (length("occurrence_notes"."words") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "occurrence_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_in_days" ADD CONSTRAINT "check_in_days_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_lines" ADD CONSTRAINT "check_in_lines_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_confidences" ADD CONSTRAINT "commitment_confidences_of" FOREIGN KEY ("practice_id","couple_id","commitment_id","client_id") REFERENCES "public"."commitments"("practice_id","couple_id","id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_occurrences" ADD CONSTRAINT "commitment_occurrences_of" FOREIGN KEY ("practice_id","couple_id","commitment_id","client_id") REFERENCES "public"."commitments"("practice_id","couple_id","id","client_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_practice_id_couple_id_closed_by_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","closed_by") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence_notes" ADD CONSTRAINT "occurrence_notes_about" FOREIGN KEY ("practice_id","couple_id","commitment_id","on_date") REFERENCES "public"."commitment_occurrences"("practice_id","couple_id","commitment_id","on_date") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "occurrence_notes" ADD CONSTRAINT "occurrence_notes_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_lines_by_id" ON "check_in_lines" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "commitment_occurrences_by_date" ON "commitment_occurrences" USING btree ("practice_id","couple_id","on_date");--> statement-breakpoint
CREATE INDEX "commitments_by_id" ON "commitments" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "check_in_days_client_select" ON "check_in_days" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_days_client_insert" ON "check_in_days" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_days_client_update" ON "check_in_days" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_days_system_all" ON "check_in_days" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "check_in_lines_coach_select" ON "check_in_lines" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "check_in_lines_client_select" ON "check_in_lines" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
CREATE POLICY "check_in_lines_client_insert" ON "check_in_lines" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_lines_client_update" ON "check_in_lines" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_lines_client_delete" ON "check_in_lines" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "check_in_lines_system_all" ON "check_in_lines" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "commitment_confidences_client_select" ON "commitment_confidences" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "commitment_confidences_client_insert" ON "commitment_confidences" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "commitment_confidences_system_all" ON "commitment_confidences" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "commitment_occurrences_coach_select" ON "commitment_occurrences" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "commitment_occurrences_client_select" ON "commitment_occurrences" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
CREATE POLICY "commitment_occurrences_client_insert" ON "commitment_occurrences" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'planned');--> statement-breakpoint
CREATE POLICY "commitment_occurrences_client_update" ON "commitment_occurrences" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "commitment_occurrences_system_all" ON "commitment_occurrences" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "commitments_coach_select" ON "commitments" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "commitments_client_select" ON "commitments" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
CREATE POLICY "commitments_client_insert" ON "commitments" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and closed_on is null);--> statement-breakpoint
CREATE POLICY "commitments_client_update" ON "commitments" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed')))) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))) and closed_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "commitments_system_all" ON "commitments" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "occurrence_notes_coach_select" ON "occurrence_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "occurrence_notes_client_all" ON "occurrence_notes" AS PERMISSIVE FOR ALL TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "occurrence_notes_system_all" ON "occurrence_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- The counselor reads; how sure somebody was, and which days they chose, is not theirs to read.
grant select on commitments, commitment_occurrences, occurrence_notes, check_in_lines to mendwork_coach;
--> statement-breakpoint
-- Partners learn no times of each other, and not which of them closed a promise.
grant select (practice_id, couple_id, id, client_id, words, to_whom, starts_on, recurrence, source_response_id, source_item,
    conflict_id, submit_key, closed_on),
  insert (practice_id, couple_id, client_id, words, to_whom, starts_on, recurrence, source_response_id, source_item,
    conflict_id, submit_key, created_at),
  update (closed_on, closed_by) on commitments to mendwork_client;
--> statement-breakpoint
grant select, insert on commitment_confidences to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, commitment_id, on_date, client_id, state, moved_from, reason, proposal, next, reported_on),
  insert (practice_id, couple_id, commitment_id, on_date, client_id, moved_from),
  update (state, reason, proposal, next, reported_on, reported_at) on commitment_occurrences to mendwork_client;
--> statement-breakpoint
grant select, insert, update (words), delete on occurrence_notes to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, on_date, kind, words, wants),
  insert (practice_id, couple_id, client_id, on_date, kind, words, wants, created_at),
  update (wants), delete on check_in_lines to mendwork_client;
--> statement-breakpoint
grant select, insert, update (days) on check_in_days to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on commitments, commitment_confidences, commitment_occurrences, occurrence_notes,
  check_in_lines, check_in_days to mendwork_system;
