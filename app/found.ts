import "server-only";
import { notFound } from "next/navigation";
import { z } from "zod";
import { NotFound } from "@/lib/platform/errors";

/** An id from an address; anything else is a page that does not exist. */
export function idFrom(text: string): string {
  const id = z.uuid().safeParse(text);
  return id.success ? id.data : notFound();
}

/** What the database shows this person, or the page that does not exist. */
export async function found<T>(reading: Promise<T>): Promise<T> {
  return reading.catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
}
