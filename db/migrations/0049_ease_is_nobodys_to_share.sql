ALTER TABLE "pulse_notes" ADD COLUMN "apart" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD COLUMN "ease" smallint;--> statement-breakpoint
ALTER TABLE "pulses" ADD COLUMN "wording" smallint DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD CONSTRAINT "pulse_notes_range" CHECK ("pulse_notes"."ease" between 0 and 10);--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_wording" CHECK ("pulses"."wording" > 0);
--> statement-breakpoint
grant select (wording), insert (wording), update (wording) on pulses to mendwork_client;
--> statement-breakpoint
grant update (apart, ease) on pulse_notes to mendwork_client;
--> statement-breakpoint
update pulse_notes n set ease = p.ease from pulses p
where p.practice_id = n.practice_id and p.couple_id = n.couple_id and p.client_id = n.client_id and p.week_on = n.week_on;
--> statement-breakpoint
-- A row as it was before is the partner's to read, too.
update last_seen_rows set content = content - 'ease' where table_name = 'pulses';
--> statement-breakpoint
-- Whether the person behind a login has answered the check-in of this week, in their own zone.
create function session_checked_in(p_login uuid, p_at timestamptz) returns boolean
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select exists (
    select 1 from public.logins l
    join public.client_accounts a on a.account_id = l.account_id
    join public.practices p on p.id = a.practice_id
    join public.pulse_notes n on n.practice_id = a.practice_id and n.couple_id = a.couple_id and n.client_id = a.client_id
      and n.week_on = date_trunc('week', p_at at time zone coalesce(a.time_zone, p.time_zone))::date
    where l.id = p_login and l.ended_at is null)
$$;
--> statement-breakpoint
revoke execute on function session_checked_in(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_checked_in(uuid, timestamptz) to mendwork_app;
