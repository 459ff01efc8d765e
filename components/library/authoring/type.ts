import type { DraftContent, DraftField } from "@/lib/library/authoring/schema";

export type Change = (patch: Partial<DraftContent>) => void;
export type ChangeField = (patch: Partial<DraftField>) => void;
