ALTER TABLE "exercise_versions" ADD COLUMN "title" text GENERATED ALWAYS AS (coalesce(content ->> 'title', '')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "aim" text GENERATED ALWAYS AS (coalesce(content ->> 'aim', '')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "minutes" integer GENERATED ALWAYS AS (coalesce((content ->> 'minutes')::int, 0)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "sealed" boolean GENERATED ALWAYS AS (coalesce((content ->> 'sealed')::boolean, false)) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "asked_roles" jsonb GENERATED ALWAYS AS (jsonb_path_query_array(content, '$.fields[*].role')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "asks_each" boolean GENERATED ALWAYS AS (coalesce(content -> 'fields', '[]') = '[]' or jsonb_path_exists(content, '$.fields[*] ? (@.role != "joint")')) STORED NOT NULL;--> statement-breakpoint
ALTER TABLE "exercise_versions" ADD COLUMN "asks_both" boolean GENERATED ALWAYS AS (jsonb_path_exists(content, '$.fields[*] ? (@.role == "joint")')) STORED NOT NULL;--> statement-breakpoint
grant select (title, aim, minutes, sealed, asked_roles, asks_each, asks_both) on exercise_versions to mendwork_client;
