/** How the dots of a provider look: shape and colour, so that neither is needed alone. */
export interface ProviderLook {
  shape: 'circle' | 'square' | 'diamond' | 'triangle' | 'hexagon';
  /** Names the colour in the style sheet. */
  tone: 'aws' | 'gcp' | 'azure' | 'on-prem' | 'other';
}

/** The look of a provider. Those that an adopter adds share one; their name stands beside every dot's figures. */
export function providerLook(provider: string): ProviderLook {
  switch (provider) {
    case 'aws':
      return { shape: 'circle', tone: 'aws' };
    case 'gcp':
      return { shape: 'square', tone: 'gcp' };
    case 'azure':
      return { shape: 'diamond', tone: 'azure' };
    case 'on-prem':
      return { shape: 'triangle', tone: 'on-prem' };
    default:
      return { shape: 'hexagon', tone: 'other' };
  }
}
