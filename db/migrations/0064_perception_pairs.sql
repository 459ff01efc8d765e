ALTER TABLE "pulse_notes" DROP CONSTRAINT "pulse_notes_range";--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD COLUMN "self_rely" smallint;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD COLUMN "self_open" smallint;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD COLUMN "self_wording" smallint;--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD CONSTRAINT "pulse_notes_self_wording" CHECK ("pulse_notes"."self_wording" > 0);--> statement-breakpoint
ALTER TABLE "pulse_notes" ADD CONSTRAINT "pulse_notes_range" CHECK ("pulse_notes"."ease" between 0 and 10 and "pulse_notes"."self_rely" between 0 and 10 and "pulse_notes"."self_open" between 0 and 10);
--> statement-breakpoint
grant update (self_rely, self_open, self_wording) on pulse_notes to mendwork_client;
