ALTER TABLE "marbles" DROP CONSTRAINT "marbles_place_range";--> statement-breakpoint
ALTER TABLE "marbles" DROP CONSTRAINT "marbles_placed";--> statement-breakpoint
ALTER TABLE "marbles" DROP CONSTRAINT "marbles_practice_id_couple_id_jar_id_jars_practice_id_couple_id_id_fk";
--> statement-breakpoint
DROP INDEX "jars_one_open";--> statement-breakpoint
DROP INDEX "marbles_place";--> statement-breakpoint
ALTER TABLE "jars" ADD COLUMN "begun_by" uuid;--> statement-breakpoint
ALTER TABLE "jars" ADD COLUMN "came_at" timestamp with time zone;--> statement-breakpoint
update jars set came_at = created_at;--> statement-breakpoint
ALTER TABLE "jars" ALTER COLUMN "came_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jars" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "jars" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marbles" ADD COLUMN "came_at" timestamp with time zone;--> statement-breakpoint
update marbles set came_at = put_in_at;--> statement-breakpoint
ALTER TABLE "marbles" ALTER COLUMN "came_at" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "jars" ADD CONSTRAINT "jars_practice_id_couple_id_begun_by_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","begun_by") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jars" DROP COLUMN "full_at";--> statement-breakpoint
ALTER TABLE "marbles" DROP COLUMN "jar_id";--> statement-breakpoint
ALTER TABLE "marbles" DROP COLUMN "place";--> statement-breakpoint
ALTER POLICY "jars_client_select" ON "jars" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));
--> statement-breakpoint
-- What stands for a reader as it was before: it came when it was put in.
update last_seen_rows set content = content || jsonb_build_object('came_at', content -> 'put_in_at') where table_name = 'marbles';
--> statement-breakpoint
-- A jar that may not show to the other yet is held like everything else that is sent.
create trigger jars_held_insert before insert on jars for each row
  execute function hold_from_partner('sent', 'begun_by');
--> statement-breakpoint
revoke select on jars from mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, size, begun_by, created_at, came_at) on jars to mendwork_client;
--> statement-breakpoint
grant select (came_at) on marbles to mendwork_client;
