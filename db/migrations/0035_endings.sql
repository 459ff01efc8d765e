CREATE TABLE "endings" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"begun_by" uuid,
	"closed_at" timestamp with time zone,
	"reopened_at" timestamp with time zone,
	CONSTRAINT "endings_practice_id_couple_id_episode_pk" PRIMARY KEY("practice_id","couple_id","episode"),
	CONSTRAINT "endings_episode_range" CHECK ("endings"."episode" > 0)
);
--> statement-breakpoint
ALTER TABLE "endings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "endings_told" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"told_at" timestamp with time zone NOT NULL,
	"begun" boolean NOT NULL,
	CONSTRAINT "endings_told_practice_id_couple_id_episode_client_id_pk" PRIMARY KEY("practice_id","couple_id","episode","client_id")
);
--> statement-breakpoint
ALTER TABLE "endings_told" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "couples" ADD COLUMN "episode" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "couples" ADD COLUMN "joint_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "endings" ADD CONSTRAINT "endings_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endings" ADD CONSTRAINT "endings_practice_id_couple_id_begun_by_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","begun_by") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endings_told" ADD CONSTRAINT "endings_told_practice_id_couple_id_episode_endings_practice_id_couple_id_episode_fk" FOREIGN KEY ("practice_id","couple_id","episode") REFERENCES "public"."endings"("practice_id","couple_id","episode") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "endings_told" ADD CONSTRAINT "endings_told_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "endings_coach_select" ON "endings" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "endings_system_all" ON "endings" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "endings_told_coach_select" ON "endings_told" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "endings_told_client_select" ON "endings_told" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "endings_told_system_all" ON "endings_told" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select on endings to mendwork_coach;
--> statement-breakpoint
grant select on endings_told to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on endings, endings_told to mendwork_system;
--> statement-breakpoint
grant select (episode, joint_until) on couples to mendwork_client;
--> statement-breakpoint
-- A couple's status changes only by its own steps, with what ends along with it.
revoke update (status) on couples from mendwork_coach;
