/** Tells what is being worked on, and how far (0 to 1) that part has come. */
export type Progress = (what: string, share: number) => void;
