"use client";

import { useLetterKeys } from "./use-letter-keys";

/** Which letters do something here, and the switch for all of them; of no use where there is no keyboard. @param says without the last dot */
export function KeysSwitch({ says }: { says: string }) {
  const { on, turn } = useLetterKeys();
  if (on === null) return null;
  return (
    <span className="text-sm text-ink-soft max-md:hidden">
      {on ? `${says}. ` : "Keys are off. "}
      <button type="button" className="link min-h-6" onClick={turn}>
        {on ? "Turn keys off" : "Turn keys on"}
      </button>
    </span>
  );
}
