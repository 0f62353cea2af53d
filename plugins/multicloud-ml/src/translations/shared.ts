/** What many pages say. */
export const sharedMessages = {
  tryAgain: 'Try again',
  loading: 'Loading',
} as const;
