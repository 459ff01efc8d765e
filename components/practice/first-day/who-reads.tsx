import { Name } from "@/components/ui/name";
import type { FirstDay } from "@/lib/practice/first-day/types";
import { PeoplePicture } from "./people-picture";

/** Who sees what: the same people several times, filled where they read it. Where somebody works here alone, nobody else is spoken of. */
export function WhoReads({ coachName, partnerName, alone }: FirstDay & { alone: boolean }) {
  const rows = [
    {
      readers: [true, false, false] as const,
      title: "Only you",
      words: <>What you have typed and not sent yet. Nobody else can open a draft.</>,
    },
    {
      readers: [true, true, false] as const,
      title: (
        <>
          You and <Name>{coachName}</Name>
        </>
      ),
      words: alone ? (
        <>What you send, and your weekly check-in.</>
      ) : (
        <>
          What says “Only <Name>{coachName}</Name> reads this”, and your weekly check-in for as long as you
          have not shared it.
        </>
      ),
    },
    {
      readers: [true, true, true] as const,
      title: (
        <>
          You, <Name>{coachName}</Name> and <Name>{partnerName}</Name>
        </>
      ),
      words: (
        <>
          What you send for both. Often it opens only when there is something from each of you; until then{" "}
          <Name>{partnerName}</Name> sees nothing of yours.
        </>
      ),
    },
    {
      readers: [false, true, false] as const,
      title: (
        <>
          Only <Name>{coachName}</Name>
        </>
      ),
      words: (
        <>
          Notes of <Name>{coachName}</Name>’s own about the work.
        </>
      ),
    },
  ];
  return (
    <>
      <p className="text-sm text-ink-soft">
        In each picture, from the left: you, <Name>{coachName}</Name>
        {alone ? null : (
          <>
            , <Name>{partnerName}</Name>
          </>
        )}
        . Whoever is filled in can read it.
      </p>
      <ul className="divide-y divide-line rounded-lg border border-line bg-raised">
        {rows
          .filter(({ readers }) => !(alone && readers[2]))
          .map(({ readers, title, words }, at) => (
            <li
              key={String(at)}
              className="flex flex-col gap-x-6 gap-y-3 p-4 sm:flex-row sm:items-center sm:p-5"
            >
              <PeoplePicture readers={alone ? readers.slice(0, 2) : readers} />
              <div className="min-w-0">
                <p className="font-semibold">{title}</p>
                <p className="text-ink-soft">{words}</p>
              </div>
            </li>
          ))}
      </ul>
      <p>
        Every box says who will read it, before you write in it.
        {alone ? null : (
          <>
            {" "}
            <Name>{partnerName}</Name> is never told when you were here, what you opened, or what you left
            empty.
          </>
        )}
      </p>
    </>
  );
}
