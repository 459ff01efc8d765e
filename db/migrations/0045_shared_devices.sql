CREATE TABLE "shared_devices" (
	"practice_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"device_key" text NOT NULL,
	"pin_hash" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	CONSTRAINT "shared_devices_practice_id_account_id_device_key_pk" PRIMARY KEY("practice_id","account_id","device_key"),
	CONSTRAINT "shared_devices_key_length" CHECK (length("shared_devices"."device_key") = 43)
);
--> statement-breakpoint
ALTER TABLE "shared_devices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "device_key" text;--> statement-breakpoint
ALTER TABLE "logins" ADD COLUMN "locked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "shared_devices" ADD CONSTRAINT "shared_devices_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_devices" ADD CONSTRAINT "shared_devices_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "shared_devices_account" ON "shared_devices" USING btree ("account_id","device_key");--> statement-breakpoint
CREATE POLICY "shared_devices_client_select" ON "shared_devices" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_devices_system_all" ON "shared_devices" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
grant select (practice_id, account_id, device_key, begun_at) on shared_devices to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on shared_devices to mendwork_system;
--> statement-breakpoint
-- The login if it may be used: on a shared device only within two minutes of its last use, or since its PIN was typed. A lock stays until then.
create function session_unlocked(p_login uuid, p_at timestamptz) returns uuid
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  v_login public.logins;
begin
  select * into v_login from public.logins l where l.id = p_login and l.ended_at is null;
  if not found or v_login.device_key is null or not exists (
    select 1 from public.shared_devices s
      where s.account_id = v_login.account_id and s.device_key = v_login.device_key) then
    return p_login;
  end if;
  if v_login.locked_at is not null then return null; end if;
  if v_login.last_seen_at < p_at - interval '2 minutes' then
    update public.logins l set locked_at = p_at where l.id = p_login and l.locked_at is null and l.last_seen_at < p_at - interval '2 minutes';
    return case when found then null else p_login end;
  end if;
  if v_login.last_seen_at < p_at - interval '15 seconds' then
    update public.logins l set last_seen_at = p_at where l.id = p_login and l.locked_at is null and l.last_seen_at < p_at;
  end if;
  return p_login;
end $$;
--> statement-breakpoint
revoke execute on function session_unlocked(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_unlocked(uuid, timestamptz) to mendwork_app;
--> statement-breakpoint
-- Seconds until a login on a shared device locks, none or less once it has; null where no PIN is asked for. Asking is not using.
create function session_lock_left(p_login uuid, p_at timestamptz) returns integer
language sql stable security definer set search_path = pg_catalog, public, pg_temp as $$
  select case when l.locked_at is not null then 0
      else ceil(extract(epoch from l.last_seen_at + interval '2 minutes' - p_at))::integer end
    from public.logins l
    where l.id = p_login and l.ended_at is null and exists (
      select 1 from public.shared_devices s where s.account_id = l.account_id and s.device_key = l.device_key)
$$;
--> statement-breakpoint
revoke execute on function session_lock_left(uuid, timestamptz) from public;
--> statement-breakpoint
grant execute on function session_lock_left(uuid, timestamptz) to mendwork_app;
