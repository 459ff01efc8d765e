/** What a counselor reads in the five minutes before a session. */
import type { SealedState } from "@/lib/assignments/types";
import type { Signal } from "@/lib/caseload/signals/types";
import type { CheckDue } from "@/lib/safety/check/types";
import type { TimelineEntry } from "@/lib/timeline/types";
import type { TrustInWords } from "@/lib/trust/types";
import type { PartnerAlliance } from "../alliance/types";
import type { BroughtPoint, BroughtPoints } from "../points/types";

export type BriefAnswer = {
  responseId: string;
  title: string;
  /** Null for a sheet that both wrote. */
  firstName: string | null;
  outcome: "done" | "partly" | null;
  quality: number | null;
  unread: boolean;
};

/** The same thing several times is one line. */
export type BriefEntry = { entry: TimelineEntry; times: number };

export type Brief = {
  /** From when on this tells: the start of the last session; null before there was one. */
  since: Date | null;
  next: Date | null;
  trust: TrustInWords[];
  answers: BriefAnswer[];
  /** Exchanges where somebody's answers wait to be opened. */
  waiting: { assignmentId: string; title: string; state: SealedState }[];
  promises: BriefEntry[];
  proposals: BriefEntry[];
  setbacks: BriefEntry[];
  kindness: BriefEntry[];
  others: BriefEntry[];
  points: BroughtPoint[];
  alone: BroughtPoints["alone"];
  items: { itemId: string; title: string | null; note: string | null }[];
  /** What the latest note says comes next. */
  plan: { words: string; on: Date } | null;
  signals: Signal[];
  /** How the latest sessions were, as each said it alone. */
  alliance: PartnerAlliance[];
  /** It is time to look back together. */
  reviewProposed: boolean;
  checks: { clientId: string; firstName: string; due: CheckDue | null }[];
};
