-- A coach's favourites are added and removed, never changed; clients know nothing of them.
grant select, insert, delete on favourites to mendwork_coach;
--> statement-breakpoint
grant select, insert, update, delete on favourites to mendwork_system;
