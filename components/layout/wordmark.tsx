/** The mark: four services, the links between them, and the one that was checked. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-lg font-semibold tracking-tight text-ink">
      <svg viewBox="0 0 32 32" className="size-7" aria-hidden focusable="false">
        <g stroke="currentColor" strokeWidth="2" opacity="0.55">
          <path d="M7 8 L25 8 M7 8 L7 24 M25 8 L7 24 M7 24 L25 24" />
        </g>
        <g fill="currentColor">
          <circle cx="7" cy="8" r="3.6" />
          <circle cx="25" cy="8" r="3.6" />
          <circle cx="7" cy="24" r="3.6" />
        </g>
        <circle cx="24.5" cy="23.5" r="6.5" className="fill-accent" />
        <path
          d="M21.4 23.7 L23.7 26 L27.6 21.4"
          fill="none"
          strokeWidth="2"
          strokeLinecap="round"
          strokeLinejoin="round"
          className="stroke-accent-ink"
        />
      </svg>
      Meshfit
    </span>
  );
}
