import { Disclosure } from "@/components/ui/disclosure";
import { type RoomPart, roomLabels, roomParts } from "@/lib/sessions/room/terms";

/** Which parts the screen will have, in the form that turns it. @param parts those that can be on it */
export function WhatToShow({ parts }: { parts: readonly RoomPart[] }) {
  const leftOut = roomParts.filter((part) => !parts.includes(part));
  return (
    <>
      <Disclosure summary="What to show" className="mt-2">
        <fieldset>
          <legend className="sr-only">What to show</legend>
          <p className="text-ink-soft">
            {`“${roomLabels.agenda}” is always there. What you leave out is not on the screen, and nothing there says so.`}
          </p>
          <div className="mt-2 grid gap-x-4 gap-y-2 sm:grid-cols-3">
            {roomParts.map((part) =>
              part === "agenda" ? null : (
                <label key={part} className="choice">
                  <input
                    type="checkbox"
                    name="show"
                    value={part}
                    defaultChecked={parts.includes(part)}
                    disabled={!parts.includes(part)}
                  />
                  <span>{roomLabels[part]}</span>
                </label>
              ),
            )}
          </div>
        </fieldset>
      </Disclosure>
      {leftOut.length > 0 ? (
        <p className="mt-2">
          {`Left out: ${leftOut.map((part) => roomLabels[part]).join(", ")}. Something one of them sent there isn’t open to the other, and whoever sent it would miss it on this screen.`}
        </p>
      ) : null}
    </>
  );
}
