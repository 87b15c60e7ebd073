import { readdirSync } from "node:fs";
import { isFile, sitePages } from "@/lib/pages";

const chapters = readdirSync("content/guide").map(
  (file) => `/guide/${file.replace(/^\d+-|\.mdx$/g, "")}`,
);
const meshes = readdirSync("content/meshes").map((file) => `/meshes/${file.replace(".json", "")}`);

/** All chapters at once: too long to be looked at by axe as a whole, and made of pages that are. */
export const wholeGuide = "/guide/print";

const tools = sitePages.map(({ href }) => href).filter((href) => !isFile(href));

/** Pages that are there for everyone; the frame is apart. */
export const pages = [...new Set([...tools, ...chapters, ...meshes])].filter(
  (path) => path !== wholeGuide,
);

/** States worth a look of their own. */
export const states = [
  "/wizard/result?must=encryption,identity&operators=one&experience=new&pods=40",
  "/wizard/result?must=mirroring,wasm&operators=platform&experience=expert&pods=400",
  "/wizard/result?must=wasm,fips&licence=osi&agents=forbidden&windows=yes",
  "/wizard/result?operators=one&pods=40&rules=2024-01&was=consul",
  "/wizard/compare?a=must=encryption%26operators=few&b=must=mirroring%26operators=platform&c=hello",
  "/calculator?pods=300&meshes=istio-sidecar,linkerd,istio-ambient,istio-ambient-l7&basis=requests",
  "/embed/calculator?pods=60",
  "/manifests?mesh=istio-ambient&api=classic&header=X-Preview&retries=2&delay=1&compare=istio-sidecar-classic",
  "/manifests?mesh=none&namespace=UPPER&port=99999&host=-",
  "/search?q=header+routing",
  "/measurements?system=linkerd&what=memory&page=2",
  "/measurements/NOV21-mem",
  "/compare?must=mirroring,jwt&nice=tracing&meshes=linkerd,istio-ambient,kuma",
];
