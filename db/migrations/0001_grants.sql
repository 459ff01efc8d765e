-- Who may touch which table and column. Rows are narrowed further by the policies beside each table.
-- tests/db/grants.test.ts compares the live grants with the table in db/schema/grants.ts.
grant usage on schema public to mendwork_app, mendwork_coach, mendwork_client, mendwork_system;
--> statement-breakpoint
grant select on practices, logins, coaches, couples, clients, client_accounts, invitations, exercises, exercise_versions,
  assignments, assignment_partners, responses, answers, releases, comments, agenda_items,
  pulses, pulse_notes, shared_periods, chart_events, audit_events to mendwork_coach;
--> statement-breakpoint
grant insert on couples, clients, invitations, assignments, assignment_partners, comments, agenda_items, chart_events, audit_events to mendwork_coach;
--> statement-breakpoint
grant update (ended_at) on logins to mendwork_coach;
--> statement-breakpoint
grant update (label, status) on couples to mendwork_coach;
--> statement-breakpoint
grant update (first_name) on clients to mendwork_coach;
--> statement-breakpoint
grant update (replaced_at) on invitations to mendwork_coach;
--> statement-breakpoint
grant update (withdrawn_at) on assignments to mendwork_coach;
--> statement-breakpoint
grant update (read_at) on responses to mendwork_coach;
--> statement-breakpoint
grant update (withdrawn_at) on comments to mendwork_coach;
--> statement-breakpoint
grant update (note, discussed_at) on agenda_items to mendwork_coach;
--> statement-breakpoint
grant update (kind, on_date, to_date, text, audience) on chart_events to mendwork_coach;
--> statement-breakpoint
grant delete on agenda_items, chart_events to mendwork_coach;
--> statement-breakpoint
grant select on practices, logins, coaches, clients, client_accounts, assignments, assignment_partners, responses, drafts, answers,
  releases, comments, pulses, pulse_notes, pulse_offers, shared_periods, chart_events to mendwork_client;
--> statement-breakpoint
grant select (practice_id, id, coach_id, status, started_on) on couples to mendwork_client;
--> statement-breakpoint
grant select (practice_id, exercise_id, version, content, published_at) on exercise_versions to mendwork_client;
--> statement-breakpoint
grant insert on responses, drafts, pulses, pulse_notes, pulse_offers, audit_events to mendwork_client;
--> statement-breakpoint
grant insert (practice_id, couple_id, response_id, field_key, assignment_id, occurrence, client_id, value, audience) on answers to mendwork_client;
--> statement-breakpoint
grant update (ended_at) on logins to mendwork_client;
--> statement-breakpoint
grant update (status, quality, submit_key, submitted_at, set_aside_until) on responses to mendwork_client;
--> statement-breakpoint
grant update (content, revision, updated_at) on drafts to mendwork_client;
--> statement-breakpoint
grant delete on drafts to mendwork_client;
--> statement-breakpoint
grant update (audience, withdrawn_at) on answers to mendwork_client;
--> statement-breakpoint
grant update (rely, open, hope, ease, trusted) on pulses to mendwork_client;
--> statement-breakpoint
grant update (declined, line, submit_key) on pulse_notes to mendwork_client;
--> statement-breakpoint
grant update (revoked_at) on pulse_offers to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on practices, accounts, logins, attempt_limits, coaches, couples, clients, client_accounts, invitations,
  exercises, exercise_versions, assignments, assignment_partners, responses, drafts, answers, releases, comments, agenda_items,
  pulses, pulse_notes, pulse_offers, shared_periods, chart_events to mendwork_system;
--> statement-breakpoint
grant insert on audit_events to mendwork_system;
--> statement-breakpoint
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the trail is add-only' using errcode = 'insufficient_privilege';
end $$;
--> statement-breakpoint
create trigger audit_events_add_only before update or delete or truncate on audit_events
  for each statement execute function refuse_change();
--> statement-breakpoint
-- Turns a login id (from the signed cookie) into the person behind it, in one statement, or into nothing:
-- ended, idle too long (coaches 30 minutes, clients 12 hours), or no longer with a practice.
create function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text
)
language plpgsql security definer set search_path = pg_catalog, public as $$
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
  login_id := v_login.id;
  account_id := v_login.account_id;
  return next;
end $$;
--> statement-breakpoint
revoke execute on function session_open(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_open(uuid, timestamptz) to mendwork_app;
