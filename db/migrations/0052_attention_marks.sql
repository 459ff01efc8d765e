CREATE TABLE "attention_marks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"key" text NOT NULL,
	"until_on" date,
	"words" text,
	"marked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "attention_marks_practice_id_couple_id_coach_id_key_pk" PRIMARY KEY("practice_id","couple_id","coach_id","key"),
	CONSTRAINT "attention_marks_one_way" CHECK (("attention_marks"."until_on" is null) <> ("attention_marks"."words" is null)),
	CONSTRAINT "attention_marks_length" CHECK (length("attention_marks"."key") between 1 and 100 and length("attention_marks"."words") between 1 and 200)
);
--> statement-breakpoint
ALTER TABLE "attention_marks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "attention_marks" ADD CONSTRAINT "attention_marks_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "attention_marks" ADD CONSTRAINT "attention_marks_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "attention_marks_coach_select" ON "attention_marks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "attention_marks_coach_insert" ON "attention_marks" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "attention_marks_coach_update" ON "attention_marks" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "attention_marks_coach_delete" ON "attention_marks" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "attention_marks_system_all" ON "attention_marks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert, delete on attention_marks to mendwork_coach;
--> statement-breakpoint
grant update (until_on, words, marked_at) on attention_marks to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on attention_marks to mendwork_system;
