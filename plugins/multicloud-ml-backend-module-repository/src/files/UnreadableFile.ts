/** A file whose content is not what its name promises. */
export class UnreadableFile extends Error {
  readonly name = 'UnreadableFile';

  constructor(what: string, options?: { cause?: unknown }) {
    super(`It is not ${what} that can be read.`, options);
  }
}
