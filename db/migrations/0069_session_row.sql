-- Who is asking, in one function: before, four of them read the same login. A login that waits for a PIN, has ended or idles for too long is none.
drop function session_open(uuid, timestamptz);
--> statement-breakpoint
drop function session_unlocked(uuid, timestamptz);
--> statement-breakpoint
drop function session_checked_in(uuid, timestamptz);
--> statement-breakpoint
drop function session_covers(uuid, uuid, timestamptz);
--> statement-breakpoint
revoke execute on function session_supervised(uuid, uuid) from mendwork_app;
--> statement-breakpoint
create function session_open(p_login uuid, p_at timestamptz)
returns table (
  account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean, owes_second_step boolean, consent text, disclosure text, has_left boolean, is_alone boolean,
  shares_device boolean, checked_in boolean, covers jsonb, supervised jsonb
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_seen_at timestamptz;
  v_locked_at timestamptz;
  v_second_step boolean;
  v_latest integer;
  v_signed integer;
  v_before boolean;
begin
  select l.account_id, l.last_seen_at, l.locked_at,
      l.device_key is not null and exists (
        select 1 from public.shared_devices d where d.account_id = l.account_id and d.device_key = l.device_key),
      u.exit_explained_at is not null,
      case when c.is_supervisor then 'supervisor' when c.id is not null then 'coach' else 'client' end,
      coalesce(c.id, a.client_id), a.couple_id, coalesce(c.name, a.name), coalesce(c.is_owner, false),
      p.id, p.profile, coalesce(a.time_zone, p.time_zone), p.name, p.exit_url, p.second_step_required
    into account_id, v_seen_at, v_locked_at, shares_device, exit_explained,
      kind, person_id, couple_id, name, is_owner,
      practice_id, profile, time_zone, practice_name, exit_url, v_second_step
    from public.logins l
      join public.accounts u on u.id = l.account_id
      left join public.coaches c on c.account_id = l.account_id and c.removed_at is null
      left join public.client_accounts a on a.account_id = l.account_id and c.id is null
      join public.practices p on p.id = coalesce(c.practice_id, a.practice_id)
    where l.id = p_login and l.ended_at is null;
  if not found then return; end if;

  if shares_device then
    if v_locked_at is not null then return; end if;
    if v_seen_at < p_at - interval '2 minutes' then
      update public.logins l set locked_at = p_at where l.id = p_login and l.locked_at is null and l.last_seen_at < p_at - interval '2 minutes';
      if found then return; end if;
    end if;
  end if;
  if v_seen_at < p_at - (case kind when 'client' then interval '12 hours' else interval '30 minutes' end) then
    update public.logins l set ended_at = p_at where l.id = p_login and l.ended_at is null;
    return;
  end if;
  if v_seen_at < p_at - (case when shares_device then interval '15 seconds' else interval '1 minute' end) then
    update public.logins l set last_seen_at = p_at where l.id = p_login and l.last_seen_at < p_at and (l.locked_at is null or not shares_device);
  end if;

  has_left := false;
  is_alone := false;
  checked_in := false;
  owes_second_step := false;
  if kind <> 'client' then
    if v_second_step then
      owes_second_step := not exists (
        select 1 from public.second_steps s
          where s.practice_id = session_open.practice_id and s.account_id = session_open.account_id and s.confirmed_at is not null);
    end if;
    select coalesce(jsonb_agg(distinct c.coach_id), '[]') into covers from public.covers c
      where c.practice_id = session_open.practice_id and c.cover_id = person_id and c.ended_at is null
        and (p_at at time zone session_open.time_zone)::date between c.from_on and c.to_on;
    if kind = 'supervisor' then supervised := public.session_supervised(practice_id, person_id); end if;
    return next;
    return;
  end if;

  select coalesce(bool_or(c.id = person_id and c.left_at is not null), false),
      coalesce(bool_or(c.id <> person_id and c.left_at is not null), false),
      (select max(t.version) from public.consent_texts t where t.practice_id = session_open.practice_id),
      (select max(s.version) from public.consents s
        where s.practice_id = k.practice_id and s.couple_id = k.id and s.client_id = person_id and s.episode = k.episode),
      k.before_consent,
      exists (select 1 from public.pulse_notes n
        where n.practice_id = k.practice_id and n.couple_id = k.id and n.client_id = person_id
          and n.week_on = date_trunc('week', p_at at time zone session_open.time_zone)::date)
    into has_left, is_alone, v_latest, v_signed, v_before, checked_in
    from public.couples k left join public.clients c on c.practice_id = k.practice_id and c.couple_id = k.id
    where k.practice_id = session_open.practice_id and k.id = session_open.couple_id
    group by k.practice_id, k.id;
  consent := case when v_latest is null or v_signed = v_latest then 'given'
    when v_signed is not null or v_before then 'again' else 'first' end;
  if v_latest is not null then
    select t.disclosure into disclosure from public.consent_texts t
      where t.practice_id = session_open.practice_id and t.version = coalesce(v_signed, v_latest);
  end if;
  return next;
end $$;
--> statement-breakpoint
revoke execute on function session_open(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_open(uuid, timestamptz) to mendwork_app;
