CREATE INDEX "agenda_items_by_id" ON "agenda_items" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "assignments_by_id" ON "assignments" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "comments_by_id" ON "comments" USING btree ("practice_id","id");--> statement-breakpoint
CREATE INDEX "responses_by_id" ON "responses" USING btree ("practice_id","id");