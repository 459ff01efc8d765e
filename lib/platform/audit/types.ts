/** The activity log as the owner of a practice reads it. */

export type AuditLogEntry = {
  id: string;
  at: Date;
  /** `noun.verb` as stored; words in terms/actions.ts. */
  action: string;
  actorKind: "coach" | "client" | "system";
  /** A coach's name, a first name from the reader's own couples, "A client", or "Mendwork". */
  actorName: string;
  /** Only for the reader's own couples. */
  couple: { coupleId: string; label: string } | null;
  subjectKind: string;
  fields: string[];
  /** Why nobody's own rights were enough; only when the system acted. */
  reason: string | null;
};

export type AuditLog = {
  entries: AuditLogEntry[];
  /** Pass as `page` for the next, older, entries; null at the end. */
  next: string | null;
  /** Whom the list can be narrowed to: all coaches of the practice, and clients of the reader's own couples. */
  people: { id: string; name: string; coupleLabel: string | null }[];
};
