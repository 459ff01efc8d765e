CREATE TYPE "public"."contact_kind" AS ENUM('help', 'referral');--> statement-breakpoint
ALTER TYPE "public"."couple_status" ADD VALUE 'one_partner';--> statement-breakpoint
CREATE TABLE "aftercare_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"month" smallint NOT NULL,
	"how" text NOT NULL,
	"words" text,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "aftercare_notes_practice_id_couple_id_episode_client_id_month_pk" PRIMARY KEY("practice_id","couple_id","episode","client_id","month"),
	CONSTRAINT "aftercare_notes_month" CHECK ("aftercare_notes"."month" in (1, 3, 6)),
	CONSTRAINT "aftercare_notes_how" CHECK ("aftercare_notes"."how" in ('well', 'mixed', 'hard')),
	CONSTRAINT "aftercare_notes_length" CHECK (length("aftercare_notes"."words") between 1 and 2000)
);
--> statement-breakpoint
ALTER TABLE "aftercare_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "aftercare_wishes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"wished_on" date NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "aftercare_wishes_practice_id_couple_id_episode_client_id_pk" PRIMARY KEY("practice_id","couple_id","episode","client_id")
);
--> statement-breakpoint
ALTER TABLE "aftercare_wishes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practice_contacts" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" "contact_kind" NOT NULL,
	"name" text collate "und-x-icu" NOT NULL,
	"phone" text,
	"web" text,
	"about" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "practice_contacts_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "practice_contacts_length" CHECK (length("practice_contacts"."name") between 1 and 80 and length("practice_contacts"."phone") <= 40 and length("practice_contacts"."web") <= 200 and length("practice_contacts"."about") <= 200),
	CONSTRAINT "practice_contacts_reachable" CHECK ("practice_contacts"."phone" is not null or "practice_contacts"."web" is not null)
);
--> statement-breakpoint
ALTER TABLE "practice_contacts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "clients" ADD COLUMN "left_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "aftercare_notes" ADD CONSTRAINT "aftercare_notes_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "aftercare_wishes" ADD CONSTRAINT "aftercare_wishes_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "practice_contacts" ADD CONSTRAINT "practice_contacts_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "practice_contacts_by_kind" ON "practice_contacts" USING btree ("practice_id","kind");--> statement-breakpoint
CREATE POLICY "aftercare_notes_coach_select" ON "aftercare_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "aftercare_notes_client_select" ON "aftercare_notes" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aftercare_notes_client_insert" ON "aftercare_notes" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and episode in (select episode from couples));--> statement-breakpoint
CREATE POLICY "aftercare_notes_system_all" ON "aftercare_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "aftercare_wishes_client_select" ON "aftercare_wishes" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aftercare_wishes_client_insert" ON "aftercare_wishes" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and episode in (select episode from couples));--> statement-breakpoint
CREATE POLICY "aftercare_wishes_client_update" ON "aftercare_wishes" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "aftercare_wishes_system_all" ON "aftercare_wishes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "practice_contacts_coach_select" ON "practice_contacts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "practice_contacts_coach_insert" ON "practice_contacts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "practice_contacts_coach_delete" ON "practice_contacts" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "practice_contacts_client_select" ON "practice_contacts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and kind = 'help');--> statement-breakpoint
CREATE POLICY "practice_contacts_system_all" ON "practice_contacts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
ALTER POLICY "agreement_versions_client_select" ON "agreement_versions" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or signed_at is not null or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "answers_client_select" ON "answers" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and released_at is not null and withdrawn_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "boundary_cards_client_select" ON "boundary_cards" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and put_away_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "cause_maps_client_select" ON "cause_maps" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and state = 'open' and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "conflict_summaries_client_select" ON "conflict_summaries" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or ((select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')) and (state = 'standing' or (state = 'proposed' and conflict_id in (
        select conflict_id from cause_maps where client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'open'))))));--> statement-breakpoint
ALTER POLICY "chart_events_client_select" ON "chart_events" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and ((audience = 'couple' and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))) or client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
ALTER POLICY "comments_client_select" ON "comments" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and (to_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (to_client_id is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "commitments_client_select" ON "commitments" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "conflict_views_client_select" ON "conflict_views" TO mendwork_client USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing') and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "conflicts_client_select" ON "conflicts" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (released_at is not null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "check_in_lines_client_select" ON "check_in_lines" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "doubt_answers_client_select" ON "doubt_answers" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (doubt_id in (select id from doubts) and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "doubts_client_select" ON "doubts" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (taken_back_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "formulations_client_select" ON "formulations" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and replaced_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')));--> statement-breakpoint
ALTER POLICY "last_seen_rows_client_select" ON "last_seen_rows" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and reader_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')));--> statement-breakpoint
ALTER POLICY "marbles_client_select" ON "marbles" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "commitment_occurrences_client_select" ON "commitment_occurrences" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "asking_words_client_select" ON "asking_words" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "spaces_client_select" ON "spaces" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'))));--> statement-breakpoint
ALTER POLICY "shared_periods_client_select" ON "shared_periods" TO mendwork_client USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and ended_at is null and not (select coalesce(current_setting('app.has_left', true), '') = 'yes'));--> statement-breakpoint
ALTER POLICY "setbacks_client_select" ON "setbacks" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (released_at is not null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "gentle_words_client_select" ON "gentle_words" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (taken_back_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));--> statement-breakpoint
ALTER POLICY "thanks_client_select" ON "thanks" TO mendwork_client USING (held_from is distinct from (select nullif(current_setting('app.person_id', true), '')::uuid) and practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (sent_at is not null and taken_back_at is null and (select exists (select 1 from couples where coalesce(joint_until > now(), status <> 'closed')) and not (select coalesce(current_setting('app.has_left', true), '') = 'yes')))));
--> statement-breakpoint
grant select, insert, delete on practice_contacts to mendwork_coach;
--> statement-breakpoint
grant select on practice_contacts to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on practice_contacts to mendwork_system;
--> statement-breakpoint
grant update (name, time_zone, exit_url) on practices to mendwork_coach;
--> statement-breakpoint
grant select, insert, update (wished_on, ended_at) on aftercare_wishes to mendwork_client;
--> statement-breakpoint
grant select, insert on aftercare_notes to mendwork_client;
--> statement-breakpoint
grant select on aftercare_notes to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on aftercare_wishes, aftercare_notes to mendwork_system;

--> statement-breakpoint
-- As before, and says whether this person no longer takes part, or works here without the other.
drop function session_open(uuid, timestamptz);
--> statement-breakpoint
create function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean, owes_second_step boolean, consent text, disclosure text, has_left boolean, is_alone boolean
)
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_login public.logins;
  v_idle interval;
  v_own_zone text;
  v_latest integer;
  v_signed integer;
  v_before boolean;
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

  has_left := false;
  is_alone := false;
  if kind = 'client' then
    select coalesce(bool_or(c.id = person_id and c.left_at is not null), false), coalesce(bool_or(c.id <> person_id and c.left_at is not null), false)
      into has_left, is_alone
      from public.clients c where c.practice_id = session_open.practice_id and c.couple_id = session_open.couple_id;
    select max(t.version) into v_latest from public.consent_texts t where t.practice_id = session_open.practice_id;
    select max(s.version), bool_or(k.before_consent) into v_signed, v_before
      from public.couples k left join public.consents s
        on s.practice_id = k.practice_id and s.couple_id = k.id and s.client_id = person_id and s.episode = k.episode
      where k.practice_id = session_open.practice_id and k.id = session_open.couple_id;
    consent := case when v_latest is null or v_signed = v_latest then 'given'
      when v_signed is not null or v_before then 'again' else 'first' end;
    select t.disclosure into disclosure from public.consent_texts t
      where t.practice_id = session_open.practice_id and t.version = coalesce(v_signed, v_latest);
  end if;

  login_id := v_login.id;
  account_id := v_login.account_id;
  return next;
end $$;
--> statement-breakpoint
revoke execute on function session_open(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_open(uuid, timestamptz) to mendwork_app;
