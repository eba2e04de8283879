/** The two files in which a still image of a graphic is had. */
export const match = (form: string): form is 'svg' | 'png' => form === 'svg' || form === 'png';
