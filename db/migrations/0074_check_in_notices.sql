ALTER TABLE "notice_choices" ADD COLUMN "weekly_check_in" boolean DEFAULT false NOT NULL;--> statement-breakpoint
grant update (weekly_check_in) on notice_choices to mendwork_coach, mendwork_client;
