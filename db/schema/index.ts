/** Every table, in one place. */
export * from "./audit";
export * from "./conflicts";
export * from "./exercise-drafts";
export * from "./exercises";
export * from "./homework";
export * from "./people";
export * from "./roles";
export * from "./safety";
export * from "./trust";
