/** What a page says of what came of a hand-in. */
import type { Yield } from "@/lib/library/exercises/schema/outcomes";

export type CameOf = { makes: Yield["makes"]; many: boolean };
