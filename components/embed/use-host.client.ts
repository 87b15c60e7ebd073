"use client";

import { useEffect, useRef, useState } from "react";
import { type FrameMessage, messageVersion, type Setting, settingFrom } from "@/lib/embed/messages";

/** However fast a host sends, the frame applies its values at most this often. */
const pauseMilliseconds = 50;

// Nothing in a message is secret: the numbers are public, and a host may show its own inputs.
const send = (message: FrameMessage) => window.parent.postMessage(message, "*");

/** Only messages of the page around the frame count, from the origin the browser reports for it. */
function isFromHost({ source, origin }: MessageEvent): boolean {
  // Not every browser has the list.
  const ancestors = window.location.ancestorOrigins as DOMStringList | undefined;
  const around = ancestors?.[0];
  return source === window.parent && (around === undefined || around === origin);
}

/**
 * Talks to the page around the frame, when there is one: posts the frame's height whenever it
 * changes, and calls `onSet` with what the host sets, merged when it comes fast.
 * @param version of the data, posted once
 * @returns posts any other message
 */
export function useHost(version: string, onSet: (setting: Setting) => void) {
  const listener = useRef(onSet);
  useEffect(() => {
    listener.current = onSet;
  });
  const [post] = useState(() => (message: FrameMessage) => {
    if (window.parent !== window) send(message);
  });

  useEffect(() => {
    if (window.parent === window) return;
    // The loader fits the frame to its content: a scrollbar would only narrow it meanwhile.
    if (window.location.hash === "#fit") document.documentElement.dataset["fit"] = "";
    let posted = 0;
    const measure = () => Math.ceil(document.body.getBoundingClientRect().height);
    const resize = new ResizeObserver(() => {
      const height = measure();
      if (height === posted) return;
      posted = height;
      send({ meshfit: messageVersion, type: "height", height });
    });
    posted = measure();
    send({ meshfit: messageVersion, type: "ready", height: posted, data: version });
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
        if (pending) listener.current(pending);
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

  return post;
}
