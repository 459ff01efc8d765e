/** What a page says of what came of a hand-in. */
import type { Yield } from "@/lib/exercises/yields";

export type CameOf = { makes: Yield["makes"]; many: boolean };
