import { NotFoundHere } from "@/components/shell/not-found-here";

export const metadata = { title: "Page not found" };

export default function SupervisionNotFound() {
  return <NotFoundHere home="/supervision" />;
}
