"use client";

import Link from "next/link";
import { type ComponentProps, useState } from "react";

/**
 * A link whose page is fetched once the reader turns to it. What stands on every page is in sight
 * all the time, and fetching what it leads to would cost a reader more than the page read.
 */
export function IntentLink(props: ComponentProps<typeof Link>) {
  const [isTurnedTo, setTurnedTo] = useState(false);
  const turn = () => setTurnedTo(true);
  return (
    <Link {...props} prefetch={isTurnedTo ? "auto" : false} onPointerEnter={turn} onFocus={turn} />
  );
}
