ALTER TABLE "accounts" ADD COLUMN "exit_explained_at" timestamp with time zone;
--> statement-breakpoint
-- As before, and says whether the way to leave was explained to this person.
drop function session_open(uuid, timestamptz);
--> statement-breakpoint
create function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_login public.logins;
  v_idle interval;
begin
  select * into v_login from public.logins l where l.id = p_login and l.ended_at is null;
  if not found then return; end if;

  select 'coach', c.practice_id, c.id, null::uuid, c.name, c.is_owner, interval '30 minutes'
    into kind, practice_id, person_id, couple_id, name, is_owner, v_idle
    from public.coaches c where c.account_id = v_login.account_id;
  if not found then
    select 'client', a.practice_id, a.client_id, a.couple_id, a.name, false, interval '12 hours'
      into kind, practice_id, person_id, couple_id, name, is_owner, v_idle
      from public.client_accounts a where a.account_id = v_login.account_id;
    if not found then return; end if;
  end if;

  if v_login.last_seen_at < p_at - v_idle then
    update public.logins l set ended_at = p_at where l.id = p_login and l.ended_at is null;
    return;
  end if;
  if v_login.last_seen_at < p_at - interval '1 minute' then
    update public.logins l set last_seen_at = p_at where l.id = p_login and l.last_seen_at < p_at;
  end if;

  select p.profile, p.time_zone, p.name, p.exit_url into profile, time_zone, practice_name, exit_url
    from public.practices p where p.id = practice_id;
  select a.exit_explained_at is not null into exit_explained
    from public.accounts a where a.id = v_login.account_id;
  login_id := v_login.id;
  account_id := v_login.account_id;
  return next;
end $$;
--> statement-breakpoint
revoke execute on function session_open(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_open(uuid, timestamptz) to mendwork_app;
--> statement-breakpoint
-- Seconds until a login ends of itself, by the same limits as session_open; null when it has ended. Changes nothing: to ask is not to use.
create function session_left(p_login uuid, p_at timestamptz) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select ceil(extract(epoch from l.last_seen_at + i.idle - p_at))::integer
    from public.logins l
    cross join lateral (
      select interval '30 minutes' as idle from public.coaches c where c.account_id = l.account_id
      union all
      select interval '12 hours' from public.client_accounts a where a.account_id = l.account_id
      limit 1
    ) i
    where l.id = p_login and l.ended_at is null and l.last_seen_at >= p_at - i.idle
$$;
--> statement-breakpoint
revoke execute on function session_left(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_left(uuid, timestamptz) to mendwork_app;
