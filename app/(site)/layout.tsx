import { mono, sans } from "@/app/fonts";
import { SiteFrame } from "@/components/layout/site-frame";

/** The typeface is that of the site only: the frame in other pages loads none. */
export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return (
    <div className={`${sans.variable} ${mono.variable} font-sans`}>
      <SiteFrame>{children}</SiteFrame>
    </div>
  );
}
