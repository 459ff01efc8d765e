-- American spelling throughout; what refers to the table follows it by itself.
ALTER TABLE "favourites" RENAME TO "favorites";--> statement-breakpoint
ALTER TABLE "favorites" RENAME CONSTRAINT "favourites_practice_id_coach_id_exercise_id_pk" TO "favorites_practice_id_coach_id_exercise_id_pk";--> statement-breakpoint
ALTER TABLE "favorites" RENAME CONSTRAINT "favourites_practice_id_coach_id_coaches_practice_id_id_fk" TO "favorites_practice_id_coach_id_coaches_practice_id_id_fk";--> statement-breakpoint
ALTER TABLE "favorites" RENAME CONSTRAINT "favourites_practice_id_exercise_id_exercises_practice_id_id_fk" TO "favorites_practice_id_exercise_id_exercises_practice_id_id_fk";--> statement-breakpoint
ALTER POLICY "favourites_coach_select" ON "favorites" RENAME TO "favorites_coach_select";--> statement-breakpoint
ALTER POLICY "favourites_coach_insert" ON "favorites" RENAME TO "favorites_coach_insert";--> statement-breakpoint
ALTER POLICY "favourites_coach_delete" ON "favorites" RENAME TO "favorites_coach_delete";--> statement-breakpoint
ALTER POLICY "favourites_system_all" ON "favorites" RENAME TO "favorites_system_all";
