/** How much of one repository is read. */
export interface TreeLimits {
  maxFiles: number;
  maxFileBytes: number;
  maxTotalBytes: number;
  /** Longest time for one repository, in milliseconds. */
  timeout: number;
}

/** A repository holds more than may be read. */
export class TreeLimitError extends Error {
  readonly name = 'TreeLimitError';

  constructor(
    readonly option: 'maxFiles' | 'maxTotalBytes',
    readonly limit: number,
  ) {
    super(`more than ${option} (${limit})`);
  }
}
