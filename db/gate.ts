/** A limit on how many may wait for a connection, and how long: past it the answer is quick and honest instead of late. */
import { BusyError } from "./errors";

export function makeGate(running: number, waiting: number, patienceMs: number) {
  let inside = 0;
  const queue: Array<{ enter: () => void; timer: NodeJS.Timeout }> = [];

  const leave = () => {
    const next = queue.shift();
    if (!next) {
      inside -= 1;
      return;
    }
    clearTimeout(next.timer);
    next.enter();
  };

  const enter = () =>
    new Promise<void>((resolve, reject) => {
      if (inside < running) {
        inside += 1;
        resolve();
        return;
      }
      if (queue.length >= waiting) {
        reject(new BusyError());
        return;
      }
      const place = {
        enter: resolve,
        timer: setTimeout(() => {
          queue.splice(queue.indexOf(place), 1);
          reject(new BusyError());
        }, patienceMs),
      };
      queue.push(place);
    });

  return async <T>(work: () => Promise<T>): Promise<T> => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
