"use client";

import { useEffect, useId, useRef } from "react";

const openAfterMilliseconds = 120;
const closeAfterMilliseconds = 250;

/**
 * Words in a sentence with a card about them. The card is a native popover: a click, a tap or Enter
 * opens it and Escape closes it without any script of ours. The script adds what popovers cannot do
 * everywhere yet: the card also shows while the pointer or the focus is on the words, the pointer
 * may move onto it, and once dismissed it stays away until pointer and focus have left.
 */
export function Hint({
  href,
  label,
  className,
  card,
  children,
}: {
  /** Makes the words a link, which a click follows; the card then shows on hover and focus only. */
  href?: string;
  /** Accessible name, where the words alone do not say it. */
  label?: string;
  className: string;
  card: React.ReactNode;
  children: React.ReactNode;
}) {
  const id = useId();
  const popover = useRef<HTMLSpanElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  /** Opened by a click, so that leaving does not close it. */
  const pinned = useRef(false);
  /** Closed by the reader while still there. */
  const dismissed = useRef(false);
  /** What closes the card now is ours and no dismissal. */
  const leaving = useRef(false);

  const isOpen = () => popover.current?.matches(":popover-open") ?? false;
  const show = () => {
    if (!dismissed.current && !isOpen()) popover.current?.showPopover();
  };
  const hide = () => {
    dismissed.current = false;
    if (!isOpen() || pinned.current) return;
    leaving.current = true;
    popover.current?.hidePopover();
  };
  const later = (action: () => void, milliseconds: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(action, milliseconds);
  };
  useEffect(() => () => clearTimeout(timer.current), []);

  const trigger = {
    className,
    ...(label === undefined ? {} : { "aria-label": label }),
    onFocus: ({ currentTarget }: React.FocusEvent<HTMLElement>) => {
      // Later, because a popover that closes may hand the focus back, and no other opens meanwhile.
      if (currentTarget.matches(":focus-visible")) later(show, openAfterMilliseconds);
    },
  };
  return (
    // Hover and focus only repeat what the button or link inside does by itself.
    <span
      role="presentation"
      className="hint"
      onPointerEnter={({ pointerType }) => {
        // Without anchors the card stands in mid-window: not for a pointer that passes by.
        const near = CSS.supports("position-area", "bottom");
        if (pointerType === "mouse" && near) later(show, openAfterMilliseconds);
      }}
      onPointerLeave={({ currentTarget }) => {
        const focusStays = currentTarget.querySelector(":focus-visible") !== null;
        if (!focusStays) later(hide, closeAfterMilliseconds);
      }}
      onBlur={({ currentTarget, relatedTarget }) => {
        // A click beside the card closes it by itself, one inside it should not.
        if (relatedTarget && !currentTarget.contains(relatedTarget)) {
          clearTimeout(timer.current);
          pinned.current = false;
          hide();
        }
      }}
    >
      {href === undefined ? (
        <button
          type="button"
          popoverTarget={id}
          {...trigger}
          onClick={(event) => {
            if (pinned.current || !isOpen()) return;
            // It shows already, by hover: the click keeps it instead of taking it away.
            event.preventDefault();
            pinned.current = true;
          }}
        >
          {children}
        </button>
      ) : (
        <a href={href} {...trigger}>
          {children}
        </a>
      )}
      <span
        popover="auto"
        id={id}
        ref={popover}
        className="card"
        onToggle={({ newState, currentTarget }) => {
          if (newState === "open") return;
          const stillThere = currentTarget.parentElement?.matches(":hover, :focus-within") ?? false;
          dismissed.current = stillThere && !leaving.current;
          leaving.current = false;
          pinned.current = false;
        }}
      >
        {card}
      </span>
    </span>
  );
}
