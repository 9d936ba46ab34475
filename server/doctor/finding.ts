/** `good`: as it should be; `look`: works, but should be looked at; `wrong`: something will fail or be lost. */
export type Finding = { readonly level: 'good' | 'look' | 'wrong'; readonly says: string };

export const good = (says: string): Finding => ({ level: 'good', says });
export const look = (says: string): Finding => ({ level: 'look', says });
export const wrong = (says: string): Finding => ({ level: 'wrong', says });
