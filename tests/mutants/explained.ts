// Promise: weaker policies that nothing can tell from the real ones, each with the reason; what is neither noticed nor here is a gap.

/** "policy: condition" -> why nobody gets anything by it. */
export const explained: Record<string, string> = {};
