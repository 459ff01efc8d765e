CREATE TABLE "agreement_drafts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"agreement_id" uuid,
	"content" jsonb NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_drafts_practice_id_couple_id_client_id_id_pk" PRIMARY KEY("practice_id","couple_id","client_id","id")
);
--> statement-breakpoint
ALTER TABLE "agreement_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_hints" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"about" text NOT NULL,
	"about_id" uuid NOT NULL,
	"topic" text NOT NULL,
	"client_id" uuid NOT NULL,
	"line" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	CONSTRAINT "agreement_hints_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "agreement_hints_about" CHECK ("agreement_hints"."about" in ('agreement', 'card', 'transparency')),
	CONSTRAINT "agreement_hints_topic" CHECK ("agreement_hints"."topic" in ('phone', 'friends', 'clothes', 'money', 'whereabouts'))
);
--> statement-breakpoint
ALTER TABLE "agreement_hints" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_signatures" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"hash" text NOT NULL,
	"signed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "agreement_signatures_practice_id_couple_id_agreement_id_version_client_id_pk" PRIMARY KEY("practice_id","couple_id","agreement_id","version","client_id")
);
--> statement-breakpoint
ALTER TABLE "agreement_signatures" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreement_versions" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"agreement_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"words" jsonb NOT NULL,
	"hash" text NOT NULL,
	"review_on" date NOT NULL,
	"client_id" uuid,
	"coach_id" uuid,
	"submit_key" uuid,
	"proposed_at" timestamp with time zone NOT NULL,
	"signed_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	CONSTRAINT "agreement_versions_practice_id_couple_id_agreement_id_version_pk" PRIMARY KEY("practice_id","couple_id","agreement_id","version"),
	CONSTRAINT "agreement_versions_signable" UNIQUE("practice_id","couple_id","agreement_id","version","hash"),
	CONSTRAINT "agreement_versions_once_per_form" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "agreement_versions_state" CHECK ("agreement_versions"."state" in ('proposed', 'active', 'revised', 'ended', 'withdrawn')
        and ("agreement_versions"."state" <> 'proposed' or "agreement_versions"."signed_at" is null) and ("agreement_versions"."state" <> 'active' or "agreement_versions"."signed_at" is not null)
        and ("agreement_versions"."state" in ('proposed', 'active')) = ("agreement_versions"."closed_at" is null)),
	CONSTRAINT "agreement_versions_hash" CHECK ("agreement_versions"."hash" ~ '^[0-9a-f]{64}$'),
	CONSTRAINT "agreement_versions_counted" CHECK ("agreement_versions"."version" >= 1),
	CONSTRAINT "agreement_versions_one_author" CHECK (("agreement_versions"."client_id" is null) <> ("agreement_versions"."coach_id" is null))
);
--> statement-breakpoint
ALTER TABLE "agreement_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agreements" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submit_key" uuid,
	"source_response_id" uuid,
	"source_item" text,
	CONSTRAINT "agreements_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "agreements_once_per_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "agreements_once_per_form" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "agreements_kind" CHECK ("agreements"."kind" in ('boundary', 'expectation', 'communication'))
);
--> statement-breakpoint
ALTER TABLE "agreements" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "boundary_cards" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"words" jsonb NOT NULL,
	"audience" "audience" DEFAULT 'self' NOT NULL,
	"review_on" date,
	"submit_key" uuid,
	"source_response_id" uuid,
	"source_item" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"put_away_at" timestamp with time zone,
	CONSTRAINT "boundary_cards_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "boundary_cards_once_per_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "boundary_cards_once_per_form" UNIQUE("practice_id","couple_id","submit_key")
);
--> statement-breakpoint
ALTER TABLE "boundary_cards" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transparency_doors" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"opened_at" timestamp with time zone,
	CONSTRAINT "transparency_doors_practice_id_couple_id_pk" PRIMARY KEY("practice_id","couple_id")
);
--> statement-breakpoint
ALTER TABLE "transparency_doors" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "transparency_plans" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"area" text NOT NULL,
	"words" text NOT NULL,
	"why" text NOT NULL,
	"given_on" date NOT NULL,
	"until_on" date NOT NULL,
	"submit_key" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "transparency_plans_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "transparency_plans_once_per_form" UNIQUE("practice_id","couple_id","submit_key"),
	CONSTRAINT "transparency_plans_area" CHECK ("transparency_plans"."area" in ('actions', 'feelings', 'plans', 'decisions')),
	CONSTRAINT "transparency_plans_thirty_days" CHECK ("transparency_plans"."until_on" >= "transparency_plans"."given_on" and "transparency_plans"."until_on" <= "transparency_plans"."given_on" + 30),
	CONSTRAINT "transparency_plans_length" CHECK (length("transparency_plans"."words") between 1 and 1000 and length("transparency_plans"."why") between 1 and 400)
);
--> statement-breakpoint
ALTER TABLE "transparency_plans" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "agreement_drafts" ADD CONSTRAINT "agreement_drafts_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_drafts" ADD CONSTRAINT "agreement_drafts_practice_id_couple_id_agreement_id_agreements_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","agreement_id") REFERENCES "public"."agreements"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_hints" ADD CONSTRAINT "agreement_hints_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_these_words" FOREIGN KEY ("practice_id","couple_id","agreement_id","version","hash") REFERENCES "public"."agreement_versions"("practice_id","couple_id","agreement_id","version","hash") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_signatures" ADD CONSTRAINT "agreement_signatures_partner" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_practice_id_couple_id_agreement_id_agreements_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","agreement_id") REFERENCES "public"."agreements"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreements" ADD CONSTRAINT "agreements_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "boundary_cards" ADD CONSTRAINT "boundary_cards_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transparency_doors" ADD CONSTRAINT "transparency_doors_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "transparency_plans" ADD CONSTRAINT "transparency_plans_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_hints_once" ON "agreement_hints" USING btree ("practice_id","couple_id","about_id","topic","client_id",md5(line));--> statement-breakpoint
CREATE INDEX "agreement_hints_by_id" ON "agreement_hints" USING btree ("practice_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_one_open" ON "agreement_versions" USING btree ("practice_id","couple_id","agreement_id") WHERE state = 'proposed';--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_versions_one_standing" ON "agreement_versions" USING btree ("practice_id","couple_id","agreement_id") WHERE state = 'active';--> statement-breakpoint
CREATE INDEX "agreements_by_id" ON "agreements" USING btree ("practice_id","id");--> statement-breakpoint
CREATE POLICY "agreement_drafts_client_all" ON "agreement_drafts" AS PERMISSIVE FOR ALL TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreement_drafts_system_all" ON "agreement_drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agreement_hints_coach_select" ON "agreement_hints" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreement_hints_coach_update" ON "agreement_hints" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreement_hints_system_all" ON "agreement_hints" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agreement_signatures_coach_select" ON "agreement_signatures" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreement_signatures_client_select" ON "agreement_signatures" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and exists (
  select 1 from agreement_versions v where v.practice_id = agreement_signatures.practice_id
    and v.couple_id = agreement_signatures.couple_id and v.agreement_id = agreement_signatures.agreement_id
    and v.version = agreement_signatures.version
    and v.signed_at is not null)));--> statement-breakpoint
CREATE POLICY "agreement_signatures_client_insert" ON "agreement_signatures" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and exists (
  select 1 from agreement_versions v where v.practice_id = agreement_signatures.practice_id
    and v.couple_id = agreement_signatures.couple_id and v.agreement_id = agreement_signatures.agreement_id
    and v.version = agreement_signatures.version
    and v.state = 'proposed'));--> statement-breakpoint
CREATE POLICY "agreement_signatures_client_delete" ON "agreement_signatures" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and exists (
  select 1 from agreement_versions v where v.practice_id = agreement_signatures.practice_id
    and v.couple_id = agreement_signatures.couple_id and v.agreement_id = agreement_signatures.agreement_id
    and v.version = agreement_signatures.version
    and v.state = 'proposed'));--> statement-breakpoint
CREATE POLICY "agreement_signatures_system_all" ON "agreement_signatures" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agreement_versions_coach_select" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreement_versions_coach_insert" ON "agreement_versions" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'proposed');--> statement-breakpoint
CREATE POLICY "agreement_versions_client_select" ON "agreement_versions" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreement_versions_client_insert" ON "agreement_versions" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and state = 'proposed');--> statement-breakpoint
CREATE POLICY "agreement_versions_system_all" ON "agreement_versions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agreements_coach_select" ON "agreements" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreements_coach_insert" ON "agreements" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agreements_client_select" ON "agreements" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreements_client_insert" ON "agreements" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "agreements_system_all" ON "agreements" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "boundary_cards_coach_select" ON "boundary_cards" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and put_away_at is null);--> statement-breakpoint
CREATE POLICY "boundary_cards_client_select" ON "boundary_cards" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and put_away_at is null));--> statement-breakpoint
CREATE POLICY "boundary_cards_client_insert" ON "boundary_cards" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "boundary_cards_client_update" ON "boundary_cards" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "boundary_cards_system_all" ON "boundary_cards" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "transparency_doors_coach_all" ON "transparency_doors" AS PERMISSIVE FOR ALL TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "transparency_doors_system_all" ON "transparency_doors" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "transparency_plans_coach_select" ON "transparency_plans" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "transparency_plans_client_select" ON "transparency_plans" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "transparency_plans_client_insert" ON "transparency_plans" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "transparency_plans_client_update" ON "transparency_plans" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "transparency_plans_system_all" ON "transparency_plans" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
-- Words are added and never changed; where a version stands, whose second signature it was, and what is pointed out, is the system's to write.
grant select on agreements, agreement_versions, agreement_signatures, boundary_cards, transparency_plans, transparency_doors, agreement_hints to mendwork_coach;
--> statement-breakpoint
grant insert (practice_id, couple_id, kind, created_at, submit_key, source_response_id, source_item) on agreements to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant insert (practice_id, couple_id, agreement_id, version, words, hash, review_on, client_id, coach_id, submit_key, proposed_at) on agreement_versions to mendwork_coach, mendwork_client;
--> statement-breakpoint
grant insert, update (opened_at) on transparency_doors to mendwork_coach;
--> statement-breakpoint
grant update (settled_at) on agreement_hints to mendwork_coach;
--> statement-breakpoint
grant select on agreements, agreement_versions, agreement_signatures, agreement_drafts, boundary_cards, transparency_plans to mendwork_client;
--> statement-breakpoint
grant insert, delete on agreement_signatures to mendwork_client;
--> statement-breakpoint
grant insert, update (content, updated_at), delete on agreement_drafts to mendwork_client;
--> statement-breakpoint
grant insert, update (words, audience, review_on, put_away_at) on boundary_cards to mendwork_client;
--> statement-breakpoint
grant insert, update (words, why, area, given_on, until_on, stopped_at) on transparency_plans to mendwork_client;
--> statement-breakpoint
grant select, insert, update, delete on agreements, agreement_versions, agreement_signatures, agreement_drafts, boundary_cards, transparency_plans, transparency_doors, agreement_hints to mendwork_system;
