CREATE TABLE "covers" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"cover_id" uuid NOT NULL,
	"cover_name" text collate "und-x-icu" NOT NULL,
	"from_on" date NOT NULL,
	"to_on" date NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "covers_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "covers_another" CHECK ("covers"."cover_id" <> "covers"."coach_id"),
	CONSTRAINT "covers_days" CHECK ("covers"."to_on" between "covers"."from_on" and "covers"."from_on" + 182)
);
--> statement-breakpoint
ALTER TABLE "covers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "private_words" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"coach_id" uuid,
	"words" text NOT NULL,
	CONSTRAINT "private_words_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "private_words_length" CHECK (length("private_words"."words") between 1 and 6000)
);
--> statement-breakpoint
ALTER TABLE "private_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "deletions" DROP CONSTRAINT "deletions_kind";--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_practice_id_cover_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","cover_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "covers" ADD CONSTRAINT "covers_practice_id_named_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","named_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_words" ADD CONSTRAINT "private_words_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private_words" ADD CONSTRAINT "private_words_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "covers_by_cover" ON "covers" USING btree ("practice_id","cover_id","to_on");--> statement-breakpoint
CREATE INDEX "covers_by_coach" ON "covers" USING btree ("practice_id","coach_id","to_on");--> statement-breakpoint
ALTER TABLE "deletions" ADD CONSTRAINT "deletions_kind" CHECK ("deletions"."kind" in ('record', 'drafts', 'own'));--> statement-breakpoint
CREATE POLICY "covers_coach_select" ON "covers" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and ((select coalesce(current_setting('app.is_owner', true), '') = 'yes') or (select nullif(current_setting('app.person_id', true), '')::uuid) in (coach_id, cover_id)));--> statement-breakpoint
CREATE POLICY "covers_coach_insert" ON "covers" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and named_by = (select nullif(current_setting('app.person_id', true), '')::uuid) and ended_at is null);--> statement-breakpoint
CREATE POLICY "covers_coach_update" ON "covers" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "covers_client_select" ON "covers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id in (select coach_id from couples));--> statement-breakpoint
CREATE POLICY "covers_system_all" ON "covers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "private_words_coach_select" ON "private_words" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "private_words_system_all" ON "private_words" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "couples_coach_select" ON "couples" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = any((select nullif(current_setting('app.coaches', true), '')::uuid[])::uuid[]));
--> statement-breakpoint
grant select, insert on covers to mendwork_coach;
--> statement-breakpoint
grant update (ended_at) on covers to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, id, coach_id, cover_name, from_on, to_on, ended_at) on covers to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on covers to mendwork_system;
--> statement-breakpoint
grant select on private_words to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on private_words to mendwork_system;
--> statement-breakpoint
-- What was written in private so far, to whoever works with them now; what stayed with the one before stays where it is.
insert into private_words (practice_id, couple_id, id, coach_id, words)
select c.practice_id, c.couple_id, c.id, k.coach_id, c.words
from safety_concerns c join couples k on k.practice_id = c.practice_id and k.id = c.couple_id
where c.source = 'private_answer' and c.words_to_another is null
union all
select c.practice_id, c.couple_id, c.id, k.coach_id, c.words
from safety_checks c join couples k on k.practice_id = c.practice_id and k.id = c.couple_id
where c.words is not null and c.words_to_another is null;
--> statement-breakpoint
update safety_concerns c set words = 'This was written in private to somebody who works with them, so its words are not shown to you. Please ask each partner alone how safe they are.'
from private_words p where p.practice_id = c.practice_id and p.couple_id = c.couple_id and p.id = c.id;
--> statement-breakpoint
update safety_checks c set words = 'This was written in private to somebody who works with them, so its words are not shown to you. Please ask each partner alone how safe they are.'
from private_words p where p.practice_id = c.practice_id and p.couple_id = c.couple_id and p.id = c.id;
--> statement-breakpoint
-- Whose couples somebody reads because they stand in for them at this moment, by the practice's own day.
create function session_covers(p_practice uuid, p_person uuid, p_at timestamptz) returns uuid[]
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select coalesce(array_agg(distinct c.coach_id), '{}')
    from public.covers c join public.practices p on p.id = c.practice_id
    where c.practice_id = p_practice and c.cover_id = p_person and c.ended_at is null
      and (p_at at time zone p.time_zone)::date between c.from_on and c.to_on
$$;
--> statement-breakpoint
revoke execute on function session_covers(uuid, uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_covers(uuid, uuid, timestamptz) to mendwork_app;
