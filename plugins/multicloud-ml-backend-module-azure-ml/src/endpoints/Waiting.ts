import type { Running } from './Running';

/** Deployments that no model has been found for yet, by the address of what they run. */
export class Waiting {
  private readonly byAddress = new Map<string, Running[]>();

  constructor(all: readonly Running[]) {
    for (const running of all) {
      const address = running.ref?.model ?? '';
      const others = this.byAddress.get(address) ?? [];
      this.byAddress.set(address, [...others, running]);
    }
  }

  has(address: string): boolean {
    return this.byAddress.has(address);
  }

  take(address: string): Running[] {
    const running = this.byAddress.get(address) ?? [];
    this.byAddress.delete(address);
    return running;
  }

  rest(): Array<[address: string, running: Running[]]> {
    return [...this.byAddress];
  }
}
