CREATE TYPE "public"."names_in_titles" AS ENUM('full', 'initials', 'none');--> statement-breakpoint
ALTER TABLE "practices" ADD COLUMN "names_in_titles" "names_in_titles" DEFAULT 'full' NOT NULL;--> statement-breakpoint
CREATE POLICY "practices_coach_update" ON "practices" AS PERMISSIVE FOR UPDATE TO "mendwork_coach" USING (id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes')) WITH CHECK (id = (select nullif(current_setting('app.practice_id', true), '')::uuid) and (select coalesce(current_setting('app.is_owner', true), '') = 'yes'));
--> statement-breakpoint
grant update (names_in_titles) on practices to mendwork_coach;
