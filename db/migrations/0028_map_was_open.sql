ALTER TABLE "cause_maps" ADD COLUMN "was_open" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "cause_maps" ADD COLUMN "taken_back_at" timestamp with time zone[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "cause_maps" SET "was_open" = true WHERE "state" = 'open';--> statement-breakpoint
grant select (was_open) on cause_maps to mendwork_client;--> statement-breakpoint
-- When a map was taken back is for nobody to read.
revoke select on cause_maps from mendwork_coach;--> statement-breakpoint
grant select (practice_id, couple_id, conflict_id, client_id, state, coach_from, content, revision, was_open, held_from, held_at) on cause_maps to mendwork_coach;
