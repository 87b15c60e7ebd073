/**
 * Wide content that scrolls inside its own box, so that the page never scrolls sideways. It takes
 * the focus, because a region that scrolls must be reachable by keyboard.
 */
export function ScrollRegion({
  label,
  className = "",
  children,
}: {
  label: string;
  className?: string;
  children: React.ReactNode;
}) {
  return (
    <div tabIndex={0} role="region" aria-label={label} className={`overflow-auto ${className}`}>
      {children}
    </div>
  );
}
