/** A server behind a network that loses, doubles, delays and reorders: what the real one promises, and nothing more. */
import { sameWords } from "@/lib/offline-drafts/rules/entries";
import type { Entries, SaveAnswer, SubmitAnswer } from "@/lib/offline-drafts/types";

type Weather = {
  loses: number;
  doubles: number;
  longest: number;
  random: () => number;
};

export function unsteadyServer(weather: Weather) {
  const state = {
    revision: 0,
    content: [] as Entries,
    history: [] as Entries[],
    handIns: [] as { key: string; form: Entries }[],
    calm: false,
    signedOut: false,
  };

  function save(entries: Entries, base: number): SaveAnswer {
    if (state.signedOut) return { kind: "signed_out" };
    if (state.handIns.length > 0) return { kind: "closed" };
    if (base !== state.revision) {
      if (sameWords(entries, state.content)) return { kind: "saved", revision: state.revision };
      return { kind: "conflict", revision: state.revision, entries: state.content };
    }
    state.revision += 1;
    state.content = entries;
    state.history.push(entries);
    return { kind: "saved", revision: state.revision };
  }

  function handIn(form: Entries): SubmitAnswer {
    if (state.signedOut) return { kind: "signed_out" };
    const key = form.find(([name]) => name === "submitKey")?.[1] ?? "";
    const first = state.handIns[0];
    if (first) return first.key === key ? { kind: "submitted" } : { kind: "refused", message: "already" };
    state.handIns.push({ key, form });
    return { kind: "submitted" };
  }

  const delay = () => (state.calm ? 1 : weather.random() * weather.longest);

  function travel<T>(work: () => T): Promise<T> {
    const lost = () => !state.calm && weather.random() < weather.loses;
    return new Promise((resolve, reject) => {
      if (lost()) return void setTimeout(() => reject(new TypeError("Failed to fetch")), delay());
      setTimeout(() => {
        const answer = work();
        if (lost()) setTimeout(() => reject(new TypeError("Failed to fetch")), delay());
        else setTimeout(() => resolve(answer), delay());
      }, delay());
      if (!state.calm && weather.random() < weather.doubles) setTimeout(work, delay() * 3);
    });
  }

  return {
    state,
    save: (entries: Entries, base: number) => travel(() => save(entries, base)),
    handIn: (form: Entries) => travel(() => handIn(form)),
    /** A save from another device, straight to the server. */
    elsewhere: (entries: Entries) => save(entries, state.revision),
  };
}

/** The same numbers every time (mulberry32). */
export function seeded(seed: number): () => number {
  let at = seed;
  return () => {
    at = (at + 0x6d2b79f5) | 0;
    let mixed = Math.imul(at ^ (at >>> 15), 1 | at);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
