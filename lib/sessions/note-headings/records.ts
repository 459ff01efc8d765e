/** The practice's own headings, inside a counselor's transaction. */
import "server-only";
import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { noteHeadings } from "@/db/schema/note-headings";
import type { NoteHeadings } from "./schema";

/** None where the practice has chosen none. */
export async function practiceHeadings(tx: Tx, practiceId: string): Promise<NoteHeadings> {
  const [row] = await tx
    .select({ headings: noteHeadings.headings })
    .from(noteHeadings)
    .where(eq(noteHeadings.practiceId, practiceId));
  return row?.headings ?? {};
}
