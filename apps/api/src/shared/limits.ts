/** Most bytes of a command that carries a document: two million characters in UTF-8 with their structure. */
export const documentBodyLimit = { bodyLimit: 16 * 1024 * 1024 } as const;
