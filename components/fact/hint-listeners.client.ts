"use client";

const openAfterMilliseconds = 120;
const closeAfterMilliseconds = 250;

/** What is remembered about one hint while the reader is at it. */
type Visit = {
  timer?: ReturnType<typeof setTimeout>;
  /** Opened by a click, so that leaving does not close it. */
  pinned?: boolean;
  /** Closed by the reader while still there. */
  dismissed?: boolean;
  /** What closes the card now is ours and no dismissal. */
  leaving?: boolean;
};

const hintOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest<HTMLElement>(".hint") : null;
const cardOf = (hint: HTMLElement) => hint.querySelector<HTMLElement>(":scope > [popover]");
const isOpen = (hint: HTMLElement) => cardOf(hint)?.matches(":popover-open") ?? false;
/** Without anchor positioning the card opens mid-window, so not on mere hover. */
const standsNear = () => CSS.supports("position-area", "bottom");

/**
 * What native popovers cannot do everywhere yet: the card of a hint also shows while the pointer or
 * the focus is on its words, the pointer may move onto it, and once dismissed it stays away until
 * pointer and focus have left. One set of listeners for any number of hints.
 * @returns stops listening
 */
export function listenToHints(root: Document): () => void {
  const visits = new WeakMap<HTMLElement, Visit>();
  const visitOf = (hint: HTMLElement) => {
    const visit = visits.get(hint) ?? {};
    visits.set(hint, visit);
    return visit;
  };
  const later = (hint: HTMLElement, action: (hint: HTMLElement) => void, milliseconds: number) => {
    const visit = visitOf(hint);
    clearTimeout(visit.timer);
    visit.timer = setTimeout(() => action(hint), milliseconds);
  };
  const show = (hint: HTMLElement) => {
    if (hint.isConnected && !visitOf(hint).dismissed && !isOpen(hint)) cardOf(hint)?.showPopover();
  };
  const hide = (hint: HTMLElement) => {
    const visit = visitOf(hint);
    visit.dismissed = false;
    if (!hint.isConnected || !isOpen(hint) || visit.pinned) return;
    visit.leaving = true;
    cardOf(hint)?.hidePopover();
  };
  /** Whether the event goes on inside the same hint. */
  const staysIn = (hint: HTMLElement, related: EventTarget | null) =>
    related instanceof Node && hint.contains(related);

  const listeners = {
    pointerover: (event: PointerEvent) => {
      const hint = hintOf(event.target);
      if (!hint || staysIn(hint, event.relatedTarget)) return;
      if (event.pointerType === "mouse" && standsNear()) later(hint, show, openAfterMilliseconds);
    },
    pointerout: (event: PointerEvent) => {
      const hint = hintOf(event.target);
      if (!hint || staysIn(hint, event.relatedTarget)) return;
      const focusStays = hint.querySelector(":focus-visible") !== null;
      if (!focusStays) later(hint, hide, closeAfterMilliseconds);
    },
    focusin: ({ target }: FocusEvent) => {
      const hint = hintOf(target);
      // Later, because a popover that closes may hand the focus back, and no other opens meanwhile.
      if (hint && target instanceof Element && target.parentElement === hint) {
        if (target.matches(":focus-visible")) later(hint, show, openAfterMilliseconds);
      }
    },
    focusout: ({ target, relatedTarget }: FocusEvent) => {
      const hint = hintOf(target);
      // A click beside the card closes it by itself, one inside it should not.
      if (!hint || !relatedTarget || staysIn(hint, relatedTarget)) return;
      const visit = visitOf(hint);
      clearTimeout(visit.timer);
      visit.pinned = false;
      hide(hint);
    },
    click: (event: MouseEvent) => {
      const hint = hintOf(event.target);
      const button = event.target instanceof Element ? event.target.closest("button") : null;
      if (!hint || button?.parentElement !== hint) return;
      const visit = visitOf(hint);
      if (visit.pinned) return;
      // It shows already, by hover: the click keeps it instead of taking it away.
      if (isOpen(hint)) event.preventDefault();
      visit.pinned = true;
    },
    // Not `toggle`, which comes later: a hover’s timer could open the card again before it.
    beforetoggle: (event: Event) => {
      const hint = hintOf(event.target);
      if (!hint || event.target !== cardOf(hint)) return;
      if ((event as ToggleEvent).newState === "open") return;
      const visit = visitOf(hint);
      visit.dismissed = hint.matches(":hover, :focus-within") && !visit.leaving;
      visit.leaving = false;
      visit.pinned = false;
      if (visit.dismissed) clearTimeout(visit.timer);
    },
  };
  const entries = Object.entries(listeners) as [string, EventListener][];
  // By capture, because toggling does not bubble.
  for (const [type, listener] of entries) root.addEventListener(type, listener, true);
  // Who came before the scripts did is not asked to leave and come back.
  const hovers = standsNear() && matchMedia("(hover: hover)").matches;
  const visited =
    root.querySelector<HTMLElement>(".hint:has(> :focus-visible)") ??
    (hovers ? root.querySelector<HTMLElement>(".hint:hover") : null);
  if (visited) later(visited, show, openAfterMilliseconds);
  return () => {
    for (const [type, listener] of entries) root.removeEventListener(type, listener, true);
  };
}
