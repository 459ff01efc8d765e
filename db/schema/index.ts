/** Every table, in one place. */
export * from "./agreements";
export * from "./audit";
export * from "./conflicts";
export * from "./daily";
export * from "./exercise-drafts";
export * from "./exercises";
export * from "./homework";
export * from "./marbles";
export * from "./pace";
export * from "./people";
export * from "./promises";
export * from "./reassurance";
export * from "./roles";
export * from "./safety";
export * from "./setbacks";
export * from "./thanks";
export * from "./trust";
