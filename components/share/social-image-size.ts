/** Pixels of the picture a shared link unfolds into. Apart, so that pages need not load what draws it. */
export const socialImageSize = { width: 1200, height: 630 };
