CREATE TABLE "supervision_consents" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"supervision_id" uuid NOT NULL,
	"agreed" boolean NOT NULL,
	"said_at" timestamp with time zone NOT NULL,
	CONSTRAINT "supervision_consents_practice_id_couple_id_client_id_supervision_id_pk" PRIMARY KEY("practice_id","couple_id","client_id","supervision_id")
);
--> statement-breakpoint
ALTER TABLE "supervision_consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "supervisions" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"supervisor_id" uuid NOT NULL,
	"supervisor_name" text collate "und-x-icu" NOT NULL,
	"episode" integer NOT NULL,
	"named_by" uuid NOT NULL,
	"named_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "supervisions_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "supervisions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "openings" DROP CONSTRAINT "openings_part";--> statement-breakpoint
ALTER TABLE "coaches" ADD COLUMN "is_supervisor" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "supervision_consents" ADD CONSTRAINT "supervision_consents_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervision_consents" ADD CONSTRAINT "supervision_consents_practice_id_couple_id_supervision_id_supervisions_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","supervision_id") REFERENCES "public"."supervisions"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_practice_id_supervisor_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","supervisor_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "supervisions" ADD CONSTRAINT "supervisions_practice_id_named_by_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","named_by") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "supervisions_one_open" ON "supervisions" USING btree ("practice_id","couple_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "supervisions_by_supervisor" ON "supervisions" USING btree ("practice_id","supervisor_id","couple_id","id");--> statement-breakpoint
ALTER TABLE "openings" ADD CONSTRAINT "openings_part" CHECK ("openings"."part" in ('record', 'answers', 'copy', 'supervision'));--> statement-breakpoint
ALTER TABLE "coaches" ADD CONSTRAINT "coaches_one_role" CHECK (not ("coaches"."is_owner" and "coaches"."is_supervisor"));--> statement-breakpoint
CREATE POLICY "agreement_versions_supervisor_select" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised_joint', true), '')::uuid[])::uuid[]) and signed_at is not null and held_from is null);--> statement-breakpoint
CREATE POLICY "agreements_supervisor_select" ON "agreements" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised_joint', true), '')::uuid[])::uuid[]) and id in (select agreement_id from agreement_versions));--> statement-breakpoint
CREATE POLICY "answers_supervisor_select" ON "answers" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[])) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised_joint', true), '')::uuid[])::uuid[]) and client_id is null)) and audience = 'couple' and released_at is not null and withdrawn_at is null and held_from is null
    and response_id in (select id from responses));--> statement-breakpoint
CREATE POLICY "assignment_partners_supervisor_select" ON "assignment_partners" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "assignments_supervisor_select" ON "assignments" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "commitments_supervisor_select" ON "commitments" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[]) and held_from is null);--> statement-breakpoint
CREATE POLICY "conflicts_supervisor_select" ON "conflicts" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised_joint', true), '')::uuid[])::uuid[]) and released_at is not null and held_from is null);--> statement-breakpoint
CREATE POLICY "clients_supervisor_select" ON "clients" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "couples_supervisor_select" ON "couples" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "exercise_versions_supervisor_select" ON "exercise_versions" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (exercise_id, version) in (select exercise_id, version from assignments));--> statement-breakpoint
CREATE POLICY "openings_supervisor_insert" ON "openings" AS PERMISSIVE FOR INSERT TO "mendwork_supervisor" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[]) and reader_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and part = 'supervision');--> statement-breakpoint
CREATE POLICY "coaches_supervisor_select" ON "coaches" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pulses_supervisor_select" ON "pulses" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[]));--> statement-breakpoint
CREATE POLICY "responses_supervisor_select" ON "responses" AS PERMISSIVE FOR SELECT TO "mendwork_supervisor" USING (((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised', true), '')::uuid[])::uuid[]) and client_id = any((select nullif(current_setting('app.supervised_clients', true), '')::uuid[])::uuid[])) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = any((select nullif(current_setting('app.supervised_joint', true), '')::uuid[])::uuid[]) and client_id is null)) and status in ('done', 'partly') and not_free_at is null);--> statement-breakpoint
CREATE POLICY "supervision_consents_client_select" ON "supervision_consents" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supervision_consents_client_insert" ON "supervision_consents" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)
        and supervision_id in (select id from supervisions where ended_at is null));--> statement-breakpoint
CREATE POLICY "supervision_consents_client_update" ON "supervision_consents" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supervision_consents_system_all" ON "supervision_consents" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "supervisions_coach_select" ON "supervisions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "supervisions_coach_insert" ON "supervisions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and named_by = (select nullif(current_setting('app.person_id', true), '')::uuid) and ended_at is null
        and (couple_id, episode) in (select id, episode from couples where coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid))
        and supervisor_id in (select id from coaches where is_supervisor and removed_at is null));--> statement-breakpoint
CREATE POLICY "supervisions_coach_update" ON "supervisions" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "supervisions_client_select" ON "supervisions" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "supervisions_system_all" ON "supervisions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant usage on schema public to mendwork_supervisor;
--> statement-breakpoint
grant select, insert on supervisions to mendwork_coach;
--> statement-breakpoint
grant update (ended_at) on supervisions to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, supervisor_name, episode, ended_at) on supervisions to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on supervisions to mendwork_system;
--> statement-breakpoint
grant select, insert on supervision_consents to mendwork_client;
--> statement-breakpoint
grant update (agreed, said_at) on supervision_consents to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on supervision_consents to mendwork_system;
--> statement-breakpoint
-- All that a supervisor ever reads; of each, the rows that policies name.
grant insert on openings to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, id, name) on coaches to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, id, coach_id, status, started_on) on couples to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, first_name, place) on clients to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, exercise_id, version, content, title) on exercise_versions to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, exercise_id, version, mode, starts_on, withdrawn_at) on assignments to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, assignment_id, client_id, role) on assignment_partners to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, assignment_id, occurrence, client_id, status, submitted_at) on responses to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, response_id, field_key, client_id, value) on answers to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, title, facts, on_date) on conflicts to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, agreement_id, version, words, signed_at, closed_at) on agreement_versions to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, kind) on agreements to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, id, client_id, words, starts_on, closed_on) on commitments to mendwork_supervisor;
--> statement-breakpoint
grant select (practice_id, couple_id, client_id, week_on, rely, open, hope, trusted) on pulses to mendwork_supervisor;
--> statement-breakpoint
-- As before, but for who reads in supervision.
create or replace function session_open(p_login uuid, p_at timestamptz)
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

  select case when c.is_supervisor then 'supervisor' else 'coach' end, c.practice_id, c.id, null::uuid, c.name, c.is_owner, interval '30 minutes'
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
      kind in ('coach', 'supervisor') and p.second_step_required and not exists (
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
-- Which couples somebody reads in supervision at this moment: everybody who takes part has agreed, in this stretch of their work.
create function session_supervised(p_practice uuid, p_person uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  with asked as (
    select k.id as couple_id, c.id as client_id, coalesce(a.agreed, false) as agreed
      from public.coaches s
      join public.supervisions v on v.practice_id = s.practice_id and v.supervisor_id = s.id and v.ended_at is null
      join public.couples k on k.practice_id = v.practice_id and k.id = v.couple_id and k.episode = v.episode
        and k.status in ('active', 'paused', 'one_partner')
      join public.clients c on c.practice_id = k.practice_id and c.couple_id = k.id and c.left_at is null
      left join public.supervision_consents a on a.practice_id = c.practice_id and a.couple_id = c.couple_id
        and a.client_id = c.id and a.supervision_id = v.id
      where s.practice_id = p_practice and s.id = p_person and s.is_supervisor and s.removed_at is null
  ), open as (
    select couple_id, count(*) = 2 as joint from asked group by couple_id having bool_and(agreed)
  )
  select jsonb_build_object(
    'couples', coalesce((select jsonb_agg(couple_id) from open), '[]'),
    'joint', coalesce((select jsonb_agg(couple_id) from open where joint), '[]'),
    'clients', coalesce((select jsonb_agg(client_id) from asked where couple_id in (select couple_id from open)), '[]'))
$$;
--> statement-breakpoint
revoke execute on function session_supervised(uuid, uuid) from public;
--> statement-breakpoint
grant execute on function session_supervised(uuid, uuid) to mendwork_app;
