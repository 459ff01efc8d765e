/**
 * Shapes of what JSON columns hold. The area that owns a shape adds it here by `declare module`, so that a column has its
 * type and the database still imports nothing from above.
 */
// biome-ignore lint/suspicious/noEmptyInterface: filled in by the areas
export interface Stored {}

/** The shape that some area declared under this name. */
export type StoredAs<Name extends keyof Stored> = Stored[Name];
