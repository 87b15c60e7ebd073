/** Title and one-paragraph introduction, alike on every page. */
export function PageHeader({ title, children }: { title: string; children?: React.ReactNode }) {
  return (
    <div className="pt-8 pb-6 sm:pt-12">
      <h1>{title}</h1>
      {children ? (
        <div className="mt-3 max-w-measure text-lg leading-relaxed text-muted">{children}</div>
      ) : null}
    </div>
  );
}
