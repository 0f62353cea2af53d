/** The map of the fleet. */
export const mapMessages = {
  title: 'Map',
} as const;
