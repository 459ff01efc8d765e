"use client";

import type { Route } from "next";
import { usePathname, useRouter, useSearchParams } from "next/navigation";
import { type ReactNode, useCallback, useEffect, useRef, useState, useTransition } from "react";
import { Icon } from "@/components/ui/icon";

const rhythm = 180;

/** What the form asks for, as it stands in the address: nothing for what is left open. */
function asked(form: HTMLFormElement): URLSearchParams {
  const said = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()]);
  return new URLSearchParams(said.filter(([, value]) => value !== ""));
}

const inOrder = (params: Iterable<[string, string]>) => [...params].sort().join("&");

/** Puts what the address says back into the form: after "Clear", or a step back. */
function fill(form: HTMLFormElement, params: Pick<URLSearchParams, "get">) {
  for (const control of form.elements) {
    if (control instanceof HTMLInputElement) control.value = params.get(control.name) ?? "";
    if (control instanceof HTMLSelectElement) {
      control.value = params.get(control.name) ?? "";
      if (control.selectedIndex < 0) control.selectedIndex = 0;
    }
  }
}

/** A GET form. Without a script it has a button; with one it follows while one types, and keeps the address in step. */
export function LiveForm({ label, children }: { label: string; children: ReactNode }) {
  const path = usePathname();
  const router = useRouter();
  const params = useSearchParams();
  const [pending, start] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<number>(undefined);
  const begun = useRef(false);
  /** Addresses asked for and not there yet; the last of them is the one that counts. */
  const asking = useRef<string[]>([]);

  const go = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    if (!form.current) return;
    const to = asked(form.current);
    asking.current.push(inOrder(to));
    start(() => router.replace((to.size ? `${path}?${to}` : path) as Route, { scroll: false }));
  }, [path, router]);

  const follow = (after: number) => {
    window.clearTimeout(timer.current);
    timer.current = window.setTimeout(go, after);
  };

  useEffect(() => {
    if (!form.current) return;
    const first = !begun.current;
    begun.current = true;
    const there = inOrder(params);
    if (asking.current.includes(there)) {
      // Somebody types on while an earlier answer comes in: their words stay.
      if (asking.current.at(-1) === there) asking.current = [];
      return;
    }
    if (there === inOrder(asked(form.current))) return;
    window.clearTimeout(timer.current);
    // Words typed before the script was here count; later an address from elsewhere does.
    if (first) {
      timer.current = window.setTimeout(go, 0);
    } else {
      asking.current = [];
      fill(form.current, params);
    }
  }, [params, go]);

  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
      begun.current = false;
    },
    [],
  );

  return (
    <form
      ref={form}
      action={path}
      noValidate
      aria-label={label}
      aria-busy={pending}
      className="mb-5"
      onChange={(event) => follow(event.target instanceof HTMLSelectElement ? 0 : rhythm)}
      onSubmit={(event) => {
        event.preventDefault();
        go();
      }}
    >
      {children}
    </form>
  );
}

/** Folded on a phone until asked for; on a wide screen always there. Stays as the person leaves it. */
export function Folded({ open, summary, children }: { open: boolean; summary: string; children: ReactNode }) {
  const [begunOpen] = useState(open);
  return (
    <details open={begunOpen} className="lg:details-content:[content-visibility:visible]">
      <summary className="-ml-1 flex min-h-11 items-center gap-2 font-semibold text-accent lg:supports-[selector(::details-content)]:hidden">
        <Icon
          name="chevron-right"
          aria-hidden
          className="size-5 shrink-0 transition-transform [[open]>summary>&]:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}
