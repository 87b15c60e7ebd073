"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { measurementHref } from "@/lib/pages";

/** Links of the form /method#ROW are public; a fragment never reaches the server. */
export function OldRowLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = () => {
      const id = location.hash.slice(1);
      // Sections have ids in lower case, rows begin with a capital letter.
      if (/^[A-Z][A-Za-z0-9._-]*$/.test(id)) router.replace(measurementHref(id));
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [router]);
  return null;
}
