/**
 * Types for pages that embed the Meshfit calculator. They describe `embed.js` and the messages of
 * the frame, version 1. Within a version, messages only gain fields.
 *
 * With the script:
 *
 *     const element = document.querySelector("meshfit-calculator");
 *     element.addEventListener("meshfit:change", ({ detail }) => console.log(detail.estimates));
 *     element.addEventListener("meshfit:ready", () => Meshfit.set(element, { pods: 90 }));
 *
 * With a plain iframe, the same by `postMessage`. Check `event.source` and `event.origin` first:
 *
 *     iframe.contentWindow.postMessage({ meshfit: 1, type: "set", values: { pods: 90 } }, origin);
 */

/** `low` and `high` are the lowest and highest that published measurements support. */
export type MeshfitRange = {
  readonly low: number;
  readonly typical: number;
  readonly high: number;
};

/** Totals of one mesh for the values of the message: data plane, and control plane if counted. */
export type MeshfitEstimate = {
  readonly series: "istio-sidecar" | "linkerd" | "istio-ambient" | "istio-ambient-l7";
  /** Thousandths of a core. */
  readonly cpuMillicores: MeshfitRange;
  /** Mebibytes. */
  readonly memoryMiB: MeshfitRange;
};

/** Values by the names of the calculator's address; null takes one back to its default. */
export type MeshfitValues = {
  readonly [name: string]: number | boolean | string | readonly string[] | null;
};

/** The frame can be spoken to. `data` is the version of its figures, such as "2026-11". */
export type MeshfitReady = {
  readonly meshfit: 1;
  readonly type: "ready";
  /** Of the frame's content, in CSS pixels. */
  readonly height: number;
  readonly data: string;
};

/** The content of the frame has another height. */
export type MeshfitHeight = {
  readonly meshfit: 1;
  readonly type: "height";
  readonly height: number;
};

/** The numbers: once after `ready`, after every change, and after every `set`. */
export type MeshfitChange = {
  readonly meshfit: 1;
  readonly type: "change";
  /** What was stated, by the reader, the address or the host; the rest has its default. */
  readonly values: MeshfitValues;
  readonly estimates: readonly MeshfitEstimate[];
  /** Names of the last `set` that were not used as given. */
  readonly ignored: readonly string[];
};

/** Frame to host. */
export type MeshfitMessage = MeshfitReady | MeshfitHeight | MeshfitChange;

/** Host to frame: sets inputs, those that are locked for the reader too. */
export type MeshfitCommand = {
  readonly meshfit: 1;
  readonly type: "set";
  readonly values: MeshfitValues;
};

/** The one global of `embed.js`. */
export type MeshfitApi = {
  readonly version: 1;
  /** Sets inputs of the frame in an element; does nothing before its `meshfit:ready`. */
  set(element: Element, values: MeshfitValues): void;
};

declare global {
  interface Window {
    readonly Meshfit?: MeshfitApi;
  }
  interface HTMLElementEventMap {
    "meshfit:ready": CustomEvent<MeshfitReady>;
    "meshfit:height": CustomEvent<MeshfitHeight>;
    "meshfit:change": CustomEvent<MeshfitChange>;
  }
}
