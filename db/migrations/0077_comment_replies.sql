CREATE TABLE "comment_replies" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"comment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"words" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"read_at" timestamp with time zone,
	CONSTRAINT "comment_replies_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "comment_replies_words_length" CHECK (length("comment_replies"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "comment_replies" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "comment_replies" ADD CONSTRAINT "comment_replies_practice_id_couple_id_comment_id_comments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","comment_id") REFERENCES "public"."comments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comment_replies" ADD CONSTRAINT "comment_replies_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "comment_replies_one_sent" ON "comment_replies" USING btree ("practice_id","couple_id","comment_id","client_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "comment_replies_unread" ON "comment_replies" USING btree ("practice_id","couple_id") WHERE withdrawn_at is null and read_at is null;--> statement-breakpoint
CREATE INDEX "comment_replies_by_id" ON "comment_replies" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "comment_replies_coach_select" ON "comment_replies" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "comment_replies_coach_update" ON "comment_replies" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "comment_replies_client_select" ON "comment_replies" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "comment_replies_client_insert" ON "comment_replies" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and exists (
        select 1 from comments c
        where c.practice_id = comment_replies.practice_id and c.couple_id = comment_replies.couple_id
          and c.id = comment_replies.comment_id and c.assignment_id = comment_replies.assignment_id
          and c.occurrence = comment_replies.occurrence));--> statement-breakpoint
CREATE POLICY "comment_replies_client_update" ON "comment_replies" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "comment_replies_system_all" ON "comment_replies" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, update (read_at) on comment_replies to mendwork_coach;
--> statement-breakpoint
grant select, insert (practice_id, couple_id, id, comment_id, client_id, assignment_id, occurrence, words, sent_at),
  update (withdrawn_at) on comment_replies to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on comment_replies to mendwork_system;
