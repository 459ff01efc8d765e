import { holdsWords } from "./holds-words";
import { placeBefore } from "./place-before";

/** What a private page needs to know whether it may still be shown. */
export type WatchPorts = {
  /** Whose session this browser has now and for how long, null when there is none; throws when nobody answers. */
  ask(): Promise<{ mark: string; seconds: number; locks?: true } | { locked: true } | null>;
  conceal(): void;
  reveal(): void;
  /** Loads a public page from the server: nothing of this document stays in memory. @param kept it may say that words wait on the device */
  leave(kept?: boolean): void;
  /** The same for the page that asks for a PIN: the words come back with it. */
  lock(): void;
  /** Asks the server for this very page. */
  reload(): void;
  /** Words that stand in a box and nowhere else. */
  holdsWords(): boolean;
  /** Asks whatever keeps words to do it now. */
  keepWords(): void;
};

/** What the sign-in page is asked to say. */
const wordsKept = "words=kept";

export const browserPorts: WatchPorts = {
  ask: async () => {
    const response = await fetch("/api/session", { cache: "no-store", signal: AbortSignal.timeout(5000) });
    if (!response.ok) throw new Error("no answer");
    return response.json();
  },
  conceal: () => {
    document.documentElement.dataset.session = "concealed";
  },
  reveal: () => {
    delete document.documentElement.dataset.session;
  },
  lock: () => {
    placeBefore.keep();
    window.location.replace("/unlock");
  },
  leave: (kept) => window.location.replace(kept ? `/sign-in?${wordsKept}` : "/sign-in"),
  reload: () => window.location.reload(),
  holdsWords,
  keepWords: () => void window.dispatchEvent(new Event("pagehide")),
};
