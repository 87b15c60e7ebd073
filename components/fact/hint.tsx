import { type ReactNode, useId } from "react";

/**
 * Words in a sentence with a card about them. The card is a native popover: a click, a tap or Enter
 * opens it and Escape closes it without any script of ours. `HintEvents` adds hover and focus.
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
  card: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  const trigger = { className, ...(label === undefined ? {} : { "aria-label": label }) };
  return (
    <span role="presentation" className="hint">
      {href === undefined ? (
        <button type="button" popoverTarget={id} {...trigger}>
          {children}
        </button>
      ) : (
        <a href={href} {...trigger}>
          {children}
        </a>
      )}
      <span popover="auto" id={id} className="card">
        {card}
      </span>
    </span>
  );
}
