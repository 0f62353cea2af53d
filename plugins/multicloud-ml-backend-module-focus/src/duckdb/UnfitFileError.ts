/** Why a file is refused, without its name: the rest of a sentence that starts with it. */
export class UnfitFileError extends Error {
  readonly name = 'UnfitFileError';

  constructor(why: string, readonly column?: string) {
    super(why);
  }
}
