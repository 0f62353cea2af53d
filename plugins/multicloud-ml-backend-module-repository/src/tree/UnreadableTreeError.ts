/**
 * A tree without a single file. A branch has at least one, and an archive that is none (a page to sign in, say) is read
 * as an empty one: taken at its word, it would say that everything was removed.
 */
export class UnreadableTreeError extends Error {
  readonly name = 'UnreadableTreeError';

  constructor() {
    super('the archive holds no file at all');
  }
}
