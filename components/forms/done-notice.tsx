"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Icon } from "@/components/ui/icon";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { type DoneNotice as Done, noticeCookie } from "@/lib/platform/actions/notice";
import { buttonStyle } from "../ui/button-style";
import { SubmitButton } from "../ui/submit-button";
import { ActionForm } from "./action-form";

type DoneNoticeProps = {
  /** What was left for this page, if anything. */
  notice: Done | null;
  /** Not there where nothing can be undone. */
  undo?: FormAction;
  /** Above what lies at the foot of a phone. */
  aboveNav?: boolean;
};

/**
 * The only place that says what is done, in view wherever the person has scrolled to, and nothing moves for it: what
 * lies under a finger stays there. It takes no focus, and stays until the next page, the next deed or "Close".
 */
export function DoneNotice({ notice, undo, aboveNav = false }: DoneNoticeProps) {
  const path = usePathname();
  const [shown, setShown] = useState({ notice, path });
  if (notice && notice.id !== shown.notice?.id) setShown({ notice, path });
  const current = shown.path === path ? shown.notice : null;

  useEffect(() => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    if (notice) document.cookie = `${noticeCookie}=; Max-Age=0; Path=/`;
  }, [notice]);
  useEffect(() => {
    setShown((last) => (last.path === path ? last : { ...last, path: "" }));
  }, [path]);

  return (
    <div
      role="status"
      data-done={current ? "" : undefined}
      className={`pointer-events-none fixed inset-x-0 z-20 px-3 print:hidden ${aboveNav ? "bottom-[calc(4.25rem+env(safe-area-inset-bottom))] sm:bottom-4" : "bottom-4"}`}
    >
      {current ? (
        <div className="pointer-events-auto mx-auto flex max-w-[34rem] flex-wrap items-center gap-x-3 rounded-lg border border-accent bg-accent-soft py-1.5 pr-1.5 pl-4 shadow-over">
          <p className="flex min-w-48 flex-1 items-start gap-2.5 py-1.5">
            <Icon name="check" className="mt-1" />
            <span className="min-w-0">{current.message}</span>
          </p>
          <div className="ml-auto flex items-start">
            {current.undo && undo ? (
              <ActionForm key={current.id} action={undo} className="">
                {Object.entries(current.undo).map(([name, value]) => (
                  <input key={name} type="hidden" name={name} value={value} readOnly />
                ))}
                <SubmitButton variant="plain" size="small" pendingText="One moment…">
                  Undo
                </SubmitButton>
              </ActionForm>
            ) : null}
            <button
              type="button"
              aria-label="Close this message"
              onClick={() => setShown({ notice: current, path: "" })}
              className={`${buttonStyle("plain", "small")} noscript:hidden`}
            >
              <Icon name="x" />
            </button>
          </div>
        </div>
      ) : null}
    </div>
  );
}
