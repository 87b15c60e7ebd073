"use client";

import { useEffect, useRef, useState } from "react";
import { type FrameMessage, messageVersion, type Setting, settingFrom } from "@/lib/embed/messages";

/** However fast a host sends, the frame takes over what was sent at most this often. */
const pauseMilliseconds = 50;

// Nothing in a message is secret: the numbers are public, and a host may show its own inputs.
const tell = (message: FrameMessage) => window.parent.postMessage(message, "*");

/** Only the page around the frame is heard, and only under the origin the browser says it has. */
function isFromHost({ source, origin }: MessageEvent): boolean {
  // Not every browser has the list.
  const ancestors = window.location.ancestorOrigins as DOMStringList | undefined;
  const around = ancestors?.[0];
  return source === window.parent && (around === undefined || around === origin);
}

/**
 * Talks to the page around the frame, when there is one: tells its height whenever that changes,
 * and hands over what the host sets, merged when it comes fast.
 * @param version of the data, told once
 * @returns a function that tells the host anything else
 */
export function useHost(version: string, onSet: (setting: Setting) => void) {
  const heard = useRef(onSet);
  useEffect(() => {
    heard.current = onSet;
  });
  const [said] = useState(() => (message: FrameMessage) => {
    if (window.parent !== window) tell(message);
  });

  useEffect(() => {
    if (window.parent === window) return;
    // The loader fits the frame to its content: a scrollbar would only narrow it meanwhile.
    if (window.location.hash === "#fit") document.documentElement.dataset["fit"] = "";
    let told = 0;
    const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
    const resize = new ResizeObserver(() => {
      const height = measure();
      if (height === told) return;
      told = height;
      tell({ meshfit: messageVersion, type: "height", height });
    });
    told = measure();
    tell({ meshfit: messageVersion, type: "ready", height: told, data: version });
    resize.observe(document.body);

    let pending: Setting | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onMessage = (event: MessageEvent) => {
      const setting = isFromHost(event) ? settingFrom(event.data) : undefined;
      if (!setting) return;
      pending = {
        values: { ...pending?.values, ...setting.values },
        ignored: [...new Set([...(pending?.ignored ?? []), ...setting.ignored])],
      };
      timer ??= setTimeout(() => {
        timer = undefined;
        if (pending) heard.current(pending);
        pending = undefined;
      }, pauseMilliseconds);
    };
    addEventListener("message", onMessage);
    return () => {
      removeEventListener("message", onMessage);
      resize.disconnect();
      clearTimeout(timer);
    };
  }, [version]);

  return said;
}
