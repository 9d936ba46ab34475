/** How a source reached us. Stands by itself, so that a page may offer them without the schemas. */
export const channels = ['phone', 'rakel', 'email', 'visit', 'feed', 'web', 'other'] as const;
