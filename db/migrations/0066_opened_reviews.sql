DROP INDEX "shared_goals_one_open";--> statement-breakpoint
ALTER TABLE "progress_reviews" ADD COLUMN "opened" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_goals_one_held" ON "shared_goals" USING btree ("practice_id","couple_id","client_id","goal_id") WHERE withdrawn_at is null and held_from is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "shared_goals_one_open" ON "shared_goals" USING btree ("practice_id","couple_id","client_id","goal_id") WHERE withdrawn_at is null and held_from is null;
--> statement-breakpoint
-- Those that were given before anybody noted it count as opened.
update progress_reviews set opened = true;
--> statement-breakpoint
-- A goal that is shared anew takes the place of the one before; while it is held only of one that is held, too.
create function replace_shared_goal() returns trigger
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
begin
  update public.shared_goals g set withdrawn_at = new.shared_at
    where g.practice_id = new.practice_id and g.couple_id = new.couple_id and g.client_id = new.client_id
      and g.goal_id = new.goal_id and g.id <> new.id and g.withdrawn_at is null
      and (new.held_from is null or g.held_from is not null);
  return new;
end $$;
--> statement-breakpoint
revoke execute on function replace_shared_goal() from public;
--> statement-breakpoint
create trigger shared_goals_replaced before insert on shared_goals for each row when (new.withdrawn_at is null)
  execute function replace_shared_goal();
