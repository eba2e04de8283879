/** The paragraphs of a text: a new line ends one. */
export const paragraphsOf = (text: string): string[] => text.trim().split(/\s*\n\s*/);
