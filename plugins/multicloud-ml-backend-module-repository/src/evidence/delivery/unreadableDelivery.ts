import type { Claim } from '../Evidence';

/** A file that delivers and cannot be read: that it is there is known, where it delivers to is not. */
export function unreadableDelivery(ci: string): Claim {
  return { about: 'delivery', ci, targets: [], calls: [ci] };
}
