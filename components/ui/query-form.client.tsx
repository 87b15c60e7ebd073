"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, useEffect, useRef, useState, useTransition } from "react";
import { useEarlyInput } from "@/components/ui/use-early-input.client";

const pauseMilliseconds = 300;

/** The query of a form, without fields that are empty or equal their default. */
function queryOf(form: HTMLFormElement, defaults: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string" && value.trim() !== "" && value !== defaults[name]) {
      params.append(name, value);
    }
  }
  return params.toString();
}

/**
 * A GET form whose output the server renders. Without scripts it is an ordinary form; with them the
 * address follows the fields and the output is fetched again, while the fields, which are
 * uncontrolled, keep their focus and their text.
 */
export function QueryForm({
  action,
  label,
  defaults,
  output,
  children,
}: {
  action: string;
  label: string;
  defaults: Readonly<Record<string, string>>;
  output: ReactNode;
  children: ReactNode;
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [updates, setUpdates] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = (pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (!form.current) return;
      const query = queryOf(form.current, defaults);
      startTransition(() => {
        router.replace(query ? `${action}?${query}` : action, { scroll: false });
        setUpdates((count) => count + 1);
      });
    }, pause);
  };
  useEarlyInput(form, () => follow(0));

  return (
    <div className="gap-10 lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,1fr)]">
      <form
        ref={form}
        action={action}
        method="get"
        noValidate
        aria-label={label}
        className="print-hidden space-y-6"
        onInput={() => follow(pauseMilliseconds)}
        onSubmit={(event) => {
          event.preventDefault();
          follow(0);
        }}
      >
        {children}
      </form>
      <div
        aria-busy={isPending}
        className={`min-w-0 max-lg:mt-10 ${isPending ? "opacity-60" : ""}`}
      >
        {output}
      </div>
      <p role="status" className="sr-only">
        {updates > 0 && !isPending ? "The output has been updated." : ""}
      </p>
    </div>
  );
}
