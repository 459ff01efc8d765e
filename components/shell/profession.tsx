"use client";

import { createContext, type ReactNode, useContext } from "react";
import { type Profile, professionOf } from "@/lib/platform/text/profession";

const ProfileContext = createContext<Profile>("licensed");

/** Tells everything inside what kind of practice it is in. */
export function ProfessionScope({ profile, children }: { profile: Profile; children: ReactNode }) {
  return <ProfileContext value={profile}>{children}</ProfileContext>;
}

export const useProfession = () => professionOf(useContext(ProfileContext));

/** Whoever works with the couple, in the middle of a sentence. */
export function Profession() {
  return useProfession().counselor;
}
