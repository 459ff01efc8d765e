/** What a page says when it could not be drawn, by the mark of its error. */
import { busyDigest } from "@/lib/platform/errors";

export const troubleWords = (digest: string | undefined) =>
  digest === busyDigest
    ? {
        title: "Mendwork is busy for a moment",
        lead: "Nothing you typed is lost. Try again in a few seconds.",
        number: undefined,
      }
    : {
        title: "Something went wrong on our side",
        lead: "It was nothing you did. What you saved before is safe. Please try again in a moment.",
        number: digest,
      };
