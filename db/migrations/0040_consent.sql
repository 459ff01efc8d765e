CREATE TABLE "consent_texts" (
	"practice_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"disclosure" text NOT NULL,
	"disclosure_words" text NOT NULL,
	"separation" text NOT NULL,
	"nature" text NOT NULL,
	"channels" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consent_texts_practice_id_version_pk" PRIMARY KEY("practice_id","version"),
	CONSTRAINT "consent_texts_version_range" CHECK ("consent_texts"."version" > 0),
	CONSTRAINT "consent_texts_disclosure" CHECK ("consent_texts"."disclosure" in ('no_secrets', 'counselor_discretion', 'confidential_to_each')),
	CONSTRAINT "consent_texts_length" CHECK (length("consent_texts"."disclosure_words") between 1 and 4000 and length("consent_texts"."separation") between 1 and 4000
        and length("consent_texts"."nature") between 1 and 4000 and length("consent_texts"."channels") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "consent_texts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "consents" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"episode" integer NOT NULL,
	"version" integer NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "consents_practice_id_couple_id_client_id_episode_version_pk" PRIMARY KEY("practice_id","couple_id","client_id","episode","version")
);
--> statement-breakpoint
ALTER TABLE "consents" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "couples" ADD COLUMN "before_consent" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_texts" ADD CONSTRAINT "consent_texts_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consents" ADD CONSTRAINT "consents_practice_id_version_consent_texts_practice_id_version_fk" FOREIGN KEY ("practice_id","version") REFERENCES "public"."consent_texts"("practice_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE POLICY "consent_texts_coach_select" ON "consent_texts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consent_texts_coach_insert" ON "consent_texts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "consent_texts_client_select" ON "consent_texts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consent_texts_system_all" ON "consent_texts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "consents_coach_select" ON "consents" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "consents_client_select" ON "consents" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "consents_client_insert" ON "consents" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and episode in (select episode from couples));--> statement-breakpoint
CREATE POLICY "consents_system_all" ON "consents" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select, insert on consent_texts to mendwork_coach;
--> statement-breakpoint
grant select on consent_texts to mendwork_client;
--> statement-breakpoint
grant select on consents to mendwork_coach;
--> statement-breakpoint
grant select, insert on consents to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on consent_texts, consents to mendwork_system;
--> statement-breakpoint
-- Whoever works here already goes on; they are asked at their next visit.
update couples set before_consent = true
  where exists (select 1 from client_accounts a where a.practice_id = couples.practice_id and a.couple_id = couples.id);
--> statement-breakpoint
-- As before, and says what this person has agreed to: the texts of now, others before ("again"), or none yet ("first").
drop function session_open(uuid, timestamptz);
--> statement-breakpoint
create function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean, owes_second_step boolean, consent text, disclosure text
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

  if kind = 'client' then
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
