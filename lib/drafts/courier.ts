/** Brings words from a form to the server: one request at a time, nothing lost, nothing twice, whatever the network does. */
import { sameWords } from "./entries";
import type { Entries, HandInAnswer, LocalCopy, SaveAnswer, Status } from "./types";

export type Ports = {
  /** The form as it stands now. Called when there is something to keep or to send, never while a key is down. */
  read(): Entries;
  save(entries: Entries, base: number): Promise<SaveAnswer>;
  handIn(entries: Entries): Promise<HandInAnswer>;
  keep(copy: LocalCopy): Promise<boolean>;
  forget(): Promise<void>;
  tell(status: Status): void;
  /** Calls back after `ms`; what it returns takes that back. */
  after(ms: number, work: () => void): () => void;
};

export type Courier = {
  /** Something in the form changed. */
  changed(): void;
  /** Keep and send now: the page may be about to go. @returns whether the server has it all */
  flush(): Promise<boolean>;
  /** The network, the window or the person is back: try again at once. */
  nudge(): void;
  /** Saves first, so that a newer version from another device is not passed over; then hands in. */
  handIn(entries: Entries): void;
  /** Go on writing while a hand-in has not arrived yet. */
  keepWriting(): void;
  /** The form now shows the version that the person has chosen. */
  settle(): void;
  stop(): void;
};

const keepAfter = 150;
const saveAfter = 1200;
const saveAtLatest = 8000;
const patience = 20_000;
const longestPause = 60_000;
const signedOutPause = 15_000;

const lost = Symbol("no answer in time");

type Start = {
  sheet: string;
  base: number;
  /** What the server had on that base. */
  known?: Entries;
  copy?: LocalCopy | null;
  /** Two versions that the person has to choose from before anything is sent. */
  clash?: { revision: number; theirs: Entries } | null;
};

export function makeCourier(ports: Ports, start: Start): Courier {
  let base = start.base;
  let known = start.known ?? null;
  let unsent = Boolean(start.copy);
  let sending = start.copy?.sending ?? null;
  let handIn = start.copy?.handIn ?? null;
  let clash: { revision: number } | null = start.clash ?? null;
  let busy = false;
  let stopped = false;
  let tries = 0;
  let waitingSince: number | null = null;
  let cancelKeep: (() => void) | null = null;
  let cancelSend: (() => void) | null = null;

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

  const sendIn = (ms: number) => {
    cancelSend?.();
    cancelSend = ports.after(ms, () => {
      cancelSend = null;
      void pump();
    });
  };

  const again = () => {
    tries += 1;
    sendIn(Math.min(longestPause, 1000 * 2 ** tries) * (0.75 + Math.random() / 2));
  };

  const inTime = <T>(work: Promise<T>): Promise<T | typeof lost> =>
    new Promise((resolve, reject) => {
      const cancel = ports.after(patience, () => resolve(lost));
      work.then(resolve, reject).finally(cancel);
    });

  /** @returns whether there is something more to send right away */
  async function sendDraft(): Promise<boolean> {
    if (!sending) {
      sending = handIn ?? ports.read();
      unsent = false;
      waitingSince = null;
    }
    if (handIn) ports.tell({ kind: "handing_in" });
    const kept = await keepNow();
    const answer = await inTime(ports.save(sending, base)).catch(() => lost);
    if (stopped) return false;
    if (answer === lost || typeof answer === "symbol") {
      ports.tell({ kind: handIn ? "hand_in_later" : "offline", kept });
      again();
      return false;
    }
    if (answer.kind === "closed" && handIn) {
      sending = null;
      unsent = false;
      return true;
    }
    if (answer.kind === "saved" || (answer.kind === "conflict" && sameWords(answer.entries, sending))) {
      const resent = tries > 0;
      base = answer.revision;
      known = sending;
      sending = null;
      tries = 0;
      if (unsent) {
        await keepNow();
        return resent || Boolean(handIn);
      }
      if (!handIn) {
        await ports.forget();
        if (unsent) await keepNow();
        else ports.tell({ kind: "saved" });
      }
      return Boolean(handIn);
    }
    if (answer.kind === "conflict") {
      sending = null;
      unsent = true;
      const fromHere = [known, handIn, ports.read(), ...lately].some(
        (words) => words && sameWords(answer.entries, words),
      );
      if (fromHere) {
        base = answer.revision;
        return true;
      }
      clash = { revision: answer.revision };
      await keepNow();
      ports.tell({ kind: "conflict", revision: answer.revision, theirs: answer.entries });
      return false;
    }
    if (answer.kind === "closed") sending = null;
    if (answer.kind === "refused") ports.tell({ ...answer, kept });
    else ports.tell({ kind: answer.kind === "later" && handIn ? "hand_in_later" : answer.kind, kept });
    if (answer.kind === "later") again();
    if (answer.kind === "signed_out") sendIn(signedOutPause);
    return false;
  }

  async function sendHandIn(form: Entries): Promise<boolean> {
    const kept = await keepNow();
    ports.tell({ kind: "handing_in" });
    const answer = await inTime(ports.handIn(form)).catch(() => lost);
    if (stopped || handIn !== form) return handIn !== form;
    if (answer === lost || typeof answer === "symbol") {
      ports.tell({ kind: "hand_in_later", kept });
      again();
      return false;
    }
    if (answer.kind === "handed_in") {
      stopped = true;
      await ports.forget();
      ports.tell({ kind: "handed_in" });
      return false;
    }
    if (answer.kind === "later" || answer.kind === "signed_out") {
      ports.tell({ kind: answer.kind === "later" ? "hand_in_later" : "signed_out", kept });
      if (answer.kind === "later") again();
      else sendIn(signedOutPause);
      return false;
    }
    handIn = null;
    unsent = true;
    await keepNow();
    if (answer.kind === "invalid") ports.tell(answer);
    else ports.tell({ ...answer, kept });
    return false;
  }

  async function pump(): Promise<void> {
    if (busy || stopped || clash) return;
    busy = true;
    cancelSend?.();
    cancelSend = null;
    try {
      let more = Boolean(sending || unsent || handIn);
      while (more && !stopped && !clash) {
        more = handIn && !sending && !unsent ? await sendHandIn(handIn) : await sendDraft();
      }
    } finally {
      busy = false;
    }
    if (unsent && !cancelSend && !stopped && !clash && !handIn && tries === 0) sendIn(saveAfter);
  }

  if (start.clash) ports.tell({ kind: "conflict", ...start.clash });

  return {
    changed() {
      if (stopped) return;
      if (!unsent && !clash && !handIn) ports.tell({ kind: "saving" });
      unsent = true;
      cancelKeep ??= ports.after(keepAfter, () => void keepNow());
      if (clash || handIn || tries > 0) return;
      const now = Date.now();
      waitingSince ??= now;
      sendIn(now - waitingSince > saveAtLatest ? 0 : saveAfter);
    },
    async flush() {
      const open = () => Boolean(unsent || sending || handIn);
      if (stopped || !open()) return true;
      await keepNow();
      await pump();
      return !open();
    },
    nudge() {
      if (!stopped && (unsent || sending || handIn)) void pump();
    },
    handIn(entries) {
      if (stopped || handIn || clash) return;
      handIn = entries;
      unsent = true;
      void pump();
    },
    keepWriting() {
      handIn = null;
      unsent = true;
      sendIn(0);
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
      cancelSend?.();
    },
  };
}
