/** GET /api/v1/texts?run=&tag=[&points=]: the newest texts of one tag, oldest first. */
export interface WireTexts {
  revision: number;
  run: string;
  tag: string;
  /** Texts of the tag, however many come. */
  total: number;
  points: WireText[];
}

export interface WireText {
  step: number;
  /** Seconds since 1970. */
  wallTime: number;
  /** As it was logged, Markdown and all; row by row for a tensor of texts. */
  texts: string[];
  /** Sizes of the tensor of texts; empty for one text. */
  shape: number[];
  /** Why it could not be read from its file; `texts` is empty then. */
  failure?: string;
}
