// Promise: a database of this version's shape, with this version's built-in exercises and pathways.
import { migrateDatabase } from "@/db/migrate";
import { syncLibrary } from "@/lib/library/records/sync-exercises";

/** @param adminUrl a login that owns the database. @throws the driver's error; nothing is half done */
export const bringUpToDate = (adminUrl: string) => migrateDatabase(adminUrl, (tx) => syncLibrary(tx));
