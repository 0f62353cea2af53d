/**
 * Why a place cannot be read and what to do, as a sentence for a person. What a client library threw is not kept as its
 * cause: such errors hold requests, and requests hold signatures and tokens.
 */
export class BillStoreError extends Error {
  readonly name = 'BillStoreError';
}
