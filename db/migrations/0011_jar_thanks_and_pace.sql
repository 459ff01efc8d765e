CREATE TABLE "jar_views" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"hidden" text NOT NULL,
	CONSTRAINT "jar_views_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id"),
	CONSTRAINT "jar_views_hidden" CHECK ("jar_views"."hidden" in ('nothing', 'count', 'jar'))
);
--> statement-breakpoint
ALTER TABLE "jar_views" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "jars" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"size" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"full_at" timestamp with time zone,
	CONSTRAINT "jars_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "jars_size_range" CHECK ("jars"."size" between 20 and 100)
);
--> statement-breakpoint
ALTER TABLE "jars" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "marbles" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"jar_id" uuid,
	"place" integer,
	"author_id" uuid NOT NULL,
	"on_date" date NOT NULL,
	"kind" text NOT NULL,
	"line" text NOT NULL,
	"put_in_at" timestamp with time zone NOT NULL,
	"submit_key" uuid NOT NULL,
	"source_response_id" uuid,
	"source_item" text,
	CONSTRAINT "marbles_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "marbles_place" UNIQUE("practice_id","couple_id","jar_id","place"),
	CONSTRAINT "marbles_submit" UNIQUE("practice_id","couple_id","author_id","submit_key"),
	CONSTRAINT "marbles_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "marbles_kind" CHECK ("marbles"."kind" in ('word', 'act', 'text', 'time', 'kept_promise')),
	CONSTRAINT "marbles_line_length" CHECK (length("marbles"."line") between 1 and 200),
	CONSTRAINT "marbles_place_range" CHECK ("marbles"."place" between 1 and 100),
	CONSTRAINT "marbles_placed" CHECK (("marbles"."jar_id" is null) = ("marbles"."place" is null)),
	CONSTRAINT "marbles_source_whole" CHECK (("marbles"."source_response_id" is null) = ("marbles"."source_item" is null))
);
--> statement-breakpoint
ALTER TABLE "marbles" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "asking_words" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"body" text NOT NULL,
	CONSTRAINT "asking_words_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id"),
	CONSTRAINT "asking_words_length" CHECK (length("asking_words"."body") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "asking_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "couple_pauses" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"until_on" date,
	"ended_at" timestamp with time zone,
	CONSTRAINT "couple_pauses_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id")
);
--> statement-breakpoint
ALTER TABLE "couple_pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "paces" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"pace" text NOT NULL,
	"not_now_phases" text[] DEFAULT '{}' NOT NULL,
	"not_now_causes" text[] DEFAULT '{}' NOT NULL,
	"not_now_words" text,
	"how_to_ask" text,
	"word_every" smallint DEFAULT 7 NOT NULL,
	"set_at" timestamp with time zone NOT NULL,
	"source_response_id" uuid,
	"source_item" text,
	CONSTRAINT "paces_practice_id_couple_id_client_id_pk" PRIMARY KEY("practice_id","couple_id","client_id"),
	CONSTRAINT "paces_pace" CHECK ("paces"."pace" in ('slower', 'as_now', 'bit_faster')),
	CONSTRAINT "paces_word_every" CHECK ("paces"."word_every" in (1, 3, 7)),
	CONSTRAINT "paces_words_length" CHECK (length("paces"."not_now_words") <= 120 and length("paces"."how_to_ask") <= 1000)
);
--> statement-breakpoint
ALTER TABLE "paces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "pauses" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"until_on" date,
	"said_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "pauses_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "pauses_kind" CHECK ("pauses"."kind" in ('alone', 'together'))
);
--> statement-breakpoint
ALTER TABLE "pauses" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "shared_paces" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"slower" boolean NOT NULL,
	"phases" text[] DEFAULT '{}' NOT NULL,
	"causes" text[] DEFAULT '{}' NOT NULL,
	"words" text[] DEFAULT '{}' NOT NULL,
	"word_every" smallint NOT NULL,
	CONSTRAINT "shared_paces_practice_id_couple_id_pk" PRIMARY KEY("practice_id","couple_id")
);
--> statement-breakpoint
ALTER TABLE "shared_paces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "spaces" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"asker_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"back_at" timestamp with time zone NOT NULL,
	"contact" text NOT NULL,
	"kind_word" text NOT NULL,
	"body" text,
	"asked_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"back_note" text,
	CONSTRAINT "spaces_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "spaces_order" CHECK ("spaces"."starts_at" < "spaces"."back_at"),
	CONSTRAINT "spaces_contact" CHECK ("spaces"."contact" in ('none', 'short', 'normal')),
	CONSTRAINT "spaces_kind_word" CHECK ("spaces"."kind_word" in ('yes', 'no', 'as_you_like')),
	CONSTRAINT "spaces_back_note" CHECK ("spaces"."back_note" in ('as_said', 'later')),
	CONSTRAINT "spaces_body_length" CHECK (length("spaces"."body") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "spaces" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "doubt_answers" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"doubt_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"hear" text NOT NULL,
	"calm" text NOT NULL,
	"recommit" text NOT NULL,
	"answered_at" timestamp with time zone NOT NULL,
	CONSTRAINT "doubt_answers_practice_id_couple_id_doubt_id_pk" PRIMARY KEY("practice_id","couple_id","doubt_id"),
	CONSTRAINT "doubt_answers_length" CHECK (length("doubt_answers"."hear") between 1 and 600 and length("doubt_answers"."calm") between 1 and 600 and length("doubt_answers"."recommit") between 1 and 600)
);
--> statement-breakpoint
ALTER TABLE "doubt_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "doubt_notes" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"doubt_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"helped" text NOT NULL,
	CONSTRAINT "doubt_notes_practice_id_couple_id_doubt_id_pk" PRIMARY KEY("practice_id","couple_id","doubt_id"),
	CONSTRAINT "doubt_notes_helped" CHECK ("doubt_notes"."helped" in ('settled', 'same', 'worse', 'more'))
);
--> statement-breakpoint
ALTER TABLE "doubt_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "doubts" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"asker_id" uuid NOT NULL,
	"body" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone,
	"submit_key" uuid NOT NULL,
	CONSTRAINT "doubts_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "doubts_submit" UNIQUE("practice_id","couple_id","asker_id","submit_key"),
	CONSTRAINT "doubts_body_length" CHECK (length("doubts"."body") between 1 and 1000)
);
--> statement-breakpoint
ALTER TABLE "doubts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "gentle_words" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"author_id" uuid NOT NULL,
	"body" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"taken_back_at" timestamp with time zone,
	"submit_key" uuid NOT NULL,
	CONSTRAINT "gentle_words_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "gentle_words_submit" UNIQUE("practice_id","couple_id","author_id","submit_key"),
	CONSTRAINT "gentle_words_body_length" CHECK (length("gentle_words"."body") between 1 and 300)
);
--> statement-breakpoint
ALTER TABLE "gentle_words" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "thanks" (
	"practice_id" uuid NOT NULL,
	"couple_id" uuid NOT NULL,
	"id" uuid DEFAULT gen_random_uuid() NOT NULL,
	"author_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"body" text NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	"sent_at" timestamp with time zone,
	"taken_back_at" timestamp with time zone,
	"submit_key" uuid NOT NULL,
	"source_response_id" uuid,
	"source_item" text,
	CONSTRAINT "thanks_practice_id_couple_id_id_pk" PRIMARY KEY("practice_id","couple_id","id"),
	CONSTRAINT "thanks_submit" UNIQUE("practice_id","couple_id","author_id","submit_key"),
	CONSTRAINT "thanks_source" UNIQUE("practice_id","couple_id","source_response_id","source_item"),
	CONSTRAINT "thanks_kind" CHECK ("thanks"."kind" in ('about_us', 'you_are', 'you_did')),
	CONSTRAINT "thanks_body_length" CHECK (length("thanks"."body") between 1 and 1000),
	CONSTRAINT "thanks_order" CHECK ("thanks"."taken_back_at" is null or "thanks"."sent_at" is not null),
	CONSTRAINT "thanks_source_whole" CHECK (("thanks"."source_response_id" is null) = ("thanks"."source_item" is null))
);
--> statement-breakpoint
ALTER TABLE "thanks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "jar_views" ADD CONSTRAINT "jar_views_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "jars" ADD CONSTRAINT "jars_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marbles" ADD CONSTRAINT "marbles_practice_id_couple_id_jar_id_jars_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","jar_id") REFERENCES "public"."jars"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marbles" ADD CONSTRAINT "marbles_practice_id_couple_id_author_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "marbles" ADD CONSTRAINT "marbles_practice_id_couple_id_source_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","source_response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "asking_words" ADD CONSTRAINT "asking_words_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "couple_pauses" ADD CONSTRAINT "couple_pauses_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paces" ADD CONSTRAINT "paces_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paces" ADD CONSTRAINT "paces_practice_id_couple_id_source_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","source_response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pauses" ADD CONSTRAINT "pauses_practice_id_couple_id_client_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","client_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shared_paces" ADD CONSTRAINT "shared_paces_practice_id_couple_id_couples_practice_id_id_fk" FOREIGN KEY ("practice_id","couple_id") REFERENCES "public"."couples"("practice_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "spaces" ADD CONSTRAINT "spaces_practice_id_couple_id_asker_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","asker_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubt_answers" ADD CONSTRAINT "doubt_answers_practice_id_couple_id_doubt_id_doubts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","doubt_id") REFERENCES "public"."doubts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubt_answers" ADD CONSTRAINT "doubt_answers_practice_id_couple_id_author_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubt_notes" ADD CONSTRAINT "doubt_notes_practice_id_couple_id_doubt_id_doubts_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","doubt_id") REFERENCES "public"."doubts"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "doubts" ADD CONSTRAINT "doubts_practice_id_couple_id_asker_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","asker_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gentle_words" ADD CONSTRAINT "gentle_words_practice_id_couple_id_author_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_practice_id_couple_id_author_id_clients_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","author_id") REFERENCES "public"."clients"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_practice_id_couple_id_source_response_id_responses_practice_id_couple_id_id_fk" FOREIGN KEY ("practice_id","couple_id","source_response_id") REFERENCES "public"."responses"("practice_id","couple_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "jars_one_open" ON "jars" USING btree ("practice_id","couple_id") WHERE full_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "couple_pauses_one_running" ON "couple_pauses" USING btree ("practice_id","couple_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "pauses_one_standing" ON "pauses" USING btree ("practice_id","couple_id","client_id","kind") WHERE ended_at is null;--> statement-breakpoint
CREATE POLICY "jar_views_client_select" ON "jar_views" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jar_views_client_insert" ON "jar_views" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jar_views_client_update" ON "jar_views" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jar_views_system_all" ON "jar_views" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "jars_coach_select" ON "jars" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "jars_client_select" ON "jars" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "jars_system_all" ON "jars" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "marbles_coach_select" ON "marbles" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "marbles_client_select" ON "marbles" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "marbles_system_all" ON "marbles" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "asking_words_coach_select" ON "asking_words" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "asking_words_client_select" ON "asking_words" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "asking_words_client_insert" ON "asking_words" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "asking_words_client_update" ON "asking_words" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "asking_words_client_delete" ON "asking_words" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "asking_words_system_all" ON "asking_words" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "couple_pauses_coach_select" ON "couple_pauses" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "couple_pauses_client_select" ON "couple_pauses" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "couple_pauses_system_all" ON "couple_pauses" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "paces_coach_select" ON "paces" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "paces_client_select" ON "paces" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "paces_client_insert" ON "paces" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "paces_client_update" ON "paces" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "paces_system_all" ON "paces" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "pauses_coach_select" ON "pauses" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "pauses_client_select" ON "pauses" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pauses_client_insert" ON "pauses" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pauses_client_update" ON "pauses" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "pauses_system_all" ON "pauses" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "shared_paces_coach_select" ON "shared_paces" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "shared_paces_client_select" ON "shared_paces" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "shared_paces_system_all" ON "shared_paces" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "spaces_coach_select" ON "spaces" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "spaces_client_select" ON "spaces" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "spaces_client_insert" ON "spaces" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "spaces_client_update" ON "spaces" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "spaces_system_all" ON "spaces" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "doubt_answers_coach_select" ON "doubt_answers" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and doubt_id in (select id from doubts));--> statement-breakpoint
CREATE POLICY "doubt_answers_client_select" ON "doubt_answers" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or doubt_id in (select id from doubts)));--> statement-breakpoint
CREATE POLICY "doubt_answers_client_insert" ON "doubt_answers" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)
        and doubt_id in (select id from doubts where asker_id <> (select nullif(current_setting('app.person_id', true), '')::uuid) and taken_back_at is null));--> statement-breakpoint
CREATE POLICY "doubt_answers_system_all" ON "doubt_answers" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "doubt_notes_coach_select" ON "doubt_notes" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples));--> statement-breakpoint
CREATE POLICY "doubt_notes_client_select" ON "doubt_notes" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "doubt_notes_client_insert" ON "doubt_notes" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)
        and doubt_id in (select id from doubts where asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid)));--> statement-breakpoint
CREATE POLICY "doubt_notes_client_update" ON "doubt_notes" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and client_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "doubt_notes_system_all" ON "doubt_notes" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "doubts_coach_select" ON "doubts" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and taken_back_at is null);--> statement-breakpoint
CREATE POLICY "doubts_client_select" ON "doubts" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or taken_back_at is null));--> statement-breakpoint
CREATE POLICY "doubts_client_insert" ON "doubts" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "doubts_client_update" ON "doubts" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and asker_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "doubts_system_all" ON "doubts" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "gentle_words_coach_select" ON "gentle_words" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and taken_back_at is null);--> statement-breakpoint
CREATE POLICY "gentle_words_client_select" ON "gentle_words" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or taken_back_at is null));--> statement-breakpoint
CREATE POLICY "gentle_words_client_insert" ON "gentle_words" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gentle_words_client_update" ON "gentle_words" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "gentle_words_system_all" ON "gentle_words" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);--> statement-breakpoint
CREATE POLICY "thanks_coach_select" ON "thanks" AS PERMISSIVE FOR SELECT TO "mendwork_coach" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id in (select id from couples) and sent_at is not null and taken_back_at is null);--> statement-breakpoint
CREATE POLICY "thanks_client_select" ON "thanks" AS PERMISSIVE FOR SELECT TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and (author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) or (sent_at is not null and taken_back_at is null)));--> statement-breakpoint
CREATE POLICY "thanks_client_insert" ON "thanks" AS PERMISSIVE FOR INSERT TO "mendwork_client" WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "thanks_client_update" ON "thanks" AS PERMISSIVE FOR UPDATE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid)) WITH CHECK (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid));--> statement-breakpoint
CREATE POLICY "thanks_client_delete" ON "thanks" AS PERMISSIVE FOR DELETE TO "mendwork_client" USING (practice_id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and couple_id = (select nullif(current_setting('app.couple_id', true), '')::uuid) and author_id = (select nullif(current_setting('app.person_id', true), '')::uuid) and (sent_at is null or taken_back_at is not null));--> statement-breakpoint
CREATE POLICY "thanks_system_all" ON "thanks" AS PERMISSIVE FOR ALL TO "mendwork_system" USING (true) WITH CHECK (true);
--> statement-breakpoint
-- Jars are written by the system role alone; who said what is added by its author and changed in what is theirs to change.
grant select on jars, marbles, thanks, gentle_words, paces, shared_paces, asking_words, spaces, pauses, couple_pauses, doubts, doubt_answers, doubt_notes to mendwork_coach;--> statement-breakpoint
grant select on jars, marbles, jar_views, thanks, gentle_words, paces, shared_paces, asking_words, spaces, pauses, couple_pauses, doubts, doubt_answers, doubt_notes to mendwork_client;--> statement-breakpoint
grant insert on jar_views, thanks, gentle_words, paces, asking_words, spaces, pauses, doubts, doubt_answers, doubt_notes to mendwork_client;--> statement-breakpoint
grant update (hidden) on jar_views to mendwork_client;--> statement-breakpoint
grant update (sent_at, taken_back_at), delete on thanks to mendwork_client;--> statement-breakpoint
grant update (taken_back_at) on gentle_words to mendwork_client;--> statement-breakpoint
grant update (pace, not_now_phases, not_now_causes, not_now_words, how_to_ask, word_every, set_at, source_response_id, source_item) on paces to mendwork_client;--> statement-breakpoint
grant update (body), delete on asking_words to mendwork_client;--> statement-breakpoint
grant update (back_at, ended_at, back_note) on spaces to mendwork_client;--> statement-breakpoint
grant update (until_on, ended_at) on pauses to mendwork_client;--> statement-breakpoint
grant update (taken_back_at) on doubts to mendwork_client;--> statement-breakpoint
grant update (helped) on doubt_notes to mendwork_client;--> statement-breakpoint
grant select, insert, update, delete on jars, marbles, jar_views, thanks, gentle_words, paces, shared_paces, asking_words, spaces, pauses, couple_pauses, doubts, doubt_answers, doubt_notes to mendwork_system;
