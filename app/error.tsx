"use client";
import { ErrorView } from "@/components/shell/error-view";

export default function RootError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <ErrorView digest={error.digest} retry={reset} home="/" />;
}
