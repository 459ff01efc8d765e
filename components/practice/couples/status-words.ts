import type { CoupleHead, PartnerCard } from "@/lib/practice/couples/types";

export const coupleStatusWords: Record<CoupleHead["status"], string> = {
  active: "Active",
  paused: "Paused",
  separating: "Separating",
  closed: "Closed",
};

export const joinStatusWords: Record<PartnerCard["joinStatus"], string> = {
  joined: "Joined",
  invited: "Invited",
  lapsed: "Link has run out",
  not_invited: "Not invited yet",
};
