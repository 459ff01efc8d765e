/** What leaves the database layer when something goes wrong: never SQL, never a parameter, since those hold people's answers. */

/** Carried by what may go well a moment later: the one mark of an error that reaches its page. */
export const busyDigest = "busy";

export class BusyError extends Error {
  override name = "BusyError";
  readonly digest = busyDigest;
  constructor() {
    super("The database has too much to do right now");
  }
}

export class DataError extends Error {
  override name = "DataError";
  digest?: string;
  constructor(
    /** SQLSTATE, or the driver's code for a lost connection. */
    readonly code: string,
    readonly constraint: string | undefined,
  ) {
    super(`database error ${code}${constraint ? ` on ${constraint}` : ""}`);
    if (connectionCodes.has(code)) this.digest = busyDigest;
  }
}

const connectionCodes = new Set([
  "CONNECTION_CLOSED",
  "CONNECTION_ENDED",
  "CONNECTION_DESTROYED",
  "CONNECT_TIMEOUT",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "57P01",
  "57P02",
  "57P03",
]);

/** True when the database went away, so that the same work may succeed a moment later. */
export const isConnectionLoss = (error: unknown) =>
  error instanceof DataError && connectionCodes.has(error.code);

/** Replaces a driver's error by one that can be logged; lets every other error pass as it is. */
export function scrubbed(error: unknown): unknown {
  let inner: unknown = error;
  while (inner instanceof Error) {
    const { code, constraint_name: constraint } = inner as { code?: unknown; constraint_name?: string };
    if (typeof code === "string" && (inner.name === "PostgresError" || connectionCodes.has(code))) {
      return new DataError(code, constraint);
    }
    if (inner.name === "DrizzleQueryError" && !(inner.cause instanceof Error))
      return new DataError("unknown", undefined);
    if (!(inner.cause instanceof Error)) break;
    inner = inner.cause;
  }
  return error instanceof Error && error.constructor.name === "DrizzleQueryError"
    ? new DataError("unknown", undefined)
    : error;
}
