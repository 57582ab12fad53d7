/** What a check can be told as; `text` is for people, the others for what runs the check. */
export const checkFormats = ['text', 'json', 'junit', 'sarif', 'github', 'markdown'] as const;
export type CheckFormat = (typeof checkFormats)[number];
