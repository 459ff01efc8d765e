CREATE TABLE "cause_maps" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"conflict_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"coach_from" text DEFAULT 'opened' NOT NULL,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "cause_maps_practice_id_couple_id_conflict_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","conflict_id","client_id"),
	CONSTRAINT "cause_maps_state" CHECK ("cause_maps"."state" in ('draft', 'ready', 'open', 'withdrawn')),
	CONSTRAINT "cause_maps_coach_from" CHECK ("cause_maps"."coach_from" in ('ready', 'opened', 'never'))
);
--> statement-breakpoint
ALTER TABLE "cause_maps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conflict_summaries" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"conflict_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"words" text,
	"client_id" uuid NOT NULL,
	"state" text NOT NULL,
	"submit_key" uuid NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "conflict_summaries_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "conflict_summaries_submit_key" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "conflict_summaries_state" CHECK ("conflict_summaries"."state" in ('proposed', 'standing', 'replaced', 'taken_back')),
	CONSTRAINT "conflict_summaries_words" CHECK (case "conflict_summaries"."kind"
        when 'words' then coalesce(length("conflict_summaries"."words") between 1 and 1500, false)
        when 'differently' then "conflict_summaries"."words" is null and "conflict_summaries"."state" in ('standing', 'replaced')
        else false end),
	CONSTRAINT "conflict_summaries_settled" CHECK ("conflict_summaries"."state" <> 'standing' or "conflict_summaries"."settled_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "conflict_summaries" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "conflict_views" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"conflict_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"words" text NOT NULL,
	CONSTRAINT "conflict_views_practice_id_couple_id_conflict_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","conflict_id","client_id"),
	CONSTRAINT "conflict_views_words_length" CHECK (length("conflict_views"."words") between 1 and 1500)
);
--> statement-breakpoint
ALTER TABLE "conflict_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "setbacks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"together" boolean NOT NULL,
	"conflict_id" uuid,
	"happened_on" date NOT NULL,
	"what_happened" text NOT NULL,
	"set_off" text,
	"helped" text,
	"change" text,
	"audience" "audience" NOT NULL,
	"released_at" timestamp with time zone,
	"chart_event_id" uuid,
	"source_response_id" uuid,
	"source_item" text,
	"submit_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "setbacks_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "setbacks_submit_key" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "setbacks_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "setbacks_lengths" CHECK (length("setbacks"."what_happened") between 1 and 1500 and coalesce(length("setbacks"."set_off"), 0) <= 1500
        and coalesce(length("setbacks"."helped"), 0) <= 1500 and coalesce(length("setbacks"."change"), 0) <= 1500),
	CONSTRAINT "setbacks_together" CHECK (not "setbacks"."together" or "setbacks"."audience" = 'couple'),
	CONSTRAINT "setbacks_released" CHECK ("setbacks"."released_at" is null or "setbacks"."audience" = 'couple'),
	CONSTRAINT "setbacks_source_whole" CHECK (("setbacks"."source_response_id" is null) = ("setbacks"."source_item" is null))
);
--> statement-breakpoint
ALTER TABLE "setbacks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "cause_maps" ADD CONSTRAINT "cause_maps_practice_id_couple_id_conflict_id_conflicts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","conflict_id") REFERENCES "public"."conflicts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cause_maps" ADD CONSTRAINT "cause_maps_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_summaries" ADD CONSTRAINT "conflict_summaries_practice_id_couple_id_conflict_id_conflicts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","conflict_id") REFERENCES "public"."conflicts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_summaries" ADD CONSTRAINT "conflict_summaries_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_views" ADD CONSTRAINT "conflict_views_practice_id_couple_id_conflict_id_conflicts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","conflict_id") REFERENCES "public"."conflicts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "conflict_views" ADD CONSTRAINT "conflict_views_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setbacks" ADD CONSTRAINT "setbacks_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setbacks" ADD CONSTRAINT "setbacks_practice_id_couple_id_conflict_id_conflicts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","conflict_id") REFERENCES "public"."conflicts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setbacks" ADD CONSTRAINT "setbacks_practice_id_couple_id_chart_event_id_chart_events_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","chart_event_id") REFERENCES "public"."chart_events"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "setbacks" ADD CONSTRAINT "setbacks_practice_id_couple_id_source_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","source_response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_summaries_one_proposed" ON "conflict_summaries" USING btree ("practice_id","couple_id","conflict_id") WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "conflict_summaries_one_standing" ON "conflict_summaries" USING btree ("practice_id","couple_id","conflict_id") WHERE state = 'standing';--> statement-breakpoint
CREATE INDEX "setbacks_by_date" ON "setbacks" USING btree ("practice_id","couple_id","happened_on");--> statement-breakpoint
CREATE POLICY "cause_maps_coach_select" ON "cause_maps" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and ((state = 'ready' and coach_from = 'ready') or (state = 'open' and coach_from <> 'never')));--> statement-breakpoint
CREATE POLICY "cause_maps_client_select" ON "cause_maps" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and state = 'open'));--> statement-breakpoint
CREATE POLICY "cause_maps_client_insert" ON "cause_maps" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'draft' and conflict_id in (select id from conflicts));--> statement-breakpoint
CREATE POLICY "cause_maps_client_update" ON "cause_maps" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'draft') WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'draft');--> statement-breakpoint
CREATE POLICY "cause_maps_system_all" ON "cause_maps" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "conflict_summaries_coach_select" ON "conflict_summaries" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and state = 'standing');--> statement-breakpoint
CREATE POLICY "conflict_summaries_client_select" ON "conflict_summaries" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or state = 'standing' or (state = 'proposed' and conflict_id in (
        select conflict_id from cause_maps where client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'open'))));--> statement-breakpoint
CREATE POLICY "conflict_summaries_system_all" ON "conflict_summaries" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "conflict_views_coach_select" ON "conflict_views" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing'));--> statement-breakpoint
CREATE POLICY "conflict_views_client_select" ON "conflict_views" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing')));--> statement-breakpoint
CREATE POLICY "conflict_views_client_insert" ON "conflict_views" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing'));--> statement-breakpoint
CREATE POLICY "conflict_views_client_update" ON "conflict_views" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing')) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and conflict_id in (
  select conflict_id from conflict_summaries where kind = 'differently' and state = 'standing'));--> statement-breakpoint
CREATE POLICY "conflict_views_client_delete" ON "conflict_views" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "conflict_views_system_all" ON "conflict_views" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "setbacks_coach_select" ON "setbacks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self');--> statement-breakpoint
CREATE POLICY "setbacks_client_select" ON "setbacks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or released_at is not null));--> statement-breakpoint
CREATE POLICY "setbacks_client_insert" ON "setbacks" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and released_at is null and chart_event_id is null
        and (conflict_id is null or conflict_id in (select id from conflicts)));--> statement-breakpoint
CREATE POLICY "setbacks_system_all" ON "setbacks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- A map's author writes while it is a draft; every other step, and every summary, is the system's, under a lock. Coaches only read.
grant select on cause_maps, conflict_summaries, conflict_views, setbacks to mendwork_coach;
--> statement-breakpoint
grant select, insert on cause_maps to mendwork_client;
--> statement-breakpoint
grant update (coach_from, content, revision) on cause_maps to mendwork_client;
--> statement-breakpoint
grant select on conflict_summaries to mendwork_client;
--> statement-breakpoint
grant select, insert, delete on conflict_views to mendwork_client;
--> statement-breakpoint
grant update (words) on conflict_views to mendwork_client;
--> statement-breakpoint
-- Not when it was written down or shared.
grant select (practice_id, couple_id, id, client_id, together, conflict_id, happened_on, what_happened, set_off, helped, change, audience, chart_event_id, submit_key, source_response_id, source_item) on setbacks to mendwork_client;
--> statement-breakpoint
grant insert on setbacks to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on cause_maps, conflict_summaries, conflict_views, setbacks to mendwork_system;
