ALTER TABLE "pulses" DROP CONSTRAINT "pulses_range";--> statement-breakpoint
ALTER TABLE "pulses" DROP COLUMN "ease";--> statement-breakpoint
ALTER TABLE "pulses" ADD CONSTRAINT "pulses_range" CHECK ("pulses"."rely" between 0 and 10 and "pulses"."open" between 0 and 10 and "pulses"."hope" between 0 and 10
        and "pulses"."trusted" between 0 and 10);