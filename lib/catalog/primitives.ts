/** Small shapes that all content shares. */
import { z } from "zod";

export const date = z.iso.date("must be a date such as 2026-11-23");
export const text = z.string().trim().min(1);
export const key = z.string().regex(/^[a-z0-9][a-zA-Z0-9._-]*$/);
