import Link from "next/link";

export function CoupleTally({ couples }: { couples: number }) {
  return (
    <p className="px-1 text-sm text-ink-soft">
      <Link prefetch={false} href="/coach/couples" className="link inline-block py-2">
        {couples === 1 ? "Your one couple" : `All your ${couples} couples`}
      </Link>
    </p>
  );
}
