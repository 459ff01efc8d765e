/** The migrations that come with this version. */
import journal from "./migrations/meta/_journal.json";

/** When the newest one was made, in ms: what the database's own list ends with once all have run. */
export const lastMigration = Math.max(...journal.entries.map(({ when }) => when));
