"use client";

import { type RefObject, useEffect, useRef } from "react";

function isChanged(field: Element): boolean {
  if (field instanceof HTMLSelectElement) {
    return [...field.options].some(({ selected, defaultSelected }) => selected !== defaultSelected);
  }
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (!(field instanceof HTMLInputElement)) return false;
  return field.value !== field.defaultValue || field.checked !== field.defaultChecked;
}

/**
 * Takes over what was entered into a form of server HTML before React was ready: React leaves the
 * fields as they are, and reports no change.
 * @param adopt gets all fields of the form, if one of them differs from what the server sent
 */
export function useEarlyInput(
  form: RefObject<HTMLFormElement | null>,
  adopt: (entered: URLSearchParams) => void,
): void {
  const onMount = useRef(adopt);
  useEffect(() => {
    if (!form.current || ![...form.current.elements].some(isChanged)) return;
    const entered = new URLSearchParams();
    for (const [name, value] of new FormData(form.current)) {
      if (typeof value === "string") entered.append(name, value);
    }
    onMount.current(entered);
  }, [form]);
}
