"use client";

/** Last resort, when even the layout fails: no styles, no scripts, plain words. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <h1>Meshfit failed to load</h1>
        <p>The fault is ours. Reload the page, or come back in a few minutes.</p>
      </body>
    </html>
  );
}
