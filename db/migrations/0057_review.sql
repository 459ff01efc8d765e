CREATE TABLE "goal_lists" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"goals" jsonb NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "goal_lists_practice_id_couple_id_client_id_version_pk" PRIMARY KEY("practice_id","couple_id","client_id","version"),
	CONSTRAINT "goal_lists_version_range" CHECK ("goal_lists"."version" > 0),
	CONSTRAINT "goal_lists_at_most_three" CHECK (jsonb_typeof("goal_lists"."goals") = 'array' and jsonb_array_length("goal_lists"."goals") <= 3)
);
--> statement-breakpoint
ALTER TABLE "goal_lists" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_goals" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"goal_id" uuid NOT NULL,
	"words" text NOT NULL,
	"picture" text,
	"shared_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"held_from" uuid,
	"held_at" timestamp with time zone,
	CONSTRAINT "shared_goals_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "shared_goals_words_length" CHECK (length("shared_goals"."words") between 1 and 300),
	CONSTRAINT "shared_goals_picture_length" CHECK (length("shared_goals"."picture") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "shared_goals" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "progress_reviews" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	"given_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "progress_reviews_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "progress_reviews" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "review_drafts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"parts" text[] NOT NULL,
	"view" text NOT NULL,
	"words" text,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "review_drafts_practice_id_couple_id_pk" PRIMARY KEY("practice_id","couple_id"),
	CONSTRAINT "review_drafts_words_length" CHECK (length("review_drafts"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "review_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "goal_lists" ADD CONSTRAINT "goal_lists_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_goals" ADD CONSTRAINT "shared_goals_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reviews" ADD CONSTRAINT "progress_reviews_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "progress_reviews" ADD CONSTRAINT "progress_reviews_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_drafts" ADD CONSTRAINT "review_drafts_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_goals_one_open" ON "shared_goals" USING btree ("practice_id","couple_id","client_id","goal_id") WHERE withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "progress_reviews_by_id" ON "progress_reviews" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "goal_lists_coach_select" ON "goal_lists" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "goal_lists_client_select" ON "goal_lists" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "goal_lists_client_insert" ON "goal_lists" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "goal_lists_system_all" ON "goal_lists" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_goals_coach_select" ON "shared_goals" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "shared_goals_client_select" ON "shared_goals" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (withdrawn_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
CREATE POLICY "shared_goals_client_insert" ON "shared_goals" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_goals_client_update" ON "shared_goals" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_goals_system_all" ON "shared_goals" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "progress_reviews_coach_select" ON "progress_reviews" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "progress_reviews_coach_insert" ON "progress_reviews" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "progress_reviews_coach_update" ON "progress_reviews" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "progress_reviews_client_select" ON "progress_reviews" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')));--> statement-breakpoint
CREATE POLICY "progress_reviews_system_all" ON "progress_reviews" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "review_drafts_coach_select" ON "review_drafts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "review_drafts_coach_insert" ON "review_drafts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "review_drafts_coach_update" ON "review_drafts" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "review_drafts_system_all" ON "review_drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select on goal_lists to mendwork_coach;
--> statement-breakpoint
grant select, insert on goal_lists to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on goal_lists to mendwork_system;
--> statement-breakpoint
grant select on shared_goals to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, goal_id, words, picture, shared_at, withdrawn_at),
  insert (practice_id, couple_id, id, client_id, goal_id, words, picture, shared_at, withdrawn_at), update (withdrawn_at)
  on shared_goals to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on shared_goals to mendwork_system;
--> statement-breakpoint
create trigger shared_goals_held_insert before insert on shared_goals for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
grant select, insert, update (revision, parts, view, words, saved_at) on review_drafts to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on review_drafts to mendwork_system;
--> statement-breakpoint
grant select, insert, update (withdrawn_at) on progress_reviews to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, content, given_at) on progress_reviews to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on progress_reviews to mendwork_system;
