CREATE TABLE "last_seen_rows" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"table_name" text NOT NULL,
	"row_key" text NOT NULL,
	"reader_id" uuid NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "last_seen_rows_practice_id_couple_id_table_name_row_key_pk" PRIMARY KEY("practice_id","couple_id","table_name","row_key")
);
--> statement-breakpoint
ALTER TABLE "last_seen_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "agreement_versions_one_open";--> statement-breakpoint
DROP INDEX "conflict_summaries_one_proposed";--> statement-breakpoint
DROP INDEX "conflict_summaries_one_standing";--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "agreements" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "boundary_cards" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "boundary_cards" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "transparency_plans" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "transparency_plans" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "cause_maps" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "cause_maps" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conflict_summaries" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "conflict_summaries" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conflict_views" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "conflict_views" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "conflicts" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "check_in_lines" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "check_in_lines" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "answers" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "marbles" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "marbles" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "asking_words" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "asking_words" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitment_occurrences" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "commitment_occurrences" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "commitments" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "doubt_answers" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "doubt_answers" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "doubts" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "doubts" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "setbacks" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "setbacks" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "gentle_words" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "gentle_words" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "thanks" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "thanks" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "chart_events" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "chart_events" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pulse_offers" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "pulse_offers" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "pulses" ADD COLUMN "held_from" uuid;--> statement-breakpoint
ALTER TABLE "pulses" ADD COLUMN "held_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "last_seen_rows" ADD CONSTRAINT "last_seen_rows_practice_id_couple_id_reader_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","reader_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "last_seen_rows_by_reader" ON "last_seen_rows" USING btree ("practice_id","couple_id","reader_id","table_name");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_one_open" ON "agreement_versions" USING btree ("practice_id","couple_id","agreement_id") WHERE state = 'proposed' and held_from is null;--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_summaries_one_proposed" ON "conflict_summaries" USING btree ("practice_id","couple_id","conflict_id") WHERE state = 'proposed' and held_from is null;--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_summaries_one_standing" ON "conflict_summaries" USING btree ("practice_id","couple_id","conflict_id") WHERE state = 'standing' and held_from is null;--> statement-breakpoint
CREATE POLICY "last_seen_rows_coach_select" ON "last_seen_rows" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (false);--> statement-breakpoint
CREATE POLICY "last_seen_rows_client_select" ON "last_seen_rows" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and reader_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "last_seen_rows_system_all" ON "last_seen_rows" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "agreement_versions_client_select" ON "agreement_versions" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "agreements_client_select" ON "agreements" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "boundary_cards_client_select" ON "boundary_cards" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and put_away_at is null));--> statement-breakpoint
ALTER POLICY "cause_maps_client_select" ON "cause_maps" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and state = 'open'));--> statement-breakpoint
ALTER POLICY "conflict_summaries_client_select" ON "conflict_summaries" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or state = 'standing' or (state = 'proposed' and conflict_id in (
        select conflict_id from cause_maps where client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'open'))));--> statement-breakpoint
ALTER POLICY "conflict_views_client_select" ON "conflict_views" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing')));--> statement-breakpoint
ALTER POLICY "conflicts_client_select" ON "conflicts" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or released_at is not null));--> statement-breakpoint
ALTER POLICY "check_in_lines_client_select" ON "check_in_lines" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
ALTER POLICY "answers_client_select" ON "answers" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and released_at is not null and withdrawn_at is null)));--> statement-breakpoint
ALTER POLICY "marbles_client_select" ON "marbles" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "asking_words_client_select" ON "asking_words" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "commitment_occurrences_client_select" ON "commitment_occurrences" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
ALTER POLICY "commitments_client_select" ON "commitments" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where status <> 'closed'))));--> statement-breakpoint
ALTER POLICY "doubt_answers_client_select" ON "doubt_answers" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or doubt_id in (select id from doubts)));--> statement-breakpoint
ALTER POLICY "doubts_client_select" ON "doubts" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or taken_back_at is null));--> statement-breakpoint
ALTER POLICY "setbacks_client_select" ON "setbacks" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or released_at is not null));--> statement-breakpoint
ALTER POLICY "gentle_words_client_select" ON "gentle_words" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or taken_back_at is null));--> statement-breakpoint
ALTER POLICY "thanks_client_select" ON "thanks" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (sent_at is not null and taken_back_at is null)));--> statement-breakpoint
ALTER POLICY "chart_events_client_select" ON "chart_events" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (audience = 'couple' or client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "pulses_client_select" ON "pulses" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and exists (
        select 1 from shared_periods s where s.practice_id = pulses.practice_id and s.couple_id = pulses.couple_id
          and s.ended_at is null and pulses.week_on between s.from_week and s.to_week)));
--> statement-breakpoint
-- The parts of a row's own key, as last_seen_rows names it.
create function row_key_of(p_row jsonb, p_columns text) returns text
language sql immutable set search_path = pg_catalog, public, pg_temp as $$
  select string_agg(p_row ->> name, '/' order by place) from unnest(string_to_array(p_columns, ',')) with ordinality as k(name, place)
$$;
--> statement-breakpoint
-- Nothing that one of two sends opens to the other while a safety concern stands: the row is kept from the partner, and its
-- author sees it as ever. Asked here and nowhere else, so that no door can forget to ask. A counselor's own step is not held,
-- and neither is what both wrote side by side (app.both).
create function hold_from_partner() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row jsonb := to_jsonb(new);
  v_author uuid;
  v_partner uuid;
begin
  if new.held_from is not null or nullif(current_setting('app.couple_id', true), '') is null
    or current_setting('app.both', true) = 'yes' then return new; end if;
  v_author := coalesce(v_row ->> tg_argv[1], current_setting('app.person_id', true))::uuid;
  if not exists (select 1 from public.safety_concerns s where s.practice_id = new.practice_id
    and s.couple_id = new.couple_id and s.settled_at is null) then return new; end if;
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
-- What is gone, or no longer meant for the partner, is not kept for their eyes either.
create function forget_last_seen() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  delete from public.last_seen_rows where practice_id = old.practice_id and couple_id = old.couple_id
    and table_name = tg_table_name and row_key = row_key_of(to_jsonb(old), tg_argv[0]);
  return null;
end $$;
--> statement-breakpoint
revoke execute on function hold_from_partner(), row_key_of(jsonb, text), forget_last_seen() from public;
--> statement-breakpoint
create trigger answers_held_insert before insert on answers for each row when (new.audience = 'couple' and new.client_id is not null)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger answers_held_sent before update on answers for each row when (new.audience = 'couple' and new.withdrawn_at is null and new.client_id is not null
    and (old.audience <> 'couple' or (old.released_at is null and new.released_at is not null)))
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger answers_held_change before update on answers for each row when (new.audience = 'couple' and new.withdrawn_at is null and new.client_id is not null and old.released_at is not null
    and new.value is distinct from old.value)
  execute function hold_from_partner('changed', 'client_id', 'response_id,field_key');
--> statement-breakpoint
create trigger answers_forget_seen after update on answers for each row when (new.withdrawn_at is not null)
  execute function forget_last_seen('response_id,field_key');
--> statement-breakpoint
create trigger answers_forget_gone after delete on answers for each row
  execute function forget_last_seen('response_id,field_key');
--> statement-breakpoint
create trigger pulses_held_insert before insert on pulses for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger pulses_held_sent before update on pulses for each row when (new.* is distinct from old.*)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger pulse_offers_held_insert before insert on pulse_offers for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger chart_events_held_insert before insert on chart_events for each row when (new.audience = 'couple' and new.client_id is not null)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger chart_events_held_sent before update on chart_events for each row when (new.audience = 'couple' and old.audience <> 'couple' and new.client_id is not null)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger conflicts_held_sent before update on conflicts for each row when (new.released_at is not null and old.released_at is null and new.author_client_id is not null)
  execute function hold_from_partner('sent', 'author_client_id');
--> statement-breakpoint
create trigger cause_maps_held_sent before update on cause_maps for each row when (new.state = 'ready' and old.state = 'draft')
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger conflict_summaries_held_insert before insert on conflict_summaries for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger conflict_views_held_insert before insert on conflict_views for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger conflict_views_held_change before update on conflict_views for each row when (new.words is distinct from old.words)
  execute function hold_from_partner('changed', 'client_id', 'conflict_id,client_id');
--> statement-breakpoint
create trigger conflict_views_forget_gone after delete on conflict_views for each row
  execute function forget_last_seen('conflict_id,client_id');
--> statement-breakpoint
create trigger setbacks_held_sent before update on setbacks for each row when (new.released_at is not null and old.released_at is null and not new.together)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger marbles_held_insert before insert on marbles for each row
  execute function hold_from_partner('sent', 'author_id');
--> statement-breakpoint
create trigger marbles_held_change before update on marbles for each row when ((new.line, new.kind, new.on_date) is distinct from (old.line, old.kind, old.on_date))
  execute function hold_from_partner('changed', 'author_id', 'id');
--> statement-breakpoint
create trigger marbles_forget_gone after delete on marbles for each row
  execute function forget_last_seen('id');
--> statement-breakpoint
create trigger thanks_held_insert before insert on thanks for each row when (new.sent_at is not null)
  execute function hold_from_partner('sent', 'author_id');
--> statement-breakpoint
create trigger thanks_held_sent before update on thanks for each row when (new.sent_at is not null and old.sent_at is null)
  execute function hold_from_partner('sent', 'author_id');
--> statement-breakpoint
create trigger gentle_words_held_insert before insert on gentle_words for each row
  execute function hold_from_partner('sent', 'author_id');
--> statement-breakpoint
create trigger asking_words_held_insert before insert on asking_words for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger asking_words_held_change before update on asking_words for each row when (new.body is distinct from old.body)
  execute function hold_from_partner('changed', 'client_id', 'client_id');
--> statement-breakpoint
create trigger asking_words_forget_gone after delete on asking_words for each row
  execute function forget_last_seen('client_id');
--> statement-breakpoint
create trigger doubts_held_insert before insert on doubts for each row
  execute function hold_from_partner('sent', 'asker_id');
--> statement-breakpoint
create trigger doubt_answers_held_insert before insert on doubt_answers for each row
  execute function hold_from_partner('sent', 'author_id');
--> statement-breakpoint
create trigger commitments_held_insert before insert on commitments for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger commitment_occurrences_held_insert before insert on commitment_occurrences for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger commitment_occurrences_held_change before update on commitment_occurrences for each row when ((new.state, new.reason, new.proposal, new.next) is distinct from (old.state, old.reason, old.proposal, old.next))
  execute function hold_from_partner('changed', 'client_id', 'commitment_id,on_date');
--> statement-breakpoint
create trigger commitment_occurrences_forget_gone after delete on commitment_occurrences for each row
  execute function forget_last_seen('commitment_id,on_date');
--> statement-breakpoint
create trigger check_in_lines_held_insert before insert on check_in_lines for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger check_in_lines_held_change before update on check_in_lines for each row when (new.wants is distinct from old.wants)
  execute function hold_from_partner('changed', 'client_id', 'id');
--> statement-breakpoint
create trigger check_in_lines_forget_gone after delete on check_in_lines for each row
  execute function forget_last_seen('id');
--> statement-breakpoint
create trigger agreements_held_insert before insert on agreements for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger agreement_versions_held_insert before insert on agreement_versions for each row when (new.client_id is not null)
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger boundary_cards_held_insert before insert on boundary_cards for each row when (new.audience = 'couple')
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger boundary_cards_held_sent before update on boundary_cards for each row when (new.audience = 'couple' and old.audience <> 'couple')
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger boundary_cards_held_change before update on boundary_cards for each row when (new.audience = 'couple' and old.audience = 'couple' and (new.words, new.review_on) is distinct from (old.words, old.review_on))
  execute function hold_from_partner('changed', 'client_id', 'id');
--> statement-breakpoint
create trigger boundary_cards_forget_seen after update on boundary_cards for each row when (new.audience <> 'couple' or new.put_away_at is not null)
  execute function forget_last_seen('id');
--> statement-breakpoint
create trigger boundary_cards_forget_gone after delete on boundary_cards for each row
  execute function forget_last_seen('id');
--> statement-breakpoint
create trigger transparency_plans_held_insert before insert on transparency_plans for each row
  execute function hold_from_partner('sent', 'client_id');
--> statement-breakpoint
create trigger transparency_plans_held_change before update on transparency_plans for each row when ((new.given_on, new.until_on) is distinct from (old.given_on, old.until_on))
  execute function hold_from_partner('changed', 'client_id', 'id');
--> statement-breakpoint
create trigger transparency_plans_forget_seen after update on transparency_plans for each row when (new.stopped_at is not null)
  execute function forget_last_seen('id');
--> statement-breakpoint
create trigger transparency_plans_forget_gone after delete on transparency_plans for each row
  execute function forget_last_seen('id');
--> statement-breakpoint
grant select on last_seen_rows to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on last_seen_rows to mendwork_system;
--> statement-breakpoint
-- Clients read and write every column but those that hold a row back.
--> statement-breakpoint
revoke select on pulses, pulse_offers, cause_maps, conflict_views, thanks, gentle_words, asking_words, doubts, doubt_answers, transparency_plans, chart_events, conflict_summaries, marbles, answers, agreements, agreement_versions from mendwork_client;
--> statement-breakpoint
revoke insert on pulses, pulse_offers, cause_maps, conflict_views, thanks, gentle_words, asking_words, doubts, doubt_answers, transparency_plans, conflicts, setbacks, boundary_cards from mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, week_on, rely, open, hope, ease, trusted), insert (practice_id, couple_id, client_id, week_on, rely, open, hope, ease, trusted) on pulses to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, id, from_week, to_week, created_at, revoked_at), insert (practice_id, couple_id, client_id, id, from_week, to_week, created_at, revoked_at) on pulse_offers to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, conflict_id, client_id, state, coach_from, content, revision), insert (practice_id, couple_id, conflict_id, client_id, state, coach_from, content, revision) on cause_maps to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, conflict_id, client_id, words), insert (practice_id, couple_id, conflict_id, client_id, words) on conflict_views to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, author_id, kind, body, written_at, sent_at, taken_back_at, submit_key, source_response_id, source_item), insert (practice_id, couple_id, id, author_id, kind, body, written_at, sent_at, taken_back_at, submit_key, source_response_id, source_item) on thanks to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, author_id, body, sent_at, taken_back_at, submit_key), insert (practice_id, couple_id, id, author_id, body, sent_at, taken_back_at, submit_key) on gentle_words to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, body), insert (practice_id, couple_id, client_id, body) on asking_words to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, asker_id, body, asked_at, taken_back_at, submit_key), insert (practice_id, couple_id, id, asker_id, body, asked_at, taken_back_at, submit_key) on doubts to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, doubt_id, author_id, hear, calm, recommit, answered_at), insert (practice_id, couple_id, doubt_id, author_id, hear, calm, recommit, answered_at) on doubt_answers to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, id, area, words, why, given_on, until_on, submit_key, created_at, stopped_at), insert (practice_id, couple_id, client_id, id, area, words, why, given_on, until_on, submit_key, created_at, stopped_at) on transparency_plans to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, kind, on_date, to_date, text, audience, coach_id, client_id, created_at) on chart_events to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, conflict_id, id, kind, words, client_id, state, submit_key, settled_at) on conflict_summaries to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, jar_id, place, author_id, on_date, kind, line, put_in_at, submit_key, source_response_id, source_item) on marbles to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, response_id, field_key, assignment_id, occurrence, client_id, value, audience, released_at, withdrawn_at) on answers to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, id, kind, created_at, submit_key, source_response_id, source_item) on agreements to mendwork_client;
--> statement-breakpoint
grant select (practice_id, couple_id, agreement_id, version, state, words, hash, review_on, client_id, coach_id, submit_key, proposed_at, signed_at, closed_at) on agreement_versions to mendwork_client;
--> statement-breakpoint
grant insert (practice_id, couple_id, id, author_coach_id, author_client_id, kind, sub_kinds, scale, title, facts, timing, on_date, to_date, roles, involved_partner_id, injured_partner_id, audience, released_at, submit_key, created_at) on conflicts to mendwork_client;
--> statement-breakpoint
grant insert (practice_id, couple_id, id, client_id, together, conflict_id, happened_on, what_happened, set_off, helped, change, audience, released_at, chart_event_id, source_response_id, source_item, submit_key, created_at) on setbacks to mendwork_client;
--> statement-breakpoint
grant insert (practice_id, couple_id, client_id, id, words, audience, review_on, submit_key, source_response_id, source_item, created_at, put_away_at) on boundary_cards to mendwork_client;
