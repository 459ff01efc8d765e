import type { ReactNode } from "react";
import type { CoupleHead } from "@/lib/practice/couples/types";
import { CoupleTop } from "./couple-top";

type CoupleFrameProps = {
  /** Which part of the record this is; its heading. */
  place: string;
  couple: Pick<CoupleHead, "coupleId" | "label" | "status">;
  /** One thing to do from here; the front page of the record offers "Assign exercise". */
  actions?: ReactNode;
  children: ReactNode;
};

/** The head of every page of one couple's record, and the way between its parts. */
export function CoupleFrame({ place, couple, actions, children }: CoupleFrameProps) {
  const { coupleId, label, status } = couple;
  return (
    <>
      <CoupleTop place={place} coupleId={coupleId} label={label} status={status} actions={actions} />
      {children}
    </>
  );
}
