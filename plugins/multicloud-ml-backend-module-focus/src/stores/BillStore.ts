/** A file in a store: a bill, or the manifest by which an export says that a bill is complete. */
export interface BillFile {
  /** Its path below the configured folder, or the whole name of the object; parts separated by `/`. */
  key: string;
  /** The last part of the key. */
  name: string;
  /** Bytes. */
  size: number;
  /** RFC 3339. */
  modifiedAt: string;
  /** What the store says changes with the content, in the store's own words. */
  etag?: string;
}

/** A place that holds bills. */
export interface BillStore {
  /**
   * Every bill, and every manifest of one, page by page and in no order; `groupIntoDeliveries` tells them apart.
   *
   * @throws {@link BillStoreError} when the place cannot be read
   */
  list(options: { signal: AbortSignal }): AsyncIterable<BillFile>;
  /**
   * Streams a listed file to a path of this machine, replacing what is there. What was written so far stays there on
   * failure.
   *
   * @throws {@link BillStoreError} when it cannot be read, is larger than allowed, or changed since it was listed
   */
  download(
    file: BillFile,
    toPath: string,
    options: { signal: AbortSignal },
  ): Promise<void>;
  /**
   * Where the file lies on this machine already, so that nothing has to be copied.
   *
   * @throws {@link BillStoreError} when it lies outside the folder, or is larger than allowed
   */
  localPath?(file: BillFile): string;
}
