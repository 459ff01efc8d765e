ALTER TABLE "appointments" ADD COLUMN "room_exchanges" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "appointments" ADD CONSTRAINT "appointments_room_exchanges" CHECK (jsonb_typeof("appointments"."room_exchanges") = 'array' and jsonb_array_length("appointments"."room_exchanges") <= 6);
--> statement-breakpoint
grant update (room_exchanges) on appointments to mendwork_coach;
