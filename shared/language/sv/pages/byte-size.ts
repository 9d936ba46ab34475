/** How large a file is. */
export const byteSize = {
  'byte-size.kilobytes': '{count} kB',
  'byte-size.megabytes': '{count} MB',
} as const;
