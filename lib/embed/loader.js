/*
 * The script on other people's pages: puts a frame into every
 * `<div data-meshfit="calculator" data-pods="60">` and `<meshfit-calculator pods="60">`, whenever
 * they come, fits its height to its content and takes it away with them. `npm run loader` writes
 * the minified copies that are served, public/embed.js and public/embed/v2.js. Version 1, which pages pin, stays as it is.
 */
((window, document) => {
  if (window.Meshfit) return;
  const { origin } = new URL(document.currentScript.src);
  const tag = "meshfit-calculator";
  const selector = `[data-meshfit=calculator],${tag}`;
  // Named, so that no attribute of a framework's own gets into the frame's address.
  const keys =
    "pods rps fanout services scoped connections podsPerNode podsPerNamespace waypointReplicas host reuse destinations basis controlPlane ha meshes max currency vcpuPrice gibPrice nodeVcpu nodeGib data cal theme show lock hide lang".split(
      " ",
    );
  const nameOf = (key) => key.replace(/[A-Z]/g, "-$&").toLowerCase();
  /** Host element → its frame. */
  const frames = new Map();

  const addressOf = (element) => {
    const params = new URLSearchParams();
    for (const key of keys) {
      const prefix = element.localName === tag ? "" : "data-";
      const value = element.getAttribute(prefix + nameOf(key));
      if (value !== null) params.set(key, value);
    }
    return `${origin}/embed/calculator?${params}#fit`;
  };

  const add = (element) => {
    let frame = frames.get(element);
    const address = addressOf(element);
    if (!frame) {
      // A page restored from a copy of itself brings a frame that nobody sizes.
      element.querySelector("iframe")?.remove();
      frame = document.createElement("iframe");
      frame.title = element.title || "What a service mesh costs a cluster";
      frame.loading = "lazy";
      frame.style.cssText = "display:block;width:100%;height:480px;border:0";
      frames.set(element, frame);
    } else if (frame.src === address) return;
    frame.src = address;
    if (!frame.isConnected) element.append(frame);
  };

  const scan = () => {
    for (const [element, frame] of frames) {
      if (!element.isConnected || !element.matches(selector)) {
        frame.remove();
        frames.delete(element);
      }
    }
    document.querySelectorAll(selector).forEach(add);
  };

  window.addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || data?.meshfit !== 1) return;
    if (!/^(ready|height|change)$/.test(data.type)) return;
    for (const [element, frame] of frames) {
      if (frame.contentWindow !== source) continue;
      const height = Math.min(Math.max(data.height, 120), 5000);
      // Grows at once; shrinks once nothing has asked for more, so that no two heights alternate.
      if (height) {
        clearTimeout(frame.timer);
        const fit = () => (frame.style.height = `${height}px`);
        if (height > frame.clientHeight) fit();
        else frame.timer = setTimeout(fit, 200);
      }
      element.dispatchEvent(
        new CustomEvent(`meshfit:${data.type}`, { detail: data, bubbles: true }),
      );
    }
  });

  window.Meshfit = {
    version: 1,
    set: (element, values) =>
      frames.get(element)?.contentWindow.postMessage({ meshfit: 1, type: "set", values }, origin),
  };
  customElements.define(
    tag,
    class extends HTMLElement {
      connectedCallback() {
        add(this);
      }
      disconnectedCallback() {
        scan();
      }
    },
  );
  new MutationObserver(scan).observe(document, {
    attributeFilter: [
      "data-meshfit",
      ...keys.flatMap((key) => [nameOf(key), `data-${nameOf(key)}`]),
    ],
    childList: true,
    subtree: true,
  });
  scan();
})(window, document);
