/** What a share dialog is about. Plain data, so that pages made on the server can hand it over. */
export type ShareSubject = {
  /** Names it where only a line is shown: in a message, in Markdown. */
  readonly title: string;
  readonly path: string;
  /** What differs from the defaults, as a query without question mark; may be empty. */
  readonly short: string;
  /** The query of the permanent link: every value, defaults included. */
  readonly full: string;
  /** What the full form keeps that the short one does not. */
  readonly keeps: string;
  /** Markdown of its own, in place of a plain link. Uses `{origin}` and `{link}`. */
  readonly markdown?: string;
  readonly images?: readonly ShareImage[];
  /** Query of the frame, where it can be embedded. */
  readonly frame?: { readonly query: string; readonly height: number };
};

export type ShareImage = {
  readonly label: string;
  /** Path on this site. */
  readonly href: string;
  readonly fileName: string;
};
