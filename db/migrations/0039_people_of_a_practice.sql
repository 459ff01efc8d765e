CREATE TABLE "coach_invitations" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"invited_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "coach_invitations_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "coach_invitations_email_trimmed" CHECK ("coach_invitations"."email" = btrim("coach_invitations"."email") and length("coach_invitations"."email") <= 254)
);
--> statement-breakpoint
ALTER TABLE "coach_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "couples" ADD COLUMN "handed_over_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "coaches" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "safety_concerns" ADD COLUMN "words_to_another" text;--> statement-breakpoint
ALTER TABLE "coach_invitations" ADD CONSTRAINT "coach_invitations_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coach_invitations" ADD CONSTRAINT "coach_invitations_practice_id_invited_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","invited_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coach_invitations_by_token" ON "coach_invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "coach_invitations_open" ON "coach_invitations" USING btree ("practice_id","email") WHERE accepted_at is null and ended_at is null;--> statement-breakpoint
CREATE POLICY "coach_invitations_coach_select" ON "coach_invitations" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "coach_invitations_coach_insert" ON "coach_invitations" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes') and invited_by = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "coach_invitations_coach_update" ON "coach_invitations" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "coach_invitations_system_all" ON "coach_invitations" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "root_cause_hypotheses_coach_select" ON "root_cause_hypotheses" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "root_cause_hypotheses_coach_update" ON "root_cause_hypotheses" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
ALTER POLICY "root_cause_note_conflicts_coach_select" ON "root_cause_note_conflicts" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and (couple_id, revision) in (select couple_id, revision from root_cause_notes));--> statement-breakpoint
ALTER POLICY "root_cause_note_conflicts_coach_insert" ON "root_cause_note_conflicts" TO mendwork_coach WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and (couple_id, revision) in (select couple_id, revision from root_cause_notes));--> statement-breakpoint
ALTER POLICY "root_cause_notes_coach_select" ON "root_cause_notes" TO mendwork_coach USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));
--> statement-breakpoint
grant select, insert, update (ended_at) on coach_invitations to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on coach_invitations to mendwork_system;
--> statement-breakpoint
grant select (handed_over_at) on couples to mendwork_client;
--> statement-breakpoint
revoke select on safety_concerns from mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, about_client_id, source, words, signs, raised_at, settled_at, settled_reason)
  on safety_concerns to mendwork_coach;
--> statement-breakpoint
-- As before, but nothing opens for somebody who no longer works there.
create or replace function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean, owes_second_step boolean
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_login public.logins;
  v_idle interval;
  v_own_zone text;
begin
  select * into v_login from public.logins l where l.id = p_login and l.ended_at is null;
  if not found then return; end if;

  select 'coach', c.practice_id, c.id, null::uuid, c.name, c.is_owner, interval '30 minutes'
    into kind, practice_id, person_id, couple_id, name, is_owner, v_idle
    from public.coaches c where c.account_id = v_login.account_id and c.removed_at is null;
  if not found then
    select 'client', a.practice_id, a.client_id, a.couple_id, a.name, false, interval '12 hours', a.time_zone
      into kind, practice_id, person_id, couple_id, name, is_owner, v_idle, v_own_zone
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

  select p.profile, coalesce(v_own_zone, p.time_zone), p.name, p.exit_url,
      kind = 'coach' and p.second_step_required and not exists (
        select 1 from public.second_steps s
          where s.practice_id = p.id and s.account_id = v_login.account_id and s.confirmed_at is not null)
    into profile, time_zone, practice_name, exit_url, owes_second_step
    from public.practices p where p.id = practice_id;
  select a.exit_explained_at is not null into exit_explained
    from public.accounts a where a.id = v_login.account_id;
  login_id := v_login.id;
  account_id := v_login.account_id;
  return next;
end $$;
