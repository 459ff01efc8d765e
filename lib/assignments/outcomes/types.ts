/** What a page says of what came of a hand-in. */
import type { Outcome } from "@/lib/library/exercises/schema/outcomes";

export type CameOf = { makes: Outcome["makes"]; many: boolean };
