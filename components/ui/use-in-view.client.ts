"use client";

import { type RefObject, useEffect, useState } from "react";

/** Whether any of an element is in the window; taken to be until the browser says otherwise. */
export function useInView(element: RefObject<Element | null>): boolean {
  const [inView, setInView] = useState(true);
  useEffect(() => {
    if (!element.current) return;
    const watch = new IntersectionObserver((entries) => {
      const last = entries.at(-1);
      if (last) setInView(last.isIntersecting);
    });
    watch.observe(element.current);
    return () => watch.disconnect();
  }, [element]);
  return inView;
}
