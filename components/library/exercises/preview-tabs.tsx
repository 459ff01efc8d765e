import type { Route } from "next";
import { exercisePath } from "@/components/practice/couples/paths";
import { PillLinks } from "@/components/ui/pill-links";
import type { Preview } from "./previews";

type PreviewTabsProps = { exerciseId: string; previews: readonly Preview[]; as: Preview["as"] };

export function PreviewTabs({ exerciseId, previews, as }: PreviewTabsProps) {
  if (previews.length < 2) return null;
  return (
    <div className="mb-4">
      <PillLinks
        label="Preview as"
        links={previews.map((preview) => ({
          href: `${exercisePath(exerciseId)}?as=${preview.as}` as Route,
          label: preview.title,
          current: preview.as === as,
        }))}
      />
    </div>
  );
}
