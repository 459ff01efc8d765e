CREATE TYPE "public"."actor_kind" AS ENUM('coach', 'client', 'system');--> statement-breakpoint
CREATE TYPE "public"."audit_scope" AS ENUM('practice', 'person');--> statement-breakpoint
CREATE TYPE "public"."exercise_origin" AS ENUM('library', 'own');--> statement-breakpoint
CREATE TYPE "public"."assignment_mode" AS ENUM('one', 'apart', 'together');--> statement-breakpoint
CREATE TYPE "public"."audience" AS ENUM('self', 'coach', 'couple');--> statement-breakpoint
CREATE TYPE "public"."partner_role" AS ENUM('injured', 'involved', 'each');--> statement-breakpoint
CREATE TYPE "public"."release_rule" AS ENUM('automatic', 'coach');--> statement-breakpoint
CREATE TYPE "public"."response_status" AS ENUM('in_progress', 'done', 'partly', 'set_aside', 'not_for_us');--> statement-breakpoint
CREATE TYPE "public"."couple_status" AS ENUM('active', 'paused', 'separating', 'closed');--> statement-breakpoint
CREATE TYPE "public"."practice_profile" AS ENUM('licensed', 'coaching');--> statement-breakpoint
CREATE TYPE "public"."chart_event_kind" AS ENUM('session', 'setback', 'disclosure', 'apology_delivered', 'agreement_signed', 'agreement_changed', 'exercise_done', 'measure', 'phase_change', 'pause', 'life_event', 'course_change');--> statement-breakpoint
CREATE TABLE "audit_events" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor_kind" "actor_kind" NOT NULL,
	"actor_id" uuid,
	"couple_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" uuid,
	"fields" text[] DEFAULT '{}' NOT NULL,
	"reason" text,
	"scope" "audit_scope" NOT NULL,
	CONSTRAINT "audit_events_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "audit_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercise_versions" (
	"practice_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"guidance" jsonb NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exercise_versions_practice_id_exercise_id_version_pk" PRIMARY KEY("practice_id","exercise_id","version")
);
--> statement-breakpoint
ALTER TABLE "exercise_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "exercises" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"slug" text NOT NULL,
	"origin" "exercise_origin" NOT NULL,
	"current_version" integer NOT NULL,
	"retired_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "exercises_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "exercises_slug" UNIQUE("practice_id","slug")
);
--> statement-breakpoint
ALTER TABLE "exercises" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "agenda_items" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"response_id" uuid,
	"note" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"discussed_at" timestamp with time zone,
	CONSTRAINT "agenda_items_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "agenda_items_response" UNIQUE("practice_id","couple_id","response_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_items" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "answers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"field_key" text NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"client_id" uuid,
	"value" jsonb NOT NULL,
	"audience" "audience" NOT NULL,
	"released_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "answers_practice_id_couple_id_response_id_field_key_pk" PRIMARY KEY("practice_id","couple_id","response_id","field_key")
);
--> statement-breakpoint
ALTER TABLE "answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignment_partners" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"role" "partner_role" NOT NULL,
	CONSTRAINT "assignment_partners_practice_id_couple_id_assignment_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","assignment_id","client_id")
);
--> statement-breakpoint
ALTER TABLE "assignment_partners" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "assignments" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"exercise_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"mode" "assignment_mode" NOT NULL,
	"why" text NOT NULL,
	"starts_on" date NOT NULL,
	"due_on" date,
	"recurrence" text,
	"release_rule" "release_rule" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "assignments_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "assignments_due_after_start" CHECK ("assignments"."due_on" is null or "assignments"."due_on" >= "assignments"."starts_on"),
	CONSTRAINT "assignments_why_length" CHECK (length("assignments"."why") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "assignments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "comments" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"response_id" uuid NOT NULL,
	"coach_id" uuid NOT NULL,
	"to_client_id" uuid,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "comments_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "comments_body_length" CHECK (length("comments"."body") between 1 and 4000)
);
--> statement-breakpoint
ALTER TABLE "comments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "drafts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"response_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"client_id" uuid,
	"content" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "drafts_practice_id_couple_id_response_id_pk" PRIMARY KEY("practice_id","couple_id","response_id")
);
--> statement-breakpoint
ALTER TABLE "drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "releases" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occurrence" integer NOT NULL,
	"released_at" timestamp with time zone NOT NULL,
	CONSTRAINT "releases_practice_id_couple_id_assignment_id_occurrence_pk" PRIMARY KEY("practice_id","couple_id","assignment_id","occurrence")
);
--> statement-breakpoint
ALTER TABLE "releases" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "responses" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"assignment_id" uuid NOT NULL,
	"occurrence" integer DEFAULT 1 NOT NULL,
	"client_id" uuid,
	"status" "response_status" DEFAULT 'in_progress' NOT NULL,
	"quality" smallint,
	"submit_key" uuid,
	"started_at" timestamp with time zone NOT NULL,
	"submitted_at" timestamp with time zone,
	"set_aside_until" date,
	"read_at" timestamp with time zone,
	CONSTRAINT "responses_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "responses_one_each" UNIQUE NULLS NOT DISTINCT("practice_id","couple_id","assignment_id","occurrence","client_id"),
	CONSTRAINT "responses_quality_range" CHECK ("responses"."quality" between 0 and 4),
	CONSTRAINT "responses_submitted" CHECK (("responses"."status" in ('done', 'partly')) = ("responses"."submitted_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "responses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "accounts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_email_trimmed" CHECK ("accounts"."email" = btrim("accounts"."email") and length("accounts"."email") <= 254)
);
--> statement-breakpoint
ALTER TABLE "accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "attempt_limits" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "attempt_limits" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "client_accounts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"joined_at" timestamp with time zone NOT NULL,
	CONSTRAINT "client_accounts_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id"),
	CONSTRAINT "client_accounts_account" UNIQUE("practice_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "client_accounts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "clients" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"first_name" text NOT NULL,
	"place" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "clients_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "clients_place" UNIQUE("practice_id","couple_id","place"),
	CONSTRAINT "clients_place_range" CHECK ("clients"."place" in (1, 2))
);
--> statement-breakpoint
ALTER TABLE "clients" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coaches" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"name" text NOT NULL,
	"is_owner" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coaches_practice_id_id_pk" PRIMARY KEY("practice_id","id"),
	CONSTRAINT "coaches_account" UNIQUE("practice_id","account_id")
);
--> statement-breakpoint
ALTER TABLE "coaches" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "couples" (
	"practice_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"coach_id" uuid NOT NULL,
	"label" text NOT NULL,
	"status" "couple_status" DEFAULT 'active' NOT NULL,
	"started_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "couples_practice_id_id_pk" PRIMARY KEY("practice_id","id")
);
--> statement-breakpoint
ALTER TABLE "couples" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "invitations" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"email" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"accepted_at" timestamp with time zone,
	"replaced_at" timestamp with time zone,
	CONSTRAINT "invitations_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "invitations_token" UNIQUE("practice_id","token_hash")
);
--> statement-breakpoint
ALTER TABLE "invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "logins" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"account_id" uuid NOT NULL,
	"device" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "logins" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "practices" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"profile" "practice_profile" NOT NULL,
	"time_zone" text NOT NULL,
	"exit_url" text DEFAULT 'https://www.wikipedia.org/' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "practices" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chart_events" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"kind" chart_event_kind NOT NULL,
	"on_date" date NOT NULL,
	"to_date" date,
	"text" text,
	"audience" "audience" NOT NULL,
	"coach_id" uuid,
	"client_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "chart_events_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "chart_events_text_length" CHECK (length("chart_events"."text") <= 120),
	CONSTRAINT "chart_events_order" CHECK ("chart_events"."to_date" is null or "chart_events"."to_date" >= "chart_events"."on_date"),
	CONSTRAINT "chart_events_one_author" CHECK (("chart_events"."coach_id" is null) <> ("chart_events"."client_id" is null))
);
--> statement-breakpoint
ALTER TABLE "chart_events" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"declined" text[] DEFAULT '{}' NOT NULL,
	"line" text,
	"submit_key" uuid NOT NULL,
	"submitted_at" timestamp with time zone NOT NULL,
	CONSTRAINT "pulse_notes_practice_id_couple_id_client_id_week_on_pk" PRIMARY KEY("practice_id","couple_id","client_id","week_on"),
	CONSTRAINT "pulse_notes_line_length" CHECK (length("pulse_notes"."line") <= 300)
);
--> statement-breakpoint
ALTER TABLE "pulse_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulse_offers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"from_week" date NOT NULL,
	"to_week" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"revoked_at" timestamp with time zone,
	CONSTRAINT "pulse_offers_practice_id_couple_id_client_id_id_pk" PRIMARY KEY("practice_id","couple_id","client_id","id"),
	CONSTRAINT "pulse_offers_order" CHECK ("pulse_offers"."from_week" <= "pulse_offers"."to_week")
);
--> statement-breakpoint
ALTER TABLE "pulse_offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pulses" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"week_on" date NOT NULL,
	"rely" smallint,
	"open" smallint,
	"hope" smallint,
	"ease" smallint,
	"trusted" smallint,
	CONSTRAINT "pulses_practice_id_couple_id_client_id_week_on_pk" PRIMARY KEY("practice_id","couple_id","client_id","week_on"),
	CONSTRAINT "pulses_monday" CHECK (extract(isodow from "pulses"."week_on") = 1),
	CONSTRAINT "pulses_range" CHECK ("pulses"."rely" between 0 and 10 and "pulses"."open" between 0 and 10 and "pulses"."hope" between 0 and 10
        and "pulses"."ease" between 0 and 10 and "pulses"."trusted" between 0 and 10)
);
--> statement-breakpoint
ALTER TABLE "pulses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_periods" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"from_week" date NOT NULL,
	"to_week" date NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "shared_periods_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "shared_periods_order" CHECK ("shared_periods"."from_week" <= "shared_periods"."to_week")
);
--> statement-breakpoint
ALTER TABLE "shared_periods" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD CONSTRAINT "exercise_versions_practice_id_exercise_id_exercises_practice_id_id_fk" FOREIGN KEY ("practice_id","exercise_id") REFERENCES "public"."exercises"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "exercises" ADD CONSTRAINT "exercises_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "answers" ADD CONSTRAINT "answers_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_partners" ADD CONSTRAINT "assignment_partners_practice_id_couple_id_assignment_id_assignments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignment_partners" ADD CONSTRAINT "assignment_partners_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_practice_id_exercise_id_version_exercise_versions_practice_id_exercise_id_version_fk" FOREIGN KEY ("practice_id","exercise_id","version") REFERENCES "public"."exercise_versions"("practice_id","exercise_id","version") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_practice_id_couple_id_to_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","to_client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_practice_id_couple_id_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "releases" ADD CONSTRAINT "releases_practice_id_couple_id_assignment_id_assignments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_practice_id_couple_id_assignment_id_assignments_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","assignment_id") REFERENCES "public"."assignments"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "responses" ADD CONSTRAINT "responses_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_accounts" ADD CONSTRAINT "client_accounts_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_accounts" ADD CONSTRAINT "client_accounts_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clients" ADD CONSTRAINT "clients_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaches" ADD CONSTRAINT "coaches_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coaches" ADD CONSTRAINT "coaches_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couples" ADD CONSTRAINT "couples_practice_id_practices_id_fk" FOREIGN KEY ("practice_id") REFERENCES "public"."practices"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couples" ADD CONSTRAINT "couples_practice_id_coach_id_coaches_practice_id_id_fk" FOREIGN KEY ("practice_id","coach_id") REFERENCES "public"."coaches"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logins" ADD CONSTRAINT "logins_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chart_events" ADD CONSTRAINT "chart_events_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD CONSTRAINT "pulse_notes_practice_id_couple_id_client_id_week_on_pulses_practice_id_couple_id_client_id_week_on_fk" FOREIGN KEY ("practice_id","couple_id","client_id","week_on") REFERENCES "public"."pulses"("practice_id","couple_id","client_id","week_on") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulse_offers" ADD CONSTRAINT "pulse_offers_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_periods" ADD CONSTRAINT "shared_periods_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("practice_id","at" DESC NULLS LAST,"id");--> statement-breakpoint
CREATE INDEX "answers_by_assignment" ON "answers" USING btree ("practice_id","couple_id","assignment_id","occurrence");--> statement-breakpoint
CREATE INDEX "comments_by_response" ON "comments" USING btree ("practice_id","couple_id","response_id");--> statement-breakpoint
CREATE INDEX "responses_unread" ON "responses" USING btree ("practice_id","couple_id","submitted_at") WHERE submitted_at is not null and read_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "accounts_email" ON "accounts" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "client_accounts_by_account" ON "client_accounts" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "coaches_by_account" ON "coaches" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "couples_by_coach" ON "couples" USING btree ("practice_id","coach_id","id");--> statement-breakpoint
CREATE INDEX "invitations_by_token" ON "invitations" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "logins_account" ON "logins" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "chart_events_by_date" ON "chart_events" USING btree ("practice_id","couple_id","on_date");--> statement-breakpoint
CREATE POLICY "audit_events_coach_select" ON "audit_events" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and scope = 'practice' and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));--> statement-breakpoint
CREATE POLICY "audit_events_coach_insert" ON "audit_events" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and actor_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_events_client_insert" ON "audit_events" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and actor_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "audit_events_system_all" ON "audit_events" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "exercise_versions_coach_select" ON "exercise_versions" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercise_versions_client_select" ON "exercise_versions" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (exercise_id, version) in (select exercise_id, version from assignments));--> statement-breakpoint
CREATE POLICY "exercise_versions_system_all" ON "exercise_versions" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "exercises_coach_select" ON "exercises" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "exercises_system_all" ON "exercises" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "agenda_items_coach_all" ON "agenda_items" AS PERMISSIVE FOR ALL TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "agenda_items_system_all" ON "agenda_items" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "answers_coach_select" ON "answers" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and withdrawn_at is null);--> statement-breakpoint
CREATE POLICY "answers_client_select" ON "answers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and audience = 'couple' and released_at is not null and withdrawn_at is null));--> statement-breakpoint
CREATE POLICY "answers_client_insert" ON "answers" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "answers_client_update" ON "answers" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "answers_system_all" ON "answers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "assignment_partners_coach_select" ON "assignment_partners" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignment_partners_coach_insert" ON "assignment_partners" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignment_partners_client_select" ON "assignment_partners" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignment_partners_system_all" ON "assignment_partners" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "assignments_coach_select" ON "assignments" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignments_coach_insert" ON "assignments" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "assignments_coach_update" ON "assignments" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "assignments_client_select" ON "assignments" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "assignments_system_all" ON "assignments" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "comments_coach_select" ON "comments" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "comments_coach_insert" ON "comments" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and exists (
        select 1 from responses r
        where r.practice_id = comments.practice_id and r.couple_id = comments.couple_id and r.id = comments.response_id
          and r.assignment_id = comments.assignment_id and r.occurrence = comments.occurrence
          and (comments.to_client_id = r.client_id or r.client_id is null or (comments.to_client_id is null and exists (
            select 1 from releases x where x.practice_id = r.practice_id and x.couple_id = r.couple_id
              and x.assignment_id = r.assignment_id and x.occurrence = r.occurrence)))));--> statement-breakpoint
CREATE POLICY "comments_coach_update" ON "comments" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "comments_client_select" ON "comments" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and withdrawn_at is null and (to_client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or to_client_id is null));--> statement-breakpoint
CREATE POLICY "comments_system_all" ON "comments" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "drafts_client_all" ON "drafts" AS PERMISSIVE FOR ALL TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "drafts_system_all" ON "drafts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "releases_coach_select" ON "releases" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "releases_client_select" ON "releases" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "releases_system_all" ON "releases" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "responses_coach_select" ON "responses" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and status <> 'in_progress');--> statement-breakpoint
CREATE POLICY "responses_coach_update" ON "responses" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and status <> 'in_progress') WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and status <> 'in_progress');--> statement-breakpoint
CREATE POLICY "responses_client_select" ON "responses" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "responses_client_insert" ON "responses" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "responses_client_update" ON "responses" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (client_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or client_id is null) and assignment_id in (select assignment_id from assignment_partners));--> statement-breakpoint
CREATE POLICY "responses_system_all" ON "responses" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "accounts_system_all" ON "accounts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "attempt_limits_system_all" ON "attempt_limits" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "client_accounts_coach_select" ON "client_accounts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "client_accounts_client_select" ON "client_accounts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "client_accounts_system_all" ON "client_accounts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "clients_coach_select" ON "clients" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "clients_coach_insert" ON "clients" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "clients_coach_update" ON "clients" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "clients_client_select" ON "clients" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "clients_system_all" ON "clients" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "coaches_coach_select" ON "coaches" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "coaches_client_select" ON "coaches" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and id in (select coach_id from couples));--> statement-breakpoint
CREATE POLICY "coaches_system_all" ON "coaches" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "couples_coach_select" ON "couples" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "couples_coach_insert" ON "couples" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "couples_coach_update" ON "couples" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "couples_client_select" ON "couples" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "couples_system_all" ON "couples" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "invitations_coach_select" ON "invitations" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "invitations_coach_insert" ON "invitations" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "invitations_coach_update" ON "invitations" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "invitations_system_all" ON "invitations" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "logins_coach_select" ON "logins" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "logins_coach_update" ON "logins" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "logins_client_select" ON "logins" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "logins_client_update" ON "logins" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid)) WITH CHECK (account_id = (select nullif(current_setting('app.account_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "logins_system_all" ON "logins" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "practices_coach_select" ON "practices" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "practices_client_select" ON "practices" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (id = (select nullif(current_setting('app.practice_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "practices_system_all" ON "practices" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "chart_events_coach_select" ON "chart_events" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self');--> statement-breakpoint
CREATE POLICY "chart_events_coach_insert" ON "chart_events" AS PERMISSIVE FOR INSERT TO "mendwork_coach" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "chart_events_coach_update" ON "chart_events" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and audience <> 'self' and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "chart_events_coach_delete" ON "chart_events" AS PERMISSIVE FOR DELETE TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and coach_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "chart_events_client_select" ON "chart_events" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (audience = 'couple' or client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "chart_events_system_all" ON "chart_events" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pulse_notes_coach_select" ON "pulse_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "pulse_notes_client_all" ON "pulse_notes" AS PERMISSIVE FOR ALL TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pulse_notes_system_all" ON "pulse_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pulse_offers_client_all" ON "pulse_offers" AS PERMISSIVE FOR ALL TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pulse_offers_system_all" ON "pulse_offers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pulses_coach_select" ON "pulses" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "pulses_client_select" ON "pulses" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING ((practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) or (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and exists (
        select 1 from shared_periods s where s.practice_id = pulses.practice_id and s.couple_id = pulses.couple_id
          and s.ended_at is null and pulses.week_on between s.from_week and s.to_week)));--> statement-breakpoint
CREATE POLICY "pulses_client_insert" ON "pulses" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pulses_client_update" ON "pulses" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pulses_system_all" ON "pulses" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_periods_coach_select" ON "shared_periods" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "shared_periods_client_select" ON "shared_periods" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and ended_at is null);--> statement-breakpoint
CREATE POLICY "shared_periods_system_all" ON "shared_periods" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);