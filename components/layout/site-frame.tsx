import { HintEvents } from "@/components/fact/hint-events.client";
import { SiteFooter } from "@/components/layout/site-footer";
import { SiteHeader } from "@/components/layout/site-header";

/** Header, main region and footer around every page but the embedded frame. */
export function SiteFrame({ children }: { children: React.ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader />
      {/* tabIndex lets the skip link move the focus here and not only the scroll position. */}
      <main id="content" tabIndex={-1} className="w-full flex-1 outline-none">
        {children}
      </main>
      <SiteFooter />
      <HintEvents />
    </div>
  );
}
