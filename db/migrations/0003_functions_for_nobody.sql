-- Functions are everybody's unless taken away; a temporary table must never stand before a real one.
revoke execute on function refuse_change() from public;
--> statement-breakpoint
alter function session_open(uuid, timestamptz) set search_path = pg_catalog, public, pg_temp;
