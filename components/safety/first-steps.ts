/** What to do first about a signal, in words for the counselor. Our own, short enough to read before a phone call. Pure. */

import type { Signal } from "@/lib/caseload/signals/types";
import { isolate } from "@/lib/platform/names/isolate";
import { dangerSigns, type QuietSign } from "@/lib/safety/private-note/schema";

/** `who` is a first name, or "each of them". */
type Steps = (who: string) => readonly string[];

const never =
  "Never confront the partner with it, and let nothing show that something was said: not in a session, a message or a changed appointment.";
const channel = (who: string) =>
  `Speak with ${who} alone first, by a channel that is theirs. Ask whether they can talk right now.`;
const danger =
  "Is anybody in danger now? Are there children? Then an emergency service comes before everything.";

const general: Record<Signal["kind"], Steps> = {
  concern: (who) => [
    channel(who),
    danger,
    never,
    "What was decided belongs on the concern’s own form, where it is settled.",
  ],
  not_free: (who) => [
    channel(who),
    "Ask what would happen after a no. Is anybody in danger now? Are there children?",
    never,
    "Leave what it was about closed until you have talked; a no needs no reason.",
  ],
  word_alone: (who) => [
    `Find a moment alone with ${who} within days: a neutral call, or half an hour to each of them “as I do with all couples”.`,
    "Ask first whether they can talk, then what they wanted to say. Is anybody in danger now? Are there children?",
    "Don’t ask about it in writing, or while the partner is there.",
  ],
  low_ease: (who) => [
    `Ask ${who} alone how it is at home. See the partner alone too, as a matter of course.`,
    "Don’t mention the answer while both are there. Low once may be a bad week; a reason to ask, not a finding.",
  ],
  one_sided: () => [
    "Ask each of them alone whose idea the line was, and what happens when it isn’t kept.",
    "Found by its words, so it may be quite harmless. If it troubles you, record a concern.",
  ],
};

const bySign: Partial<Record<QuietSign, string>> = {
  strangulation:
    "Being choked can injure inside without a mark: a doctor today, even if it was days ago. It is among the strongest signs that somebody may be killed; bring in a specialist at once.",
  threats_to_kill:
    "Take it at its word. A safety plan with a specialist today, and no joint session before that.",
  weapons:
    "Ask where the weapon is and who can get at it. That belongs in the safety plan before anything else.",
  own_life:
    "Call them today. Ask about suicide in plain words; asking does not put it there. With a plan or means at hand, don’t leave it to this app: a crisis line or the emergency number, together.",
  separation:
    "The time around leaving is the most dangerous. Nothing is announced before there is a plan with a specialist.",
  stalking:
    "Take it that phone and accounts may be read: agree on another way to reach them. A tracker that is removed can raise the danger; ask a specialist first.",
  pregnancy:
    "Danger grows in pregnancy and after a birth. Ask about a midwife or doctor whom they can see alone.",
  children:
    "Ask whether the children are safe tonight. Know your duty to report before you talk, and say it openly.",
  pets: "A threat to a pet is a threat to its owner, and a reason people stay. Ask who could take it in.",
  sexual_pressure:
    "Believe it and ask for no details. Offer medical help and a specialist; give nothing about closeness or touch meanwhile.",
  self_harm_threats:
    "Two people may need help: the one who says it, from a crisis line or a doctor; the one who hears it, so that staying is not what keeps the other alive.",
  money_control:
    "Help has to cost nothing and show on no statement. Ask about papers, a card, somebody who would lend.",
  after_session:
    "Let joint sessions rest now, with a neutral reason. End each talk with: is it safe for you to go home?",
  own_behavior:
    "That took courage. See them alone soon, name what is not all right, and ask whether anybody is in danger. Refer them to a program for people who hurt a partner; it is no couples’ topic. See the partner alone as well, as a matter of course, and without a word of this.",
};

/** Those about danger first. */
export function firstSteps({
  kind,
  signs,
  personName,
}: Pick<Signal, "kind" | "signs" | "personName">): string[] {
  const urgent = [...dangerSigns, ...signs.filter((sign) => !dangerSigns.includes(sign))];
  return [
    ...urgent.flatMap((sign) => (signs.includes(sign) ? (bySign[sign] ?? []) : [])),
    ...general[kind](personName ? isolate(personName) : "each of them"),
  ];
}

export const isDanger = ({ signs }: Pick<Signal, "signs">) =>
  signs.some((sign) => dangerSigns.includes(sign));
