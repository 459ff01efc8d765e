/** Two people taking turns: one speaks, one says back what they heard, then they change places. Told by the clock, never by ticks. */
/** Everything there is to know, small enough for the phone to keep; nothing that was said is in it. Times in milliseconds. */
export type Talk = Readonly<{
  minutes: number;
  /** Which of the two speaks first. */
  first: 0 | 1;
  turn: 1 | 2;
  stage: "speaking" | "reflecting" | "done";
  /** When this stage began; pauses are taken out of it. */
  since: number;
  stoppedAt: number | null;
  /** Somebody asked for a break: the clock stands, and nothing has to follow. */
  resting: boolean;
}>;

export const begin = (minutes: number, first: 0 | 1, now: number): Talk => ({
  minutes,
  first,
  turn: 1,
  stage: "speaking",
  since: now,
  stoppedAt: null,
  resting: false,
});

export const speakerOf = ({ first, turn }: Talk): 0 | 1 => (turn === 1 ? first : first === 0 ? 1 : 0);

/** Milliseconds of this turn that are left; below zero once somebody speaks on. A clock that was set back adds nothing. */
export const leftOf = ({ minutes, since, stoppedAt }: Talk, now: number): number =>
  minutes * 60_000 - Math.max(0, (stoppedAt ?? now) - since);

export const pause = (talk: Talk, now: number): Talk =>
  talk.stoppedAt === null && talk.stage !== "done" ? { ...talk, stoppedAt: now } : talk;

export const takeBreak = (talk: Talk, now: number): Talk =>
  talk.stage === "done" ? talk : { ...pause(talk, now), resting: true };

export const goOn = (talk: Talk, now: number): Talk =>
  talk.stoppedAt === null
    ? talk
    : { ...talk, since: talk.since + Math.max(0, now - talk.stoppedAt), stoppedAt: null, resting: false };

/** Speaking, saying back, then the same the other way round, then the end. */
export function next(talk: Talk, now: number): Talk {
  const running = { ...talk, since: now, stoppedAt: null, resting: false };
  if (talk.stage === "speaking") return { ...running, stage: "reflecting" };
  if (talk.stage === "reflecting" && talk.turn === 1) return { ...running, stage: "speaking", turn: 2 };
  return { ...running, stage: "done" };
}

export const end = (talk: Talk, now: number): Talk => ({
  ...talk,
  stage: "done",
  since: now,
  stoppedAt: null,
  resting: false,
});

export type Moment = "running" | "one_minute" | "over";

/** What is worth saying aloud: that a minute is left (of more than two), and that the time is up. */
export function momentOf(talk: Talk, now: number): Moment {
  const left = leftOf(talk, now);
  if (left <= 0) return "over";
  return left <= 60_000 && talk.minutes > 2 ? "one_minute" : "running";
}

/** "4:05"; stands at 0:00 when the time is up. */
export function clockText(left: number): string {
  const seconds = Math.max(0, Math.ceil(left / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

const isTime = (value: unknown) => typeof value === "number" && Number.isFinite(value);
const isTalk = (value: unknown): value is Talk => {
  if (typeof value !== "object" || value === null) return false;
  const { minutes, first, turn, stage, since, stoppedAt, resting } = value as Record<string, unknown>;
  return (
    isTime(minutes) &&
    (first === 0 || first === 1) &&
    (turn === 1 || turn === 2) &&
    (stage === "speaking" || stage === "reflecting" || stage === "done") &&
    isTime(since) &&
    (stoppedAt === null || isTime(stoppedAt)) &&
    typeof resting === "boolean"
  );
};

/** A talk from the phone's own memory. @returns null for anything else */
export function talkFrom(text: string | null): Talk | null {
  if (text === null) return null;
  try {
    const kept: unknown = JSON.parse(text);
    return isTalk(kept) ? kept : null;
  } catch {
    return null;
  }
}
