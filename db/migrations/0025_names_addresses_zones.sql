-- What makes two partners look like one: neither case nor accents, spaces or points tell them apart.
CREATE COLLATION "same_name" (provider = icu, locale = 'und-u-ks-level1-ka-shifted', deterministic = false);--> statement-breakpoint
CREATE TABLE "refused_sign_ins" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"tries" integer NOT NULL,
	CONSTRAINT "refused_sign_ins_practice_id_account_id_on_date_pk" PRIMARY KEY("practice_id","account_id","on_date")
);
--> statement-breakpoint
ALTER TABLE "refused_sign_ins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
DROP INDEX "accounts_email";--> statement-breakpoint
ALTER TABLE "client_accounts" ALTER COLUMN "name" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "clients" ALTER COLUMN "first_name" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "coaches" ALTER COLUMN "name" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "couples" ALTER COLUMN "label" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "practices" ALTER COLUMN "name" SET DATA TYPE text collate "und-x-icu";--> statement-breakpoint
ALTER TABLE "client_accounts" ADD COLUMN "time_zone" text;--> statement-breakpoint
ALTER TABLE "refused_sign_ins" ADD CONSTRAINT "refused_sign_ins_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_sign_ins" ADD CONSTRAINT "refused_sign_ins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "refused_sign_ins_account" ON "refused_sign_ins" USING btree ("account_id");--> statement-breakpoint
-- Until now two of one name could be added: the second gets a mark that the counselor can read.
UPDATE "clients" two SET "first_name" = two."first_name" || ' (2)' FROM "clients" one
  WHERE one."practice_id" = two."practice_id" AND one."couple_id" = two."couple_id" AND one."place" = 1 AND two."place" = 2
  AND one."first_name" COLLATE "same_name" = two."first_name" COLLATE "same_name";--> statement-breakpoint
-- And both could be invited at one address: an unused link to it stops working, and the counselor makes another.
UPDATE "invitations" i SET "replaced_at" = now() WHERE i."accepted_at" IS NULL AND i."replaced_at" IS NULL AND EXISTS (
  SELECT 1 FROM "invitations" o WHERE o."practice_id" = i."practice_id" AND o."couple_id" = i."couple_id" AND o."id" <> i."id"
  AND o."replaced_at" IS NULL AND lower(o."email") = lower(i."email")
  AND (o."accepted_at" IS NOT NULL OR (o."created_at", o."id") < (i."created_at", i."id")));--> statement-breakpoint
CREATE UNIQUE INDEX "clients_names_differ" ON "clients" USING btree ("practice_id","couple_id","first_name" collate "same_name");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_own_address" ON "invitations" USING btree ("practice_id","couple_id",lower("email")) WHERE replaced_at is null;--> statement-breakpoint
CREATE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE POLICY "client_accounts_client_update" ON "client_accounts" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "refused_sign_ins_coach_select" ON "refused_sign_ins" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "refused_sign_ins_client_select" ON "refused_sign_ins" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "refused_sign_ins_system_all" ON "refused_sign_ins" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
grant select on refused_sign_ins to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on refused_sign_ins to mendwork_system;
--> statement-breakpoint
grant update (time_zone) on client_accounts to mendwork_client;
--> statement-breakpoint
-- As before, but a client's days are those of their own zone where they chose one.
create or replace function session_open(p_login uuid, p_at timestamptz)
returns table (
  login_id uuid, account_id uuid, kind text, practice_id uuid, person_id uuid, couple_id uuid, name text,
  is_owner boolean, profile practice_profile, time_zone text, practice_name text, exit_url text,
  exit_explained boolean
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

  select p.profile, coalesce(v_own_zone, p.time_zone), p.name, p.exit_url into profile, time_zone, practice_name, exit_url
    from public.practices p where p.id = practice_id;
  select a.exit_explained_at is not null into exit_explained
    from public.accounts a where a.id = v_login.account_id;
  login_id := v_login.id;
  account_id := v_login.account_id;
  return next;
end $$;
