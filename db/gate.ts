/** Limits how many work at once and how long others wait, with a fair share for each person: who asks for much waits behind themselves. */
import { BusyError } from "./errors";

type Place = { enter: () => void; timer: NodeJS.Timeout };
type Line = { each: number; inside: number; waiting: Place[] };

type Limits = {
  /** At once, over all. */
  running: number;
  /** At once, for one person. */
  each: number;
  /** Waiting, over all and for one person. */
  waiting: number;
  waitingEach: number;
  patienceMs: number;
};

export function makeGate({ running, each, waiting, waitingEach, patienceMs }: Limits) {
  /** In the order in which each was served last: whoever is let in goes to the end. */
  const lines = new Map<string, Line>();
  let inside = 0;
  let queued = 0;

  const lineOf = (who: string, most = each): Line => {
    const line = lines.get(who) ?? { each: most, inside: 0, waiting: [] };
    lines.set(who, line);
    return line;
  };

  const letIn = (who: string, line: Line) => {
    inside += 1;
    line.inside += 1;
    lines.delete(who);
    lines.set(who, line);
  };

  const letNextIn = () => {
    if (inside >= running) return;
    for (const [who, line] of lines) {
      const next = line.inside < line.each ? line.waiting.shift() : undefined;
      if (!next) continue;
      clearTimeout(next.timer);
      queued -= 1;
      letIn(who, line);
      next.enter();
      return;
    }
  };

  const enter = (who: string, most?: number) =>
    new Promise<void>((resolve, reject) => {
      const line = lineOf(who, most);
      if (inside < running && line.inside < line.each && line.waiting.length === 0) {
        letIn(who, line);
        resolve();
        return;
      }
      if (queued >= waiting || line.waiting.length >= waitingEach) {
        reject(new BusyError());
        return;
      }
      const place: Place = {
        enter: resolve,
        timer: setTimeout(() => {
          line.waiting.splice(line.waiting.indexOf(place), 1);
          queued -= 1;
          forget(who, line);
          reject(new BusyError());
        }, patienceMs),
      };
      queued += 1;
      line.waiting.push(place);
    });

  const forget = (who: string, line: Line) => {
    if (line.inside === 0 && line.waiting.length === 0) lines.delete(who);
  };

  const leave = (who: string) => {
    const line = lineOf(who);
    inside -= 1;
    line.inside -= 1;
    lines.delete(who);
    lines.set(who, line);
    forget(who, line);
    letNextIn();
  };

  /** @param most how many of this one at once, where that is another number than for everybody */
  return async <T>(who: string, work: () => Promise<T>, most?: number): Promise<T> => {
    await enter(who, most);
    try {
      return await work();
    } finally {
      leave(who);
    }
  };
}
