// Promise: a database of this version's shape, with this version's built-in exercises and pathways; a practice without texts to consent to begins with ours.
import { migrateDatabase } from "@/db/migrate";
import { syncLibrary } from "@/lib/library/records/sync-exercises";
import { beginTexts } from "@/lib/practice/consent/records/begin-texts";

/** @param adminUrl a login that owns the database. @throws the driver's error; nothing is half done */
export const bringUpToDate = (adminUrl: string) =>
  migrateDatabase(adminUrl, async (tx) => {
    await syncLibrary(tx);
    await beginTexts(tx);
  });
