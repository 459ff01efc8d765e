ALTER TABLE "asked_again" ADD COLUMN "about_at" timestamp with time zone DEFAULT now() NOT NULL;
--> statement-breakpoint
-- What was held stays so only as it stood: once nothing holds it, what its author says anew in the same place is an ordinary deed,
-- and reaches the partner. A sheet, or a marble, that the partner never had is not brought to them by a change of a part of it:
-- its author is asked. What belongs to something that is held is held with it.
create or replace function hold_from_partner() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row jsonb := to_jsonb(new);
  v_author uuid;
  v_partner uuid;
  v_sheet uuid;
  v_holds boolean;
  v_seen boolean;
begin
  if nullif(current_setting('app.couple_id', true), '') is null or current_setting('app.both', true) = 'yes' then return new; end if;
  v_author := coalesce(v_row ->> tg_argv[1], current_setting('app.person_id', true))::uuid;
  if new.held_from is not null and v_author is distinct from nullif(current_setting('app.person_id', true), '')::uuid
  then return new; end if;
  v_sheet := coalesce(v_row ->> 'response_id', case when tg_table_name <> 'paces' then v_row ->> 'source_response_id' end)::uuid;
  v_holds := coalesce(current_setting('app.hold', true), '') = 'yes'
    or exists (select 1 from public.safety_concerns s where s.practice_id = new.practice_id
      and s.couple_id = new.couple_id and s.settled_at is null)
    or exists (select 1 from public.responses r where r.practice_id = new.practice_id and r.couple_id = new.couple_id
      and r.not_free_at is not null and (r.id = v_sheet or (tg_table_name = 'releases' and r.client_id = v_author
        and r.assignment_id = (v_row ->> 'assignment_id')::uuid and r.occurrence = (v_row ->> 'occurrence')::int)))
    or (tg_table_name = 'answers' and exists (select 1 from public.answers a where a.practice_id = new.practice_id
      and a.couple_id = new.couple_id and a.response_id = v_sheet and a.held_from is not null
      and not exists (select 1 from public.last_seen_rows l where l.practice_id = a.practice_id and l.couple_id = a.couple_id
        and l.table_name = 'answers' and l.row_key = a.response_id::text || '/' || a.field_key)))
    or (tg_table_name = 'commitment_occurrences' and exists (select 1 from public.commitments c
      where c.practice_id = new.practice_id and c.couple_id = new.couple_id and c.id = (v_row ->> 'commitment_id')::uuid
        and c.held_from is not null));
  if new.held_from is not null and not v_holds then
    v_seen := exists (select 1 from public.last_seen_rows l where l.practice_id = new.practice_id
      and l.couple_id = new.couple_id and l.table_name = tg_table_name and l.row_key = row_key_of(v_row, tg_argv[2]));
    if v_seen or tg_table_name not in ('answers', 'marbles') then
      delete from public.last_seen_rows l where l.practice_id = new.practice_id and l.couple_id = new.couple_id
        and l.table_name = tg_table_name and l.row_key = row_key_of(v_row, tg_argv[2]);
      new.held_from := null;
      new.held_at := null;
      return new;
    end if;
  end if;
  if new.held_from is not null then
    -- Said anew while it is held: a question of before was about other words.
    new.held_at := now();
    return new;
  end if;
  if not v_holds then
    -- Newer words of an agreement that the other never saw bring the agreement with them.
    if tg_table_name = 'agreement_versions' then
      update public.agreements a set held_from = null, held_at = null where a.practice_id = new.practice_id
        and a.couple_id = new.couple_id and a.id = (v_row ->> 'agreement_id')::uuid and a.held_from <> v_author;
    end if;
    return new;
  end if;
  select c.id into v_partner from public.clients c
    where c.practice_id = new.practice_id and c.couple_id = new.couple_id and c.id <> v_author;
  if tg_argv[0] = 'changed' and (tg_table_name <> 'pulses' or exists (select 1 from public.shared_periods p
    where p.practice_id = new.practice_id and p.couple_id = new.couple_id and p.ended_at is null
      and (v_row ->> 'week_on')::date between p.from_week and p.to_week)) then
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
-- Saying the same once more is saying it anew where it is held.
drop trigger paces_held_change on paces;
--> statement-breakpoint
create trigger paces_held_change before update on paces for each row when ((new.pace, new.not_now_phases, new.not_now_causes, new.not_now_words, new.word_every)
  is distinct from (old.pace, old.not_now_phases, old.not_now_causes, old.not_now_words, old.word_every)
  or (new.held_from is not null and new.set_at is distinct from old.set_at))
  execute function hold_from_partner('changed', 'client_id', 'client_id');
--> statement-breakpoint
drop trigger asking_words_held_change on asking_words;
--> statement-breakpoint
create trigger asking_words_held_change before update on asking_words for each row when (new.body is distinct from old.body or new.held_from is not null)
  execute function hold_from_partner('changed', 'client_id', 'client_id');
