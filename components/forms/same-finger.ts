"use client";

import type { PointerEvent } from "react";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { submissionField } from "@/lib/platform/actions/submission";

type Spot = { x: number; y: number; near: number };

/** How far from the first a second press may lie, in pixels: a mouse stays where it is, a finger comes down roughly there. */
const nearby = { mouse: 8, finger: 40 };
const soonMs = 1000;

let pressed: Spot | null = null;
let last: { spot: Spot | null; what: string; at: number } | null = null;

const whatOf = (form: FormData) => JSON.stringify([...form].filter(([name]) => name !== submissionField));

/**
 * Keeps a second tap from landing on what has just come under the same finger: a row that goes when its button is
 * pressed brings the next one, and the deed would be done to that, too.
 */
export const sameFinger = {
  /**
   * Notes where a pointer went down in a form; the keyboard has no such place, and neither has a confirmation, which lies over
   * the page and was asked for.
   */
  press: ({ clientX, clientY, currentTarget, target, pointerType }: PointerEvent<HTMLFormElement>) => {
    const inForm = target instanceof Node && currentTarget.contains(target);
    const near = pointerType === "mouse" ? nearby.mouse : nearby.finger;
    pressed = inForm ? { x: clientX, y: clientY, near } : null;
  },
  /** Whoever has chosen or written something since means the next tap. */
  mean: () => {
    last = null;
  },
  /**
   * Whether this is another deed at the place where one has been done just now. The same deed once more is no slip. The form says
   * that it has taken nothing, since whoever reads that quickly may have meant it.
   */
  isSlip: (form: FormData): boolean => {
    const spot = pressed;
    const slip =
      spot !== null &&
      last?.spot != null &&
      performance.now() - last.at < soonMs &&
      Math.hypot(spot.x - last.spot.x, spot.y - last.spot.y) < spot.near &&
      whatOf(form) !== last.what;
    if (slip) pressed = null;
    return slip;
  },
  /** Notes when an action has done something, or has led elsewhere. */
  watch:
    (action: FormAction): FormAction =>
    async (state, form) => {
      const spot = pressed;
      pressed = null;
      const done = () => {
        last = { spot, what: whatOf(form), at: performance.now() };
      };
      try {
        const answer = await action(state, form);
        if (answer.status === "done") done();
        return answer;
      } catch (elsewhere) {
        done();
        throw elsewhere;
      }
    },
};
