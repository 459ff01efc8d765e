ALTER POLICY "assignments_client_select" ON "assignments" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (id in (select assignment_id from assignment_partners)
        or id in (select assignment_id from answers where released_at is not null)
        or id in (select (content ->> 'assignment_id')::uuid from last_seen_rows where table_name = 'answers')));--> statement-breakpoint
ALTER POLICY "chart_events_coach_delete" ON "chart_events" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
-- A week whose numbers the other can see is changed like everything else that both can see: they go on seeing what was there before.
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
drop trigger pulses_held_sent on pulses;
--> statement-breakpoint
create trigger pulses_held_change before update on pulses for each row when (new.* is distinct from old.*)
  execute function hold_from_partner('changed', 'client_id', 'client_id,week_on');
