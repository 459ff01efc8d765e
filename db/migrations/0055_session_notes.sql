CREATE TABLE "private_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"appointment_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"key_id" text NOT NULL,
	"sealed" "bytea" NOT NULL,
	"revision" integer NOT NULL,
	"writer" text,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "private_notes_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "private_notes_session" UNIQUE("practice_id","couple_id","appointment_id","coach_id")
);
--> statement-breakpoint
ALTER TABLE "private_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "progress_note_addenda" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"note_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"words" text NOT NULL,
	"added_at" timestamp with time zone NOT NULL,
	CONSTRAINT "progress_note_addenda_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "progress_note_addenda_words_length" CHECK (length("progress_note_addenda"."words") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "progress_note_addenda" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "progress_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"appointment_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"writer" text,
	"saved_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	CONSTRAINT "progress_notes_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "progress_notes_session" UNIQUE("practice_id","couple_id","appointment_id","coach_id")
);
--> statement-breakpoint
ALTER TABLE "progress_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_notes" ADD CONSTRAINT "private_notes_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_note_addenda" ADD CONSTRAINT "progress_note_addenda_practice_id_couple_id_note_id_progress_notes_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","note_id") REFERENCES "public"."progress_notes"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_note_addenda" ADD CONSTRAINT "progress_note_addenda_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_notes" ADD CONSTRAINT "progress_notes_practice_id_couple_id_appointment_id_appointments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","appointment_id") REFERENCES "public"."appointments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_notes" ADD CONSTRAINT "progress_notes_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "private_notes_coach_select" ON "private_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "private_notes_coach_insert" ON "private_notes" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "private_notes_coach_update" ON "private_notes" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "private_notes_coach_delete" ON "private_notes" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "private_notes_system_all" ON "private_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "progress_note_addenda_coach_select" ON "progress_note_addenda" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "progress_note_addenda_coach_insert" ON "progress_note_addenda" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and exists (select 1 from progress_notes n where n.practice_id = progress_note_addenda.practice_id
        and n.couple_id = progress_note_addenda.couple_id and n.id = progress_note_addenda.note_id and n.signed_at is not null));--> statement-breakpoint
CREATE POLICY "progress_note_addenda_system_all" ON "progress_note_addenda" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "progress_notes_coach_select" ON "progress_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and (signed_at is not null or coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "progress_notes_coach_insert" ON "progress_notes" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and signed_at is null);--> statement-breakpoint
CREATE POLICY "progress_notes_coach_update" ON "progress_notes" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and signed_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "progress_notes_system_all" ON "progress_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, update (content, revision, writer, saved_at, signed_at) on progress_notes to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on progress_notes to mendwork_system;
--> statement-breakpoint
grant select, insert on progress_note_addenda to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on progress_note_addenda to mendwork_system;
--> statement-breakpoint
grant select, insert, update (key_id, sealed, revision, writer, saved_at), delete on private_notes to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on private_notes to mendwork_system;
