import { Profession } from "@/components/shell/profession";

/** The same for whoever begins it. */
export function WhatEnds() {
  return (
    <ul className="list-disc space-y-2 pl-5">
      <li>
        Nothing new opens between the two of you: what is sealed stays sealed, and nothing new can be sent.
      </li>
      <li>Shared weeks and charts are each person’s own again.</li>
      <li>Agreements end. Each of you keeps a copy of what both signed. What is shared for now stops.</li>
      <li>Invitations that were not used stop working.</li>
      <li>
        What both of you can read now stays readable for a while, thirty days at the most. Your <Profession />{" "}
        can end that sooner. After that, each of you has what you wrote yourself.
      </li>
    </ul>
  );
}
