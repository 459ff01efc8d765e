"use client";

import type { Route } from "next";
import { OfflineForm } from "@/components/offline-drafts/offline-form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Entries } from "@/lib/offline-drafts/types";
import type { FormAction } from "@/lib/platform/actions/form-state";
import { MapFields } from "./map-fields";
import { mapQuestions } from "./map-questions";

type MapSheetProps = {
  conflictId: string;
  owner: string;
  deviceKey: string;
  draft: { revision: number; entries: Entries };
  partnerName: string;
  coachName: string;
  save: FormAction;
  keep: FormAction;
  ready: FormAction;
  home: Route;
};

/** One's own map of causes, as a form that saves itself. */
export function MapSheet({ conflictId, owner, partnerName, coachName, ready, ...form }: MapSheetProps) {
  return (
    <OfflineForm
      {...form}
      sheet={`map:${conflictId}`}
      hidden={{ sheet: conflictId, owner }}
      questions={mapQuestions}
      other="You wrote here on another device, or in another tab, in the meantime."
      label="My own map"
      submit={ready}
    >
      {(keepPost) => (
        <>
          <MapFields partnerName={partnerName} coachName={coachName} />
          <div className="flex flex-col gap-3 border-t border-line pt-6 sm:flex-row sm:flex-wrap">
            <SubmitButton name="outcome" value="ready" size="wide" pendingText="One moment…">
              Mine is ready
            </SubmitButton>
            <SubmitButton variant="quiet" size="wide" formAction={keepPost}>
              Save for later
            </SubmitButton>
          </div>
        </>
      )}
    </OfflineForm>
  );
}
