CREATE TABLE "recovery_codes" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"code_hash" text NOT NULL,
	"used_at" timestamp with time zone,
	CONSTRAINT "recovery_codes_practice_id_account_id_id_pk" PRIMARY KEY("practice_id","account_id","id"),
	CONSTRAINT "recovery_codes_hash" UNIQUE("practice_id","account_id","code_hash")
);
--> statement-breakpoint
ALTER TABLE "recovery_codes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "second_steps" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"secret" "bytea" NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"begun_in" uuid NOT NULL,
	"confirmed_at" timestamp with time zone,
	"last_step" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "second_steps_practice_id_account_id_pk" PRIMARY KEY("practice_id","account_id"),
	CONSTRAINT "second_steps_last_step" CHECK ("second_steps"."last_step" >= 0)
);
--> statement-breakpoint
ALTER TABLE "second_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "second_step_required" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recovery_codes" ADD CONSTRAINT "recovery_codes_of_step" FOREIGN KEY ("practice_id","account_id") REFERENCES "public"."second_steps"("practice_id","account_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_steps" ADD CONSTRAINT "second_steps_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_steps" ADD CONSTRAINT "second_steps_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "recovery_codes_account" ON "recovery_codes" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "second_steps_account" ON "second_steps" USING btree ("account_id");--> statement-breakpoint
CREATE POLICY "recovery_codes_coach_select" ON "recovery_codes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "recovery_codes_system_all" ON "recovery_codes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "second_steps_coach_select" ON "second_steps" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "second_steps_system_all" ON "second_steps" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select (practice_id, account_id, begun_at, begun_in, confirmed_at) on second_steps to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, account_id, id, used_at) on recovery_codes to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on second_steps, recovery_codes to mendwork_system;
--> statement-breakpoint
grant update (second_step_required) on practices to mendwork_coach;
--> statement-breakpoint
-- As before, and says whether a second step comes before everything else for this person.
drop function session_open(uuid, timestamptz);
--> statement-breakpoint
create function session_open(p_login uuid, p_at timestamptz)
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
    from public.coaches c where c.account_id = v_login.account_id;
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
--> statement-breakpoint
revoke execute on function session_open(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_open(uuid, timestamptz) to mendwork_app;
