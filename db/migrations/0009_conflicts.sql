CREATE TABLE "conflicts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"author_coach_id" uuid,
	"author_client_id" uuid,
	"kind" text NOT NULL,
	"sub_kinds" text[] DEFAULT '{}' NOT NULL,
	"scale" text NOT NULL,
	"title" text NOT NULL,
	"facts" text,
	"timing" text NOT NULL,
	"on_date" date,
	"to_date" date,
	"roles" text NOT NULL,
	"involved_partner_id" uuid,
	"injured_partner_id" uuid,
	"audience" "audience" DEFAULT 'coach' NOT NULL,
	"released_at" timestamp with time zone,
	"submit_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "conflicts_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "conflicts_submit_key" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "conflicts_one_author" CHECK (("conflicts"."author_coach_id" is null) <> ("conflicts"."author_client_id" is null)),
	CONSTRAINT "conflicts_scale" CHECK ("conflicts"."scale" in ('small', 'pattern', 'major')),
	CONSTRAINT "conflicts_title_length" CHECK (length("conflicts"."title") between 1 and 120),
	CONSTRAINT "conflicts_facts_length" CHECK (length("conflicts"."facts") <= 1500),
	CONSTRAINT "conflicts_timing" CHECK (case "conflicts"."timing"
        when 'day' then "conflicts"."on_date" is not null and "conflicts"."to_date" is null
        when 'range' then "conflicts"."on_date" is not null and "conflicts"."to_date" is not null and "conflicts"."to_date" >= "conflicts"."on_date"
        when 'over_time' then "conflicts"."to_date" is null
        when 'unsaid' then "conflicts"."on_date" is null and "conflicts"."to_date" is null
        else false end),
	CONSTRAINT "conflicts_roles" CHECK (case "conflicts"."roles"
        when 'mutual' then "conflicts"."involved_partner_id" is null and "conflicts"."injured_partner_id" is null
        when 'one' then coalesce("conflicts"."involved_partner_id" <> "conflicts"."injured_partner_id", false)
        else false end),
	CONSTRAINT "conflicts_audience" CHECK ("conflicts"."audience" <> 'self' and ("conflicts"."released_at" is null or "conflicts"."audience" = 'couple'))
);
--> statement-breakpoint
ALTER TABLE "conflicts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_practice_id_author_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","author_coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_practice_id_couple_id_author_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_practice_id_couple_id_involved_partner_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","involved_partner_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflicts" ADD CONSTRAINT "conflicts_practice_id_couple_id_injured_partner_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","injured_partner_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "conflicts_by_id" ON "conflicts" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "conflicts_coach_select" ON "conflicts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "conflicts_coach_insert" ON "conflicts" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and author_coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and audience = 'coach' and released_at is null);--> statement-breakpoint
CREATE POLICY "conflicts_coach_update" ON "conflicts" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and author_coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and author_coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "conflicts_client_select" ON "conflicts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or released_at is not null));--> statement-breakpoint
CREATE POLICY "conflicts_client_insert" ON "conflicts" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and audience = 'coach' and released_at is null);--> statement-breakpoint
CREATE POLICY "conflicts_client_update" ON "conflicts" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and audience = 'coach' and released_at is null) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and audience = 'coach' and released_at is null);--> statement-breakpoint
CREATE POLICY "conflicts_system_all" ON "conflicts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Authors change their own words; only the system shares. A client never reads when something was written down or shared.
grant select, insert on conflicts to mendwork_coach;
--> statement-breakpoint
grant update (kind, sub_kinds, scale, title, facts, timing, on_date, to_date, roles, involved_partner_id, injured_partner_id) on conflicts to mendwork_coach;
--> statement-breakpoint
grant select (practice_id, couple_id, id, author_coach_id, author_client_id, kind, sub_kinds, scale, title, facts, timing, on_date, to_date, roles, involved_partner_id, injured_partner_id, audience, submit_key) on conflicts to mendwork_client;
--> statement-breakpoint
grant insert on conflicts to mendwork_client;
--> statement-breakpoint
grant update (kind, sub_kinds, scale, title, facts, timing, on_date, to_date, roles, involved_partner_id, injured_partner_id) on conflicts to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on conflicts to mendwork_system;
