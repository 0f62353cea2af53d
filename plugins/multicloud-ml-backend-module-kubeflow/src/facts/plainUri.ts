const ADDRESS = /^(?:[a-z][a-z0-9+.-]*:\/|arn:|urn:)/i;

/** Whether a text is the address of something, not its name. */
export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/**
 * An address without what only helps to reach it. The registry's clients add the endpoint and region of the store as a
 * query, which keeps it from being recognised elsewhere; and signed addresses carry their credentials there.
 */
export function plainUri(uri: string): string {
  const [address] = uri.trim().split(/[?#]/, 1);
  // Before the "@" of other schemes stands no user: abfss://container@account, oci://repository@digest.
  return address.replace(/^(https?:\/\/)[^/@]*@/i, '$1');
}
