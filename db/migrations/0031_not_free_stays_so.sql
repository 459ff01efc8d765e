ALTER TABLE "responses" ADD COLUMN "not_free_at" timestamp with time zone;
--> statement-breakpoint
-- What is made from a sheet whose author is not free to refuse, or is shown more widely later, is held as the sheet is: whichever
-- door it comes through, the question is asked here. A wish for a pace is said anew as a whole, so it stands for itself.
create or replace function hold_from_partner() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_row jsonb := to_jsonb(new);
  v_author uuid;
  v_partner uuid;
  v_sheet uuid;
begin
  if new.held_from is not null or nullif(current_setting('app.couple_id', true), '') is null
    or current_setting('app.both', true) = 'yes' then return new; end if;
  v_author := coalesce(v_row ->> tg_argv[1], current_setting('app.person_id', true))::uuid;
  v_sheet := coalesce(v_row ->> 'response_id', case when tg_table_name <> 'paces' then v_row ->> 'source_response_id' end)::uuid;
  if coalesce(current_setting('app.hold', true), '') <> 'yes'
    and not exists (select 1 from public.safety_concerns s where s.practice_id = new.practice_id
      and s.couple_id = new.couple_id and s.settled_at is null)
    and not exists (select 1 from public.responses r where r.practice_id = new.practice_id and r.couple_id = new.couple_id
      and r.not_free_at is not null and (r.id = v_sheet or (tg_table_name = 'releases' and r.client_id = v_author
        and r.assignment_id = (v_row ->> 'assignment_id')::uuid and r.occurrence = (v_row ->> 'occurrence')::int)))
    and (tg_table_name <> 'answers' or not exists (select 1 from public.answers a where a.practice_id = new.practice_id
      and a.couple_id = new.couple_id and a.response_id = v_sheet and a.held_from is not null))
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
-- Sheets of before that say so, unless their author has said yes since.
update responses r set not_free_at = coalesce(r.submitted_at, r.started_at)
where r.client_id is not null
  and not exists (select 1 from asked_again q where q.practice_id = r.practice_id and q.couple_id = r.couple_id
    and q.thing = 'exercise' and q.row_key = r.id::text and q.answer = 'yes')
  and exists (
    select 1
    from (select practice_id, couple_id, response_id, field_key, value from answers
      union all select practice_id, couple_id, response_id, field_key, value from earlier_answers) n
    join assignments a on a.practice_id = r.practice_id and a.couple_id = r.couple_id and a.id = r.assignment_id
    join exercise_versions v on v.practice_id = a.practice_id and v.exercise_id = a.exercise_id and v.version = a.version
    cross join lateral jsonb_array_elements(v.content -> 'fields') f
    where n.practice_id = r.practice_id and n.couple_id = r.couple_id and n.response_id = r.id and f ->> 'key' = n.field_key
      and (exists (select 1 from jsonb_array_elements(f -> 'options') o where o ? 'signal' and n.value ? (o ->> 'value'))
        or exists (select 1 from jsonb_array_elements(f -> 'columns') c cross join lateral jsonb_array_elements(c -> 'options') o
          cross join lateral jsonb_array_elements(case jsonb_typeof(n.value) when 'array' then n.value else '[]' end) line
          where f ->> 'type' = 'rows' and o ? 'signal' and line ->> (c ->> 'key') = o ->> 'value')));
