// Promise: a StartProblem's message is one line a person can act on; nobody needs its stack.
export class StartProblem extends Error {
  override name = "StartProblem";
}

/** The words of an operating-system error, without its code or stack. */
export function plainReason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null)?.code;
  const known: Record<string, string> = {
    EACCES: "permission denied",
    EPERM: "permission denied",
    EROFS: "the file system is read-only",
    ENOSPC: "the disk is full",
    EDQUOT: "the disk quota is used up",
    ENOTDIR: "part of that path is a file, not a folder",
    EEXIST: "there is a file of that name",
    ENOENT: "it cannot be created there",
  };
  if (code && known[code]) return known[code];
  return error instanceof Error ? (error.message.split("\n")[0] ?? "unknown reason") : String(error);
}
