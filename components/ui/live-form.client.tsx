"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState, useTransition } from "react";

const pauseMilliseconds = 300;

/** The query of a form: what is empty or says the same as the default is left out. */
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
 * A form whose output the server writes. Without JavaScript it is an ordinary GET form; with it, the
 * address follows what is typed and the output beside it is fetched anew, while the fields, which
 * nothing re-creates, keep their focus and their text.
 */
export function LiveForm({
  action,
  label,
  defaults,
  output,
  children,
}: {
  action: string;
  label: string;
  defaults: Readonly<Record<string, string>>;
  output: React.ReactNode;
  children: React.ReactNode;
}) {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const [updates, setUpdates] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const follow = (form: HTMLFormElement, pause: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      const query = queryOf(form, defaults);
      startTransition(() => {
        router.replace(query ? `${action}?${query}` : action, { scroll: false });
        setUpdates((count) => count + 1);
      });
    }, pause);
  };

  return (
    <div className="gap-10 lg:grid lg:grid-cols-[20rem_minmax(0,1fr)] xl:grid-cols-[22rem_minmax(0,1fr)]">
      <form
        action={action}
        method="get"
        noValidate
        aria-label={label}
        className="print-hidden space-y-6"
        onInput={(event) => follow(event.currentTarget, pauseMilliseconds)}
        onSubmit={(event) => {
          event.preventDefault();
          follow(event.currentTarget, 0);
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
