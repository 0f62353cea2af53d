/** Whether an address leads to this machine only. */
export function isLoopback(address: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(
    new URL(address).hostname,
  );
}
