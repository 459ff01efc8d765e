/** What an exercise's sheet holds when somebody of the story has written it. */
export type Written = Record<string, unknown>;
type Audiences = Record<string, "self" | "coach" | "couple">;
export type Sheet = { values: Written; audiences?: Audiences };
