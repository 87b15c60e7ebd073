import { socialImage, socialImageSize } from "@/components/share/social-image";

export const alt = "What a service mesh costs your cluster";
export const size = socialImageSize;
export const contentType = "image/png";

export default function Image() {
  return socialImage(alt, "Envoy sidecars, linkerd2-proxy and Istio ambient across pod counts.");
}
