CREATE TABLE "asked_again" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"thing" text NOT NULL,
	"row_key" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"answer" text,
	CONSTRAINT "asked_again_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "asked_again_answer" CHECK ("asked_again"."answer" in ('yes', 'no')),
	CONSTRAINT "asked_again_answered" CHECK (("asked_again"."answered_at" is null) = ("asked_again"."answer" is null))
);
--> statement-breakpoint
ALTER TABLE "asked_again" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "marbles" DROP CONSTRAINT "marbles_place";--> statement-breakpoint
ALTER TABLE "shared_paces" DROP CONSTRAINT "shared_paces_practice_id_couple_id_couples_practice_id_id_fk";
--> statement-breakpoint
ALTER TABLE "shared_paces" DROP CONSTRAINT "shared_paces_practice_id_couple_id_pk";--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "releases" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "paces" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "paces" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shared_paces" ADD COLUMN "reader_id" uuid;--> statement-breakpoint
insert into shared_paces (practice_id, couple_id, reader_id, slower, phases, causes, words, word_every)
  select s.practice_id, s.couple_id, c.id, s.slower, s.phases, s.causes, s.words, s.word_every
  from shared_paces s join clients c on c.practice_id = s.practice_id and c.couple_id = s.couple_id;
--> statement-breakpoint
delete from shared_paces where reader_id is null;
--> statement-breakpoint
ALTER TABLE "shared_paces" ALTER COLUMN "reader_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "shared_paces" ADD CONSTRAINT "shared_paces_practice_id_couple_id_reader_id_pk" PRIMARY KEY("practice_id","couple_id","reader_id");--> statement-breakpoint
ALTER TABLE "asked_again" ADD CONSTRAINT "asked_again_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "asked_again_once_open" ON "asked_again" USING btree ("practice_id","couple_id","thing","row_key") WHERE answered_at is null;--> statement-breakpoint
ALTER TABLE "shared_paces" ADD CONSTRAINT "shared_paces_practice_id_couple_id_reader_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","reader_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "marbles_place" ON "marbles" USING btree ("practice_id","couple_id","jar_id","place") WHERE held_from is null;--> statement-breakpoint
CREATE POLICY "asked_again_coach_select" ON "asked_again" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "asked_again_client_select" ON "asked_again" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "asked_again_system_all" ON "asked_again" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "releases_client_select" ON "releases" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
ALTER POLICY "shared_paces_client_select" ON "shared_paces" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and reader_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
create trigger releases_held_insert before insert on releases for each row
  execute function hold_from_partner('sent', '');
--> statement-breakpoint
create trigger paces_held_insert before insert on paces for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger paces_held_change before update on paces for each row when ((new.pace, new.not_now_phases, new.not_now_causes, new.not_now_words, new.word_every)
  is distinct from (old.pace, old.not_now_phases, old.not_now_causes, old.not_now_words, old.word_every))
  execute function hold_from_partner('changed', 'client_id', 'client_id');
--> statement-breakpoint
revoke select, insert on paces from mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, pace, not_now_phases, not_now_causes, not_now_words, how_to_ask, word_every, set_at, source_response_id, source_item), insert (practice_id, couple_id, client_id, pace, not_now_phases, not_now_causes, not_now_words, how_to_ask, word_every, set_at, source_response_id, source_item) on paces to mendwork_client;
--> statement-breakpoint
revoke select on releases from mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, assignment_id, occurrence, released_at) on releases to mendwork_client;
--> statement-breakpoint
grant select on asked_again to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on asked_again to mendwork_system;
--> statement-breakpoint
-- Also what one of them says they did not feel free to refuse is held, and with it whatever is added to the same sheet.
create or replace function hold_from_partner() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row jsonb := to_jsonb(new);
  v_author uuid;
  v_partner uuid;
begin
  if new.held_from is not null or nullif(current_setting('app.couple_id', true), '') is null
    or current_setting('app.both', true) = 'yes' then return new; end if;
  v_author := coalesce(v_row ->> tg_argv[1], current_setting('app.person_id', true))::uuid;
  if coalesce(current_setting('app.hold', true), '') <> 'yes'
    and not exists (select 1 from public.safety_concerns s where s.practice_id = new.practice_id
      and s.couple_id = new.couple_id and s.settled_at is null)
    and (tg_table_name <> 'answers' or not exists (select 1 from public.answers a where a.practice_id = new.practice_id
      and a.couple_id = new.couple_id and a.response_id = (v_row ->> 'response_id')::uuid and a.held_from is not null))
  then return new; end if;
  select c.id into v_partner from public.clients c
    where c.practice_id = new.practice_id and c.couple_id = new.couple_id and c.id <> v_author;
  if tg_argv[0] = 'changed' then
    -- The partner goes on seeing the row as it was before.
    insert into public.last_seen_rows (practice_id, couple_id, table_name, row_key, reader_id, content)
    values (new.practice_id, new.couple_id, tg_table_name, row_key_of(v_row, tg_argv[2]), v_partner,
      to_jsonb(old) - 'held_from' - 'held_at')
    on conflict do nothing;
  end if;
  new.held_from := v_partner;
  new.held_at := now();
  return new;
end $$;
--> statement-breakpoint
-- What goes to the counselor first from now on does so where it was given before, as long as nothing of it is open.
update assignments a set release_rule = 'coach'
  from exercise_versions v
  where v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    and v.content ->> 'kind' in ('E07', 'E12', 'E21', 'E24') and a.release_rule = 'automatic'
    and not exists (select 1 from releases x where x.practice_id = a.practice_id and x.couple_id = a.couple_id and x.assignment_id = a.id);
