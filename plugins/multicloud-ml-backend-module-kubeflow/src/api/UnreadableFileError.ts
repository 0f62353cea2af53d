/** A file that the configuration names cannot be used. Its message is a sentence for a person. */
export class UnreadableFileError extends Error {
  readonly name = 'UnreadableFileError';

  constructor(option: string, path: string, cause?: unknown) {
    super(
      `The file that ${option} names, ${path}, cannot be read or is empty. Check that it is mounted where the backend runs.`,
      { cause },
    );
  }
}
