import { create } from 'zustand';

/** How much of each photograph has been sent, 0 to 1, by its attachment's id; those that have not begun are not here. */
export const usePhotographProgress = create<{ readonly [attachment: string]: number }>(() => ({}));
