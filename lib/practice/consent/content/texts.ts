/** The texts that a practice begins with, for each kind of practice. Its owner changes them; what was signed stays as it was. */
import type { Disclosure } from "@/lib/platform/text/disclosure";
import { type Profile, professionOf } from "@/lib/platform/text/profession";

const safety =
  "One thing is always different: if you are afraid, threatened or hurt, what you say about it is never passed on to your partner.";

/** What each way of holding private words means, in full. */
export const disclosureTexts: Record<Disclosure, (counselor: string) => string> = {
  no_secrets: (counselor) =>
    `Your ${counselor} works with the two of you together and keeps no secrets between you. What you tell your ${counselor} in private may be brought up with both of you when it matters for your work. Your ${counselor} tells you before that happens, and you can say it yourself first.\n\n${safety}`,
  counselor_discretion: (counselor) =>
    `What you tell your ${counselor} in private usually stays private. If keeping it would harm your work together, your ${counselor} decides with care whether it has to be spoken about, and talks with you first. You can always say it yourself.\n\n${safety}`,
  confidential_to_each: (counselor) =>
    `What you tell your ${counselor} in private stays between the two of you. It is passed on to your partner only if you ask for that or say yes to it.\n\n${safety}`,
};

const separation = (counselor: string) =>
  `Each of you can end the work here at any time, alone and without a reason. Mendwork tells nobody that you did. Your ${counselor} talks with the other person.\n\nFrom then on nothing new opens between you. What you wrote yourself stays yours to read. What you could both read closes after a while. Going on alone, or coming back together, is a new beginning: then you are asked again.`;

const noAlarm = (counselor: string) =>
  `Mendwork is not an emergency service. Nobody watches it around the clock, and what you send raises no alarm. If you or somebody else is in danger, call your local emergency number. “Get help now” is on every page, under More. Your ${counselor} cannot promise how things will turn out between you. Nobody can.`;

const natures: Record<Profile, string> = {
  licensed: `Counseling for couples asks something of both of you, and old hurt can be felt again on the way. You decide how fast you go, you can leave any question out, and you can stop.\n\n${noAlarm("counselor")}`,
  coaching: `Coaching is not therapy. Your coach does not diagnose or treat anything, and what you say to a coach may not be protected by law in the way it would be with a therapist or a doctor. If something comes up that is not a coach’s work, your coach says so and helps you find somebody for it. You decide how fast you go, you can leave any question out, and you can stop.\n\n${noAlarm("coach")}`,
};

const channels = (counselor: string) =>
  `What you send in Mendwork is read the next time your ${counselor} opens it, and that may take some days. For anything that can’t wait so long, use the telephone number or address your ${counselor} has given you. Please don’t leave news in an exercise that has to be heard today.`;

export function beginningTexts(profile: Profile) {
  const { counselor } = professionOf(profile);
  return {
    disclosure: "counselor_discretion" as const,
    disclosureWords: disclosureTexts.counselor_discretion(counselor),
    separation: separation(counselor),
    nature: natures[profile],
    channels: channels(counselor),
  };
}
