import { NotFoundView } from "@/components/shell/not-found-view";
import { currentActor } from "@/lib/platform/auth/session";

export const metadata = { title: "Page not found" };

export default async function NotFound() {
  const actor = await currentActor().catch(() => null);
  return <NotFoundView home="/" exitUrl={actor?.exitUrl} />;
}
