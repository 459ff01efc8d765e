ALTER TABLE "home_looks" ADD COLUMN "sheets" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
grant update (sheets) on home_looks to mendwork_client;
