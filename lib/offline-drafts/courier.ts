/** Brings words from a form to the server: one request at a time, nothing lost, nothing twice, whatever the network does. */

import type { Courier, Ports, Start } from "./ports";
import { sameWords } from "./rules/entries";
import { keepAfter, lost, rhythm } from "./rules/rhythm";
import type { Entries, Refused, SaveAnswer } from "./types";

/** When the server has stumbled over the same words so often, newer ones go instead; too much at once may be the reason. */
const sameAgain = 3;

export function makeCourier(ports: Ports, start: Start): Courier {
  let { base } = start;
  let known = start.known ?? null;
  let unsent = Boolean(start.copy);
  let sending = start.copy?.sending ?? null;
  let handIn = start.copy?.handIn ?? null;
  let clash: { revision: number } | null = start.clash ?? null;
  /** What is on its way: whoever asks meanwhile waits for the same. */
  let underWay: Promise<void> | null = null;
  let stopped = false;
  let stumbles = 0;
  let cancelKeep: (() => void) | null = null;
  const beat = rhythm(ports.after, () => void pump());
  /** What has lately stood in this form: when the server has one of these, it came from here, by whichever way. */
  const lately: Entries[] = [];

  const keepNow = () => {
    cancelKeep?.();
    cancelKeep = null;
    const entries = ports.read();
    lately.unshift(entries);
    lately.length = Math.min(lately.length, 8);
    return ports.keep({ sheet: start.sheet, entries, base, sending, handIn });
  };

  const open = () => Boolean(unsent || sending || handIn);
  const fromHere = (words: Entries) =>
    [sending, known, handIn, ports.read(), ...lately].some((mine) => mine && sameWords(words, mine));

  function notNow(answer: typeof lost | Refused, kept: boolean): false {
    if (answer === lost || answer.kind === "later") {
      beat.again();
      if (answer !== lost) stumbles += 1;
      const draft = answer === lost ? "offline" : "later";
      ports.tell({ kind: handIn ? "hand_in_later" : draft, kept });
      return false;
    }
    if (answer.kind === "signed_out") beat.whenSignedIn();
    ports.tell({ ...answer, kept });
    return false;
  }

  async function saved(revision: number): Promise<boolean> {
    const afterTrouble = beat.tries > 0;
    base = revision;
    known = sending;
    sending = null;
    beat.tries = 0;
    stumbles = 0;
    if (!unsent && !handIn) await ports.forget();
    if (unsent) await keepNow();
    else if (!handIn) ports.tell({ kind: "saved" });
    return Boolean(handIn) || (unsent && afterTrouble);
  }

  async function conflict(answer: Extract<SaveAnswer, { kind: "conflict" }>): Promise<boolean> {
    const mine = fromHere(answer.entries);
    sending = null;
    unsent = true;
    if (mine) {
      base = answer.revision;
      return true;
    }
    clash = { revision: answer.revision };
    await keepNow();
    ports.tell({ kind: "conflict", revision: answer.revision, theirs: answer.entries });
    return false;
  }

  /** @returns whether there is something more to send right away */
  async function sendDraft(): Promise<boolean> {
    if (!sending || (unsent && stumbles >= sameAgain)) {
      sending = handIn ?? ports.read();
      unsent = false;
      beat.gone();
    }
    if (handIn) ports.tell({ kind: "submitting" });
    const kept = await keepNow();
    const answer = await beat.inTime(ports.save(sending, base));
    if (stopped) return false;
    if (answer === lost || answer.kind === "later") return notNow(answer, kept);
    if (answer.kind === "saved") return saved(answer.revision);
    if (answer.kind === "conflict") {
      return sameWords(answer.entries, sending) ? saved(answer.revision) : conflict(answer);
    }
    sending = null;
    if (answer.kind !== "closed") {
      unsent = true;
      return notNow(answer, kept);
    }
    unsent = false;
    if (!handIn) ports.tell({ ...answer, kept });
    return Boolean(handIn);
  }

  async function sendSubmission(form: Entries): Promise<boolean> {
    const kept = await keepNow();
    ports.tell({ kind: "submitting" });
    const answer = await beat.inTime(ports.submit(form));
    if (stopped || handIn !== form) return handIn !== form;
    if (answer === lost || answer.kind === "later" || answer.kind === "signed_out") {
      return notNow(answer, kept);
    }
    if (answer.kind === "submitted") {
      stopped = true;
      await ports.forget();
      ports.tell({ kind: "submitted" });
      return false;
    }
    handIn = null;
    await keepNow();
    ports.tell(answer.kind === "invalid" ? answer : { ...answer, kept });
    return false;
  }

  async function sendAll(): Promise<void> {
    if (stopped || clash) return;
    beat.stop();
    let more = open();
    while (more && !stopped && !clash) {
      more = handIn && !sending && !unsent ? await sendSubmission(handIn) : await sendDraft();
    }
  }

  async function pump(): Promise<void> {
    underWay ??= sendAll().finally(() => {
      underWay = null;
    });
    await underWay;
    if (!stopped && !clash && handIn === null && unsent && beat.tries === 0 && !beat.planned()) beat.soon();
  }

  if (start.clash) ports.tell({ kind: "conflict", ...start.clash });

  return {
    changed() {
      if (stopped) return;
      if (!unsent && !clash && !handIn) ports.tell({ kind: "saving" });
      unsent = true;
      cancelKeep ??= ports.after(keepAfter, () => void keepNow());
      if (!clash && !handIn && beat.tries === 0) beat.soon();
    },
    async flush() {
      if (stopped || !open()) return true;
      await keepNow();
      const wasUnderWay = underWay !== null;
      await pump();
      // What was written while that was on its way has not gone with it.
      if (wasUnderWay && open() && beat.tries === 0) await pump();
      return !open();
    },
    nudge() {
      if (!stopped && open()) void pump();
    },
    submit(entries) {
      if (stopped || handIn || clash) return;
      handIn = entries;
      unsent = true;
      void pump();
    },
    keepWriting() {
      handIn = null;
      unsent = true;
      ports.tell({ kind: "saving" });
      beat.goIn(0);
    },
    settle() {
      if (!clash) return;
      base = clash.revision;
      clash = null;
      sending = null;
      unsent = true;
      ports.tell({ kind: "saving" });
      void pump();
    },
    stop() {
      stopped = true;
      cancelKeep?.();
      beat.stop();
    },
  };
}
